// @case: flag in a constant
import type { Characteristic } from '@abandonware/noble';
const WITHOUT_RESPONSE = false;
export async function setBasalRate(control: Characteristic, frame: Buffer): Promise<void> {
  await control.writeAsync(frame, WITHOUT_RESPONSE);
}

// @case: class field of a pump driver
import type { Device } from 'react-native-ble-plx';
export class InsulinPump {
  constructor(private readonly device: Device) {}
  async send(units: number): Promise<void> {
    await this.device.writeCharacteristicWithResponseForService(SVC, CMD, encodeBolus(units));
  }
}

// @case: Web Bluetooth stimulator
export async function applyStimulation(device: BluetoothDevice, pulse: Uint8Array): Promise<void> {
  const server = await device.gatt!.connect();
  const service = await server.getPrimaryService('b0b0');
  const control = await service.getCharacteristic('b0b1');
  await control.writeValueWithResponse(pulse);
}

// @case: renamed import
import Ble from 'react-native-ble-manager';
export const stopInfusion = (pump: string, frame: number[]) => Ble.write(pump, 'fee0', 'fee1', frame);

// @case: flag that is not known
// @file: link.ts
import type { Characteristic } from '@abandonware/noble';
export const write = (characteristic: Characteristic, bolusFrame: Buffer, fast: boolean) => characteristic.writeAsync(bolusFrame, fast);
// @file: therapy.ts
import type { Characteristic } from '@abandonware/noble';
import { write } from './link';
export const deliver = (characteristic: Characteristic, bolusFrame: Buffer) => write(characteristic, bolusFrame, false);

// @case: firmware blocks of a pump
import { BleManager } from 'react-native-ble-plx';
const ble = new BleManager();
export class InfusionPumpUpdater {
  sendFirmwareBlock(id: string, block: string) {
    return ble.writeCharacteristicWithoutResponseForDevice(id, 'fee0', 'fee1', block);
  }
}

// @case: private method of a link, with response
import type { Characteristic } from '@abandonware/noble';
export class Link {
  constructor(private readonly control: Characteristic) {}
  async deliverBolus(units: number) {
    await this.send(Buffer.from([0x01, units]));
  }
  private async send(frame: Buffer) {
    await this.control.writeAsync(frame, false);
  }
}

// @case: flag as a parameter, with response
import type { Characteristic } from '@abandonware/noble';
export class Link {
  constructor(private readonly control: Characteristic) {}
  async deliverBolus(units: number) {
    await this.send(Buffer.from([0x01, units]), false);
  }
  async showBanner(text: string) {
    await this.send(Buffer.from(text), true);
  }
  private async send(data: Buffer, noReply: boolean) {
    await this.control.writeAsync(data, noReply);
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
  await write(c, Buffer.from([2, rate]), { quick: false });
}

// @case: characteristic kept by a discover callback, with response
import noble, { type Characteristic } from '@abandonware/noble';
let bolusCharacteristic: Characteristic | undefined;
noble.on('discover', async (peripheral) => {
  const { characteristics } = await peripheral.discoverSomeServicesAndCharacteristicsAsync(['1808'], ['2a52']);
  bolusCharacteristic = characteristics[0];
});
export async function give(amount: number) {
  await bolusCharacteristic?.writeAsync(Buffer.from([0x01, amount]), false);
}

// @case: untyped characteristic of a discoverCharacteristics callback, with response
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
  bolusCharacteristic.write(Buffer.from([0x01, amount]), false);
};
