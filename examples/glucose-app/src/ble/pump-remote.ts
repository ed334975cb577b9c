import type { Device } from 'react-native-ble-plx';
import { PUMP_CONTROL, PUMP_SERVICE } from '../settings';
import { sealCommand } from './session';

/** The remote control of a patch pump that is bonded with this phone. */
export class PumpRemote {
  constructor(private readonly pump: Device) {}

  /** `units` of insulin, 0.05 to 10 at a time. */
  async deliverBolus(units: number): Promise<void> {
    if (!(units >= 0.05 && units <= 10)) throw new RangeError('bolus out of limits');
    const frame = await sealCommand({ command: 'bolus', units });
    await this.pump.writeCharacteristicWithoutResponseForService(PUMP_SERVICE, PUMP_CONTROL, frame);
  }

  async suspendDelivery(): Promise<void> {
    const frame = await sealCommand({ command: 'suspend', units: 0 });
    await this.pump.writeCharacteristicWithResponseForService(PUMP_SERVICE, PUMP_CONTROL, frame);
  }
}
