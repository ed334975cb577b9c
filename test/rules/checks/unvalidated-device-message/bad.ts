// @case: MQTT handler
import { connect } from 'mqtt';
const client = connect('mqtts://broker.ward.example');
client.on('message', (topic, payload) => {
  // expect: unvalidated-device-message
  const reading = JSON.parse(payload.toString());
  store.insert(topic, reading);
});

// @case: WebSocket handler, async
import { WebSocketServer } from 'ws';
const wss = new WebSocketServer({ noServer: true });
wss.on('connection', (ws) => {
  ws.on('message', async (data) => {
    // expect: unvalidated-device-message
    const { type, value } = JSON.parse(String(data)) as { type: string; value: number };
    await alarms.check(type, value);
  });
});

// @case: bytes of a serial line
import { SerialPort } from 'serialport';
const port = new SerialPort({ path: '/dev/ttyUSB0', baudRate: 9600 });
port.on('data', (frame) => {
  // expect: unvalidated-device-message
  monitor.update(frame.readUInt16BE(2));
});

// @case: handler of another file
// @file: decode.ts
export const asText = (payload: Buffer) => payload.toString('utf8');
// @file: main.ts
import { connect } from 'mqtt';
import { asText } from './decode';
const client = connect('mqtts://broker.ward.example');
client.on('message', (_topic, payload) => {
  // expect: unvalidated-device-message
  vitals.push(JSON.parse(asText(payload)));
});

// @case: client made in another file, method as handler
// @file: client.ts
import mqtt from 'mqtt';
export const client = mqtt.connect('mqtts://broker.ward.example');
// @file: ward.ts
import fs from 'node:fs';
import { client } from './client';
client.on('message', function onMessage(topic, message) {
  const text = message.toString();
  // expect: unvalidated-device-message
  const event = JSON.parse(text);
  fs.appendFileSync('/var/log/ward', event.kind + topic);
});

// @case: each line of a packet
import net from 'node:net';
net.createServer((socket) => {
  socket.on('data', (chunk) => {
    chunk.toString().split('\n').forEach((line) => {
      // expect: unvalidated-device-message
      queue.push(JSON.parse(line));
    });
  });
});

// @case: decoder of another file
// @file: codec.ts
export const decode = (raw: Buffer) => JSON.parse(raw.toString());
// @file: main.ts
import WebSocket from 'ws';
import { decode } from './codec';
import { apply } from './state';
const ws = new WebSocket('wss://hub.hospital.example/bed/4');
// expect: unvalidated-device-message
ws.on('message', (raw) => apply(decode(raw as Buffer)));

// @case: two messages that one handler parses, told once
import mqtt from 'mqtt';
const client = mqtt.connect('mqtts://broker.ward.example');
client.on('message', (topic, payload) => {
  if (topic === 'sync') {
    // expect: unvalidated-device-message
    refresh(JSON.parse(payload.toString()).key);
  } else if (topic === 'leader') {
    follow(JSON.parse(payload.toString()));
  }
});

// @case: who asked for the message awaits it
import mqtt from 'mqtt';
const client = mqtt.connect('mqtts://broker.ward.example');
const next = (topic: string): Promise<string> =>
  new Promise((resolve, reject) => {
    client.on('error', reject);
    client.on('message', (_topic, message) => resolve(message.toString('utf8')));
    client.subscribe(topic);
  });
export async function check(topic: string): Promise<void> {
  const message = await next(topic);
  // expect: unvalidated-device-message (low)
  const reading = JSON.parse(message);
  if (reading.value > 100) throw new Error('too high');
}

// @case: a program that notes what nobody caught and ends
// @file: package.json
{ "name": "gateway", "main": "main.ts", "dependencies": { "ws": "^8.17.0" } }
// @file: main.ts
import { listen } from './ward';
process.on('uncaughtException', (error) => {
  console.error(error.message);
  process.exit(1);
});
listen();
// @file: ward.ts
import { WebSocketServer } from 'ws';
export function listen(): void {
  new WebSocketServer({ noServer: true }).on('connection', (ws) => {
    ws.on('message', (data) => {
      // expect: unvalidated-device-message (high)
      const { type } = JSON.parse(String(data));
      ws.send(type);
    });
  });
}

// @case: a program that is started by a script, notes what nobody caught and goes on
// @file: package.json
{ "name": "gateway", "scripts": { "start": "concurrently \"npm run web\" \"node --inspect srv/begin.js\"" }, "dependencies": { "ws": "^8.17.0" } }
// @file: srv/begin.ts
import { listen } from './ward';
function begin(): void {
  process.on('uncaughtException', (error) => {
    console.error(error.message);
  });
  listen();
}
begin();
// @file: srv/ward.ts
import { WebSocketServer } from 'ws';
export function listen(): void {
  new WebSocketServer({ noServer: true }).on('connection', (ws) => {
    ws.on('message', (data) => {
      // expect: unvalidated-device-message (low)
      const { type } = JSON.parse(String(data));
      ws.send(type);
    });
  });
}

// @case: the global socket and an emitter in a program that serves
// @file: package.json
{ "name": "gateway", "dependencies": { "express": "^5.0.0" } }
// @file: src/monitor.ts
import { EventEmitter } from 'events';
export class Monitor extends EventEmitter {
  private readonly socket: WebSocket;
  constructor(url: string) {
    super();
    this.socket = new WebSocket(url);
  }
  connect(): void {
    this.socket.addEventListener('message', (event) => {
      // expect: unvalidated-device-message
      this.emit('vitals', JSON.parse(event.data));
    });
  }
}

// @case: the socket of a page whose package is shown in a browser, with the emitter of bundlers
// @file: package.json
{ "name": "bedside", "dependencies": { "react": "^19.0.0", "react-dom": "^19.0.0" } }
// @file: src/monitor.ts
import { EventEmitter } from 'events';
export class Monitor extends EventEmitter {
  private readonly socket: WebSocket;
  constructor(url: string) {
    super();
    this.socket = new WebSocket(url);
  }
  connect(): void {
    this.socket.addEventListener('message', (event) => {
      // expect: unvalidated-device-message (low)
      this.emit('vitals', JSON.parse(event.data));
    });
  }
}
