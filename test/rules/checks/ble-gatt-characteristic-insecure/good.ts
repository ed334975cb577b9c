// @case: command characteristic over an encrypted link
import bleno from '@stoprocent/bleno';
export const bolusCommand = new bleno.Characteristic({ uuid: 'f00d0001c0de4a11b0b0000000000001', properties: ['write'], secure: ['write'], onWriteRequest: handleBolus });

// @case: subclass with its properties listed
import { Characteristic } from '@stoprocent/bleno';
export class HeartRate extends Characteristic {
  constructor() {
    super({ uuid: '2a37', properties: ['notify'], secure: ['notify'] });
  }
}

// @case: options in steps
import { Characteristic as GattCharacteristic } from '@abandonware/bleno';
const options: ConstructorParameters<typeof GattCharacteristic>[0] = { uuid: 'aa10' };
options.properties = ['read', 'writeWithoutResponse'];
options.secure = ['read', 'writeWithoutResponse'];
export const rate = new GattCharacteristic(options);

// @case: options from another file
// @file: gatt.ts
export const SPO2 = { uuid: '2a5f', properties: ['indicate', 'notify'] as const, secure: ['indicate', 'notify'] as const };
// @file: server.ts
import bleno from 'bleno';
import { SPO2 } from './gatt';
export const oximeter = new bleno.Characteristic(SPO2);

// @case: factory that is told what to secure
// @file: factory.ts
import bleno, { type Property } from '@stoprocent/bleno';
export function offer(uuid: string, properties: readonly Property[]) {
  return new bleno.Characteristic({ uuid, properties, secure: properties });
}
// @file: pump.ts
import { offer } from './factory';
export const basal = offer('ba5a', ['read', 'write']);

// @case: battery level is public
import bleno from 'bleno';
export const battery = new bleno.Characteristic({ uuid: '2a19', properties: ['read', 'notify'] });

// @case: Espruino with security
export function offer(): void {
  NRF.setServices({ '3e440001-f5bb-357d-719d-179272e4d4d9': { '3e440002-f5bb-357d-719d-179272e4d4d9': { writable: true, security: { write: { encrypted: true, mitm: true } }, onWrite: setRate } } }, { uart: false });
}

// @case: what is read is the same for everybody
import bleno from 'bleno';
export const transport = new bleno.Characteristic({
  uuid: 'f00d0009',
  properties: ['read'],
  onReadRequest(offset: number, callback: (result: number, data?: Buffer) => void) {
    if (offset > 0) return callback(bleno.Characteristic.RESULT_INVALID_OFFSET);
    callback(bleno.Characteristic.RESULT_SUCCESS, Buffer.from([0]));
  },
});
export const model = new bleno.Characteristic({ uuid: 'f00d000a', properties: ['read'], value: Buffer.from('WardHub 2') });
