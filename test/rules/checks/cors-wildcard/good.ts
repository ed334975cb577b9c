// @case: own portals
import express from 'express';
import cors from 'cors';
const app = express();
app.use(cors({ origin: ['https://portal.clinic.example'] }));

// @case: options in steps
import cors from 'cors';
const options: cors.CorsOptions = { credentials: true };
options.origin = 'https://portal.clinic.example';
export const crossOrigin = cors(options);

// @case: options of another file
// @file: config.ts
export const corsOptions = { origin: process.env.PORTAL, methods: ['GET', 'POST'] };
// @file: server.ts
import express from 'express';
import allow from 'cors';
import { corsOptions } from './config';
const app = express();
app.use(allow(corsOptions));

// @case: function that decides
import cors from 'cors';
const portals = new Set(['https://portal.clinic.example']);
export const portal = cors({
  credentials: true,
  origin: (origin, callback) => (origin !== undefined && portals.has(origin) ? callback(null, true) : callback(new Error('origin'))),
});

// @case: header by hand
import express from 'express';
const app = express();
app.use((req, res, next) => {
  res.header('Access-Control-Allow-Origin', 'https://portal.clinic.example');
  res.header('Access-Control-Allow-Credentials', 'true');
  next();
});

// @case: public metadata
import express from 'express';
import cors from 'cors';
const app = express();
app.get('/fhir/metadata', cors(), (req, res) => res.json(capabilities));
app.use('/.well-known', cors());

// @case: socket server, fastify and nest
import { Server } from 'socket.io';
import Fastify from 'fastify';
import cors from '@fastify/cors';
import { NestFactory } from '@nestjs/core';
const io = new Server(3000, { cors: { origin: 'https://portal.clinic.example' } });
Fastify().register(cors, { origin: ['https://portal.clinic.example'] });
export async function start(module: unknown) {
  const app = await NestFactory.create(module);
  app.enableCors({ origin: /^https:\/\/[a-z]+\.clinic\.example$/ });
}

// @case: wrapper in another file
// @file: web.ts
import cors from 'cors';
export const allow = (origin: string | boolean) => cors({ origin, credentials: true });
// @file: server.ts
import express from 'express';
import { allow } from './web';
const app = express();
app.use(allow('https://portal.clinic.example'));

// @case: options made for each request
import cors from 'cors';
import express from 'express';
const PORTALS = ['https://portal.ward.example'];
const app = express();
app.use(
  cors((req, callback) => {
    const isOwn = PORTALS.includes(String(req.headers.origin));
    callback(null, { origin: isOwn });
  }),
);

// @case: every origin on the machine of a developer only
import cors from 'cors';
import express from 'express';
const app = express();
const isDevelopment = process.env.NODE_ENV === 'development';
app.use('/orders', cors({ origin: isDevelopment ? true : ['https://portal.clinic.example'], credentials: true }));
if (process.env.NODE_ENV !== 'production') app.use('/alarms', cors({ origin: true, credentials: true }));

// @case: with cookies for the portal, unless somebody sets it otherwise
import Fastify from 'fastify';
import cors from '@fastify/cors';
interface Options {
  cors?: { origin?: string; credentials?: boolean };
}
export async function start(options: Options) {
  const app = Fastify();
  await app.register(cors, {
    origin: options.cors?.origin ?? 'https://portal.clinic.example',
    credentials: options.cors?.credentials ?? true,
  });
  return app;
}

// @case: a function of Lambda, Koa and hapi that know their portals
import cors from '@koa/cors';
import Hapi from '@hapi/hapi';
import Koa from 'koa';
const PORTALS = ['https://portal.ward.example'];
export const handler = async (event: { headers: Record<string, string> }) => ({
  statusCode: 200,
  headers: { 'Access-Control-Allow-Origin': PORTALS[0], 'Access-Control-Allow-Credentials': 'true' },
  body: event.headers.host,
});
new Koa().use(cors({ origin: (ctx) => (PORTALS.includes(ctx.get('Origin')) ? ctx.get('Origin') : ''), credentials: true }));
export const server = Hapi.server({ port: 443, routes: { cors: { origin: PORTALS, credentials: true } } });

// @case: a trial whether the modules load, which nobody can call
// @file: debug-app.ts
import cors from 'cors';
import express from 'express';
const app = express();
app.use(cors({ origin: true, credentials: true }));
app.options('*', (request, response) => {
  response.header('Access-Control-Allow-Origin', request.headers.origin);
  response.header('Access-Control-Allow-Credentials', 'true');
  response.sendStatus(200);
});
console.log('loaded');
