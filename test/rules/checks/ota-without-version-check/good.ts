// @case: DFU of a sensor, newer only
import { NordicDFU } from 'react-native-nordic-dfu';
export async function update(deviceAddress: string, filePath: string, version: number, running: number): Promise<void> {
  if (version <= running) throw new Error('older firmware');
  await NordicDFU.startDFU({ deviceAddress, filePath });
}

// @case: class field, renamed import
import { ESPLoader as Loader } from 'esptool-js';
export class PumpFlasher {
  constructor(private readonly loader: Loader) {}
  async flash(data: Uint8Array): Promise<void> {
    await this.refuseOldVersion(data);
    await this.loader.writeFlash({ fileArray: [{ data, address: 0 }] });
  }
}

// @case: Secure DFU in the browser
import SecureDfu from 'web-bluetooth-dfu';
import { compareVersions } from 'compare-versions';
const dfu = new SecureDfu(crc32);
export function run(device: BluetoothDevice, init: ArrayBuffer, image: ArrayBuffer, offered: string, running: string) {
  return compareVersions(offered, running) > 0 ? dfu.update(device, init, image) : undefined;
}

// @case: downgrade refused
import { autoUpdater } from 'electron-updater';
autoUpdater.allowDowngrade = false;

// @case: recovery tool
// @file: loader.ts
import { ESPLoader, Transport } from 'esptool-js';
export const makeLoader = (port: SerialPort) => new ESPLoader({ transport: new Transport(port), baudrate: 115200 });
// @file: recovery.ts
import { makeLoader } from './loader';
export async function recover(port: SerialPort, data: Uint8Array): Promise<void> {
  await makeLoader(port).writeFlash({ fileArray: [{ data, address: 0x10000 }] });
}

// @case: setting from another file
// @file: settings.ts
export const updates = { channel: 'latest', downgrade: false };
// @file: updater.ts
import { autoUpdater as updater } from 'electron-updater';
import { updates } from './settings';
export function setUp(): void {
  updater.allowDowngrade = updates.downgrade;
}
