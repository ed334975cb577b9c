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

// @case: a promise that nobody waits for, in a handler
import mqtt from 'mqtt';
async function sendAlarm(alarm: { bed: string }): Promise<void> {
  await fetch('https://nurse-call.ward.example/alarms', { method: 'POST', body: JSON.stringify(alarm) });
}
mqtt.connect('mqtts://broker.ward.example').on('message', (topic, payload) => {
  if (payload[0] === 1) {
    // expect: alarm-path-error-swallowed
    sendAlarm({ bed: topic });
  }
});

// @case: a method whose promise is thrown away
export class Alarms {
  async raiseAlarm(bed: string): Promise<void> {
    await fetch(`https://nurse-call.ward.example/beds/${bed}`, { method: 'POST' });
  }
  onReading(bed: string, spo2: number) {
    // expect: alarm-path-error-swallowed
    if (spo2 < 85) void this.raiseAlarm(bed);
  }
}

// @case: a function of another file, for each of several people
// @file: pager.ts
export async function notifyOnCall(person: string) {
  const answer = await fetch(`https://pager.ward.example/${person}`, { method: 'POST' });
  if (!answer.ok) throw new Error(`pager answered ${answer.status}`);
}
// @file: main.ts
import { notifyOnCall } from './pager';
export function escalate(people: string[]) {
  // expect: alarm-path-error-swallowed
  people.forEach((person) => notifyOnCall(person));
}

// @case: all are tried, and nobody looks whether one got through
declare function notifyNurse(person: string): Promise<void>;
export async function escalateAlarm(people: string[]) {
  // expect: alarm-path-error-swallowed
  await Promise.allSettled(people.map((person) => notifyNurse(person)));
}

// @case: handler of another file that does nothing
// @file: util.ts
export const ignore = () => undefined;
// @file: monitor.ts
import { ignore } from './util';
export class Monitor {
  constructor(private readonly nurseCall: { sendAlarm(text: string): Promise<void> }) {}
  onReading(spo2: number) {
    // expect: alarm-path-error-swallowed
    if (spo2 < 85) this.nurseCall.sendAlarm(`SpO2 ${spo2}`).catch(ignore);
  }
}

// @case: helper of another file that swallows what it runs
// @file: safely.ts
export async function safely<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch {
    return undefined;
  }
}
// @file: escalate.ts
import { safely } from './safely';
export class Escalation {
  constructor(private readonly pager: { notifyOnCall(id: string): Promise<void> }) {}
  async raise(id: string) {
    // expect: alarm-path-error-swallowed
    await safely(() => this.pager.notifyOnCall(id));
  }
}

// @case: what the function exists for, behind .catch
export class AlarmService {
  constructor(private readonly notifier: { notify(of: object): Promise<void> }) {}
  triggerHypoAlarm(glucose: number): void {
    // expect: alarm-path-error-swallowed
    this.notifier.notify({ type: 'HYPO', glucose }).catch(() => {});
  }
}

// @case: an infusion that is not stopped
export class PumpController {
  constructor(private readonly pump: { stopInfusion(): Promise<void> }) {}
  async emergencyStop(): Promise<void> {
    try {
      await this.pump.stopInfusion();
      // expect: alarm-path-error-swallowed
    } catch (error) {
      return;
    }
  }
}
