// @case: Moddable
import WiFi from 'wifi';
import Preference from 'preference';
const monitor = new WiFi({ ssid: Preference.get('wifi', 'ssid'), password: Preference.get('wifi', 'password') });

// @case: Espruino
const wifi = require('Wifi');
const settings = require('Storage').readJSON('wifi.json');
wifi.connect(settings.ssid, { password: settings.password }, () => undefined);

// @case: stand-in
import Network from 'wifi';
const WARD_KEY = 'YOUR_PASSWORD';
export const monitor = new Network({ ssid: 'YOUR_SSID', password: WARD_KEY });

// @case: stand-in in brackets
import WiFi from 'wifi';
export const monitor = new WiFi({ ssid: '<ssid>', password: '<password>' });

// @case: open network
import WiFi from 'wifi';
export const monitor = new WiFi({ ssid: 'setup', password: '' });

// @case: wrapper in another file
// @file: join.ts
import WiFi from 'wifi';
export function join(ssid: string, password: string) {
  return new WiFi({ ssid, password });
}
// @file: main.ts
import { join } from './join';
import { provisioned } from './provisioning';
export const monitor = join(provisioned.ssid, provisioned.password);

// @case: interface of ECMA-419
import WiFi from 'embedded:network/interface/wifi';
import config from 'mc/config';
const wifi = new WiFi({ onChanged() {} });
wifi.connect({ SSID: config.ssid, password: config.password, secure: true });
