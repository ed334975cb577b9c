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

// @case: private method of a link
import type { Characteristic } from '@abandonware/noble';
export class Link {
  constructor(private readonly control: Characteristic) {}
  async deliverBolus(units: number) {
    // expect: ble-therapy-write-without-response
    await this.send(Buffer.from([0x01, units]));
  }
  private async send(frame: Buffer) {
    await this.control.writeAsync(frame, true);
  }
}

// @case: flag as a parameter
import type { Characteristic } from '@abandonware/noble';
export class Link {
  constructor(private readonly control: Characteristic) {}
  async deliverBolus(units: number) {
    // expect: ble-therapy-write-without-response
    await this.send(Buffer.from([0x01, units]), true);
  }
  private async send(bolusFrame: Buffer, noReply: boolean) {
    await this.control.writeAsync(bolusFrame, noReply);
  }
}

// @case: free function that writes, flag of its caller over two files
// @file: write.ts
import type { Characteristic } from '@abandonware/noble';
export async function write(c: Characteristic, data: Buffer, options: { quick: boolean }) {
  await c.writeAsync(data, options.quick);
}
// @file: main.ts
import type { Characteristic } from '@abandonware/noble';
import { write } from './write';
export async function setBasalRate(c: Characteristic, rate: number) {
  // expect: ble-therapy-write-without-response
  await write(c, Buffer.from([2, rate]), { quick: true });
}

// @case: characteristic kept by a discover callback
import noble, { type Characteristic } from '@abandonware/noble';
let bolusCharacteristic: Characteristic | undefined;
noble.on('discover', async (peripheral) => {
  const { characteristics } = await peripheral.discoverSomeServicesAndCharacteristicsAsync(['1808'], ['2a52']);
  bolusCharacteristic = characteristics[0];
});
export async function give(amount: number) {
  // expect: ble-therapy-write-without-response
  await bolusCharacteristic?.writeAsync(Buffer.from([0x01, amount]), true);
}

// @case: untyped characteristic of a discoverCharacteristics callback
const noble = require('@abandonware/noble');
let bolusCharacteristic;
noble.on('discover', (peripheral) => {
  peripheral.discoverServices(['1808'], (error, services) => {
    services[0].discoverCharacteristics(['2a52'], (failed, characteristics) => {
      bolusCharacteristic = characteristics[0];
    });
  });
});
exports.give = (amount) => {
  // expect: ble-therapy-write-without-response
  bolusCharacteristic.write(Buffer.from([0x01, amount]), true);
};
