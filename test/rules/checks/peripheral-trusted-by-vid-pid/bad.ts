// @case: WebHID settings
export async function writeSettings(report: Uint8Array): Promise<void> {
  const [meter] = await navigator.hid.requestDevice({ filters: [{ vendorId: 0x1a79 }] });
  await meter!.open();
  // expect: peripheral-trusted-by-vid-pid
  await meter!.sendReport(0, report);
}

// @case: node-hid calibration
import { HID } from 'node-hid';
const meter = new HID(0x0483, 0x5750);
export function writeCalibration(bytes: number[]): void {
  // expect: peripheral-trusted-by-vid-pid
  meter.write(bytes);
}

// @case: control transfer in a class
export class PumpDock {
  constructor(private readonly device: USBDevice) {}
  async setProfile(data: BufferSource): Promise<void> {
    // expect: peripheral-trusted-by-vid-pid
    await this.device.controlTransferOut({ requestType: 'vendor', recipient: 'device', request: 1, value: 0, index: 0 }, data);
  }
}

// @case: renamed import, feature report
import { HID as Device } from 'node-hid';
export class Spirometer {
  private readonly link = new Device(0x0483, 0x5750);
  applyConfig(report: number[]): void {
    // expect: peripheral-trusted-by-vid-pid
    this.link.sendFeatureReport(report);
  }
}

// @case: device from another file
// @file: dock.ts
export const choose = () => navigator.usb.requestDevice({ filters: [{ vendorId: 0x1a79 }] });
// @file: program.ts
import { choose } from './dock';
export async function program(schedule: Uint8Array): Promise<void> {
  const pump = await choose();
  // expect: peripheral-trusted-by-vid-pid
  await pump.transferOut(1, schedule);
}

// @case: constant from another file
// @file: ids.ts
export const METER = { vendor: 0x1a79, product: 0x6002 };
// @file: firmware.ts
import { HID } from 'node-hid';
import { METER } from './ids';
const meter = new HID(METER.vendor, METER.product);
export function flash(firmware: Buffer): void {
  // expect: peripheral-trusted-by-vid-pid
  meter.write(firmware);
}
