import { soundBuzzer } from './buzzer';
import { pharmacyClient, recordClient } from '../links/http-client';

/** Passes an alarm of a pump on to the central monitor. */
export async function raiseAlarm(frame: string): Promise<void> {
  await recordClient().post('/alarms', { frame });
}

/** Tells the pharmacy that a syringe is nearly empty; sounds here when it cannot. */
export async function raiseLowReservoirAlarm(bed: string): Promise<void> {
  try {
    await pharmacyClient().post('/refills', { bed });
  } catch (error) {
    console.error('refill not ordered', error);
    soundBuzzer();
  }
}
