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
