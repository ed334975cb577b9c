// @case: MQTT command line
import mqtt from 'mqtt';
import { SerialPort } from 'serialport';
const port = new SerialPort({ path: '/dev/ttyS1', baudRate: 19200 });
const client = mqtt.connect('mqtts://broker.ward.example');
client.on('message', (_topic, payload) => {
  // expect: network-data-to-serial
  port.write(payload);
});

// @case: through buffers and texts
import { WebSocketServer } from 'ws';
import { SerialPort } from 'serialport';
const ventilator = new SerialPort({ path: '/dev/ttyUSB1', baudRate: 38400 });
new WebSocketServer({ port: 8080, host: '127.0.0.1', maxPayload: 1024 }).on('connection', (socket) => {
  socket.on('message', (raw) => {
    const line = raw.toString('utf8').trim() + '\r';
    // expect: network-data-to-serial
    ventilator.write(Buffer.from(line, 'ascii'));
  });
});

// @case: field of a JSON command
import express from 'express';
import { SerialPort } from 'serialport';
const app = express();
const pump = new SerialPort({ path: '/dev/ttyUSB0', baudRate: 9600 });
app.post('/pump/raw', (req, res) => {
  // expect: network-data-to-serial
  pump.write(req.body.frame);
  res.end();
});

// @case: port from another file
// @file: port.ts
import { SerialPort } from 'serialport';
export const analyser = new SerialPort({ path: '/dev/ttyS0', baudRate: 9600 });
// @file: bridge.ts
import { createServer } from 'node:net';
import { analyser } from './port';
export const bridge = createServer((socket) => {
  // expect: network-data-to-serial
  socket.on('data', (chunk) => analyser.write(chunk));
});

// @case: wrapper class in another file
// @file: line.ts
import { SerialPort } from 'serialport';
export class DeviceLine {
  private readonly port = new SerialPort({ path: '/dev/ttyS0', baudRate: 9600 });
  send(frame: Buffer): void {
    this.port.write(frame);
  }
}
// @file: bridge.ts
import dgram from 'node:dgram';
import { DeviceLine } from './line';
const line = new DeviceLine();
const socket = dgram.createSocket('udp4');
socket.on('message', (message) => {
  // expect: network-data-to-serial
  line.send(message);
});

// @case: piped
import net from 'node:net';
import { SerialPort } from 'serialport';
const pump = new SerialPort({ path: '/dev/ttyUSB0', baudRate: 9600 });
export const server = net.createServer((socket) => {
  // expect: network-data-to-serial
  socket.pipe(pump);
  pump.pipe(socket);
});

// @case: lines of a socket
// @file: line.ts
import { SerialPort } from 'serialport';
export const openLine = (path = '/dev/ttyUSB0') => new SerialPort({ path, baudRate: 9600 });
// @file: bridge.ts
import net from 'node:net';
import readline from 'node:readline';
import { openLine } from './line';
const port = openLine();
net
  .createServer((socket) => {
    const lines = readline.createInterface({ input: socket });
    lines.on('line', (line) => {
      // expect: network-data-to-serial
      port.write(`${line}\r\n`);
    });
  })
  .listen(4001);
