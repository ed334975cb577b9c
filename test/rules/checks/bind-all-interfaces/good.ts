// @case: host in a constant
import http from 'node:http';
const HOST = '127.0.0.1';
http.createServer(handler).listen(8080, HOST);

// @case: options of fastify
import fastify from 'fastify';
const app = fastify();
await app.listen({ port: 3000, host: '::1' });

// @case: express application, no host
import express from 'express';
const app = express();
export const start = (port: number) => app.listen(port);

// @case: setting
import net from 'node:net';
export class PumpGateway {
  readonly server = net.createServer(accept).listen({ port: 7000, host: process.env.BIND ?? '127.0.0.1' });
}

// @case: configuration in another file
// @file: config.ts
export const config = { listen: { host: '10.40.0.2', port: 8081 } };
// @file: server.ts
import { WebSocketServer } from 'ws';
import { config } from './config';
export const server = new WebSocketServer({ host: config.listen.host, port: config.listen.port, maxPayload: 4096 });

// @case: wrapper in another file
// @file: serve.ts
import { createServer } from 'node:https';
export const serve = (host: string) => createServer(options, handler).listen(8443, host);
// @file: main.ts
import { serve } from './serve';
serve('localhost');
