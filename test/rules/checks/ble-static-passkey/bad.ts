// @case: PIN in a constant
import BleManager from 'react-native-ble-manager';
const PUMP_PIN = '246810';
export async function bond(pumpId: string): Promise<void> {
  // expect: ble-static-passkey
  await BleManager.createBond(pumpId, PUMP_PIN);
}

// @case: PIN from a file of constants
// @file: constants.ts
export const defaults = { pin: '000000' } as const;
// @file: pairing.ts
import BleManager from 'react-native-ble-manager';
import { defaults } from './constants';
// expect: ble-static-passkey
export const bond = (id: string) => BleManager.createBond(id, defaults.pin);

// @case: fallback when the user typed none
import BleManager from 'react-native-ble-manager';
export const bond = (id: string, typed?: string) =>
  // expect: ble-static-passkey
  BleManager.createBond(id, typed ?? '1234');

// @case: wrapper in another file, renamed import
// @file: bonding.ts
import Ble from 'react-native-ble-manager';
export function pairWith(id: string, passcode: string) {
  return Ble.createBond(id, passcode);
}
// @file: meter.ts
import { pairWith } from './bonding';
// expect: ble-static-passkey
export const pairMeter = (id: string) => pairWith(id, '112233');

// @case: Espruino security options
export function start(): void {
  // expect: ble-static-passkey
  NRF.setSecurity({ passkey: '123456', mitm: 1, display: 1 });
}

// @case: passkey that is put in by itself
import BLEClient from 'bleclient';
export class SensorLink extends BLEClient {
  onPasskeyInput(params: { address: ArrayBuffer }): void {
    // expect: ble-static-passkey
    this.passkeyInput(params.address, 123456);
  }
}

// @case: comparison that nobody made
import BLEServer from 'bleserver';
export class Pump extends BLEServer {
  onPasskeyConfirm(params: { address: ArrayBuffer; passkey: number }): void {
    trace(params.passkey);
    // expect: ble-static-passkey
    this.passkeyReply(params.address, true);
  }
}
