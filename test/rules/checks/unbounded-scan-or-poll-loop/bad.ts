// @case: duplicates, never stopped
import noble from '@abandonware/noble';
// expect: unbounded-scan-or-poll-loop
noble.startScanning(['1809'], true);

// @case: duplicates in options
import { BleManager } from 'react-native-ble-plx';
const manager = new BleManager();
const OPTIONS = { allowDuplicates: true };
export const watch = (found: () => void) =>
  // expect: unbounded-scan-or-poll-loop
  manager.startDeviceScan(['180d'], OPTIONS, found);

// @case: interval in a constant
const PERIOD_MS = 20;
export function poll(status: () => void): void {
  // expect: unbounded-scan-or-poll-loop
  setInterval(async () => {
    await fetch('https://pump.local/status');
    status();
  }, PERIOD_MS);
}

// @case: endless loop without a pause
import type { Peripheral } from '@abandonware/noble';
export async function follow(sensor: Peripheral): Promise<void> {
  // expect: unbounded-scan-or-poll-loop
  while (true) {
    await sensor.connectAsync();
  }
}

// @case: function of another file
// @file: link.ts
import type { Peripheral } from '@abandonware/noble';
export let sensor: Peripheral;
export function retry(): void {
  sensor.connect();
}
// @file: main.ts
import { retry } from './link';
// expect: unbounded-scan-or-poll-loop
setInterval(retry, 50);

// @case: period of another file
// @file: timing.ts
export const TIMING = { rssi: 10 };
// @file: distance.ts
import type { Peripheral } from '@abandonware/noble';
import { TIMING } from './timing';
// expect: unbounded-scan-or-poll-loop
export const track = (sensor: Peripheral) => setInterval(() => sensor.updateRssi(), TIMING.rssi);

// @case: method that polls
import type ModbusRTU from 'modbus-serial';
export class VentilatorPoller {
  constructor(private readonly client: ModbusRTU) {}
  start() {
    // expect: unbounded-scan-or-poll-loop
    setInterval(() => this.poll(), 10);
  }
  private async poll() {
    await this.client.readHoldingRegisters(0, 16);
  }
}
