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
