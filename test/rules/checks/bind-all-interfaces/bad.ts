// @case: host in a constant
import http from 'node:http';
const HOST = '0.0.0.0';
// expect: bind-all-interfaces
http.createServer(handler).listen(8080, HOST);

// @case: options of fastify
import fastify from 'fastify';
const app = fastify();
// expect: bind-all-interfaces
await app.listen({ port: 3000, host: '::' });

// @case: express application
import express from 'express';
const app = express();
export const start = (port: number) =>
  // expect: bind-all-interfaces
  app.listen(port, '0.0.0.0');

// @case: default of a setting
import net from 'node:net';
export class PumpGateway {
  // expect: bind-all-interfaces
  readonly server = net.createServer(accept).listen({ port: 7000, host: process.env.BIND ?? '0.0.0.0' });
}

// @case: configuration in another file
// @file: config.ts
export const config = { listen: { host: '0.0.0.0', port: 8081 } };
// @file: server.ts
import { WebSocketServer } from 'ws';
import { config } from './config';
// expect: bind-all-interfaces
export const server = new WebSocketServer({ host: config.listen.host, port: config.listen.port, maxPayload: 4096 });

// @case: wrapper in another file
// @file: serve.ts
import { createServer } from 'node:https';
export const serve = (host: string) => createServer(options, handler).listen(8443, host);
// @file: main.ts
import { serve } from './serve';
// expect: bind-all-interfaces
serve('0.0.0.0');
