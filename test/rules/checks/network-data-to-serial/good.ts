// @case: MQTT command by name
import mqtt from 'mqtt';
import { SerialPort } from 'serialport';
const port = new SerialPort({ path: '/dev/ttyS1', baudRate: 19200 });
const client = mqtt.connect('mqtts://broker.ward.example');
client.on('message', (_topic, payload) => {
  if (payload.toString() === 'status') port.write(Buffer.from([0x53]));
});

// @case: parsed and encoded
import { WebSocketServer } from 'ws';
import { SerialPort } from 'serialport';
const ventilator = new SerialPort({ path: '/dev/ttyUSB1', baudRate: 38400 });
new WebSocketServer({ port: 8080, host: '127.0.0.1', maxPayload: 1024 }).on('connection', (socket) => {
  socket.on('message', (raw) => {
    const command = parseCommand(raw.toString('utf8'));
    if (command) ventilator.write(encodeCommand(command));
  });
});

// @case: field that a schema knows
import express from 'express';
import { SerialPort } from 'serialport';
import { z } from 'zod';
const Command = z.object({ frame: z.enum(['S', 'X']) });
const app = express();
const pump = new SerialPort({ path: '/dev/ttyUSB0', baudRate: 9600 });
app.post('/pump/command', (req, res) => {
  const { frame } = Command.parse(req.body);
  pump.write(frame);
  res.end();
});

// @case: device to network
// @file: port.ts
import { SerialPort } from 'serialport';
export const analyser = new SerialPort({ path: '/dev/ttyS0', baudRate: 9600 });
// @file: bridge.ts
import { createServer } from 'node:net';
import { analyser } from './port';
export const bridge = createServer((socket) => {
  analyser.on('data', (chunk: Buffer) => socket.write(chunk));
});

// @case: allow-list before the wrapper
// @file: line.ts
import { SerialPort } from 'serialport';
export class DeviceLine {
  private readonly port = new SerialPort({ path: '/dev/ttyS0', baudRate: 9600 });
  send(frame: string): void {
    this.port.write(frame);
  }
}
// @file: bridge.ts
import dgram from 'node:dgram';
import { DeviceLine } from './line';
const ALLOWED = ['S', 'X'];
const line = new DeviceLine();
const socket = dgram.createSocket('udp4');
socket.on('message', (message) => {
  const frame = message.toString();
  if (!ALLOWED.includes(frame)) return;
  line.send(frame);
});

// @case: piped one way
import net from 'node:net';
import { SerialPort } from 'serialport';
const pump = new SerialPort({ path: '/dev/ttyUSB0', baudRate: 9600 });
export const server = net.createServer((socket) => {
  pump.pipe(socket);
});

// @case: lines of a socket, allowed ones only
// @file: bridge.ts
import net from 'node:net';
import readline from 'node:readline';
import { SerialPort } from 'serialport';
const port = new SerialPort({ path: '/dev/ttyUSB0', baudRate: 9600 });
const ALLOWED = new Map([['STATUS', 'ST\r\n'], ['MUTE', 'MU\r\n']]);
net
  .createServer((socket) => {
    const lines = readline.createInterface({ input: socket });
    lines.on('line', (line) => {
      const known = ALLOWED.get(line);
      if (known) port.write(known);
    });
  })
  .listen(4001);
