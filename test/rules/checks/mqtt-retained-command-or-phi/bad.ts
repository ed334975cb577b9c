// @case: rate of a pump
import { connect } from 'mqtt';
const client = connect('mqtts://broker.ward.example');
// expect: mqtt-retained-command-or-phi
client.publish(`pump/${id}/setRate`, rate, { retain: true });

// @case: vital signs
import mqtt from 'mqtt';
const client = mqtt.connect('mqtts://broker.ward.example');
// expect: mqtt-retained-command-or-phi
client.publish(`beds/${bed}/vitals`, JSON.stringify(reading), { qos: 1, retain: true });

// @case: fields of a patient
import mqtt from 'mqtt';
const client = mqtt.connect('mqtts://broker.ward.example');
// expect: mqtt-retained-command-or-phi
client.publish('gateway/7/out', JSON.stringify({ spo2: 97, heartRate: 70 }), { retain: true });

// @case: options of another file
// @file: options.ts
export const KEPT = { qos: 1, retain: true } as const;
// @file: main.ts
import { connectAsync } from 'mqtt';
import { KEPT } from './options';
const client = await connectAsync('mqtts://broker.ward.example');
// expect: mqtt-retained-command-or-phi
await client.publishAsync('pumps/3/commands', 'STOP', KEPT);

// @case: wrapper of another file
// @file: link.ts
import { connect } from 'mqtt';
const client = connect('mqtts://broker.ward.example');
export function send(topic: string, text: string, options = {}) {
  client.publish(topic, text, options);
}
// @file: main.ts
import { send } from './link';
// expect: mqtt-retained-command-or-phi
send('patients/12/ecg', samples, { retain: true });

// @case: last will, options in steps
import mqtt, { type IClientPublishOptions } from 'mqtt';
const client = mqtt.connect('mqtts://broker.ward.example', {
  // expect: mqtt-retained-command-or-phi
  will: { topic: 'pump/7/bolus/set', payload: '0', retain: true, qos: 1 },
});
const options: IClientPublishOptions = { qos: 1 };
options.retain = true;
// expect: mqtt-retained-command-or-phi
client.publish('glucose/latest', value, options);

// @case: options of another file, set in steps
// @file: options.ts
import type { IClientPublishOptions } from 'mqtt';
export function publishOptions(retain?: boolean): IClientPublishOptions {
  const options: IClientPublishOptions = { qos: 1 };
  options.retain = retain ?? true;
  return options;
}
// @file: commands.ts
import { connect } from 'mqtt';
import { publishOptions } from './options';
const client = connect('mqtts://broker.ward.example');
export function start(id: string) {
  // expect: mqtt-retained-command-or-phi
  client.publish(`pumps/${id}/command`, JSON.stringify({ cmd: 'START_INFUSION', seq: 1 }), publishOptions());
}

// @case: publisher of another file that keeps by default
// @file: publisher.ts
import type { MqttClient } from 'mqtt';
const DEFAULTS = { qos: 1 as const, retain: true };
export class Publisher {
  constructor(private readonly client: MqttClient) {}
  send(topic: string, body: object, options: { qos?: 0 | 1 | 2; retain?: boolean } = {}) {
    this.client.publish(topic, JSON.stringify(body), { ...DEFAULTS, ...options });
  }
}
// @file: vitals.ts
import { Publisher } from './publisher';
export const publishVitals = (publisher: Publisher, patientId: string, heartRate: number) =>
  // expect: mqtt-retained-command-or-phi
  publisher.send(`patients/${patientId}/vitals`, { patientId, heartRate });
