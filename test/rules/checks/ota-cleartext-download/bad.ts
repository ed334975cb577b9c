// @case: base in a constant
const BASE = 'http://updates.vendor.example';
export async function latest(model: string): Promise<ArrayBuffer> {
  // expect: ota-cleartext-download
  const response = await fetch(`${BASE}/firmware/${model}/latest.bin`);
  return response.arrayBuffer();
}

// @case: axios in a class
import axios from 'axios';
export class Updater {
  private readonly url = 'http://fw.meter.example/images/meter-2.1.hex';
  // expect: ota-cleartext-download
  fetchImage = () => axios.get(this.url, { responseType: 'arraybuffer' });
}

// @case: Expo download, renamed import
import { downloadAsync as save } from 'expo-file-system';
export const getPackage = (path: string) =>
  // expect: ota-cleartext-download
  save('http://cdn.sensor.example/dfu/sensor.zip', path);

// @case: URL of another file
// @file: urls.ts
export const OTA_URL = 'http://ota.gateway.example/ota/manifest.json';
// @file: check.ts
import got from 'got';
import { OTA_URL } from './urls';
// expect: ota-cleartext-download
export const check = () => got(OTA_URL).json();

// @case: wrapper in another file
// @file: download.ts
export async function download(url: string): Promise<Uint8Array> {
  const response = await fetch(url);
  return new Uint8Array(await response.arrayBuffer());
}
// @file: pump.ts
import { download } from './download';
// expect: ota-cleartext-download
export const image = () => download('http://10.2.0.4/fw/pump.img');

// @case: feed of the workstation's app
import { autoUpdater } from 'electron-updater';
// expect: ota-cleartext-download
autoUpdater.setFeedURL({ provider: 'generic', url: 'http://workstation.vendor.example/win' });
