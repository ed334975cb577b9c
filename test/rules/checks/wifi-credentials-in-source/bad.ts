// @case: Moddable
import WiFi from 'wifi';
// expect: wifi-credentials-in-source
const monitor = new WiFi({ ssid: 'WARD-3', password: 'Hosp1tal!2024' });

// @case: Espruino
const wifi = require('Wifi');
// expect: wifi-credentials-in-source
wifi.connect('WARD-3', { password: 'Hosp1tal!2024' }, () => undefined);

// @case: constant
import Network from 'wifi';
// expect: wifi-credentials-in-source
const WARD_KEY = 'infusion-Net-88';
export const monitor = new Network({ ssid: 'WARD-3', password: WARD_KEY });

// @case: fallback for a missing setting
import WiFi from 'wifi';
import Preference from 'preference';
// expect: wifi-credentials-in-source
export const monitor = new WiFi({ ssid: 'WARD-3', password: Preference.get('wifi', 'password') ?? 'Hosp1tal!2024' });

// @case: access point of a pump
const wifi = require('Wifi');
// expect: wifi-credentials-in-source
wifi.startAP('pump-setup', { authMode: 'wpa2', password: 'pump-setup-1' }, () => undefined);

// @case: settings in another file
// @file: network.ts
export const network = { ssid: 'WARD-3', password: 'Hosp1tal!2024' };
// @file: main.ts
import WiFi from 'wifi';
import { network } from './network';
// expect: wifi-credentials-in-source
export const monitor = new WiFi({ ...network });

// @case: wrapper in another file
// @file: join.ts
import WiFi from 'wifi';
export function join(ssid: string, password: string) {
  return new WiFi({ ssid, password });
}
// @file: main.ts
import { join } from './join';
// expect: wifi-credentials-in-source
export const monitor = join('WARD-3', 'Hosp1tal!2024');

// @case: interface of ECMA-419
import WiFi from 'embedded:network/interface/wifi';
const wifi = new WiFi({ onChanged() {} });
// expect: wifi-credentials-in-source
wifi.connect({ SSID: 'WARD-3', password: 'Hosp1tal!2024', secure: true });

// @case: access point of the SDK
import WiFi from 'wifi';
// expect: wifi-credentials-in-source
WiFi.accessPoint({ ssid: 'pump-7', password: 'pump-setup-1' });

// @case: a gateway that joins the network of its ward
import wifi from 'node-wifi';
wifi.init({ iface: null });
// expect: wifi-credentials-in-source
wifi.connect({ ssid: 'WARD-3', password: 'Ward3-Nurses!' }, () => {});
