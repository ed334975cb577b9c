// @case: service in place of the name
import noble from '@abandonware/noble';
const PUMP_SERVICE = 'f00d0001c0de4a11b0b0000000000001';
noble.on('discover', (peripheral) => {
  if (peripheral.advertisement.serviceUuids.includes(PUMP_SERVICE)) {
    peripheral.connect(() => read(peripheral));
  }
});

// @case: bonded address
import { BleManager } from 'react-native-ble-plx';
const manager = new BleManager();
export function findMeter(bonded: ReadonlySet<string>): void {
  manager.startDeviceScan(['1808'], null, async (error, device) => {
    if (error || !device || !bonded.has(device.id)) return;
    await manager.connectToDevice(device.id);
  });
}

// @case: name and then a challenge
import noble from '@stoprocent/noble';
noble.on('discover', async (peripheral) => {
  const name = peripheral.advertisement.localName?.toLowerCase();
  if (name?.includes('oximeter')) {
    await peripheral.connectAsync();
    await answerChallenge(peripheral);
  }
});

// @case: name and service
// @file: manager.ts
import { BleManager } from 'react-native-ble-plx';
export const ble = new BleManager();
// @file: scan.ts
import { ble } from './manager';
export const scan = () =>
  ble.startDeviceScan(null, null, (_error, device) => {
    if (device?.localName?.startsWith('Thermo') && device.serviceUUIDs?.includes('1809')) void ble.connectToDevice(device.id);
  });

// @case: list that only shows names
import ble from '@abandonware/noble';
const shown: string[] = [];
ble.on('discover', (found) => {
  if (found.advertisement.localName?.startsWith('Pump')) shown.push(found.advertisement.localName);
});

// @case: Espruino asks for a service
export function find() {
  return NRF.requestDevice({ filters: [{ services: ['180d'], name: 'HR-Belt' }] }).then(subscribe);
}

// @case: chooser by service
export const choose = () => navigator.bluetooth.requestDevice({ filters: [{ namePrefix: 'Spiro', services: [0x1810] }] });

// @case: predicate of its own
import { BleManager, type Device } from 'react-native-ble-plx';
const isCgm = (d: Device | null): d is Device => !!d?.name?.startsWith('CGM') && !!d.manufacturerData?.startsWith('0xd0');
export class CgmScanner {
  private manager = new BleManager();
  scan(done: (d: Device) => void) {
    this.manager.startDeviceScan(['FEBC'], null, async (err, device) => {
      if (err || !isCgm(device)) return;
      done(await this.manager.connectToDevice(device.id));
    });
  }
}

// @case: filter of Capacitor that names a service beside the name
import { BleClient } from '@capacitor-community/bluetooth-le';
export async function findMeter() {
  const device = await BleClient.requestDevice({ namePrefix: 'GlucoMeter', services: ['00001808-0000-1000-8000-00805f9b34fb'] });
  await BleClient.connect(device.deviceId);
}
