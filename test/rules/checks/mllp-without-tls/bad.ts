// @case: client without tls
import { Client } from 'node-hl7-client';
// expect: mllp-without-tls
const client = new Client({ host: 'engine.hospital.example' });

// @case: tls switched off by an option set in steps
import Client from 'node-hl7-client';
const options = { host: 'engine.hospital.example', tls: true };
options.tls = false;
// expect: mllp-without-tls
export const adt = new Client(options);

// @case: server, by require with a new name
const { Server: Hl7Server } = require('node-hl7-server');
// expect: mllp-without-tls
const server = new Hl7Server({ bindAddress: '0.0.0.0' });
server.createInbound({ port: 3000 }, async () => undefined);

// @case: client of a library without TLS
import { Hl7Client as Feed } from '@medplum/hl7';
export class LabFeed {
  // expect: mllp-without-tls
  private readonly client = new Feed({ host: 'lab.hospital.example', port: 2100 });
}

// @case: simple-hl7 client and server
import hl7 from 'simple-hl7';
// expect: mllp-without-tls
const app = hl7.tcp();
// expect: mllp-without-tls
const client = hl7.Server.createTcpClient('engine.hospital.example', 7777);
app.start(7777);

// @case: plain socket on the registered port
import net from 'node:net';
const MLLP_PORT = 2575;
// expect: mllp-without-tls
export const socket = net.connect({ host: 'engine.hospital.example', port: MLLP_PORT });

// @case: listener on the registered port
import { createServer } from 'net';
// expect: mllp-without-tls
createServer((socket) => socket.end()).listen(2575);

// @case: frame on a plain socket of another port
import { createConnection } from 'node:net';
const link = createConnection(6661, 'engine.hospital.example');
export function send(message: string) {
  // expect: mllp-without-tls
  link.write(`\u000b${message}\u001c\r`);
}

// @case: options from another file
// @file: engine.ts
export const engine = { host: 'engine.hospital.example', connectionTimeout: 5000 };
// @file: main.ts
import { Client } from 'node-hl7-client';
import { engine } from './engine';
// expect: mllp-without-tls
export const orders = new Client({ ...engine });

// @case: framing made in another file
// @file: frame.ts
const VT = '\x0b';
const FS = '\x1c';
export const frame = (message: string) => VT + message + FS + '\r';
// @file: main.ts
import net from 'net';
import { frame } from './frame';
const socket = new net.Socket();
socket.connect(6000, 'engine.hospital.example');
export function report(message: string) {
  // expect: mllp-without-tls
  socket.write(frame(message));
}

// @case: listener on every address
import { Server } from 'node-hl7-server';
// expect: mllp-without-tls
export const listener = new Server({ bindAddress: '0.0.0.0', tls: undefined });

// @case: client of a program on the same machine
import hl7 from 'simple-hl7';
// expect: mllp-without-tls (low)
export const client = hl7.Server.createTcpClient('localhost', 7777);

// @case: listener that reads frames by a class of its own
// @file: framing.ts
export const START = 0x0b;
export class MllpParser {
  private rest = Buffer.alloc(0);
  take(chunk: Buffer): readonly string[] {
    this.rest = Buffer.concat([this.rest, chunk]);
    return this.rest.indexOf(START) < 0 ? [] : [this.rest.toString('latin1')];
  }
}
// @file: server.ts
import net from 'node:net';
import { MllpParser } from './framing';
import { store } from './store';
export function listen() {
  // expect: mllp-without-tls
  const server = net.createServer((socket) => {
    const parser = new MllpParser();
    socket.on('data', (chunk) => parser.take(chunk).forEach(store));
  });
  server.listen(Number.parseInt(process.env.PORT ?? '2575', 10));
}

// @case: listener that looks for the end of a frame
import { createServer, type Socket } from 'net';
function onConnection(socket: Socket) {
  let text = '';
  socket.on('data', (chunk) => {
    text += chunk.toString();
    if (text.endsWith('\x1c\r')) socket.end();
  });
}
// expect: mllp-without-tls
createServer(onConnection).listen(6661);

// @case: whoever runs it chooses
import * as net from 'node:net';
import * as tls from 'node:tls';
export class Inbound {
  constructor(private readonly options: { tls?: tls.TlsOptions; port: number }) {}
  listen(): net.Server {
    const take = (socket: net.Socket): void => this.onHl7(socket);
    // expect: mllp-without-tls (low)
    const server = this.options.tls ? tls.createServer(this.options.tls, take) : net.createServer(take);
    return server.listen(this.options.port);
  }
  private onHl7(socket: net.Socket): void {
    socket.on('data', (data) => this.readHl7(data.toString()));
  }
  private readHl7(message: string): string {
    return message.split('\r')[0] ?? '';
  }
}
