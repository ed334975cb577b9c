// @case: proxy of images
import express from 'express';
import axios from 'axios';
express().get('/proxy', async (req, res) => {
  // expect: ssrf-user-controlled-url
  res.send((await axios.get(req.query.url as string)).data);
});

// @case: host in a template
import express from 'express';
express().post('/pair', async (req, res) => {
  const { host } = req.body;
  // expect: ssrf-user-controlled-url
  const state = await fetch(`http://${host}:8080/state`);
  res.json(await state.json());
});

// @case: client of another file
// @file: client.ts
import got from 'got';
export const fetchJson = (url: string) => got(url).json();
// @file: hooks.ts
import express from 'express';
import { fetchJson } from './client';
const router = express.Router();
router.post('/hook', async (req, res) => {
  // expect: ssrf-user-controlled-url
  res.json(await fetchJson(req.body.callback));
});

// @case: address in a device message
import mqtt from 'mqtt';
mqtt.connect('mqtts://broker.ward.example').on('message', async (topic, payload) => {
  const offer = JSON.parse(payload.toString());
  // expect: ssrf-user-controlled-url
  const firmware = await fetch(offer.firmwareUrl);
  console.log(firmware.status);
});

// @case: class with a base, across files
// @file: archive.ts
import needle from 'needle';
export class Archive {
  constructor(private readonly base: string) {}
  study(id: string) {
    return needle('get', `${this.base}/studies/${id}`);
  }
}
// @file: studies.ts
import express from 'express';
import { Archive } from './archive';
express().get('/studies/:id', async (req, res) => {
  // expect: ssrf-user-controlled-url
  const archive = new Archive(String(req.query.archive));
  // expect: ssrf-user-controlled-url
  res.json((await archive.study('1.2.3')).body);
});

// @case: options of http.request
import express from 'express';
import http from 'node:http';
express().get('/ping', (req, res) => {
  // expect: ssrf-user-controlled-url
  http.request({ hostname: req.query.device as string, path: '/ping' }, (answer) => answer.pipe(res)).end();
});

// @case: the server's own address from the Host header
import express from 'express';
express().get('/export', async (req, res) => {
  // expect: ssrf-user-controlled-url
  res.json(await (await fetch(`https://${req.headers.host}/internal/export`)).json());
});

// @case: method of an XML-RPC server
import xmlrpc from 'xmlrpc';
import needle from 'needle';
const server = xmlrpc.createServer({ host: 'localhost', port: 9090 });
server.on('gateway.probe', (error: unknown, [address]: string[], reply: (error: unknown, value: unknown) => void) => {
  // expect: ssrf-user-controlled-url
  needle.get(address, { timeout: 3000 }, (failed, response) => reply(failed, response.statusCode));
});

// @case: field of a GraphQL schema
import { makeExecutableSchema } from '@graphql-tools/schema';
declare const typeDefs: string;
const resolvers = {
  Query: {
    pumpStatus: async (_parent: unknown, { url }: { url: string }) => {
      // expect: ssrf-user-controlled-url
      const response = await fetch(url);
      return response.json();
    },
  },
};
export const schema = makeExecutableSchema({ typeDefs, resolvers });

// @case: address taken apart by a class that is not known
import express from 'express';
import https from 'node:https';
import { UrlParts } from '@clinic/addresses';
const app = express();
app.get('/proxy', (req, res) => {
  const target = new UrlParts(String(req.query.target));
  // expect: ssrf-user-controlled-url
  https.get(target.href, (answer) => answer.pipe(res));
});

// @case: the first part of an address, in a class of another file
// @file: registry.ts
import type { AxiosInstance } from 'axios';
export class Registry {
  constructor(private readonly http: AxiosInstance) {}
  async record(site: string): Promise<unknown> {
    const url = `https://${site}/records`;
    return (await this.http.get(url)).data;
  }
}
// @file: routes.ts
import Fastify from 'fastify';
import axios from 'axios';
import { Registry } from './registry';
const registry = new Registry(axios.create());
// expect: ssrf-user-controlled-url
Fastify().get('/record', async (request) => registry.record((request.query as { site: string }).site));

// @case: a worker makes the request and sends it
export default {
  async fetch(request: Request): Promise<Response> {
    const target = new URL(request.url).searchParams.get('device') ?? '';
    // expect: ssrf-user-controlled-url
    const asked = new Request(target, { method: 'GET' });
    return fetch(asked);
  },
};

// @case: a signature that is asked for and not heeded, or is that of an answer
import express from 'express';
import { createHmac } from 'node:crypto';
import { isSignatureValid } from './signatures';
const app = express();
app.use(express.json());
app.post('/results', async (req, res) => {
  if (!isSignatureValid(req)) console.warn('a signature is missing');
  // expect: ssrf-user-controlled-url
  res.json(await (await fetch(req.body.url)).json());
});
app.post('/letters', async (req, res) => {
  // expect: ssrf-user-controlled-url
  const text = await (await fetch(req.body.url)).text();
  res.set('x-signature', createHmac('sha256', process.env.WEBHOOK_KEY!).update(text).digest('hex')).send(text);
});

// @case: host of the data base that a set-up wizard asks for
// @file: server/setup-database.js
const express = require('express');
const mysql = require('mysql2/promise');
exports.start = (port) => {
  const app = express();
  app.use(express.json());
  app.post('/setup-database', async (req, res) => {
    // expect: ssrf-user-controlled-url (low)
    const connection = await mysql.createConnection({ host: req.body.host, user: req.body.user });
    await connection.end();
    res.end();
    server.close();
  });
  const server = app.listen(port);
};

// @case: a function that only asks whether there is such a host
// @file: request.js
const dns = require('dns').promises;
async function check(url) {
  return { ok: (await dns.lookup(new URL(url).hostname)) !== undefined };
}
exports.get = async function (url) {
  const { ok } = await check(url);
  if (!ok) throw new Error('no such host');
  return fetch(url);
};
// @file: routes.js
const express = require('express');
const request = require('./request');
express().get('/preview', async (req, res) => {
  // expect: ssrf-user-controlled-url
  res.json(await request.get(`https://${req.query.host}/preview`));
});

// @case: a request that a function of the file makes and another sends
const asked = (request: Request): Request => {
  // expect: ssrf-user-controlled-url
  return new Request(new URL(request.url).searchParams.get('device') ?? '');
};
export async function GET(request: Request): Promise<Response> {
  const made = asked(request);
  return globalThis.fetch(made);
}

// @case: the protocol is ours, the host only where the sender says so
import express from 'express';
express().get('/proxy', async (req, res) => {
  const target = new URL(String(req.query.url));
  target.protocol = 'https:';
  if (req.query.own) target.hostname = 'api.clinic.example';
  // expect: ssrf-user-controlled-url
  res.json(await (await fetch(target)).json());
});

// @case: a function that resolves the host and refuses none
// @file: guard.ts
import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
async function resolve(host: string) {
  const found = isIP(host) ? [{ address: host }] : await lookup(host, { all: true });
  if (found.length > 99) console.warn('many');
  return found;
}
export async function assertSafe(value: string): Promise<URL> {
  const url = new URL(value);
  if (url.protocol !== 'https:') throw new Error('https only');
  await resolve(url.hostname);
  return url;
}
export async function safeFetch(input: string): Promise<Response> {
  const checked = await assertSafe(input);
  return fetch(checked.toString(), { redirect: 'manual' });
}
// @file: main.ts
import express from 'express';
import { assertSafe, safeFetch } from './guard';
express().post('/archive', async (req, res) => {
  // expect: ssrf-user-controlled-url
  await safeFetch(String(req.query.url));
  await assertSafe(String(req.query.hook));
  res.end();
});

// @case: what was asked for, without a host before it or with its slash taken off
import express from 'express';
const ARCHIVE = 'https://archive.clinic.example';
express()
  .use('/far', async (req, res) => {
    // expect: ssrf-user-controlled-url
    res.send(await (await fetch(`https:/${req.url}`)).text());
  })
  .use('/near', async (req, res) => {
    // expect: ssrf-user-controlled-url
    res.send(await (await fetch('http://' + req.url)).text());
  })
  .use('/files', async (req, res) => {
    // expect: ssrf-user-controlled-url
    res.send(await (await fetch(ARCHIVE + req.url.replace('/files', ''))).text());
  });

// @case: administrators name the servers that the product speaks to: a matter of the audit
// @file: package.json
{ "name": "viewer" }
// @file: guard.ts
import type { RequestHandler } from 'express';
export const Permission = { ADMIN: 2, NURSE: 4 };
export const isAuthenticated = (permission: number): RequestHandler => (req, res, next) =>
  (req as { user?: { permissions: number } }).user?.permissions === permission ? next() : res.sendStatus(403);
// @file: archive.ts
import { Router } from 'express';
export const archive = Router();
archive.post('/test', async (req, res) => {
  // expect: ssrf-user-controlled-url (low)
  res.send((await fetch(`https://${req.body.host}:${req.body.port}/metadata`)).ok);
});
// @file: main.ts
import express from 'express';
import { archive } from './archive';
import { isAuthenticated, Permission } from './guard';
const app = express();
app.use(express.json());
app.use('/settings/archive', isAuthenticated(Permission.ADMIN), archive);
app.listen(8080);

// @case: the same for everybody who is signed in
// @file: package.json
{ "name": "viewer" }
// @file: guard.ts
import type { RequestHandler } from 'express';
export const Permission = { ADMIN: 2, NURSE: 4 };
export const isAuthenticated = (permission: number): RequestHandler => (req, res, next) =>
  (req as { user?: { permissions: number } }).user?.permissions === permission ? next() : res.sendStatus(403);
// @file: archive.ts
import { Router } from 'express';
export const archive = Router();
archive.post('/test', async (req, res) => {
  // expect: ssrf-user-controlled-url (high)
  res.send((await fetch(`https://${req.body.host}:${req.body.port}/metadata`)).ok);
});
// @file: main.ts
import express from 'express';
import { archive } from './archive';
import { isAuthenticated, Permission } from './guard';
const app = express();
app.use(express.json());
app.use('/settings/archive', isAuthenticated(Permission.NURSE), archive);
app.listen(8080);

// @case: a check of the handler's own, and a decorator
import express from 'express';
import { Body, Controller, Post } from '@nestjs/common';
import { Roles } from './roles.decorator';
express().post('/hooks/test', async (req, res) => {
  if (!(req as { user?: { isAdmin: boolean } }).user?.isAdmin) return void res.sendStatus(403);
  // expect: ssrf-user-controlled-url (low)
  await fetch(String(req.query.url));
  res.end();
});
@Controller('hooks')
export class HooksController {
  @Post('test')
  @Roles('admin')
  async test(@Body() body: { url: string }) {
    // expect: ssrf-user-controlled-url (low)
    return (await fetch(body.url)).ok;
  }
}

// @case: the address that was asked for may name a host
import express from 'express';
import axios from 'axios';
const pacs = axios.create({ baseURL: 'https://pacs.clinic.example' });
express().get('/studies/*', async (req, res) => {
  // expect: ssrf-user-controlled-url
  res.send((await pacs.get(req.url)).data);
});

// @case: the origin that an address has to have is one that the request names as well
// @file: resolve.ts
export function resolveAt(path: string, server: string): string {
  const base = new URL(server);
  const resolved = new URL(path, server);
  if (resolved.origin !== base.origin) throw new Error('foreign server');
  return resolved.toString();
}
// @file: main.ts
import express from 'express';
import { resolveAt } from './resolve';
express().post('/orders', express.json(), async (req, res) => {
  // expect: ssrf-user-controlled-url
  res.json(await (await fetch(resolveAt(req.body.endpoint, req.body.server), { method: 'POST' })).json());
});

// @case: one function of another file puts the address together for two routes, told once
// @file: src/model.ts
function addressOf(model: string): string {
  const address = model.includes('/') ? `https://${model}/predict` : 'https://models.clinic.example/predict';
  return address;
}
export async function predict(options: { model: string; signal: string }): Promise<unknown> {
  const url = addressOf(options.model);
  return (await fetch(url, { method: 'POST', body: options.signal })).json();
}
export async function predictAll(options: { model: string; signal: string }): Promise<unknown[]> {
  return [await predict(options)];
}
// @file: src/main.ts
import express from 'express';
import { predict, predictAll } from './model';
const app = express();
app.post('/predict', async (req, res) => {
  // expect: ssrf-user-controlled-url
  res.send(await predict({ model: req.body.model, signal: req.body.signal }));
});
app.post('/predict/all', async (req, res) => {
  res.send(await predictAll({ model: req.body.model, signal: req.body.signal }));
});

// @case: who may call it, its own check and its own agent are a matter of the audit, and so is a message of a queue
// @file: guard.ts
export async function isSafePublicUrl(url: string): Promise<boolean> {
  return !(await import('./ranges')).isInside(url);
}
// @file: agent.ts
import { Agent } from 'undici';
import { refuseInside } from './ranges';
export const outside = new Agent({ connect: { lookup: refuseInside } });
// @file: main.ts
import express from 'express';
import { Consumer } from 'sqs-consumer';
import { assertAllowedHost } from '@ward/net';
import { isSafePublicUrl } from './guard';
import { outside } from './agent';
class Hooks {
  init(router: express.Router): void {
    router.get('/hooks/issuer', async (req, res) => {
      if (!(req as { user?: { isAdminOrUp: boolean } }).user?.isAdminOrUp) return void res.sendStatus(403);
      // expect: ssrf-user-controlled-url (low)
      res.send(await (await fetch(`${req.query.issuer}/.well-known/openid-configuration`)).json());
    });
    router.get('/hooks/video', async (req, res) => {
      let address = String(req.query.url);
      for (let hop = 0; hop < 5; hop++) {
        if (!(await isSafePublicUrl(address))) return void res.sendStatus(400);
        // expect: ssrf-user-controlled-url (low)
        const answer = await fetch(address, { redirect: 'manual' });
        address = answer.headers.get('location') ?? address;
      }
    });
    router.get('/hooks/picture', async (req, res) => {
      // expect: ssrf-user-controlled-url (low)
      res.send(await (await fetch(String(req.query.url), { dispatcher: outside })).text());
    });
    router.get('/hooks/report', async (req, res) => {
      const target = new URL(String(req.query.url));
      assertAllowedHost(target.hostname);
      // expect: ssrf-user-controlled-url (low)
      res.send(await (await fetch(target)).text());
    });
    router.get('/hooks/other', async (req, res) => {
      if (!(await isSafePublicUrl(String(req.query.logo)))) return void res.sendStatus(400);
      // expect: ssrf-user-controlled-url (high)
      res.send(await (await fetch(String(req.query['url']))).text());
    });
    router.get('/hooks/agent', async (req, res) => {
      // expect: ssrf-user-controlled-url (high)
      res.send(await (await fetch(String(req.query.url), { keepalive: true })).text());
    });
    router.post('/devices/:id*', async (req, res) => {
      // expect: ssrf-user-controlled-url (low)
      res.send(await (await fetch(`http://${process.env.PUMP}:${process.env.PORT}${req.params[0]}?ward=3`)).text());
    });
  }
}
export const hooks = new Hooks();

// @case: further forms of own checks and of the right to set up the product, and what is none
// @file: validate.ts
export function validateUrl(text: string): void {
  new URL(text);
}
export function checkAddress(text: string): void {
  if (new URL(text).hostname.startsWith('10.')) throw new Error('inside');
}
// @file: main.ts
import express from 'express';
import { can, checkClientIp, filterWebhookUrl, settings, ssrf, validateWebhookUrl, verifyUploadSize } from '@ward/core';
import { checkAddress, validateUrl } from './validate';
const app = express();
app.use(express.json());
app.post('/a', async (req, res) => {
  const target = new URL(String(req.query.url));
  if (!settings.allowedHosts.includes(target.hostname)) return void res.sendStatus(400);
  // expect: ssrf-user-controlled-url (low)
  res.send(await (await fetch(target.toString())).text());
});
app.post('/b', validateWebhookUrl('url'), async (req, res) => {
  // expect: ssrf-user-controlled-url (low)
  res.send(await (await fetch(req.body.url)).text());
});
app.post('/b/inside', checkClientIp, verifyUploadSize, async (req, res) => {
  // expect: ssrf-user-controlled-url (high)
  res.send(await (await fetch(req.body.url)).text());
});
app.post('/c', async (req, res) => {
  const target = await filterWebhookUrl(req.body.url);
  // expect: ssrf-user-controlled-url (low)
  res.send(await (await fetch(target)).text());
});
app.post('/d', async (req, res) => {
  try {
    await ssrf.validate(req.body.url);
  } catch {
    return void res.sendStatus(400);
  }
  // expect: ssrf-user-controlled-url (low)
  res.send(await (await fetch(req.body.url)).text());
});
app.post('/e', async (req, res) => {
  if (!can((req as { user?: object }).user, 'manage:settings')) return void res.sendStatus(403);
  // expect: ssrf-user-controlled-url (low)
  res.send(await (await fetch(req.body.url)).text());
});
app.post('/f', async (req, res) => {
  checkAddress(req.body.url);
  // expect: ssrf-user-controlled-url (low)
  res.send(await (await fetch(req.body.url)).text());
});
app.post('/g', async (req, res) => {
  validateUrl(req.body.url);
  // expect: ssrf-user-controlled-url (high)
  res.send(await (await fetch(req.body.url)).text());
});
app.post('/h', async (req, res) => {
  for (const part of settings.forbiddenParts) if (req.body.url.includes(part)) return void res.sendStatus(400);
  if (settings.urlBlacklist.includes(req.body.url)) return void res.sendStatus(400);
  // expect: ssrf-user-controlled-url (high)
  res.send(await (await fetch(req.body.url)).text());
});

// @case: what an own check gives by a promise: a matter of the audit
import http from 'node:http';
import { resolvePinnedAddress } from './addresses';
http.createServer((req, res) => {
  const target = new URL(req.url ?? '');
  resolvePinnedAddress(target.hostname).then((ip: string) => {
    // expect: ssrf-user-controlled-url (low)
    http.request({ host: ip, path: target.pathname }, (answer) => void answer.pipe(res)).end();
  });
});

// @case: what is compared with a list is not the host of the address that is asked
import express from 'express';
const HOSTS = ['pacs-1.ward.example', 'pacs-2.ward.example'];
const app = express();
app.post('/a', async (req, res) => {
  if (!HOSTS.includes(req.body.hostname)) return void res.sendStatus(400);
  // expect: ssrf-user-controlled-url (high)
  res.json(await (await fetch(req.body.url)).json());
});
app.post('/b', async (req, res) => {
  const target = new URL(req.body.url);
  if (target.hostname === 'localhost') return void res.sendStatus(400);
  // expect: ssrf-user-controlled-url (high)
  res.json(await (await fetch(target)).json());
});
app.post('/c', async (req, res) => {
  const target = new URL(req.body.url);
  const next = new URL(req.body.next);
  if (!HOSTS.includes(target.hostname)) return void res.sendStatus(400);
  // expect: ssrf-user-controlled-url (high)
  res.json(await (await fetch(next.href)).json());
});

// @case: the token brings the key that it is verified with
import axios from 'axios';
import express from 'express';
import jwt from 'jsonwebtoken';
const app = express();
app.get('/patients', async (req, res) => {
  const { header } = jwt.decode(req.cookies.session, { complete: true }) as any;
  const session = jwt.verify(req.cookies.session, header.jwk) as { domain: string };
  // expect: ssrf-user-controlled-url
  res.json((await axios.get(`https://${session.domain}/api/patients`)).data);
});
