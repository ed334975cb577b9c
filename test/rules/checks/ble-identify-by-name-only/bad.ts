// @case: name compared with a constant
import noble from '@abandonware/noble';
const PUMP_NAME = 'InfuPump';
noble.on('discover', (peripheral) => {
  if (peripheral.advertisement.localName === PUMP_NAME) {
    // expect: ble-identify-by-name-only
    peripheral.connect(() => read(peripheral));
  }
});

// @case: leaves unless the name fits
import { BleManager } from 'react-native-ble-plx';
const manager = new BleManager();
export function findMeter(): void {
  manager.startDeviceScan(['1808'], null, async (error, device) => {
    if (error || !device || device.name !== 'GlucoMeter') return;
    manager.stopDeviceScan();
    // expect: ble-identify-by-name-only
    await manager.connectToDevice(device.id);
  });
}

// @case: name in a variable, lower-cased
import noble from '@stoprocent/noble';
noble.on('discover', async (peripheral) => {
  const name = peripheral.advertisement.localName?.toLowerCase();
  if (name?.includes('oximeter')) {
    // expect: ble-identify-by-name-only
    await peripheral.connectAsync();
  }
});

// @case: manager from another file
// @file: manager.ts
import { BleManager } from 'react-native-ble-plx';
export const ble = new BleManager();
// @file: scan.ts
import { ble } from './manager';
export const scan = () =>
  ble.startDeviceScan(['1809'], null, (_error, device) => {
    // expect: ble-identify-by-name-only
    if (device?.localName?.startsWith('Thermo')) void ble.connectToDevice(device.id);
  });

// @case: names from another file, renamed import
// @file: names.ts
export const KNOWN = { pump: 'PatchPump' } as const;
// @file: find.ts
import ble from '@abandonware/noble';
import { KNOWN } from './names';
ble.on('discover', async (found) => {
  // expect: ble-identify-by-name-only
  if (found.advertisement.localName === KNOWN.pump) await found.connectAsync();
});

// @case: Espruino asks for a name
export function find() {
  // expect: ble-identify-by-name-only
  return NRF.requestDevice({ filters: [{ name: 'HR-Belt' }] }).then(subscribe);
}

// @case: chooser by name prefix
// expect: ble-identify-by-name-only
export const choose = () => navigator.bluetooth.requestDevice({ filters: [{ namePrefix: 'Spiro' }], optionalServices: ['battery_service'] });

// @case: predicate of its own
import { BleManager, type Device } from 'react-native-ble-plx';
const isCgm = (d: Device | null): d is Device => !!d?.name?.startsWith('CGM');
export class CgmScanner {
  private manager = new BleManager();
  scan(done: (d: Device) => void) {
    this.manager.startDeviceScan(['FEBC'], null, async (err, device) => {
      if (err || !isCgm(device)) return;
      // expect: ble-identify-by-name-only
      done(await this.manager.connectToDevice(device.id));
    });
  }
}

// @case: filter of Capacitor that names a name only
import { BleClient } from '@capacitor-community/bluetooth-le';
export async function findMeter() {
  // expect: ble-identify-by-name-only
  const device = await BleClient.requestDevice({ namePrefix: 'GlucoMeter' });
  await BleClient.connect(device.deviceId);
}
