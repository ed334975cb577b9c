// @case: pairing kind in a constant
import { DevicePairingKinds, type Peripheral } from '@stoprocent/noble';
const CEREMONY = DevicePairingKinds.ConfirmOnly;
export async function bondPump(pump: Peripheral): Promise<void> {
  // expect: ble-just-works-pairing
  await pump.pairAsync(CEREMONY);
}

// @case: link that must not be protected at all
import noble, { DevicePairingKinds, DevicePairingProtectionLevel as Level } from '@stoprocent/noble';
export function bondMeter(address: string): void {
  // expect: ble-just-works-pairing
  noble.pair(address, DevicePairingKinds.DisplayPin, Level.None, () => undefined);
}

// @case: security parameters of a peripheral without mitm
import BLEServer from 'bleserver';
export class InfusionPatch extends BLEServer {
  onReady(): void {
    // expect: ble-just-works-pairing
    this.securityParameters = { encryption: true, bonding: true };
  }
}

// @case: no input, no output
import BLEClient from 'bleclient';
import { IOCapability } from 'sm';
export class MeterReader extends BLEClient {
  onReady(): void {
    // expect: ble-just-works-pairing
    this.securityParameters = { bonding: true, mitm: true, ioCapability: IOCapability.NoInputNoOutput };
  }
}

// @case: parameters from another file
// @file: security.ts
export const SECURITY = { bonding: true, mitm: false };
// @file: server.ts
import BLEServer from 'bleserver';
import { SECURITY } from './security';
export class GlucoseSensor extends BLEServer {
  onReady(): void {
    // expect: ble-just-works-pairing
    this.securityParameters = SECURITY;
  }
}

// @case: wrapper in another file
// @file: bonding.ts
import type { DevicePairingKinds, Peripheral } from '@stoprocent/noble';
export async function bond(device: Peripheral, kind: DevicePairingKinds): Promise<void> {
  await device.pairAsync(kind);
}
// @file: pump.ts
import { DevicePairingKinds, type Peripheral } from '@stoprocent/noble';
import { bond } from './bonding';
// expect: ble-just-works-pairing
export const bondPump = (pump: Peripheral) => bond(pump, DevicePairingKinds.None);

// @case: encryption is switched off
import BLEServer from 'bleserver';
export class Thermometer extends BLEServer {
  onReady(): void {
    // expect: ble-just-works-pairing
    this.securityParameters = { encryption: false };
  }
}

// @case: Espruino without mitm
export function secure(): void {
  // expect: ble-just-works-pairing
  NRF.setSecurity({ bond: true, mitm: false });
}
