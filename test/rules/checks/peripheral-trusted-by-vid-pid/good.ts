// @case: WebHID settings after a challenge
export async function writeSettings(report: Uint8Array): Promise<void> {
  const [meter] = await navigator.hid.requestDevice({ filters: [{ vendorId: 0x1a79 }] });
  await meter!.open();
  await challengeDevice(meter!);
  await meter!.sendReport(0, report);
}

// @case: node-hid calibration of a verified meter
import { HID } from 'node-hid';
const meter = new HID(0x0483, 0x5750);
export function writeCalibration(bytes: number[]): void {
  verifyMeter(meter);
  meter.write(bytes);
}

// @case: control transfer in a class
export class PumpDock {
  constructor(private readonly device: USBDevice) {}
  async setProfile(data: BufferSource): Promise<void> {
    await this.assertGenuine();
    await this.device.controlTransferOut({ requestType: 'vendor', recipient: 'device', request: 1, value: 0, index: 0 }, data);
  }
}

// @case: read out only
import { HID as Device } from 'node-hid';
export class Spirometer {
  private readonly link = new Device(0x0483, 0x5750);
  readHistory(): number[] {
    this.link.write([0x01]);
    return this.link.readTimeout(500);
  }
}

// @case: request of a reading
// @file: dock.ts
export const choose = () => navigator.usb.requestDevice({ filters: [{ vendorId: 0x1a79 }] });
// @file: download.ts
import { choose } from './dock';
export async function requestSettings(command: Uint8Array): Promise<void> {
  const pump = await choose();
  await pump.transferOut(1, command);
}

// @case: list of devices
// @file: ids.ts
export const METER = { vendor: 0x1a79, product: 0x6002 };
// @file: list.ts
import { devices } from 'node-hid';
import { METER } from './ids';
export const meters = () => devices(METER.vendor, METER.product);
