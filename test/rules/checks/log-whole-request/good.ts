// @case: route and id
import express from 'express';
const app = express();
app.post('/login', (req, res) => {
  console.log('login', req.path, req.ip);
  res.end();
});

// @case: one header that is no secret
import express from 'express';
import pino from 'pino';
const logger = pino();
const app = express();
app.use((req, _res, next) => {
  logger.info(`agent ${req.headers['user-agent']}`);
  next();
});

// @case: one field of the body
import express from 'express';
export const readings: express.RequestHandler = (request: express.Request, response: express.Response) => {
  const body = request.body;
  console.debug({ kind: body.kind });
  response.sendStatus(204);
};

// @case: policy reports of browsers
import express from 'express';
const app = express();
app.post('/csp-report', (req, res) => {
  console.log('policy violation', req.body);
  res.end();
});

// @case: topic and length
// @file: broker.ts
import mqtt from 'mqtt';
export const broker = mqtt.connect('mqtts://broker.ward.example');
// @file: bridge.ts
import { broker } from './broker';
function onMessage(topic: string, payload: Buffer): void {
  console.log(topic, payload.length);
}
broker.on('message', onMessage);

// @case: a body that did not come in
export function outline(document: { body: { children: number } }): void {
  console.log(document.body);
}

// @case: a request made a text of says no more than what it is
import express, { type Request } from 'express';
const app = express();
app.use((req: Request, _res, next) => {
  console.error(`No accepted context for ${req.toString()}. Skipping...`);
  console.error('skipped ' + req);
  next();
});

// @case: command whose server prints to the terminal it was started from
// @file: package.json
{ "name": "certify", "bin": { "certify": "dist/index.js" }, "dependencies": { "commander": "^10.0.0", "express": "^4.19.0" } }
// @file: server.ts
import express from 'express';
express().post('/callback', (req, res) => {
  // expect: log-whole-request (low)
  console.log(req.body);
  res.end();
});

// @case: password overwritten, deleted or filtered before
import express from 'express';
const app = express();
app.post('/login', (req, res) => {
  console.log('body', { ...req.body, password: '***' });
  const copy = { ...req.body };
  delete copy.password;
  console.log('copy', copy);
  console.log('merged', Object.assign({}, req.body, { password: undefined }));
  console.log('filtered', JSON.stringify(req.body, (name, value) => (name === 'password' ? undefined : value)));
  console.log('listed', JSON.stringify(req.body, ['type', 'id']));
  res.end();
});

// @case: logger that leaves the secret headers out
import express from 'express';
import pino from 'pino';
const logger = pino({ redact: { paths: ['headers.authorization', 'headers.cookie'] } });
express().use((req, _res, next) => {
  logger.info({ headers: req.headers }, 'in');
  next();
});

// @case: serializer of the logger says what of a request is written
import express from 'express';
import pino from 'pino';
const logger = pino({ serializers: { req: (req) => ({ method: req.method, url: req.url }) } });
express().use((req: express.Request, _res, next) => {
  logger.info({ req }, 'in');
  next();
});

// @case: serializer of Fastify writes method and address
import Fastify from 'fastify';
const app = Fastify({ logger: true });
app.post('/vitals', async (request, reply) => {
  request.log.info({ req: request }, 'in');
  return reply.send();
});

// @case: a switch in the source that is off
import express from 'express';
const DEBUG = false;
express().post('/readings', (req, res) => {
  if (DEBUG) console.log('got', req.body);
  DEBUG && console.log(req.body);
  res.sendStatus(204);
});

// @case: written only for who asks for it by its name
import createDebug from 'debug';
import express from 'express';
const debug = createDebug('gateway:inbox');
express().post('/inbox', (req, res) => {
  // expect: log-whole-request (low)
  debug('Content:', req.body);
  res.sendStatus(204);
});

// @case: a logger of the workspace that cleans what it writes, or takes of a request what it wants
// @file: logger.ts
import winston from 'winston';
const logger = winston.createLogger({ level: 'info' });
declare function omitSecrets(meta: object): object;
export const log = {
  info: ({ message, meta }: { message: string; meta: object }) => logger.info(message, { meta: omitSecrets(meta) }),
  request: (request: { method: string; path: string }) => logger.info(`${request.method} ${request.path}`),
};
// @file: main.ts
import express from 'express';
import { log } from './logger';
express().use((req, res, next) => {
  log.info({ message: 'change', meta: { body: req.body } });
  log.request(req);
  next();
});

// @case: of what could not be kept
import express from 'express';
declare const groups: { create(fields: object): Promise<object> };
express().post('/groups', async (req, res) => {
  const description = req.body;
  try {
    res.json(await groups.create(description));
  } catch (error) {
    // expect: log-whole-request (low)
    console.error('group was not kept', description, error);
    res.sendStatus(500);
  }
});

// @case: of each event that a service sends what kind it is, and a list of something else
import express from 'express';
const hooks = express.Router();
hooks.post('/a', (req, res) => {
  for (const event of [].concat(req.body || [])) console.log(event.kind);
  for (const kind of Object.keys(req.body)) console.log(kind);
  for (const id of req.body.ids) console.log(id);
  res.json({});
});

// @case: format of winston that takes the ids of a request
// @file: format.js
const { format } = require('winston');
const idOf = (req) => (req && req.headers['x-request-id']) || '';
const line = ({ level, message, timestamp, req }) => `${timestamp} ${level} [${idOf(req)}] ${message}`;
module.exports = { lines: format.printf(line) };
// @file: logger.js
const { createLogger, format, transports } = require('winston');
const { lines } = require('./format');
const { combine, timestamp } = format;
exports.logger = createLogger({ format: combine(timestamp(), lines), transports: [new transports.Console({ silent: false })] });
// @file: main.js
const express = require('express');
const { logger } = require('./logger');
const app = express();
app.post('/claims', (req, res, next) => {
  logger.info('claim sent', { req });
  next();
});

// @case: format of winston without the request
import express from 'express';
import winston from 'winston';
const { combine, printf, timestamp } = winston.format;
const log = winston.createLogger({
  transports: [
    new winston.transports.Console({ format: combine(timestamp(), printf((info) => `${info.timestamp} ${info.message}`)) }),
    new winston.transports.File({
      filename: 'ward.log',
      format: printf((info) => {
        const { level, message } = info;
        return `${level} ${message} ${info.req?.id ?? ''}`;
      }),
    }),
  ],
});
export const failed: express.ErrorRequestHandler = (error: Error, req, res, next) => {
  log.error(error.message, { req });
  next(error);
};

// @case: of a handshake of Socket.IO, whether there is a token and from where
import { Server } from 'socket.io';
new Server(3000).on('connection', (socket) => {
  console.log('connected', socket.id, socket.handshake.address, Boolean(socket.handshake.auth.token));
});
