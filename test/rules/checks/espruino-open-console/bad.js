// @case: heart rate service
// expect: espruino-open-console
NRF.setServices({ 0x180d: { 0x2a37: { notify: true, value: [0, bpm] } } });

// @case: advertising of a thermometer
setInterval(() => {
  // expect: espruino-open-console
  NRF.setAdvertising({ 0x1809: [Math.round(E.getTemperature())] }, { interval: 1000 });
}, 60000);

// @case: options keep the console
const OPTIONS = { uart: true };
// expect: espruino-open-console
NRF.setServices(services, OPTIONS);

// @case: services from another file
// @file: services.js
export const SERVICES = { 0x1822: { 0x2a5f: { notify: true, value: [0] } } };
// @file: main.js
import { SERVICES } from './services';
// expect: espruino-open-console
NRF.setServices(SERVICES);

// @case: wrapper in another file
// @file: offer.js
export function offer(services) {
  // expect: espruino-open-console
  NRF.setServices(services);
}
// @file: main.js
import { offer } from './offer';
offer({ 0x1809: { 0x2a1c: { notify: true, value: [0] } } });

// @case: pairing, but an open console
NRF.setSecurity({ mitm: 1, display: 1 });
export function onInit() {
  // expect: espruino-open-console
  NRF.setServices({ 0x180d: { 0x2a37: { notify: true, value: [0, 0] } } });
}
