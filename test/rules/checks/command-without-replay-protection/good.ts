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

// @case: message built in steps, sent by a class that counts
// @file: transport.ts
import mqtt, { type MqttClient } from 'mqtt';
export class MqttTransport {
  private client!: MqttClient;
  private counter = 0;
  async open(url: string) {
    this.client = await mqtt.connectAsync(url);
  }
  async send(topic: string, body: Record<string, unknown>) {
    const envelope = { ...body, counter: ++this.counter, expires: Date.now() + 5000 };
    await this.client.publishAsync(topic, JSON.stringify(envelope), { qos: 1 });
  }
}
// @file: infusion.service.ts
import { MqttTransport } from './transport';
export class InfusionService {
  constructor(private readonly transport: MqttTransport) {}
  async start(pumpId: string, mlPerHour: number) {
    const body: Record<string, unknown> = { command: 'infusion.start' };
    body.rate = mlPerHour;
    await this.transport.send(`pumps/${pumpId}/command`, body);
  }
}

// @case: queries of another file in a line of text
// @file: frames.ts
export function toFrame(kind: string) {
  switch (kind) {
    case 'status':
      return { op: 'GET_INFUSION_STATUS' };
    default:
      return { op: 'READ_INFUSION_LOG' };
  }
}
// @file: line.ts
import { SerialPort } from 'serialport';
import { toFrame } from './frames';
export class PumpLine {
  private readonly port = new SerialPort({ path: '/dev/ttyUSB0', baudRate: 115200 });
  ask(kind: string) {
    this.port.write(`${JSON.stringify(toFrame(kind))}\n`);
  }
}

// @case: merged, then stamped by another file
// @file: envelope.ts
import { randomUUID } from 'node:crypto';
export function stamped<T extends object>(message: T) {
  return { ...message, commandId: randomUUID(), expiresAt: Date.now() + 3000 };
}
// @file: gateway.ts
import { connectAsync } from 'mqtt';
import { stamped } from './envelope';
const client = await connectAsync('mqtts://broker.ward.example');
export async function suspend(pumpId: string, reason?: string) {
  const message = Object.assign({}, { source: 'gateway' }, { command: 'suspend_delivery', reason: reason ?? 'operator' });
  client.publish(`ward/pumps/${pumpId}/cmd`, JSON.stringify(stamped(message)));
}

// @case: command in an envelope with a sequence
// @file: envelope.ts
let last = 0;
export function wrap<T>(payload: T) {
  return { header: { source: 'gateway', sequence: ++last, validUntil: Date.now() + 2000 }, payload };
}
// @file: main.ts
import { connect } from 'mqtt';
import { wrap } from './envelope';
const client = connect('mqtts://broker.ward.example');
export function stop(pump: string) {
  client.publish(`pumps/${pump}/in`, JSON.stringify(wrap({ type: 'STOP_INFUSION' })));
}

// @case: command in an envelope whose header is made elsewhere
// @file: main.ts
import { connect } from 'mqtt';
import { makeHeader } from '@hospital/envelopes';
const client = connect('mqtts://broker.ward.example');
export function stop(pump: string) {
  client.publish(`pumps/${pump}/in`, JSON.stringify({ header: makeHeader('gateway'), payload: { type: 'STOP_INFUSION' } }));
}
