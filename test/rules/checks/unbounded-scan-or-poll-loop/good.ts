// @case: no duplicates
import noble from '@abandonware/noble';
noble.startScanning(['1809'], false);

// @case: duplicates, stopped after a time
import { BleManager } from 'react-native-ble-plx';
const manager = new BleManager();
const OPTIONS = { allowDuplicates: true };
export function watch(found: () => void): void {
  manager.startDeviceScan(['180d'], OPTIONS, found);
  setTimeout(() => manager.stopDeviceScan(), 10_000);
}

// @case: interval in a constant
const PERIOD_MS = 5000;
export function poll(status: () => void): void {
  setInterval(async () => {
    await fetch('https://pump.local/status');
    status();
  }, PERIOD_MS);
}

// @case: loop with a pause
import type { Peripheral } from '@abandonware/noble';
export async function follow(sensor: Peripheral): Promise<void> {
  while (true) {
    await sensor.connectAsync();
    await pause(2000);
  }
}

// @case: drawing of another file
// @file: chart.ts
export function draw(): void {
  requestFrame();
}
// @file: main.ts
import { draw } from './chart';
setInterval(draw, 50);

// @case: period of another file
// @file: timing.ts
export const TIMING = { rssi: 1000 };
// @file: distance.ts
import type { Peripheral } from '@abandonware/noble';
import { TIMING } from './timing';
export const track = (sensor: Peripheral) => setInterval(() => sensor.updateRssi(), TIMING.rssi);

// @case: method that polls
import type ModbusRTU from 'modbus-serial';
export class VentilatorPoller {
  constructor(private readonly client: ModbusRTU) {}
  start() {
    setInterval(() => this.poll(), 1000);
  }
  private async poll() {
    await this.client.readHoldingRegisters(0, 16);
  }
}

// @case: method that draws
export class Waveform {
  start() {
    setInterval(() => this.draw(), 16);
  }
  private draw() {
    this.context.stroke(this.path);
  }
}
