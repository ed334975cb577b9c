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
