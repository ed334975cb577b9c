// @case: PIN that the user typed
import BleManager from 'react-native-ble-manager';
export async function bond(pumpId: string, typed: string): Promise<void> {
  await BleManager.createBond(pumpId, typed);
}

// @case: the system asks
// @file: constants.ts
export const defaults = { retries: 3 } as const;
// @file: pairing.ts
import BleManager from 'react-native-ble-manager';
export const bond = (id: string) => BleManager.createBond(id);

// @case: no fallback
import BleManager from 'react-native-ble-manager';
export const bond = (id: string, typed?: string) => BleManager.createBond(id, typed);

// @case: wrapper in another file
// @file: bonding.ts
import Ble from 'react-native-ble-manager';
export function pairWith(id: string, passcode: string) {
  return Ble.createBond(id, passcode);
}
// @file: meter.ts
import { pairWith } from './bonding';
export const pairMeter = (id: string, label: { code: string }) => pairWith(id, label.code);

// @case: random passkey on the display
export function start(): void {
  NRF.setSecurity({ mitm: 1, display: 1 });
}

// @case: passkey from the keypad
import BLEClient from 'bleclient';
export class SensorLink extends BLEClient {
  onPasskeyInput(params: { address: ArrayBuffer }): void {
    this.passkeyInput(params.address, this.keypad.read());
  }
}

// @case: comparison that the user made
import BLEServer from 'bleserver';
export class Pump extends BLEServer {
  onPasskeyConfirm(params: { address: ArrayBuffer; passkey: number }): void {
    this.ask(params.passkey, (same: boolean) => {
      if (same) this.passkeyReply(params.address, true);
      else this.passkeyReply(params.address, false);
    });
  }
}
