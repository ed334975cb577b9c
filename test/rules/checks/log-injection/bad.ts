// @case: name of a user
import express from 'express';
express().post('/login', (req) => {
  // expect: log-injection
  console.log(`login of ${req.body.user}`);
});

// @case: concatenation of a message
import mqtt from 'mqtt';
mqtt.connect('mqtts://broker.ward.example').on('message', (topic, payload) => {
  // expect: log-injection
  console.warn('unknown topic ' + topic);
});

// @case: logger of another file
// @file: log.ts
export const log = (text: string): void => console.info(`[gateway] ${text}`);
// @file: routes.ts
import express from 'express';
import { log } from './log';
express().put('/rate/:device', (req, res) => {
  // expect: log-injection
  log(`rate of ${req.params.device} changed`);
  res.sendStatus(204);
});

// @case: class across files
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
new WebSocketServer({ port: 8443 }).on('connection', (socket) => {
  socket.on('message', (data) => {
    const { user } = JSON.parse(data.toString());
    // expect: log-injection
    audit.write(user, 'stop the infusion');
  });
});

// @case: header, fallback
import express from 'express';
express().get('/', (req, res) => {
  // expect: log-injection
  console.log('agent: ' + (req.headers['user-agent'] ?? 'none'));
  res.end();
});

// @case: text in steps
import Fastify from 'fastify';
Fastify().post('/alarm', async (request) => {
  const { text } = request.body as { text: string };
  let line = 'alarm: ';
  line += text;
  // expect: log-injection
  console.log(line);
});

// @case: field of a body beside a fixed text
import express from 'express';
const app = express();
app.post('/login', (req, res) => {
  const { userName, pin } = req.body;
  if (!isKnown(userName, pin)) {
    // expect: log-injection
    console.log('Login with an unknown name: ', userName);
    return res.sendStatus(401);
  }
  res.sendStatus(204);
});
declare function isKnown(name: string, pin: string): boolean;

// @case: logger that writes lines
import express from 'express';
import log4js from 'log4js';
const logger = log4js.getLogger('portal');
express().post('/login', (req, res) => {
  const user = req.body.username;
  // expect: log-injection
  logger.error('Tried to log in: ' + user);
  res.end();
});
