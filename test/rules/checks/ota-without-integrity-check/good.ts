// @case: fetched image for an ESP32, verified
import { verify } from 'node:crypto';
import type { ESPLoader } from 'esptool-js';
export async function updatePump(loader: ESPLoader, url: string, signature: Buffer): Promise<void> {
  const response = await fetch(url);
  const data = new Uint8Array(await response.arrayBuffer());
  if (!verify(null, data, PUBLIC_KEY, signature)) throw new Error('not signed');
  await loader.writeFlash({ fileArray: [{ data, address: 0x10000 }] });
}

// @case: package of the app itself
import { NordicDFU as Dfu } from 'react-native-nordic-dfu';
export class SensorUpdater {
  async run(deviceAddress: string): Promise<void> {
    await Dfu.startDFU({ deviceAddress, filePath: 'bundle://sensor-2.4.1.zip' });
  }
}

// @case: signature in place of a digest
import axios from 'axios';
import { createVerify } from 'node:crypto';
import type { ESPLoader } from 'esptool-js';
export async function update(loader: ESPLoader, base: string): Promise<void> {
  const { data } = await axios.get(`${base}/pump.bin`, { responseType: 'arraybuffer' });
  const signature = (await axios.get(`${base}/pump.sig`)).data;
  if (!createVerify('sha256').update(data).verify(PUBLIC_KEY, signature)) throw new Error('not ours');
  await loader.writeFlash({ fileArray: [{ data, address: 0 }] });
}

// @case: verified in the file that flashes
// @file: download.ts
export async function firmware(url: string): Promise<ArrayBuffer> {
  const response = await fetch(url);
  return response.arrayBuffer();
}
// @file: flash.ts
import SecureDfu from 'web-bluetooth-dfu';
import { firmware } from './download';
export async function flash(device: BluetoothDevice, base: string): Promise<void> {
  const init = await firmware(`${base}/init.dat`);
  const image = await firmware(`${base}/image.bin`);
  await verifyFirmware(image);
  await new SecureDfu(crc32).update(device, init, image);
}

// @case: file that the user chose
// @file: flasher.ts
import { ESPLoader, Transport } from 'esptool-js';
export async function flashAt(port: SerialPort, data: Uint8Array): Promise<void> {
  const loader = new ESPLoader({ transport: new Transport(port), baudrate: 115200 });
  await loader.writeFlash({ fileArray: [{ data, address: 0x1000 }] });
}
// @file: update.ts
import { flashAt } from './flasher';
export const update = async (port: SerialPort, file: File) => flashAt(port, new Uint8Array(await file.arrayBuffer()));

// @case: stored, not run
import { writeFile } from 'node:fs/promises';
export async function mirror(url: string): Promise<void> {
  const response = await fetch(url);
  await writeFile('/srv/mirror/firmware/update.bin', Buffer.from(await response.arrayBuffer()));
}

// @case: agent that downloads in one method and runs in another, verified
import axios from 'axios';
import { writeFile } from 'node:fs/promises';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
const KEY = readFileSync('/etc/ota/release.pub');
const run = promisify(execFile);
const IMAGE = '/data/ota/image.swu';
export class OtaAgent {
  constructor(private readonly base: string) {}
  private async download(version: string) {
    const { data } = await axios.get(`${this.base}/firmware/${version}.swu`, { responseType: 'arraybuffer' });
    const { data: signature } = await axios.get(`${this.base}/firmware/${version}.sig`, { responseType: 'arraybuffer' });
    if (!verify(null, Buffer.from(data), KEY, Buffer.from(signature))) throw new Error('bad signature');
    await writeFile(IMAGE, Buffer.from(data));
    return IMAGE;
  }
  async apply(version: string) {
    const file = await this.download(version);
    await run('/usr/bin/swupdate', ['-i', file]);
  }
}

// @case: agent that runs something else
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
    await writeFile(IMAGE, Buffer.from(data));
    return IMAGE;
  }
  async apply(version: string) {
    const file = await this.download(version);
    await run('/usr/bin/logger', ['download finished']);
  }
}

// @case: staged by a stream, verified by a function of another file
// @file: verify-image.ts
import { createVerify } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
export async function isGenuine(file: string, signature: Buffer): Promise<boolean> {
  const check = createVerify('sha256');
  await pipeline(createReadStream(file), check);
  return check.verify(process.env.RELEASE_KEY!, signature);
}
// @file: ota.service.ts
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { spawn } from 'node:child_process';
import { isGenuine } from './verify-image';
const STAGED = '/data/ota/staged.swu';
export class OtaService {
  constructor(private readonly baseUrl: string) {}
  async update(version: string, signature: Buffer) {
    const response = await fetch(`${this.baseUrl}/images/${version}.swu`);
    await pipeline(Readable.fromWeb(response.body as never), createWriteStream(STAGED));
    if (!(await isGenuine(STAGED, signature))) throw new Error('not ours');
    spawn('swupdate', ['-i', STAGED, '-v']);
  }
}

// @case: image over MQTT, verified by a class of another file
// @file: verifier.ts
import { verify } from 'node:crypto';
export class Verifier {
  constructor(private readonly key: string) {}
  check(image: Uint8Array, signature: Buffer) {
    if (!verify(null, image, this.key, signature)) throw new Error('forged image');
  }
}
// @file: mqtt-ota.ts
import type { MqttClient } from 'mqtt';
import type { ESPLoader } from 'esptool-js';
import { Verifier } from './verifier';
export class MqttOta {
  constructor(client: MqttClient, private readonly loader: ESPLoader, private readonly verifier: Verifier) {
    client.on('message', (topic, payload) => {
      if (topic.endsWith('/image')) void this.finish(payload.subarray(64), payload.subarray(0, 64));
    });
  }
  private async finish(image: Buffer, signature: Buffer) {
    this.verifier.check(image, signature);
    await this.loader.writeFlash({ fileArray: [{ data: new Uint8Array(image), address: 0x10000 }] } as never);
  }
}

// @case: installer that is told to check the signature
// @file: install.ts
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { execFile } from 'node:child_process';
export async function update(url: string) {
  const response = await fetch(url);
  await pipeline(Readable.fromWeb(response.body as never), createWriteStream('/data/ota/staged.swu'));
  execFile('swupdate', ['-k', '/etc/swupdate/public.pem', '-i', '/data/ota/staged.swu']);
}

// @case: verified by another program before it is unpacked
// @file: fetcher.ts
export async function fetchBundle(url: string): Promise<Buffer> {
  const response = await fetch(url);
  return Buffer.from(await response.arrayBuffer());
}
// @file: self-update.ts
import fs from 'node:fs';
import { spawnSync } from 'node:child_process';
import { fetchBundle } from './fetcher';
const TARGET = '/opt/device/firmware/bundle.tar.gz';
export async function execute(url: string) {
  fs.writeFileSync(TARGET, await fetchBundle(url));
  fs.writeFileSync(`${TARGET}.sig`, await fetchBundle(`${url}.sig`));
  const result = spawnSync('gpg', ['--no-default-keyring', '--keyring', '/etc/device/release.gpg', '--verify', `${TARGET}.sig`, TARGET]);
  if (result.status !== 0) throw new Error('bad signature');
  spawnSync('tar', ['xzf', TARGET, '-C', '/opt/device/app']);
}

// @case: downloader of another file, installer that takes signed bundles only
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
    const file = await this.downloader.download(url, '/var/lib/gateway/firmware/update.raucb');
    execFile('rauc', ['install', file]);
  }
}

// @case: downloader of another file, not run
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
// @file: mirror.ts
import { Downloader } from './downloader';
export const mirror = (downloader: Downloader, url: string) => downloader.download(url, '/srv/mirror/firmware/update.raucb');

// @case: a check of the publisher of an update's own
import { autoUpdater, NsisUpdater } from 'electron-updater';
import { publisherOf } from './authenticode';
(autoUpdater as NsisUpdater).verifyUpdateCodeSignature = async (publishers, path) => {
  const publisher = await publisherOf(path);
  return publishers.includes(publisher) ? null : `signed by ${publisher}`;
};
autoUpdater.checkForUpdatesAndNotify();
