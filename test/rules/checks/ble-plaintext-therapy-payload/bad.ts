// @case: JSON command
import type { Device } from 'react-native-ble-plx';
export function setBasal(pump: Device, rate: number) {
  // expect: ble-plaintext-therapy-payload
  return pump.writeCharacteristicWithResponseForService(SVC, CMD, btoa(JSON.stringify({ basal: rate })));
}

// @case: bytes in a variable
import type { Characteristic } from '@abandonware/noble';
export async function deliverBolus(control: Characteristic, units: number): Promise<void> {
  const frame = Buffer.from([0x10, Math.round(units * 100)]);
  // expect: ble-plaintext-therapy-payload
  await control.writeAsync(frame, false);
}

// @case: typed array of a stimulator
export async function startStimulation(control: BluetoothRemoteGATTCharacteristic, amplitude: number): Promise<void> {
  // expect: ble-plaintext-therapy-payload
  await control.writeValueWithResponse(new Uint8Array([1, amplitude]));
}

// @case: class field, renamed import
import Ble from 'react-native-ble-manager';
export class InfusionPump {
  constructor(private readonly id: string) {}
  send(rate: number) {
    // expect: ble-plaintext-therapy-payload
    return Ble.write(this.id, SVC, CMD, [0x21, rate]);
  }
}

// @case: manager from another file
// @file: ble.ts
import { BleManager } from 'react-native-ble-plx';
export const manager = new BleManager();
// @file: dose.ts
import { manager } from './ble';
export const setDose = (id: string, dose: number) =>
  // expect: ble-plaintext-therapy-payload
  manager.writeCharacteristicWithResponseForDevice(id, SVC, CMD, btoa(JSON.stringify({ dose })));

// @case: characteristic from another file
// @file: link.ts
export async function control(device: BluetoothDevice): Promise<BluetoothRemoteGATTCharacteristic> {
  const server = await device.gatt!.connect();
  return (await server.getPrimaryService('b0b0')).getCharacteristic('b0b1');
}
// @file: pacing.ts
import { control } from './link';
export async function setPacing(device: BluetoothDevice, pacingRate: number): Promise<void> {
  const characteristic = await control(device);
  // expect: ble-plaintext-therapy-payload
  await characteristic.writeValueWithResponse(new Uint8Array([pacingRate]));
}

// @case: frame of another file
// @file: frames.ts
export function bolusFrame(units: number): Buffer {
  const frame = Buffer.alloc(5);
  frame.writeUInt8(0x30, 0);
  frame.writeUInt16LE(Math.round(units * 100), 1);
  return frame;
}
// @file: link.ts
import type { Characteristic } from '@abandonware/noble';
import { bolusFrame } from './frames';
export class InsulinPumpLink {
  constructor(private readonly control: Characteristic) {}
  async deliverBolus(units: number) {
    // expect: ble-plaintext-therapy-payload
    await this.control.writeAsync(bolusFrame(units), false);
  }
}
