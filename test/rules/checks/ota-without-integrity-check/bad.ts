// @case: fetched image for an ESP32
import type { ESPLoader } from 'esptool-js';
export async function updatePump(loader: ESPLoader, url: string): Promise<void> {
  const response = await fetch(url);
  const data = new Uint8Array(await response.arrayBuffer());
  // expect: ota-without-integrity-check
  await loader.writeFlash({ fileArray: [{ data, address: 0x10000 }] });
}

// @case: downloaded DFU package
import { downloadAsync } from 'expo-file-system';
import { NordicDFU as Dfu } from 'react-native-nordic-dfu';
export class SensorUpdater {
  async run(deviceAddress: string): Promise<void> {
    const { uri } = await downloadAsync('https://fw.sensor.example/latest.zip', 'latest.zip');
    // expect: ota-without-integrity-check
    await Dfu.startDFU({ deviceAddress, filePath: uri });
  }
}

// @case: digest of the same server
import axios from 'axios';
import { createHash } from 'node:crypto';
import type { ESPLoader } from 'esptool-js';
export async function update(loader: ESPLoader, base: string): Promise<void> {
  const { data } = await axios.get(`${base}/pump.bin`, { responseType: 'arraybuffer' });
  const expected = (await axios.get(`${base}/pump.sha256`)).data;
  if (createHash('sha256').update(data).digest('hex') !== expected) throw new Error('damaged');
  // expect: ota-without-integrity-check
  await loader.writeFlash({ fileArray: [{ data, address: 0 }] });
}

// @case: download in another file
// @file: download.ts
export async function firmware(url: string): Promise<ArrayBuffer> {
  const response = await fetch(url);
  return response.arrayBuffer();
}
// @file: flash.ts
import SecureDfu from 'web-bluetooth-dfu';
import { firmware } from './download';
export async function flash(dfu: SecureDfu, device: BluetoothDevice, base: string): Promise<void> {
  const init = await firmware(`${base}/init.dat`);
  // expect: ota-without-integrity-check
  await new SecureDfu(crc32).update(device, init, await firmware(`${base}/image.bin`));
}

// @case: flasher in another file
// @file: flasher.ts
import { ESPLoader, Transport } from 'esptool-js';
export async function flashAt(port: SerialPort, data: Uint8Array): Promise<void> {
  const loader = new ESPLoader({ transport: new Transport(port), baudrate: 115200 });
  await loader.writeFlash({ fileArray: [{ data, address: 0x1000 }] });
}
// @file: update.ts
import { flashAt } from './flasher';
export async function update(port: SerialPort, url: string): Promise<void> {
  const bytes = await (await fetch(url)).arrayBuffer();
  // expect: ota-without-integrity-check
  await flashAt(port, new Uint8Array(bytes));
}

// @case: stored and run on the gateway
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
export async function updateGateway(url: string): Promise<void> {
  const response = await fetch(url);
  // expect: ota-without-integrity-check
  await writeFile('/opt/gateway/firmware/update.bin', Buffer.from(await response.arrayBuffer()));
  execFile('/opt/gateway/install.sh');
}

// @case: agent that downloads in one method and runs in another
import axios from 'axios';
import { writeFile } from 'node:fs/promises';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
const run = promisify(execFile);
const IMAGE = '/data/ota/image.swu';
export class OtaAgent {
  constructor(private readonly base: string) {}
  private async download(version: string) {
    const { data } = await axios.get(`${this.base}/firmware/${version}.swu`, { responseType: 'arraybuffer' });
    // expect: ota-without-integrity-check
    await writeFile(IMAGE, Buffer.from(data));
    return IMAGE;
  }
  async apply(version: string) {
    const file = await this.download(version);
    await run('/usr/bin/swupdate', ['-i', file]);
  }
}

// @case: staged by a stream in one method and run in another
// @file: paths.ts
export const STAGED = '/data/ota/staged.swu';
// @file: ota.service.ts
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { spawn } from 'node:child_process';
import { STAGED } from './paths';
export class OtaService {
  constructor(private readonly baseUrl: string) {}
  private async stage(version: string) {
    const response = await fetch(`${this.baseUrl}/images/${version}.swu`);
    if (!response.ok || !response.body) throw new Error(`HTTP ${response.status}`);
    // expect: ota-without-integrity-check
    await pipeline(Readable.fromWeb(response.body as never), createWriteStream(STAGED));
  }
  async update(version: string) {
    await this.stage(version);
    spawn('swupdate', ['-i', STAGED, '-v'], { stdio: 'inherit' });
  }
}

// @case: downloader of another file that streams to a path
// @file: downloader.ts
import https from 'node:https';
import fs from 'node:fs';
export class Downloader {
  download(url: string, target: string): Promise<string> {
    return new Promise((resolve, reject) => {
      https.get(url, (response) => {
        const file = fs.createWriteStream(target);
        response.pipe(file);
        file.on('finish', () => resolve(target));
      }).on('error', reject);
    });
  }
}
// @file: installer.ts
import { execFile } from 'node:child_process';
import { Downloader } from './downloader';
export class Installer {
  constructor(private readonly downloader: Downloader) {}
  async install(url: string) {
    // expect: ota-without-integrity-check
    const file = await this.downloader.download(url, '/var/lib/gateway/firmware/update.raucb');
    execFile('/opt/gateway/bin/install-update', [file], (error) => error && console.error(error));
  }
}

// @case: stream of a client of another file, flashed by a command line
// @file: http.ts
import axios from 'axios';
export const api = axios.create({ baseURL: process.env.UPDATE_URL ?? 'https://updates.vendor.example', timeout: 30000 });
// @file: flash.ts
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { exec } from 'node:child_process';
import { promisify } from 'node:util';
import { api } from './http';
const sh = promisify(exec);
export async function flashLatest(model: string) {
  const { data } = await api.get(`/firmware/${model}/latest.bin`, { responseType: 'stream' });
  // expect: ota-without-integrity-check
  const out = createWriteStream('/tmp/firmware.bin');
  data.pipe(out);
  await finished(out);
  await sh('flashrom -p internal -w /tmp/firmware.bin');
}

// @case: image gathered over MQTT
// @file: loader.ts
import { ESPLoader, Transport } from 'esptool-js';
export class Flasher {
  private readonly loader: ESPLoader;
  constructor(port: SerialPort) {
    this.loader = new ESPLoader({ transport: new Transport(port), baudrate: 921600 });
  }
  async flash(image: Uint8Array, address = 0x10000) {
    const options = { fileArray: [{ data: image, address }], flashSize: 'keep', eraseAll: false, compress: true };
    await this.loader.main();
    await this.loader.writeFlash(options as never);
  }
}
// @file: mqtt-ota.ts
import type { MqttClient } from 'mqtt';
import { Flasher } from './loader';
export class MqttOta {
  private parts: Buffer[] = [];
  constructor(
    client: MqttClient,
    private readonly flasher: Flasher,
  ) {
    client.on('message', (topic, payload) => {
      if (topic.endsWith('/image')) this.parts.push(payload);
      else if (topic.endsWith('/done')) void this.finish();
    });
  }
  private async finish() {
    const image = Buffer.concat(this.parts);
    this.parts = [];
    // expect: ota-without-integrity-check
    await this.flasher.flash(new Uint8Array(image));
  }
}

// @case: digest of the manifest, run itself
// @file: manifest.ts
import got from 'got';
export interface Manifest {
  url: string;
  sha256: string;
}
export const readManifest = (server: string) => got(`${server}/ota/manifest.json`).json<Manifest>();
// @file: ota.ts
import { createHash } from 'node:crypto';
import { writeFile, chmod } from 'node:fs/promises';
import { execFileSync } from 'node:child_process';
import got from 'got';
import { readManifest } from './manifest';
export async function run(server: string) {
  const manifest = await readManifest(server);
  const image = await got(manifest.url).buffer();
  const digest = createHash('sha256').update(image).digest('hex');
  if (digest !== manifest.sha256) throw new Error('checksum');
  const target = '/opt/gateway/ota/gateway-update.bin';
  // expect: ota-without-integrity-check
  await writeFile(target, image);
  await chmod(target, 0o755);
  execFileSync(target, ['--install']);
}

// @case: an updater that is told that every publisher is right
const { autoUpdater } = require('electron-updater');
// expect: ota-without-integrity-check
autoUpdater.verifyUpdateCodeSignature = () => Promise.resolve(null);
autoUpdater.checkForUpdatesAndNotify();
