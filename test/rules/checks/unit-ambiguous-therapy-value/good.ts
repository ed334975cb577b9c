// @case: hours for minutes
export function start(volumeMl: number, timeHours: number) {
  const rate = volumeMl / (timeHours * 60);
  pump.setRateMlMin(rate);
}

// @case: sum of masses
export function total(loadingDoseMg: number, maintenanceDoseMcg: number) {
  return loadingDoseMg + maintenanceDoseMcg / 1000;
}

// @case: glucose
export function isLow(reading: { glucoseMgdl: number }, targetMmol: number) {
  return reading.glucoseMgdl < mmolToMgdl(targetMmol);
}

// @case: property of a message
export function message(rateMlHour: number) {
  return { rateMlMin: rateMlHour / 60, rateMlHour };
}

// @case: limit of another file
// @file: limits.ts
export const MAX_DOSE_MG = 0.05;
// @file: main.ts
import { MAX_DOSE_MG } from './limits';
export function accept(doseMg: number) {
  if (doseMg > MAX_DOSE_MG) throw new RangeError('dose');
}

// @case: ratios, times, weight
export function dose(weightKg: number, doseMgPerKg: number, timeoutMs: number, delaySeconds: number) {
  const doseMg = weightKg * doseMgPerKg;
  return timeoutMs > delaySeconds ? doseMg : 0;
}

// @case: parameter of a function of another file, converted
// @file: driver.ts
export class Driver {
  setRate(rateMlPerHour: number) {
    return rateMlPerHour;
  }
}
// @file: apply.ts
import { Driver } from './driver';
export function apply(driver: Driver, order: { rateMlPerMin: number }) {
  driver.setRate(order.rateMlPerMin * 60);
}
