// @case: heart rate service
NRF.setServices({ 0x180d: { 0x2a37: { notify: true, value: [0, bpm] } } }, { uart: false });

// @case: advertising only
setInterval(() => {
  NRF.setAdvertising({ 0x1809: [Math.round(E.getTemperature())] }, { interval: 1000, connectable: false });
}, 60000);

// @case: options switch the console off
const OPTIONS = { uart: false };
NRF.setServices(services, OPTIONS);

// @case: services from another file, password
// @file: services.js
export const SERVICES = { 0x1822: { 0x2a5f: { notify: true, value: [0] } } };
// @file: main.js
import { SERVICES } from './services';
E.setPassword(readPassword());
NRF.setServices(SERVICES);

// @case: wrapper in another file
// @file: offer.js
export function offer(services, options) {
  NRF.setServices(services, options);
}
// @file: main.js
import { offer } from './offer';
offer({ 0x1809: { 0x2a1c: { notify: true, value: [0] } } }, { uart: false });

// @case: encrypted console
NRF.setSecurity({ mitm: 1, display: 1, encryptUart: 1 });
export function onInit() {
  NRF.setServices({ 0x180d: { 0x2a37: { notify: true, value: [0, 0] } } });
}
