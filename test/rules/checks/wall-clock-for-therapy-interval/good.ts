// @case: lockout
export function request() {
  if (performance.now() - lastBolus > LOCKOUT) deliver();
}

// @case: hrtime
export function mayShock(last: bigint) {
  return process.hrtime.bigint() - lastShock >= minimumPause;
}

// @case: difference in a variable
export function tick() {
  const elapsed = performance.now() - started;
  if (elapsed < pause) return;
  pump.startInfusion(program);
}

// @case: now of another file
// @file: clock.ts
export const now = () => performance.now();
// @file: main.ts
import { now } from './clock';
export function pca(press: number) {
  if ((now() - press) / 60000 > lockoutMinutes) pump.deliverBolus(0.5);
}

// @case: stored times
// @file: limits.ts
export const DOSE_INTERVAL = 4 * 3600 * 1000;
// @file: main.ts
import { DOSE_INTERVAL } from './limits';
export function due(treatment: { created: number }) {
  return DOSE_INTERVAL <= Date.now() - treatment.created;
}

// @case: age of a reading, cache
export function isStale(reading: { at: number }) {
  if (Date.now() - reading.at > 300000) return true;
  return Date.now() - cache.at > ttl;
}

// @case: monotonic clock of another file
// @file: clock.ts
export class MonotonicClock {
  now() {
    return performance.now();
  }
}
// @file: pca.ts
import { MonotonicClock } from './clock';
export class PcaController {
  private last = 0;
  constructor(private readonly clock: MonotonicClock, private readonly pump: any, private readonly lockoutMs: number) {}
  async onPress() {
    const now = this.clock.now();
    const sinceLast = now - this.last;
    if (sinceLast < this.lockoutMs) return;
    this.last = now;
    await this.pump.deliverBolus(0.5);
  }
}

// @case: next allowed time by the monotonic clock
// @file: bolus.ts
import { pump } from './pump';
let nextAllowed = 0;
export async function requestBolus(units: number) {
  if (performance.now() < nextAllowed) throw new Error('locked');
  nextAllowed = performance.now() + 8 * 60_000;
  await pump.deliverBolus(units);
}

// @case: measured by a function of another file, monotonic
// @file: time.ts
export const elapsedSince = (start: bigint): bigint => process.hrtime.bigint() - start;
// @file: shock.ts
import { elapsedSince } from './time';
export class Defibrillator {
  private lastShockAt = 0n;
  constructor(private readonly driver: { deliverShock(joules: number): void }) {}
  fire(joules: number) {
    if (elapsedSince(this.lastShockAt) < 120_000_000_000n) return;
    this.driver.deliverShock(joules);
  }
}

// @case: expiry of a token
// @file: token.ts
export class Token {
  constructor(private readonly expiresAt: number) {}
  get expired() {
    return Date.now() > this.expiresAt;
  }
}
// @file: session.ts
import { Token } from './token';
export class Session {
  constructor(private readonly token: Token, private readonly pump: { deliverBolus(units: number): void }) {}
  press() {
    if (this.token.expired) throw new Error('sign in again');
    this.pump.deliverBolus(1);
  }
}

// @case: comparison in a variable, polling
// @file: scheduler.ts
import { readings } from './readings';
const INTERVAL = 15 * 60 * 1000;
let lastPoll = 0;
export function tick() {
  const now = Date.now();
  const due = now - lastPoll >= INTERVAL;
  if (!due) return;
  lastPoll = now;
  readings.fetch();
}
