// @case: sequence, expiry and nonce
import mqtt from 'mqtt';
class MqttService {
  client = mqtt.connect('mqtts://broker.ward.example');
  publishCommand(deviceId: string, command: string, payload = {}) {
    const message = JSON.stringify({ command, payload, seq: this.next(deviceId), expires: Date.now() + 5000 });
    this.client.publish(`devices/${deviceId}/commands`, message, { qos: 1 });
  }
}

// @case: random id
import { connect } from 'mqtt';
import { randomUUID } from 'node:crypto';
const client = connect('mqtts://broker.ward.example');
client.publish('pump/7', JSON.stringify({ action: 'deliver_bolus', units: 2, commandId: randomUUID() }));

// @case: message expiry
import { connect } from 'mqtt';
const client = connect('mqtts://broker.ward.example');
export const setRate = (id: string, rate: number) =>
  client.publish(`pump/${id}/basal/set`, JSON.stringify({ rate }), { qos: 1, properties: { messageExpiryInterval: 10 } });

// @case: query of another file
// @file: commands.ts
export const COMMANDS = { STATUS: 'GET_INFUSION_STATUS' } as const;
// @file: main.ts
import { connectAsync } from 'mqtt';
import { COMMANDS } from './commands';
const client = await connectAsync('mqtts://broker.ward.example');
await client.publishAsync('pump/7/in', JSON.stringify({ type: COMMANDS.STATUS }));

// @case: wrapper of another file that signs
// @file: link.ts
import { connect } from 'mqtt';
import { sign } from '@hospital/keys';
const client = connect('mqtts://broker.ward.example');
export function send(topic: string, message: unknown) {
  client.publish(topic, sign(message));
}
// @file: main.ts
import { send } from './link';
send('pacer/3', { command: 'START_PACING', bpm: 70 });

// @case: telemetry and unknown content
import WebSocket from 'ws';
const socket = new WebSocket('wss://gateway.example');
export function report(order: object) {
  socket.send(JSON.stringify({ type: 'bolus_delivered', units: 2 }));
  socket.send(JSON.stringify({ cmd: 'stimulate', ...order }));
}

// @case: spread of an order that is declared to have a counter
import mqtt from 'mqtt';
interface Order {
  dose: number;
  counter: number;
}
const client = mqtt.connect('mqtts://broker.ward.example');
export function deliver(pump: string, order: Order): void {
  client.publish(`pumps/${pump}/command`, JSON.stringify({ command: 'bolus', ...order }));
}

// @case: spread of what is declared elsewhere
import mqtt from 'mqtt';
import type { Order } from '@clinic/orders';
const client = mqtt.connect('mqtts://broker.ward.example');
export function deliver(pump: string, order: Order): void {
  client.publish(`pumps/${pump}/command`, JSON.stringify({ command: 'bolus', ...order }));
}
