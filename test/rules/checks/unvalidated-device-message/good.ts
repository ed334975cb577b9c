// @case: MQTT handler
import { connect } from 'mqtt';
const client = connect('mqtts://broker.ward.example');
client.on('message', (topic, payload) => {
  try {
    store.insert(topic, Reading.parse(JSON.parse(payload.toString())));
  } catch (error) {
    log.warn({ topic, error }, 'dropped');
  }
});

// @case: helper that catches
import { WebSocketServer } from 'ws';
const wss = new WebSocketServer({ noServer: true });
wss.on('connection', (ws) => {
  ws.on('message', async (data) => {
    const parsed = safely(() => JSON.parse(String(data)));
    if (parsed) await alarms.check(parsed);
  });
});

// @case: bytes with a check of the length
import { SerialPort } from 'serialport';
const port = new SerialPort({ path: '/dev/ttyUSB0', baudRate: 9600 });
port.on('data', (frame) => {
  if (frame.length < 4) return;
  monitor.update(frame.readUInt16BE(2));
});

// @case: helper of another file
// @file: decode.ts
export function tryJson(payload: Buffer): unknown {
  try {
    return JSON.parse(payload.toString('utf8'));
  } catch {
    return undefined;
  }
}
// @file: main.ts
import { connect } from 'mqtt';
import { tryJson } from './decode';
const client = connect('mqtts://broker.ward.example');
client.on('message', (_topic, payload) => {
  vitals.push(Vital.safeParse(tryJson(payload)));
});

// @case: own cache, configuration
import fs from 'node:fs';
export const config = JSON.parse(fs.readFileSync('ward.json', 'utf8'));
export const cached = JSON.parse(localStorage.getItem('limits') ?? '{}');

// @case: each line of a packet
import net from 'node:net';
net.createServer((socket) => {
  socket.on('data', (chunk) => {
    try {
      chunk.toString().split('\n').forEach((line) => queue.push(JSON.parse(line)));
    } catch {
      socket.destroy();
    }
  });
});

// @case: decoder of another file that catches
// @file: codec.ts
export const decode = (raw: Buffer) => {
  try {
    return JSON.parse(raw.toString());
  } catch {
    return undefined;
  }
};
// @file: main.ts
import WebSocket from 'ws';
import { decode } from './codec';
import { apply } from './state';
const ws = new WebSocket('wss://hub.hospital.example/bed/4');
ws.on('message', (raw) => apply(decode(raw as Buffer)));

// @case: decoder of another file, caught where it is called
// @file: codec.ts
export const decode = (raw: Buffer) => JSON.parse(raw.toString());
// @file: main.ts
import WebSocket from 'ws';
import { decode } from './codec';
import { apply, drop } from './state';
const ws = new WebSocket('wss://hub.hospital.example/bed/4');
ws.on('message', (raw) => {
  try {
    apply(decode(raw as Buffer));
  } catch {
    drop();
  }
});

// @case: decoder of another file, length checked where it is called
// @file: codec.ts
export const decode = (frame: Buffer) => frame.readUInt16LE(2);
// @file: main.ts
import { SerialPort } from 'serialport';
import { decode } from './codec';
import { apply } from './state';
const port = new SerialPort({ path: '/dev/ttyS1', baudRate: 9600 });
port.on('data', (frame) => {
  if (frame.length < 4) return;
  apply(decode(frame));
});

// @case: a page of a bundler, where an exception ends one handler
const API = require('./api');
export function connect(): void {
  const socket = new WebSocket(API.messages());
  window.addEventListener('beforeunload', () => socket.close());
  socket.addEventListener('message', (message) => {
    // expect: unvalidated-device-message (low)
    document.title = JSON.parse(message.data).title;
  });
}

// @case: a program that notes what nobody caught and goes on
// @file: package.json
{ "name": "gateway", "main": "main.ts", "dependencies": { "ws": "^8.17.0" } }
// @file: main.ts
import { listen } from './ward';
process.on('uncaughtException', (error) => {
  console.error(error.message);
});
listen();
// @file: ward.ts
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
