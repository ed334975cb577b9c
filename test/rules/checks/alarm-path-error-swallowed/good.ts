// @case: second channel
export async function check(event) {
  try {
    await raiseAlarm(event);
  } catch {
    localBuzzer.on();
  }
}

// @case: promise chain
export function low(glucose: number) {
  pager.sendAlert({ glucose }).catch((error) => siren.start(error));
}

// @case: thrown again
export async function arrest(patient) {
  try {
    await notifyNurse(patient);
  } catch (error) {
    console.error(error);
    throw error;
  }
}

// @case: therapy command with an answer
export async function correct(pump, units: number) {
  try {
    await pump.deliverBolus(units);
  } catch (error) {
    return { delivered: false, error };
  }
}

// @case: alarm service of another file
// @file: alarms.ts
export const alarms = { publish: async (event: object) => bus.write(event) };
// @file: monitor.ts
import { alarms } from './alarms';
export function onAsystole(bed: string) {
  return alarms.publish({ bed, kind: 'asystole' }).catch(() => retry(bed));
}

// @case: tidying up, toasts, readings
export async function leave(alarm, port) {
  try {
    await alarm.clear();
    await port.close();
  } catch {}
  try {
    alert('saved');
    formatAlarm(alarm);
    await fetchAlarms();
  } catch {}
}

// @case: inside the function that raises the alarm, with a local one
import axios from 'axios';
declare const buzzer: { on(): void };
export async function raiseAlarm(bed: string): Promise<void> {
  try {
    await axios.post('https://alarms.ward.example/raise', { bed });
  } catch {
    buzzer.on();
  }
}

// @case: settings read on the way to an alarm
import { readFileSync } from 'node:fs';
export function raiseAlarm(bed: string): string {
  let melody = 'default';
  try {
    melody = readFileSync('/etc/melody', 'utf8');
  } catch {}
  return `${bed}:${melody}`;
}

// @case: inside the method that gives the bolus, told to the caller
import type { MqttClient } from 'mqtt';
export class PumpLink {
  constructor(private readonly client: MqttClient) {}
  async deliverBolus(units: number): Promise<boolean> {
    try {
      await this.client.publishAsync('pump/7/command', JSON.stringify({ units }));
      return true;
    } catch {
      return false;
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
    } catch (e) {
      this.buzzer.soundUntilAcknowledged();
    }
  }
}

// @case: method of another service
import { HttpService } from '@nestjs/axios';
import { firstValueFrom } from 'rxjs';
export class UsageService {
  constructor(private readonly http: HttpService) {}
  async dispatch(event: { page: string }): Promise<void> {
    try {
      await firstValueFrom(this.http.post('https://usage.internal/events', event));
    } catch (e) {
      // usage counts may be lost
    }
  }
}

// @case: promises that are waited for, handed on or looked after
declare const buzzer: { on(): void };
async function sendAlarm(alarm: { bed: string }): Promise<void> {
  await fetch('https://nurse-call.ward.example/alarms', { method: 'POST', body: JSON.stringify(alarm) });
}
async function alertNurse(bed: string) {
  try {
    await sendAlarm({ bed });
  } catch {
    buzzer.on();
  }
}
function soundAlarm() {
  buzzer.on();
}
export async function onDesaturation(bed: string, people: string[]) {
  await sendAlarm({ bed });
  sendAlarm({ bed }).catch(() => buzzer.on());
  alertNurse(bed);
  soundAlarm();
  await Promise.all(people.map((person) => sendAlarm({ bed: person })));
  return sendAlarm({ bed });
}

// @case: all are tried, and one of them has to get through
declare function notifyNurse(person: string): Promise<void>;
declare const buzzer: { on(): void };
export async function escalateAlarm(people: string[]) {
  const results = await Promise.allSettled(people.map((person) => notifyNurse(person)));
  if (results.every((result) => result.status === 'rejected')) buzzer.on();
}

// @case: handler of another file that sounds
// @file: util.ts
import { buzzer } from './buzzer';
export const report = () => buzzer.sound();
// @file: monitor.ts
import { report } from './util';
export class Monitor {
  constructor(private readonly nurseCall: { sendAlarm(text: string): Promise<void> }) {}
  onReading(spo2: number) {
    if (spo2 < 85) this.nurseCall.sendAlarm(`SpO2 ${spo2}`).catch(report);
  }
}

// @case: helper of another file that sounds when what it runs fails
// @file: safely.ts
import { buzzer } from './buzzer';
export async function safely<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    console.error(error);
    buzzer.sound();
    return undefined;
  }
}
// @file: escalate.ts
import { safely } from './safely';
export class Escalation {
  constructor(private readonly pager: { notifyOnCall(id: string): Promise<void> }) {}
  async raise(id: string) {
    await safely(() => this.pager.notifyOnCall(id));
  }
}

// @case: states of a work flow are no flow of a pump
export class ExaminationForm {
  available: Record<string, string> = {};
  init(): void {
    this.setAvailableFlowStates('checked-in');
  }
  async setAvailableFlowStates(current: string): Promise<void> {
    await Promise.all(['checked-in', 'reported'].map((key) => (this.available[key] = `${current} → ${key}`)));
  }
}

// @case: the shelf is empty, and no patient waits for it
import { io } from './socket';
export function emitLowStockAlert(branch: string, product: object): void {
  try {
    io.to(branch).emit('low-stock-alert', product);
  } catch (error) {
    console.error('low stock alert', error);
  }
}

// @case: alerts of what watches web sites
// @file: src/mails.ts
declare const mailer: { sendAlertMail(to: string, url: string): Promise<void> };
export async function siteIsDown(to: string, url: string): Promise<void> {
  try {
    await mailer.sendAlertMail(to, url);
    // expect: alarm-path-error-swallowed (low)
  } catch (error) {
    console.error(`mail to ${to} failed`, error);
  }
}

// @case: one of two ways, of which the other is looked at
export class AlarmService {
  constructor(private readonly notifier: { notify(of: object): Promise<void> }, private readonly siren: { play(): Promise<void> }) {}
  async triggerHypoAlarm(glucose: number): Promise<void> {
    this.notifier.notify({ type: 'HYPO', glucose }).catch(() => {});
    await this.siren.play();
  }
}

// @case: an infusion that is not stopped is told; a timer and a player that are stopped
export class PumpController {
  constructor(
    private readonly pump: { stopInfusion(): Promise<void>; stopInfusionTimer(): void },
    private readonly player: { stopPlayback(): Promise<void> },
    private readonly horn: { sound(): void },
  ) {}
  async emergencyStop(): Promise<void> {
    try {
      await this.pump.stopInfusion();
    } catch (error) {
      this.horn.sound();
      throw error;
    }
    try {
      this.pump.stopInfusionTimer();
      await this.player.stopPlayback();
    } catch {
      // nothing played
    }
  }
}

// @case: the state of a page, read from what was kept
import { useState } from 'react';
export function Therapy() {
  const [therapy, setTherapy] = useState<{ bolus: number } | null>(null);
  const load = (kept: string): void => {
    try {
      setTherapy(JSON.parse(kept));
    } catch (error) {
      console.error(error);
    }
  };
  return { therapy, load };
}

// @case: notices of opened records, and of what was settled
export async function afterwards(
  mail: { sendEmergencyAccessEmail(to: string): Promise<void>; notifyDoctorAcceptedRequest(id: string): Promise<void> },
  patient: { mail: string; requestId: string },
): Promise<void> {
  try {
    await mail.sendEmergencyAccessEmail(patient.mail);
  } catch (error) {
    console.error('mail', error);
  }
  try {
    await mail.notifyDoctorAcceptedRequest(patient.requestId);
  } catch (error) {
    console.error('notice', error);
  }
}
