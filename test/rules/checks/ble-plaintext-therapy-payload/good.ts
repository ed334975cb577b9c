// @case: sealed command
import type { Device } from 'react-native-ble-plx';
export function setBasal(pump: Device, rate: number) {
  return pump.writeCharacteristicWithResponseForService(SVC, CMD, btoa(sealCommand(JSON.stringify({ basal: rate }))));
}

// @case: bytes with an authentication code
import type { Characteristic } from '@abandonware/noble';
import { createHmac } from 'node:crypto';
export async function deliverBolus(control: Characteristic, units: number, key: Buffer): Promise<void> {
  const frame = Buffer.from([0x10, Math.round(units * 100)]);
  const tag = createHmac('sha256', key).update(frame).digest();
  await control.writeAsync(Buffer.concat([frame, tag]), false);
}

// @case: encrypted by WebCrypto
export async function startStimulation(control: BluetoothRemoteGATTCharacteristic, amplitude: number, key: CryptoKey, iv: Uint8Array): Promise<void> {
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new Uint8Array([1, amplitude]));
  await control.writeValueWithResponse(new Uint8Array(sealed));
}

// @case: clock of a pump
import Ble from 'react-native-ble-manager';
export class InfusionPump {
  constructor(private readonly id: string) {}
  setClock(hours: number, minutes: number) {
    return Ble.write(this.id, SVC, CLOCK, [hours, minutes]);
  }
}

// @case: payload that comes sealed
// @file: ble.ts
import { BleManager } from 'react-native-ble-plx';
export const manager = new BleManager();
// @file: dose.ts
import { manager } from './ble';
export const setDose = (id: string, sealedDose: string) => manager.writeCharacteristicWithResponseForDevice(id, SVC, CMD, sealedDose);

// @case: no therapy
export async function setLanguage(characteristic: BluetoothRemoteGATTCharacteristic, code: number): Promise<void> {
  await characteristic.writeValueWithResponse(new Uint8Array([code]));
}

// @case: frame sealed by another file
// @file: seal.ts
import { createCipheriv, randomBytes } from 'node:crypto';
export function seal(key: Buffer, frame: Buffer) {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-128-gcm', key, iv);
  const body = Buffer.concat([cipher.update(frame), cipher.final()]);
  return Buffer.concat([iv, body, cipher.getAuthTag()]);
}
// @file: link.ts
import type { Characteristic } from '@abandonware/noble';
import { seal } from './seal';
export class InsulinPumpLink {
  constructor(private readonly control: Characteristic, private readonly key: Buffer) {}
  async deliverBolus(units: number) {
    await this.control.writeAsync(seal(this.key, Buffer.from([0x30, units * 100])), false);
  }
}
