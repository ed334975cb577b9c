import { createHash, createHmac } from 'node:crypto';
import { connect } from 'mqtt';

const LOCAL_BROKER = 'mqtt://127.0.0.1:1883';

/** On the bench the patch talks to the broker of the developer's machine. */
export const bench = () => connect(LOCAL_BROKER, { clientId: 'patch-bench' });

export interface Frame {
  readonly sequence: number;
  readonly temperature: number;
  readonly heartRate: number;
}

/** What the patch sends, with a MAC by which the hub knows it. */
export function encode(frame: Frame, key: Buffer): string {
  const body = JSON.stringify(frame);
  const mac = createHmac('sha256', key).update(body).digest('base64');
  return `${body}.${mac}`;
}

/** The entity tag of a calibration table, so that the hub does not send it twice. */
export function calibrationEtag(table: string): string {
  return createHash('sha1').update(table).digest('base64');
}

export const digest = (algorithm: string, data: Buffer): string => createHash(algorithm).update(data).digest('hex');

/** Plausible vital signs for the bench: nobody's. */
export function* vitalSigns(): Generator<Frame> {
  for (let sequence = 0; ; sequence++) {
    yield {
      sequence,
      temperature: 36.4 + Math.random() * 0.6,
      heartRate: Math.round(62 + 8 * Math.sin(sequence / 40) + Math.random() * 3),
    };
  }
}
