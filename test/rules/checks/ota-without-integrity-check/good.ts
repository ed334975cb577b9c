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
