// @case: body of 50 MB
import express from 'express';
const app = express();
// expect: oversized-payload-limit
app.use(express.json({ limit: '50mb' }));

// @case: limit in a constant
import fastify from 'fastify';
const LIMIT = 104857600;
// expect: oversized-payload-limit
export const app = fastify({ bodyLimit: LIMIT });

// @case: server of a class, renamed import
import { WebSocketServer as Server } from 'ws';
export class VitalsHub {
  // expect: oversized-payload-limit
  private readonly server = new Server({ port: 9001 });
}

// @case: no limit at all
import WebSocket from 'ws';
// expect: oversized-payload-limit
export const server = new WebSocket.Server({ port: 9001, maxPayload: 0 });

// @case: limit of another file
// @file: limits.ts
export const BODY_LIMIT = '100mb';
// @file: app.ts
import express from 'express';
import { BODY_LIMIT } from './limits';
export const app = express();
// expect: oversized-payload-limit
app.use(express.urlencoded({ limit: BODY_LIMIT, extended: false }));

// @case: options of another file
// @file: options.ts
export const SOCKET = { port: 9002, host: '127.0.0.1' };
// @file: hub.ts
import { WebSocketServer } from 'ws';
import { SOCKET } from './options';
// expect: oversized-payload-limit
export const hub = new WebSocketServer(SOCKET);
