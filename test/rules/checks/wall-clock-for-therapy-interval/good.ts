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
