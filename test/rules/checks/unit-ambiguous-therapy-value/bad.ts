// @case: hours for minutes
export function start(volumeMl: number, timeHours: number) {
  const rate = volumeMl / timeHours;
  // expect: unit-ambiguous-therapy-value
  pump.setRateMlMin(rate);
}

// @case: sum of masses
export function total(loadingDoseMg: number, maintenanceDoseMcg: number) {
  // expect: unit-ambiguous-therapy-value
  return loadingDoseMg + maintenanceDoseMcg;
}

// @case: glucose
export function isLow(reading: { glucoseMgdl: number }, targetMmol: number) {
  // expect: unit-ambiguous-therapy-value
  return reading.glucoseMgdl < targetMmol;
}

// @case: property of a message
export function message(rateMlHour: number) {
  // expect: unit-ambiguous-therapy-value
  return { rateMlMin: rateMlHour };
}

// @case: limit of another file
// @file: limits.ts
export const MAX_DOSE_MCG = 50;
// @file: main.ts
import { MAX_DOSE_MCG } from './limits';
export function accept(doseMg: number) {
  // expect: unit-ambiguous-therapy-value
  if (doseMg > MAX_DOSE_MCG) throw new RangeError('dose');
}

// @case: volume of another file
// @file: order.ts
export const order = { bagVolumeL: 1 };
// @file: main.ts
import { order } from './order';
// expect: unit-ambiguous-therapy-value
export const remainingMl = order.bagVolumeL;

// @case: parameter of a function of another file
// @file: order.ts
export interface InfusionOrder {
  rateMlPerMin: number;
}
// @file: driver.ts
export class Driver {
  setRate(rateMlPerHour: number) {
    return rateMlPerHour;
  }
}
// @file: apply.ts
import { Driver } from './driver';
import type { InfusionOrder } from './order';
export function apply(driver: Driver, order: InfusionOrder) {
  // expect: unit-ambiguous-therapy-value
  driver.setRate(order.rateMlPerMin);
}
