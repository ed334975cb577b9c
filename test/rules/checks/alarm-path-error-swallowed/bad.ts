// @case: empty catch
export async function check(event) {
  try {
    await raiseAlarm(event);
    // expect: alarm-path-error-swallowed
  } catch {}
}

// @case: promise chain
export function low(glucose: number) {
  // expect: alarm-path-error-swallowed
  pager.sendAlert({ glucose }).catch(() => {});
}

// @case: console only
export async function arrest(patient) {
  try {
    await notifyNurse(patient);
    // expect: alarm-path-error-swallowed
  } catch (error) {
    console.error(error);
  }
}

// @case: therapy command
export async function correct(pump, units: number) {
  try {
    await pump.deliverBolus(units);
    // expect: alarm-path-error-swallowed
  } catch (error) {
    return null;
  }
}

// @case: alarm service of another file
// @file: alarms.ts
export const alarms = { publish: async (event: object) => bus.write(event) };
// @file: monitor.ts
import { alarms } from './alarms';
export function onAsystole(bed: string) {
  // expect: alarm-path-error-swallowed
  return alarms.publish({ bed, kind: 'asystole' }).catch(() => undefined);
}

// @case: noop of another file
// @file: util.ts
export const noop = () => {};
// @file: escalation.ts
import { noop } from './util';
export function escalate(bed: string) {
  // expect: alarm-path-error-swallowed
  triggerAlarm(bed).then(record).catch(noop);
}

// @case: inside the function that raises the alarm
import axios from 'axios';
export async function raiseAlarm(bed: string): Promise<void> {
  try {
    await axios.post('https://alarms.ward.example/raise', { bed });
    // expect: alarm-path-error-swallowed
  } catch {}
}

// @case: inside the method that gives the bolus
import type { MqttClient } from 'mqtt';
export class PumpLink {
  constructor(private readonly client: MqttClient) {}
  async deliverBolus(units: number): Promise<void> {
    try {
      await this.client.publishAsync('pump/7/command', JSON.stringify({ units }));
      // expect: alarm-path-error-swallowed
    } catch {
      return;
    }
  }
}

// @case: method of an alarm service
import { HttpService } from '@nestjs/axios';
import { firstValueFrom } from 'rxjs';
export class AlarmEscalationService {
  constructor(private readonly http: HttpService, private readonly buzzer: Buzzer) {}
  async escalate(alarm: { bed: string }): Promise<void> {
    try {
      await firstValueFrom(this.http.post('https://pager.internal/pages', alarm));
      // expect: alarm-path-error-swallowed
    } catch (e) {
      // the pager is offline quite often
    }
  }
}
