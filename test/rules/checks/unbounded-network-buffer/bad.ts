// @case: MLLP receiver in a class
import net, { type Socket } from 'node:net';
export class MllpReceiver {
  private buffer = Buffer.alloc(0);
  accept(socket: Socket): void {
    socket.on('data', (chunk) => {
      // expect: unbounded-network-buffer
      this.buffer = Buffer.concat([this.buffer, chunk]);
      this.takeMessages();
    });
  }
}

// @case: body of a request
import http from 'node:http';
export const server = http.createServer((req, res) => {
  const chunks: Buffer[] = [];
  req.on('data', (chunk) => {
    // expect: unbounded-network-buffer
    chunks.push(chunk);
  });
  req.on('end', () => store(Buffer.concat(chunks), res));
});

// @case: handler by its name
import { createServer, type Socket } from 'node:net';
let frame = '';
function onData(chunk: Buffer): void {
  // expect: unbounded-network-buffer
  frame = frame + chunk.toString('ascii');
}
export const gateway = createServer((socket: Socket) => socket.on('data', onData));

// @case: method bound to the object
import { createServer, type Socket } from 'node:net';
export class VentilatorLink {
  private text = '';
  readonly server = createServer((socket) => socket.on('data', (chunk) => this.receive(chunk)));
  private receive(chunk: Buffer): void {
    // expect: unbounded-network-buffer
    this.text += chunk.toString();
  }
}

// @case: socket from another file
// @file: link.ts
import net from 'node:net';
export const openAnalyser = (host: string) => net.connect(4001, host);
// @file: reader.ts
import { openAnalyser } from './link';
export function read(host: string): void {
  let pending = '';
  openAnalyser(host).on('data', (chunk) => {
    // expect: unbounded-network-buffer
    pending += chunk;
  });
}

// @case: serial line that is never emptied, port from another file
// @file: port.ts
import { SerialPort } from 'serialport';
export const pump = new SerialPort({ path: '/dev/ttyUSB0', baudRate: 9600 });
// @file: reader.ts
import { pump } from './port';
let received = '';
pump.on('data', (chunk: Buffer) => {
  // expect: unbounded-network-buffer
  received += chunk.toString('ascii');
});

// @case: request read in a loop
import http from 'node:http';
http.createServer(async (req, res) => {
  const chunks: Buffer[] = [];
  for await (const chunk of req) {
    // expect: unbounded-network-buffer
    chunks.push(chunk);
  }
  await store(Buffer.concat(chunks));
  res.writeHead(204).end();
});
