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
