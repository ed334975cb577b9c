// @case: lockout
export function request() {
  // expect: wall-clock-for-therapy-interval
  if (Date.now() - lastBolus > LOCKOUT) deliver();
}

// @case: new Date
export function mayShock(last: Date) {
  // expect: wall-clock-for-therapy-interval
  return new Date().getTime() - lastShock.getTime() >= minimumPause;
}

// @case: difference in a variable
export function tick() {
  // expect: wall-clock-for-therapy-interval
  const elapsed = Date.now() - started;
  if (elapsed < pause) return;
  pump.startInfusion(program);
}

// @case: now of another file
// @file: clock.ts
export const now = () => Date.now();
// @file: main.ts
import { now } from './clock';
const created = new Date();
export function pca(press: number) {
  // expect: wall-clock-for-therapy-interval
  if ((now() - press) / 60000 > lockoutMinutes) pump.deliverBolus(0.5);
}

// @case: limits of another file
// @file: limits.ts
export const DOSE_INTERVAL = 4 * 3600 * 1000;
// @file: main.ts
import { DOSE_INTERVAL } from './limits';
export function due(last: number) {
  // expect: wall-clock-for-therapy-interval
  return DOSE_INTERVAL <= Date.now() - last;
}

// @case: command by its own name
class Stimulator {
  startStimulation(level: number) {
    // expect: wall-clock-for-therapy-interval
    if (Date.now() - this.last < 1000) throw new Error('too early');
    this.write(level);
  }
}

// @case: clock of another file
// @file: clock.ts
export interface Clock {
  now(): number;
}
export class SystemClock implements Clock {
  now() {
    return Date.now();
  }
}
// @file: pca.ts
import { SystemClock } from './clock';
import type { Pump } from './pump';
export class PcaController {
  private last = 0;
  constructor(
    private readonly clock: SystemClock,
    private readonly pump: Pump,
    private readonly lockoutMs: number,
  ) {}
  async onPress() {
    const now = this.clock.now();
    // expect: wall-clock-for-therapy-interval
    const sinceLast = now - this.last;
    if (sinceLast < this.lockoutMs) return false;
    this.last = now;
    await this.pump.deliverBolus(0.5);
    return true;
  }
}

// @case: next allowed time
// @file: limits.ts
export const LOCKOUT_MS = 8 * 60_000;
// @file: bolus.ts
import { LOCKOUT_MS } from './limits';
import { pump } from './pump';
let nextAllowed = 0;
export async function requestBolus(units: number) {
  // expect: wall-clock-for-therapy-interval
  if (Date.now() < nextAllowed) throw new Error('locked');
  nextAllowed = Date.now() + LOCKOUT_MS;
  await pump.deliverBolus(units);
}

// @case: measured by a function of another file
// @file: time.ts
export const elapsedSince = (start: number): number => Date.now() - start;
export const minutes = (n: number) => n * 60_000;
// @file: shock.ts
import { elapsedSince, minutes } from './time';
export class Defibrillator {
  private lastShockAt = 0;
  constructor(private readonly driver: { deliverShock(joules: number): void }) {}
  fire(joules: number) {
    // expect: wall-clock-for-therapy-interval
    if (elapsedSince(this.lastShockAt) < minutes(2)) return;
    this.lastShockAt = Date.now();
    this.driver.deliverShock(joules);
  }
}

// @case: getter of a timer of another file
// @file: lockout.ts
export class LockoutTimer {
  private startedAt?: Date;
  constructor(private readonly seconds: number) {}
  begin() {
    this.startedAt = new Date();
  }
  get active(): boolean {
    if (!this.startedAt) return false;
    return (new Date().getTime() - this.startedAt.getTime()) / 1000 < this.seconds;
  }
}
// @file: session.ts
import { LockoutTimer } from './lockout';
export class Session {
  private readonly timer = new LockoutTimer(600);
  constructor(private readonly pump: { deliverBolus(units: number): void }) {}
  press() {
    // expect: wall-clock-for-therapy-interval
    if (this.timer.active) return;
    this.timer.begin();
    this.pump.deliverBolus(1);
  }
}

// @case: difference of a date library
// @file: interval.ts
import { differenceInMinutes } from 'date-fns';
export const minutesSince = (then: Date) => differenceInMinutes(new Date(), then);
// @file: smb.ts
import { minutesSince } from './interval';
export function maybeDeliver(pump: { deliverBolus(units: number): void }, lastBolusAt: Date, units: number) {
  // expect: wall-clock-for-therapy-interval
  if (minutesSince(lastBolusAt) >= 3) pump.deliverBolus(units);
}

// @case: comparison in a variable
// @file: registry.ts
export const lastDelivery = new Map<string, number>();
// @file: scheduler.ts
import { lastDelivery } from './registry';
import { pumps } from './pumps';
const INTERVAL = 15 * 60 * 1000;
export function tick(id: string, dose: number) {
  const now = +new Date();
  const previous = lastDelivery.get(id) ?? 0;
  // expect: wall-clock-for-therapy-interval
  const due = now - previous >= INTERVAL;
  if (!due) return;
  lastDelivery.set(id, now);
  pumps.get(id)?.administerDose(dose);
}
