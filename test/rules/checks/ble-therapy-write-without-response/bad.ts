// @case: flag in a constant
import type { Characteristic } from '@abandonware/noble';
const WITHOUT_RESPONSE = true;
export async function setBasalRate(control: Characteristic, frame: Buffer): Promise<void> {
  // expect: ble-therapy-write-without-response
  await control.writeAsync(frame, WITHOUT_RESPONSE);
}

// @case: class field of a pump driver
import type { Device } from 'react-native-ble-plx';
export class InsulinPump {
  constructor(private readonly device: Device) {}
  async send(units: number): Promise<void> {
    // expect: ble-therapy-write-without-response
    await this.device.writeCharacteristicWithoutResponseForService(SVC, CMD, encodeBolus(units));
  }
}

// @case: Web Bluetooth stimulator
export async function applyStimulation(device: BluetoothDevice, pulse: Uint8Array): Promise<void> {
  const server = await device.gatt!.connect();
  const service = await server.getPrimaryService('b0b0');
  const control = await service.getCharacteristic('b0b1');
  // expect: ble-therapy-write-without-response
  await control.writeValueWithoutResponse(pulse);
}

// @case: renamed import
import Ble from 'react-native-ble-manager';
export const stopInfusion = (pump: string, frame: number[]) =>
  // expect: ble-therapy-write-without-response
  Ble.writeWithoutResponse(pump, 'fee0', 'fee1', frame);

// @case: characteristic from another file
// @file: link.ts
import type { Peripheral } from '@abandonware/noble';
export async function control(pump: Peripheral) {
  const { characteristics } = await pump.discoverSomeServicesAndCharacteristicsAsync(['fee0'], ['fee1']);
  return characteristics[0]!;
}
// @file: therapy.ts
import type { Peripheral } from '@abandonware/noble';
import { control } from './link';
export async function deliver(pump: Peripheral, bolusFrame: Buffer): Promise<void> {
  const characteristic = await control(pump);
  // expect: ble-therapy-write-without-response
  await characteristic.writeAsync(bolusFrame, true);
}

// @case: client from another file
// @file: ble.ts
import { BleManager } from 'react-native-ble-plx';
export const ble = new BleManager();
// @file: basal.ts
import { ble } from './ble';
export function setTemporaryBasal(id: string, value: string) {
  // expect: ble-therapy-write-without-response
  return ble.writeCharacteristicWithoutResponseForDevice(id, 'fee0', 'fee1', value);
}
