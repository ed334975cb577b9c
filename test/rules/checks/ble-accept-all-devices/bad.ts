// @case: chooser of the browser
export const choose = () =>
  // expect: ble-accept-all-devices
  navigator.bluetooth.requestDevice({ acceptAllDevices: true, optionalServices: ['heart_rate'] });

// @case: React Native, scan for anything
import { BleManager } from 'react-native-ble-plx';
const manager = new BleManager();
export function findMeter(onFound: (id: string) => void): void {
  // expect: ble-accept-all-devices
  manager.startDeviceScan(null, null, (_error, device) => {
    if (device?.name === 'GlucoTrack') void manager.connectToDevice(device.id).then(() => onFound(device.id));
  });
}

// @case: noble without services
import noble from '@abandonware/noble';
export async function scan(): Promise<void> {
  // expect: ble-accept-all-devices
  await noble.startScanningAsync();
}

// @case: noble with an empty list of another file
// @file: services.ts
export const WANTED: string[] = [];
// @file: scan.ts
import * as noble from '@abandonware/noble';
import { WANTED } from './services';
// expect: ble-accept-all-devices
export const scan = (): void => noble.startScanning(WANTED, true);

// @case: chooser options of another file
// @file: options.ts
export const pumpRequest: RequestDeviceOptions = { acceptAllDevices: true };
// @file: pump.ts
import { pumpRequest } from './options';
// expect: ble-accept-all-devices
export const pickPump = () => navigator.bluetooth.requestDevice(pumpRequest);

// @case: manager in a class, filter that is never set
import { BleManager } from 'react-native-ble-plx';
export class PumpLink {
  private readonly manager = new BleManager();
  private readonly services: string[] | null = null;
  start(): void {
    // expect: ble-accept-all-devices
    this.manager.startDeviceScan(this.services, { allowDuplicates: false }, () => undefined);
  }
}

// @case: react-native-ble-manager with an empty list
import BleManager from 'react-native-ble-manager';
export const scan = () =>
  // expect: ble-accept-all-devices
  BleManager.scan({ serviceUUIDs: [], seconds: 5 });
