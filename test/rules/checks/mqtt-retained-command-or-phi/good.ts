// @case: rate of a pump
import { connect } from 'mqtt';
const client = connect('mqtts://broker.ward.example');
client.publish(`pump/${id}/setRate`, rate, { qos: 1, properties: { messageExpiryInterval: 10 } });

// @case: vital signs
import mqtt from 'mqtt';
const client = mqtt.connect('mqtts://broker.ward.example');
client.publish(`beds/${bed}/vitals`, JSON.stringify(reading), { qos: 1, retain: false });

// @case: status
import mqtt from 'mqtt';
const client = mqtt.connect('mqtts://broker.ward.example');
client.publish('gateway/7/status', JSON.stringify({ online: true }), { retain: true });

// @case: options of another file
// @file: options.ts
export const SURE = { qos: 1 } as const;
// @file: main.ts
import { connectAsync } from 'mqtt';
import { SURE } from './options';
const client = await connectAsync('mqtts://broker.ward.example');
await client.publishAsync('pumps/3/commands', 'STOP', SURE);

// @case: wrapper of another file
// @file: link.ts
import { connect } from 'mqtt';
const client = connect('mqtts://broker.ward.example');
export function send(topic: string, text: string, options = {}) {
  client.publish(topic, text, options);
}
// @file: main.ts
import { send } from './link';
send('patients/12/ecg', samples, { qos: 0 });
send('devices/12/battery', level, { retain: true });

// @case: last will of the connection, cleared topic
import mqtt from 'mqtt';
const client = mqtt.connect('mqtts://broker.ward.example', {
  will: { topic: 'pump/7/availability', payload: 'offline', retain: true, qos: 1 },
});
client.publish('room/7/notes', '', { retain: true });

// @case: publisher of another file that keeps nothing unless it is told to
// @file: publisher.ts
import type { MqttClient } from 'mqtt';
const DEFAULTS = { qos: 1 as const, retain: false };
export class Publisher {
  constructor(private readonly client: MqttClient) {}
  send(topic: string, body: object, options: { qos?: 0 | 1 | 2; retain?: boolean } = {}) {
    this.client.publish(topic, JSON.stringify(body), { ...DEFAULTS, ...options });
  }
}
// @file: vitals.ts
import { Publisher } from './publisher';
export const publishVitals = (publisher: Publisher, patientId: string, heartRate: number) =>
  publisher.send(`patients/${patientId}/vitals`, { patientId, heartRate });
export const publishStatus = (publisher: Publisher, id: string) =>
  publisher.send(`gateways/${id}/status`, { online: true }, { retain: true });
