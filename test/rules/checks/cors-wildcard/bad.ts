// @case: default options
import express from 'express';
import cors from 'cors';
const app = express();
// expect: cors-wildcard
app.use(cors());

// @case: reflected with credentials, options in steps
import cors from 'cors';
const options: cors.CorsOptions = { credentials: true };
options.origin = true;
// expect: cors-wildcard
export const crossOrigin = cors(options);

// @case: options of another file
// @file: config.ts
export const corsOptions = { origin: '*', methods: ['GET', 'POST'] };
// @file: server.ts
import express from 'express';
import allow from 'cors';
import { corsOptions } from './config';
const app = express();
// expect: cors-wildcard
app.use(allow(corsOptions));

// @case: function that always agrees
import cors from 'cors';
export const portal = cors({
  credentials: true,
  // expect: cors-wildcard
  origin: (origin, callback) => callback(null, true),
});

// @case: header by hand, and the origin of the request
import express from 'express';
const app = express();
app.use((req, res, next) => {
  // expect: cors-wildcard
  res.header('Access-Control-Allow-Origin', req.headers.origin);
  res.header('Access-Control-Allow-Credentials', 'true');
  next();
});
app.get('/infusions', (req, res) => {
  // expect: cors-wildcard (low)
  res.setHeader('Access-Control-Allow-Origin', '*');
  res.json(infusions);
});

// @case: socket server of monitors
import { Server } from 'socket.io';
import { createServer } from 'http';
// expect: cors-wildcard
const io = new Server(createServer(), { cors: { origin: '*', methods: ['GET'] } });

// @case: fastify and nest
import Fastify from 'fastify';
import cors from '@fastify/cors';
import { NestFactory } from '@nestjs/core';
const server = Fastify();
// expect: cors-wildcard
server.register(cors, { origin: true, credentials: true });
export async function start(module: unknown) {
  const app = await NestFactory.create(module);
  // expect: cors-wildcard
  app.enableCors();
}

// @case: wrapper in another file
// @file: web.ts
import cors from 'cors';
export const allow = (origin: string | boolean) => cors({ origin, credentials: true });
// @file: server.ts
import express from 'express';
import { allow } from './web';
const app = express();
// expect: cors-wildcard
app.use(allow(true));

// @case: one of the choices of an installation is a matter of an audit, what nobody has chosen is not
// @file: settings.ts
export const settings = { isHosted: process.env.HOSTED === 'true', url: process.env.URL };
// @file: server.ts
import cors from 'cors';
import express from 'express';
import { Server } from 'socket.io';
import { settings } from './settings';
const app = express();
// expect: cors-wildcard (low)
export const io = new Server(3000, { cors: { origin: settings.isHosted ? '*' : settings.url } });
// expect: cors-wildcard (high)
app.use(cors({ origin: process.env.PORTAL || true, credentials: true }));

// @case: every route of a router, said once
import cors from 'cors';
import express from 'express';
const router = express.Router();
// expect: cors-wildcard
router.get('/observations', cors(), (req, res) => res.json(list(req)));
router.post('/observations', cors(), (req, res) => res.json(add(req)));
router.options('*', cors());

// @case: without a list all are let in
import cors from 'cors';
import express from 'express';
import { settings } from './settings';
const app = express();
const byList = (req: any, callback: any) => {
  if (settings.portals.includes(req.header('Origin'))) callback(null, { origin: true });
  else callback(null, { origin: false });
};
if (settings.portals) app.use(cors(byList));
else {
  // expect: cors-wildcard
  app.use(cors());
}

// @case: options made for each request, the same for all
import cors from 'cors';
import express from 'express';
const app = express();
// expect: cors-wildcard
app.use(cors((req, callback) => callback(null, { origin: true })));

// @case: without credentials it is a matter of an audit, whatever lets every origin in
import cors from 'cors';
// expect: cors-wildcard (low)
export const first = cors();
// expect: cors-wildcard (low)
export const second = cors({ origin: true });
// expect: cors-wildcard (low)
export const third = cors({ origin: '*', credentials: true });
// expect: cors-wildcard (high)
export const fourth = cors({ origin: true, credentials: true });

// @case: asked for on the command line, and not asked for
import express from 'express';
const app = express();
if (process.argv.slice(2).includes('--allow-cors')) {
  app.use((req, res, next) => {
    // expect: cors-wildcard (low)
    res.setHeader('Access-Control-Allow-Origin', req.headers.origin);
    res.setHeader('Access-Control-Allow-Credentials', 'true');
    next();
  });
}
if (!process.argv.includes('--no-cors')) {
  app.use((req, res, next) => {
    // expect: cors-wildcard (high)
    res.setHeader('Access-Control-Allow-Origin', req.headers.origin);
    res.setHeader('Access-Control-Allow-Credentials', 'true');
    next();
  });
}

// @case: a function that nothing calls, and a handler that gives back what it was sent, for who looks for all of them
import express, { type Request, type Response } from 'express';
const app = express();
function allowAll(req: Request, res: Response): void {
  // expect: cors-wildcard (low)
  res.header('Access-Control-Allow-Origin', req.get('origin'));
  res.header('Access-Control-Allow-Credentials', 'true');
}
app.post('/echo', (req, res) => {
  // expect: cors-wildcard (low)
  res.header('Access-Control-Allow-Origin', req.get('origin'));
  res.header('Access-Control-Allow-Credentials', 'true');
  res.send({ name: req.body.name });
});
app.get('/bed', (req, res) => {
  // expect: cors-wildcard (high)
  res.header('Access-Control-Allow-Origin', req.get('origin'));
  res.header('Access-Control-Allow-Credentials', 'true');
  res.send({ name: (req as any).user.name });
});
app.options('/bed', (req, res) => {
  // expect: cors-wildcard (high)
  res.header('Access-Control-Allow-Origin', req.get('origin'));
  res.header('Access-Control-Allow-Credentials', 'true');
  res.header('Access-Control-Allow-Methods', 'GET, POST');
  res.sendStatus(204);
});

// @case: with the cookies of every site, unless somebody sets it otherwise
import Fastify from 'fastify';
import cors from '@fastify/cors';
interface Options {
  cors?: { origin?: string; credentials?: boolean };
}
export async function start(options: Options) {
  const app = Fastify();
  // expect: cors-wildcard (high)
  await app.register(cors, { origin: options.cors?.origin ?? true, credentials: options.cors?.credentials ?? true });
  return app;
}

// @case: an origin that is looked for in a list, unless a setting lets all of them in: a matter of the audit
import express from 'express';
import { settings, isKnownOrigin } from './settings';
const app = express();
app.use((req, res, next) => {
  const origins = ['https://portal.clinic.example', ...settings.origins];
  if (settings.isOpen || origins.some((one) => one === req.get('origin'))) {
    // expect: cors-wildcard (low)
    res.header('Access-Control-Allow-Origin', req.get('origin'));
    res.header('Access-Control-Allow-Credentials', 'true');
  }
  next();
});
app.use((req, res, next) => {
  const isKnown = isKnownOrigin(req.headers.origin);
  if (isKnown) {
    // expect: cors-wildcard (low)
    res.header('Access-Control-Allow-Origin', req.headers.origin);
    res.header('Access-Control-Allow-Credentials', 'true');
  }
  next();
});

// @case: an origin that is asked for only whether there is one
import express from 'express';
const app = express();
app.use((req, res, next) => {
  if (req.headers.origin !== undefined && req.method !== 'TRACE') {
    // expect: cors-wildcard (high)
    res.header('Access-Control-Allow-Origin', req.headers.origin);
    res.header('Access-Control-Allow-Credentials', 'true');
  }
  next();
});

// @case: an origin of a list or else one of one's own, and one that a function of the workspace is asked for: a matter of the audit
// @file: origins.ts
const list = ['https://ward.example'];
export const check = (origin?: string) => list.indexOf(origin ?? '') >= 0;
// @file: main.ts
import express from 'express';
import { check } from './origins';
const app = express();
const PORTALS = new Set(['https://ward.example']);
app.use((req, res, next) => {
  const origin = PORTALS.has(req.headers.origin ?? '') ? req.headers.origin : 'https://ward.example';
  // expect: cors-wildcard (low)
  res.setHeader('Access-Control-Allow-Origin', origin!);
  res.setHeader('Access-Control-Allow-Credentials', 'true');
  next();
});
app.use((req, res, next) => {
  const origin = req.get('origin');
  if (!check(origin)) return res.sendStatus(403);
  // expect: cors-wildcard (low)
  res.header('Access-Control-Allow-Origin', origin);
  next();
});
app.use((req, res, next) => {
  const origin = req.get('origin') ? req.get('origin') : 'https://ward.example';
  // expect: cors-wildcard (high)
  res.header('Access-Control-Allow-Origin', origin);
  next();
});

// @case: a function of Lambda that tells every origin it may
import type { APIGatewayProxyHandler } from 'aws-lambda';
export const handler: APIGatewayProxyHandler = async (event) => ({
  statusCode: 200,
  headers: {
    // expect: cors-wildcard (high)
    'Access-Control-Allow-Origin': event.headers.origin ?? '',
    'Access-Control-Allow-Credentials': 'true',
  },
  body: '{}',
});

// @case: Koa gives back the origin that asks
const Koa = require('koa');
const cors = require('@koa/cors');
const app = new Koa();
// expect: cors-wildcard (high)
app.use(cors({ origin: (ctx) => ctx.get('Origin'), credentials: true }));

// @case: every origin in the options of hapi, which gives back the one that asks
const Hapi = require('@hapi/hapi');
// expect: cors-wildcard (high)
const server = Hapi.server({ port: 443, routes: { cors: { origin: ['*'], credentials: true } } });
// expect: cors-wildcard (low)
module.exports = [server, Hapi.server({ port: 444, routes: { cors: true } })];

// @case: named after tests, and listened on all the same
// @file: test-server.ts
import cors from 'cors';
import express from 'express';
const app = express();
// expect: cors-wildcard
app.use(cors({ origin: true, credentials: true }));
app.listen(3000);
