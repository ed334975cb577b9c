// @case: object
import express from 'express';
express().post('/login', (req) => {
  console.log('login', { user: req.body.user });
});

// @case: JSON
import mqtt from 'mqtt';
mqtt.connect('mqtts://broker.ward.example').on('message', (topic) => {
  console.warn('unknown topic ' + encodeURIComponent(topic));
});

// @case: number through another file
// @file: log.ts
export const log = (text: string): void => console.info(`[gateway] ${text}`);
// @file: routes.ts
import express from 'express';
import { log } from './log';
express().put('/rate/:device', (req, res) => {
  log(`rate of ${Number(req.params.device)} changed`);
  res.sendStatus(204);
});

// @case: fixed texts, across files
// @file: audit.ts
export class Audit {
  private readonly prefix = 'audit';
  write(who: string, what: string): void {
    console.error(this.prefix + ': ' + who + ' did ' + what);
  }
}
// @file: socket.ts
import { WebSocketServer } from 'ws';
import { Audit } from './audit';
const audit = new Audit();
new WebSocketServer({ port: 8443 }).on('connection', () => {
  audit.write('system', 'accept a connection');
});

// @case: logger that writes JSON
import pino from 'pino';
import express from 'express';
const logger = pino();
express().get('/', (req, res) => {
  logger.info('agent: ' + req.headers['user-agent']);
  res.end();
});

// @case: checked
import Fastify from 'fastify';
Fastify().post('/alarm', async (request) => {
  const { kind } = request.body as { kind: string };
  if (!/^[a-z]+$/.test(kind)) return;
  console.log('alarm: ' + kind);
});

// @case: whole body and a header
import express from 'express';
const app = express();
app.post('/login', (req, res) => {
  console.log('login', req.body);
  console.log('agent', req.headers['user-agent']);
  res.end();
});
