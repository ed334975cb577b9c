// @case: body of 100 kB
import express from 'express';
const app = express();
app.use(express.json({ limit: '100kb' }));

// @case: limit in a constant
import fastify from 'fastify';
const LIMIT = 65536;
export const app = fastify({ bodyLimit: LIMIT });

// @case: server of a class, renamed import
import { WebSocketServer as Server } from 'ws';
export class VitalsHub {
  private readonly server = new Server({ port: 9001, maxPayload: 16384 });
}

// @case: images are large
import express from 'express';
const app = express();
app.use('/dicom/studies', express.raw({ limit: '200mb' }));

// @case: limit of another file
// @file: limits.ts
export const BODY_LIMIT = '1mb';
// @file: app.ts
import express from 'express';
import { BODY_LIMIT } from './limits';
export const app = express();
app.use(express.urlencoded({ limit: BODY_LIMIT, extended: false }));

// @case: options of another file
// @file: options.ts
export const SOCKET = { port: 9002, host: '127.0.0.1', maxPayload: 32768 };
// @file: hub.ts
import { WebSocketServer } from 'ws';
import { SOCKET } from './options';
export const hub = new WebSocketServer(SOCKET);
