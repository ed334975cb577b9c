// @case: MLLP receiver in a class
import net, { type Socket } from 'node:net';
const MAX_MESSAGE = 1 << 20;
export class MllpReceiver {
  private buffer = Buffer.alloc(0);
  accept(socket: Socket): void {
    socket.on('data', (chunk) => {
      this.buffer = Buffer.concat([this.buffer, chunk]);
      if (this.buffer.length > MAX_MESSAGE) socket.destroy(new Error('message too long'));
      this.takeMessages();
    });
  }
}

// @case: body of a request
import http from 'node:http';
export const server = http.createServer((req, res) => {
  const chunks: Buffer[] = [];
  let size = 0;
  req.on('data', (chunk) => {
    size += chunk.length;
    if (size > 65536) {
      res.writeHead(413).end();
      req.destroy();
      return;
    }
    chunks.push(chunk);
  });
  req.on('end', () => store(Buffer.concat(chunks), res));
});

// @case: handler by its name
import { createServer, type Socket } from 'node:net';
let frame = '';
function onData(this: Socket, chunk: Buffer): void {
  if (frame.length + chunk.length > 4096) throw new RangeError('frame too long');
  frame = frame + chunk.toString('ascii');
}
export const gateway = createServer((socket: Socket) => socket.on('data', onData));

// @case: each chunk for itself
import { createServer } from 'node:net';
export class VentilatorLink {
  readonly server = createServer((socket) => socket.on('data', (chunk) => this.receive(chunk)));
  private receive(chunk: Buffer): void {
    let line = '';
    line += chunk.toString();
    handle(line);
  }
}

// @case: socket from another file
// @file: link.ts
import net from 'node:net';
export const openAnalyser = (host: string) => net.connect(4001, host);
// @file: reader.ts
import { openAnalyser } from './link';
const limits = { maxBytes: 8192 };
export function read(host: string): void {
  let pending = '';
  const socket = openAnalyser(host);
  socket.on('data', (chunk) => {
    if (pending.length >= limits.maxBytes) socket.end();
    pending += chunk;
  });
}

// @case: serial line out of which frames are taken
// @file: port.ts
import { SerialPort } from 'serialport';
export const pump = new SerialPort({ path: '/dev/ttyUSB0', baudRate: 9600 });
// @file: reader.ts
import { pump } from './port';
let received = '';
pump.on('data', (chunk: Buffer) => {
  received += chunk.toString('ascii');
  for (let end = received.indexOf('\r'); end >= 0; end = received.indexOf('\r')) {
    handle(received.slice(0, end));
    received = received.slice(end + 1);
  }
});

// @case: frames with a length of 16 bits
import net from 'node:net';
net.createServer((socket) => {
  let received = Buffer.alloc(0);
  socket.on('data', (chunk) => {
    received = Buffer.concat([received, chunk]);
    while (received.length > 6) {
      const size = received.readUInt16BE(4) + 6;
      if (received.length < size) break;
      socket.emit('frame', received.subarray(0, size));
      received = received.subarray(size);
    }
  });
});

// @case: request read in a loop that counts
import http from 'node:http';
http.createServer(async (req, res) => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of req) {
    size += chunk.length;
    if (size > 100_000) throw new Error('too large');
    chunks.push(chunk);
  }
  await store(Buffer.concat(chunks));
  res.writeHead(204).end();
});

// @case: each message of a loop is dealt with by itself
import http from 'node:http';
http.createServer(async (req, res) => {
  for await (const chunk of req) {
    const parts = [];
    parts.push(chunk);
    await store(parts);
  }
  res.end();
});

// @case: the page of a set-up, before anything is served
// @file: onboarding.ts
import { createServer } from 'node:http';
const server = createServer((req, res) => {
  let body = '';
  req.on('data', (chunk) => {
    // expect: unbounded-network-buffer (low)
    body += chunk;
  });
  req.on('end', () => {
    res.end(body);
    server.close();
  });
});
server.listen(8080);
