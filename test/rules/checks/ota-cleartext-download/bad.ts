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

// @case: client with a base, paths of another file
// @file: config/defaults.ts
export const defaults = { updateServer: 'http://updates.infusion.example', timeoutMs: 30_000 };
// @file: config/paths.ts
export const PATHS = { firmware: '/firmware/pump-controller.bin', manifest: '/manifest.json' } as const;
// @file: config/index.ts
export * from './defaults';
export * from './paths';
// @file: update-client.ts
import axios, { type AxiosInstance } from 'axios';
import { defaults, PATHS } from './config';
export class UpdateClient {
  private readonly http: AxiosInstance;
  constructor(options: { server?: string } = {}) {
    this.http = axios.create({ baseURL: options.server ?? defaults.updateServer, timeout: defaults.timeoutMs });
  }
  async image(): Promise<Buffer> {
    // expect: ota-cleartext-download
    const { data } = await this.http.get(PATHS.firmware, { responseType: 'arraybuffer' });
    return Buffer.from(data);
  }
}

// @case: request options of another file
// @file: ota-options.ts
export function otaOptions(model: string) {
  return { hostname: 'updates.vent.example', port: 80, path: `/ota/${model}/firmware.bin`, method: 'GET' };
}
// @file: agent.ts
import * as http from 'node:http';
import { otaOptions } from './ota-options';
export class Agent {
  download(model: string, onData: (chunk: Buffer) => void) {
    // expect: ota-cleartext-download
    const request = http.request(otaOptions(model), (response) => response.on('data', onData));
    request.end();
  }
}

// @case: fetched by another program
// @file: feeds.ts
export const FEED = 'http://feeds.gateway.example/ota';
// @file: shell-update.ts
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { FEED } from './feeds';
const run = promisify(execFile);
export async function pull(version: string) {
  // expect: ota-cleartext-download
  await run('curl', ['-fsSL', '-o', '/tmp/update.swu', `${FEED}/gateway-${version}.swu`]);
}

// @case: command line of a shell
// @file: mirror.ts
export const MIRROR = process.env.OTA_MIRROR ?? 'http://mirror.gateway.example';
// @file: main.ts
import { execSync } from 'node:child_process';
import { MIRROR } from './mirror';
export function fetchImage(version: string): void {
  // expect: ota-cleartext-download
  execSync(`wget -q ${MIRROR}/ota/gateway-2.4.swu -O /data/staged.swu && swupdate -i /data/staged.swu`);
}
