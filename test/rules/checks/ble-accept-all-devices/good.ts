// @case: chooser of the browser
export const choose = () => navigator.bluetooth.requestDevice({ filters: [{ services: ['heart_rate'] }] });

// @case: React Native, scan for the service
import { BleManager } from 'react-native-ble-plx';
const manager = new BleManager();
export function findMeter(onFound: (id: string) => void): void {
  manager.startDeviceScan(['00001808-0000-1000-8000-00805f9b34fb'], null, (_error, device) => {
    if (device) void manager.connectToDevice(device.id).then(() => onFound(device.id));
  });
}

// @case: noble with a service
import noble from '@abandonware/noble';
export async function scan(): Promise<void> {
  await noble.startScanningAsync(['180d']);
}

// @case: noble with the list of another file
// @file: services.ts
export const WANTED: string[] = ['1808', '181f'];
// @file: scan.ts
import * as noble from '@abandonware/noble';
import { WANTED } from './services';
export const scan = (): void => noble.startScanning(WANTED, true);

// @case: chooser options of another file
// @file: options.ts
export const pumpRequest: RequestDeviceOptions = { filters: [{ services: ['0000f000-0000-1000-8000-00805f9b34fb'] }] };
// @file: pump.ts
import { pumpRequest } from './options';
export const pickPump = () => navigator.bluetooth.requestDevice(pumpRequest);

// @case: manager in a class, services given by whoever makes it
import { BleManager } from 'react-native-ble-plx';
export class PumpLink {
  private readonly manager = new BleManager();
  constructor(private readonly services: string[]) {}
  start(): void {
    this.manager.startDeviceScan(this.services, { allowDuplicates: false }, () => undefined);
  }
}

// @case: react-native-ble-manager with a service
import BleManager from 'react-native-ble-manager';
export const scan = () => BleManager.scan({ serviceUUIDs: ['1808'], seconds: 5 });
