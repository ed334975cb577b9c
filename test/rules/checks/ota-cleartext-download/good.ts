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

// @case: request options of another file, TLS
// @file: ota-options.ts
export function otaOptions(model: string) {
  return { hostname: 'updates.vent.example', port: 443, path: `/ota/${model}/firmware.bin`, method: 'GET' };
}
// @file: agent.ts
import * as https from 'node:https';
import { otaOptions } from './ota-options';
export class Agent {
  download(model: string, onData: (chunk: Buffer) => void) {
    https.request(otaOptions(model), (response) => response.on('data', onData)).end();
  }
}

// @case: fetched by another program, TLS or a document
// @file: feeds.ts
export const FEED = 'https://feeds.gateway.example/ota';
export const DOCS = 'http://docs.gateway.example/manuals';
// @file: shell-update.ts
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { FEED, DOCS } from './feeds';
const run = promisify(execFile);
export async function pull(version: string) {
  await run('curl', ['-fsSL', '-o', '/tmp/update.swu', `${FEED}/gateway-${version}.swu`]);
  await run('curl', ['-fsSL', '-o', '/tmp/manual.pdf', `${DOCS}/gateway.pdf`]);
}

// @case: client with a base, TLS
// @file: config/index.ts
export const defaults = { updateServer: 'https://updates.infusion.example' };
export const PATHS = { firmware: '/firmware/pump-controller.bin' } as const;
// @file: update-client.ts
import axios, { type AxiosInstance } from 'axios';
import { defaults, PATHS } from './config';
export class UpdateClient {
  private readonly http: AxiosInstance;
  constructor(options: { server?: string } = {}) {
    this.http = axios.create({ baseURL: options.server ?? defaults.updateServer });
  }
  async image() {
    return (await this.http.get(PATHS.firmware, { responseType: 'arraybuffer' })).data;
  }
}
