// @case: base in a constant
const BASE = 'https://updates.vendor.example';
export async function latest(model: string): Promise<ArrayBuffer> {
  const response = await fetch(`${BASE}/firmware/${model}/latest.bin`);
  return response.arrayBuffer();
}

// @case: axios in a class
import axios from 'axios';
export class Updater {
  private readonly url = 'https://fw.meter.example/images/meter-2.1.hex';
  fetchImage = () => axios.get(this.url, { responseType: 'arraybuffer' });
}

// @case: Expo download, renamed import
import { downloadAsync as save } from 'expo-file-system';
export const getPackage = (path: string) => save('https://cdn.sensor.example/dfu/sensor.zip', path);

// @case: simulator on this machine
// @file: urls.ts
export const OTA_URL = 'http://localhost:8070/ota/manifest.json';
// @file: check.ts
import got from 'got';
import { OTA_URL } from './urls';
export const check = () => got(OTA_URL).json();

// @case: wrapper in another file, no firmware
// @file: download.ts
export async function download(url: string): Promise<Uint8Array> {
  const response = await fetch(url);
  return new Uint8Array(await response.arrayBuffer());
}
// @file: pump.ts
import { download } from './download';
export const manual = () => download('http://10.2.0.4/docs/manual.pdf');

// @case: feed of the workstation's app
import { autoUpdater } from 'electron-updater';
autoUpdater.setFeedURL({ provider: 'generic', url: 'https://workstation.vendor.example/win' });
