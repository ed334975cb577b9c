// @case: body of a login
import express from 'express';
const app = express();
app.post('/login', (req, res) => {
  // expect: log-whole-request
  console.log('- Body:', req.body);
  res.end();
});

// @case: headers through JSON
import express from 'express';
import pino from 'pino';
const logger = pino();
const app = express();
app.use((req, _res, next) => {
  // expect: log-whole-request
  logger.info(`headers ${JSON.stringify(req.headers)}`);
  next();
});

// @case: body kept in a constant
import express from 'express';
export const readings: express.RequestHandler = (request: express.Request, response: express.Response) => {
  const body = request.body;
  // expect: log-whole-request
  console.debug({ body });
  response.sendStatus(204);
};

// @case: handler and route in two files
// @file: handlers.ts
import type { Request, Response } from 'express';
export function ingest(req: Request, res: Response): void {
  // expect: log-whole-request
  console.log(req.body);
  res.end();
}
// @file: server.ts
import express from 'express';
import { ingest } from './handlers';
express().post('/vitals', ingest);

// @case: payload of a broker, client of another file
// @file: broker.ts
import mqtt from 'mqtt';
export const broker = mqtt.connect('mqtts://broker.ward.example');
// @file: bridge.ts
import { broker } from './broker';
function onMessage(topic: string, payload: Buffer): void {
  // expect: log-whole-request
  console.log(topic, payload.toString());
}
broker.on('message', onMessage);

// @case: cookies
import express from 'express';
const app = express();
app.get('/session', (req, res) => {
  // expect: log-whole-request
  console.warn('cookies', req.cookies);
  res.end();
});

// @case: two lines of one handler are one thing to mend
import express from 'express';
const app = express();
app.post('/token', (req, res) => {
  // expect: log-whole-request
  console.log('headers', req.headers);
  console.log('body', req.body);
  res.end();
});
app.post('/vitals', (req, res) => {
  // expect: log-whole-request
  console.log('body', req.body);
  res.end();
});

// @case: service that can be installed, and reads no command line
// @file: package.json
{ "name": "bridge", "bin": { "bridge": "dist/index.js" }, "dependencies": { "express": "^4.19.0" } }
// @file: server.ts
import express from 'express';
express().post('/vitals', (req, res) => {
  // expect: log-whole-request (high)
  console.log(req.body);
  res.end();
});

// @case: something else is overwritten, deleted or given to the call
import express from 'express';
const app = express();
app.post('/login', (req, res) => {
  // expect: log-whole-request
  console.log('body', { ...req.body, receivedAt: Date.now() });
  res.end();
});
app.post('/vitals', (req, res) => {
  // expect: log-whole-request
  console.log('pretty', JSON.stringify(req.body, null, 2));
  res.end();
});

// @case: logger that leaves something else out
import express from 'express';
import pino from 'pino';
const logger = pino({ redact: ['user.password'] });
express().use((req, _res, next) => {
  // expect: log-whole-request
  logger.info({ headers: req.headers }, 'in');
  next();
});

// @case: body through the logger of Fastify
import Fastify from 'fastify';
const app = Fastify({ logger: true });
app.post('/vitals', async (request, reply) => {
  // expect: log-whole-request
  request.log.info(request.body, 'in');
  return reply.send();
});

// @case: a switch in the source that is on
import express from 'express';
const DEBUG = true;
express().post('/readings', (req, res) => {
  // expect: log-whole-request
  if (DEBUG) console.log('got', req.body);
  res.sendStatus(204);
});

// @case: a logger of the workspace, in a middleware that sees what all routes get, and in one handler
// @file: logger.ts
import winston from 'winston';
const logger = winston.createLogger({ level: 'info' });
export const log = {
  info: ({ message, meta }: { message: string; meta: object }) => logger.info(message, { meta }),
  quiet: ({ message }: { message: string; meta: object }) => logger.info(message),
};
// @file: main.ts
import express from 'express';
import { log } from './logger';
const app = express();
app.use((req, res, next) => {
  const body = req.body;
  // expect: log-whole-request (high)
  if (req.method !== 'GET') log.info({ message: 'change', meta: { method: req.method, body } });
  next();
});
app.post('/steps', (req, res) => {
  // expect: log-whole-request (low)
  log.info({ message: 'step', meta: { body: req.body } });
  log.quiet({ message: 'step', meta: { body: req.body } });
  res.end();
});

// @case: each of the events that a service sends in a list, and what stands in for nothing
import express from 'express';
const hooks = express.Router();
hooks.post('/a', (req, res) => {
  const events = [].concat(req.body || []);
  for (const event of events) {
    // expect: log-whole-request
    console.log(event);
  }
  res.json({});
});
hooks.post('/b', (req, res) => {
  const list = Array.isArray(req.body) ? req.body : [req.body];
  // expect: log-whole-request
  list.forEach((event) => console.log('event', event));
  res.json({});
});
hooks.post('/c', (req, res) => {
  const body = req.body ?? {};
  // expect: log-whole-request
  console.log(body);
  res.json({});
});

// @case: formats of winston that write the whole entry
import express from 'express';
import winston from 'winston';
const { combine, printf, timestamp, json } = winston.format;
const rest = winston.createLogger({
  format: combine(timestamp(), printf(({ level, message, ...meta }) => `${level} ${message} ${JSON.stringify(meta)}`)),
});
const one = winston.createLogger({ format: printf((info) => `${info.message} ${JSON.stringify(info.req)}`) });
const second = winston.createLogger({ format: printf(({ message }) => `${message}`), transports: [new winston.transports.Console()] });
second.add(new winston.transports.File({ filename: 'ward.log', format: combine(timestamp(), json()) }));
const app = express();
app.use((req, res, next) => {
  // expect: log-whole-request
  rest.info('request', { req });
  next();
});
app.use((req, res, next) => {
  // expect: log-whole-request
  one.info('request', { req });
  next();
});
app.use((req, res, next) => {
  // expect: log-whole-request
  second.info('request', { req });
  next();
});

// @case: what a client of Socket.IO signs in with
import { Logger } from '@nestjs/common';
import { WebSocketGateway, type OnGatewayConnection } from '@nestjs/websockets';
import type { Socket } from 'socket.io';
@WebSocketGateway({ namespace: '/alarms' })
export class AlarmsGateway implements OnGatewayConnection {
  private readonly logger = new Logger(AlarmsGateway.name);
  handleConnection(client: Socket): void {
    // expect: log-whole-request
    this.logger.log(`connected with ${JSON.stringify(client.handshake.auth)}`);
  }
}
