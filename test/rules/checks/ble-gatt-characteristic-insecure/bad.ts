// @case: command characteristic of a pump
import bleno from '@stoprocent/bleno';
// expect: ble-gatt-characteristic-insecure
export const bolusCommand = new bleno.Characteristic({ uuid: 'f00d0001c0de4a11b0b0000000000001', properties: ['write'], onWriteRequest: handleBolus });

// @case: subclass with an empty list
import { Characteristic } from '@stoprocent/bleno';
export class HeartRate extends Characteristic {
  constructor() {
    // expect: ble-gatt-characteristic-insecure
    super({ uuid: '2a37', properties: ['notify'], secure: [] });
  }
}

// @case: renamed import, options in steps
import { Characteristic as GattCharacteristic } from '@abandonware/bleno';
const options: ConstructorParameters<typeof GattCharacteristic>[0] = { uuid: 'aa10' };
options.properties = ['read', 'writeWithoutResponse'];
// expect: ble-gatt-characteristic-insecure
export const rate = new GattCharacteristic(options);

// @case: options from another file
// @file: gatt.ts
export const SPO2 = { uuid: '2a5f', properties: ['indicate', 'notify'] as const };
// @file: server.ts
import bleno from 'bleno';
import { SPO2 } from './gatt';
// expect: ble-gatt-characteristic-insecure
export const oximeter = new bleno.Characteristic(SPO2);

// @case: factory in another file
// @file: factory.ts
import bleno, { type Property } from '@stoprocent/bleno';
export function offer(uuid: string, properties: readonly Property[]) {
  return new bleno.Characteristic({ uuid, properties });
}
// @file: pump.ts
import { offer } from './factory';
// expect: ble-gatt-characteristic-insecure
export const basal = offer('ba5a', ['read', 'write']);

// @case: constructor function of older code
import bleno from 'bleno';
import util from 'node:util';
export function EcgCharacteristic(this: unknown) {
  // expect: ble-gatt-characteristic-insecure
  bleno.Characteristic.call(this, { uuid: 'ec6000', properties: ['read', 'notify'] });
}
util.inherits(EcgCharacteristic, bleno.Characteristic);

// @case: writable Espruino characteristic
export function offer(): void {
  // expect: ble-gatt-characteristic-insecure
  NRF.setServices({ '3e440001-f5bb-357d-719d-179272e4d4d9': { '3e440002-f5bb-357d-719d-179272e4d4d9': { writable: true, onWrite: setRate } } }, { uart: false });
}

// @case: what is read is measured, or can be written too
import bleno from 'bleno';
import { sensor } from './sensor';
// expect: ble-gatt-characteristic-insecure
export const rate = new bleno.Characteristic({
  uuid: 'f00d0009',
  properties: ['read'],
  onReadRequest(offset: number, callback: (result: number, data?: Buffer) => void) {
    callback(bleno.Characteristic.RESULT_SUCCESS, Buffer.from([sensor.rate]));
  },
});
// expect: ble-gatt-characteristic-insecure
export const mode = new bleno.Characteristic({
  uuid: 'f00d000a',
  properties: ['read', 'write'],
  onReadRequest(_offset: number, callback: (result: number, data?: Buffer) => void) {
    callback(bleno.Characteristic.RESULT_SUCCESS, Buffer.from([0]));
  },
});

// @case: a profile for sport, for who looks for all of them
import bleno from '@abandonware/bleno';
export class IndoorBike extends bleno.Characteristic {
  constructor() {
    // expect: ble-gatt-characteristic-insecure (low)
    super({ uuid: '2ad2', properties: ['notify'], secure: [] });
  }
}
