// @case: id of Math.random and a time stamp
import mqtt from 'mqtt';
class MqttService {
  client = mqtt.connect('mqtts://broker.ward.example');
  publishCommand(deviceId: string, command: string, payload = {}) {
    const message = JSON.stringify({ command, payload, timestamp: new Date().toISOString(), commandId: Math.random().toString(36).substr(2, 9) });
    // expect: command-without-replay-protection
    this.client.publish(`devices/${deviceId}/commands`, message, { qos: 1 });
  }
}

// @case: nothing but the command
import { connect } from 'mqtt';
const client = connect('mqtts://broker.ward.example');
// expect: command-without-replay-protection
client.publish('pump/7', JSON.stringify({ action: 'deliver_bolus', units: 2 }));

// @case: topic of the actuation
import { connect } from 'mqtt';
const client = connect('mqtts://broker.ward.example');
export const setRate = (id: string, rate: number) =>
  // expect: command-without-replay-protection
  client.publish(`pump/${id}/basal/set`, JSON.stringify({ rate }));

// @case: constant command of another file
// @file: commands.ts
export const COMMANDS = { START: 'START_INFUSION', STOP: 'STOP_INFUSION' } as const;
// @file: main.ts
import { connectAsync } from 'mqtt';
import { COMMANDS } from './commands';
const client = await connectAsync('mqtts://broker.ward.example');
// expect: command-without-replay-protection
await client.publishAsync('pump/7/in', JSON.stringify({ type: COMMANDS.STOP, at: Date.now() }));

// @case: wrapper of another file
// @file: link.ts
import { connect } from 'mqtt';
const client = connect('mqtts://broker.ward.example');
export function send(topic: string, message: unknown) {
  client.publish(topic, JSON.stringify(message));
}
// @file: main.ts
import { send } from './link';
// expect: command-without-replay-protection
send('pacer/3', { command: 'START_PACING', bpm: 70 });

// @case: over a WebSocket
import WebSocket from 'ws';
const socket = new WebSocket('wss://stimulator.example');
// expect: command-without-replay-protection
socket.send(JSON.stringify({ cmd: 'stimulate', milliamps: 2 }));

// @case: spread of an order whose fields are declared
import mqtt from 'mqtt';
interface Order {
  dose: number;
  rate: number;
}
const client = mqtt.connect('mqtts://broker.ward.example');
export function deliver(pump: string, order: Order): void {
  // expect: command-without-replay-protection
  client.publish(`pumps/${pump}/command`, JSON.stringify({ command: 'bolus', ...order }));
}

// @case: message built in steps, sent by a class of another file
// @file: protocol/topics.ts
export const Topics = { command: (id: string) => `pumps/${id}/command` } as const;
export enum Verb {
  StartInfusion = 'infusion.start',
  StopInfusion = 'infusion.stop',
}
// @file: protocol/index.ts
export * from './topics';
// @file: transport.ts
import mqtt, { type MqttClient } from 'mqtt';
export class MqttTransport {
  private client!: MqttClient;
  async open(url: string) {
    this.client = await mqtt.connectAsync(url);
  }
  async send(topic: string, body: Record<string, unknown>) {
    await this.client.publishAsync(topic, JSON.stringify(body), { qos: 1 });
  }
}
// @file: infusion.service.ts
import { Topics, Verb } from './protocol';
import { MqttTransport } from './transport';
export class InfusionService {
  constructor(private readonly transport: MqttTransport) {}
  async start(pumpId: string, mlPerHour: number) {
    const body: Record<string, unknown> = { verb: Verb.StartInfusion, command: Verb.StartInfusion };
    body.rate = mlPerHour;
    // expect: command-without-replay-protection
    await this.transport.send(Topics.command(pumpId), body);
  }
}

// @case: frame of another file in a line of text
// @file: frames.ts
export type Order = { kind: 'start' | 'stop'; rate?: number };
export function toFrame(order: Order) {
  switch (order.kind) {
    case 'start':
      return { op: 'START_INFUSION', rate: order.rate ?? 0 };
    default:
      return { op: 'STOP_INFUSION' };
  }
}
// @file: line.ts
import { SerialPort } from 'serialport';
import { toFrame, type Order } from './frames';
export class PumpLine {
  private readonly port: SerialPort;
  constructor(path: string) {
    this.port = new SerialPort({ path, baudRate: 115200 });
  }
  run(order: Order) {
    const frame = toFrame(order);
    // expect: command-without-replay-protection
    this.port.write(`${JSON.stringify(frame)}\n`);
  }
}

// @case: merged with defaults of another file
// @file: config.ts
export const COMMAND_DEFAULTS = { qos: 1, source: 'ward-gateway', priority: 'normal' };
// @file: gateway.ts
import { connectAsync, type MqttClient } from 'mqtt';
import { COMMAND_DEFAULTS } from './config';
let client: MqttClient | undefined;
async function connection() {
  return (client ??= await connectAsync('mqtts://broker.ward.example'));
}
export async function suspend(pumpId: string, reason?: string) {
  const { qos, ...defaults } = COMMAND_DEFAULTS;
  const message = Object.assign({}, defaults, { command: 'suspend_delivery', reason: reason ?? 'operator' });
  const mqttClient = await connection();
  // expect: command-without-replay-protection
  mqttClient.publish(`ward/pumps/${pumpId}/cmd`, JSON.stringify(message));
}

// @case: command in an envelope
// @file: envelope.ts
export interface Envelope<T> {
  header: { source: string; sentAt: string };
  payload: T;
}
export function wrap<T>(payload: T): Envelope<T> {
  return { header: { source: 'gateway', sentAt: new Date().toISOString() }, payload };
}
// @file: main.ts
import { connect } from 'mqtt';
import { wrap } from './envelope';
const client = connect('mqtts://broker.ward.example');
export function stop(pump: string) {
  // expect: command-without-replay-protection
  client.publish(`pumps/${pump}/in`, JSON.stringify(wrap({ type: 'STOP_INFUSION' })));
}
