// @case: DFU of a sensor
import { NordicDFU } from 'react-native-nordic-dfu';
export async function update(deviceAddress: string, filePath: string): Promise<void> {
  // expect: ota-without-version-check
  await NordicDFU.startDFU({ deviceAddress, filePath });
}

// @case: class field, renamed import
import { ESPLoader as Loader } from 'esptool-js';
export class PumpFlasher {
  constructor(private readonly loader: Loader) {}
  async flash(data: Uint8Array): Promise<void> {
    // expect: ota-without-version-check
    await this.loader.writeFlash({ fileArray: [{ data, address: 0 }] });
  }
}

// @case: Secure DFU in the browser
import SecureDfu from 'web-bluetooth-dfu';
const dfu = new SecureDfu(crc32);
// expect: ota-without-version-check
export const run = (device: BluetoothDevice, init: ArrayBuffer, image: ArrayBuffer) => dfu.update(device, init, image);

// @case: downgrade allowed
import { autoUpdater } from 'electron-updater';
// expect: ota-without-version-check
autoUpdater.allowDowngrade = true;

// @case: loader from another file
// @file: loader.ts
import { ESPLoader, Transport } from 'esptool-js';
export const makeLoader = (port: SerialPort) => new ESPLoader({ transport: new Transport(port), baudrate: 115200 });
// @file: flash.ts
import { makeLoader } from './loader';
export async function flash(port: SerialPort, data: Uint8Array): Promise<void> {
  const loader = makeLoader(port);
  // expect: ota-without-version-check
  await loader.writeFlash({ fileArray: [{ data, address: 0x10000 }] });
}

// @case: setting from another file
// @file: settings.ts
export const updates = { channel: 'beta', downgrade: true };
// @file: updater.ts
import { autoUpdater as updater } from 'electron-updater';
import { updates } from './settings';
export function setUp(): void {
  // expect: ota-without-version-check
  updater.allowDowngrade = updates.downgrade;
}
