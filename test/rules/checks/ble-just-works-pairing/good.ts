// @case: pairing kind with a comparison
import { DevicePairingKinds, type Peripheral } from '@stoprocent/noble';
const CEREMONY = DevicePairingKinds.ConfirmPinMatch;
export async function bondPump(pump: Peripheral): Promise<void> {
  await pump.pairAsync(CEREMONY);
}

// @case: authenticated link
import noble, { DevicePairingKinds, DevicePairingProtectionLevel as Level } from '@stoprocent/noble';
export function bondMeter(address: string): void {
  noble.pair(address, DevicePairingKinds.DisplayPin, Level.EncryptionAndAuthentication, () => undefined);
}

// @case: security parameters with mitm
import BLEServer from 'bleserver';
export class InfusionPatch extends BLEServer {
  onReady(): void {
    this.securityParameters = { encryption: true, bonding: true, mitm: true };
  }
}

// @case: display and keyboard
import BLEClient from 'bleclient';
import { IOCapability } from 'sm';
export class MeterReader extends BLEClient {
  onReady(): void {
    this.securityParameters = { bonding: true, mitm: true, ioCapability: IOCapability.KeyboardDisplay };
  }
}

// @case: parameters from another file
// @file: security.ts
export const SECURITY = { bonding: true, mitm: true };
// @file: server.ts
import BLEServer from 'bleserver';
import { SECURITY } from './security';
export class GlucoseSensor extends BLEServer {
  onReady(): void {
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
export const bondPump = (pump: Peripheral) => bond(pump, DevicePairingKinds.ProvidePin);

// @case: parameters that are not known
import BLEServer from 'bleserver';
export class Thermometer extends BLEServer {
  constructor(private readonly security: Record<string, unknown>) {
    super();
  }
  onReady(): void {
    this.securityParameters = this.security;
  }
}

// @case: Espruino out of band
export function secure(key: string): void {
  NRF.setSecurity({ bond: true, oob: key });
}
