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
