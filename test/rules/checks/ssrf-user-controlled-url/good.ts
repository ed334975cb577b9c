// @case: list of hosts
import express from 'express';
import axios from 'axios';
const ARCHIVES = new Set(['https://pacs.ward.example']);
express().get('/proxy', async (req, res) => {
  const url = String(req.query.url);
  if (!ARCHIVES.has(url)) return void res.sendStatus(400);
  res.send((await axios.get(url)).data);
});

// @case: path behind a fixed host
import express from 'express';
express().post('/pair', async (req, res) => {
  const { device } = req.body;
  const state = await fetch(`https://devices.ward.example/${encodeURIComponent(device)}/state`);
  res.json(await state.json());
});

// @case: fixed address through another file
// @file: client.ts
import got from 'got';
export const fetchJson = (url: string) => got(url).json();
// @file: hooks.ts
import express from 'express';
import { fetchJson } from './client';
const router = express.Router();
router.post('/hook', async (req, res) => {
  res.json(await fetchJson(`https://hooks.ward.example/?id=${req.body.id}`));
});

// @case: base from the environment
import mqtt from 'mqtt';
mqtt.connect('mqtts://broker.ward.example').on('message', async (topic, payload) => {
  const offer = JSON.parse(payload.toString());
  const firmware = await fetch(`${process.env.UPDATE_SERVER}/firmware/${offer.version}`);
  console.log(firmware.status);
});

// @case: id only, across files
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
const archive = new Archive('https://pacs.ward.example');
express().get('/studies/:id', async (req, res) => {
  res.json((await archive.study(req.params.id)).body);
});

// @case: host compared with a list
import express from 'express';
import http from 'node:http';
const DEVICES = ['pump-1.ward.example', 'pump-2.ward.example'];
express().get('/ping', (req, res) => {
  const device = String(req.query.device);
  if (!DEVICES.includes(device)) return void res.sendStatus(404);
  http.request({ hostname: device, path: '/ping' }, (answer) => answer.pipe(res)).end();
});

// @case: in the browser
export const load = async () => (await fetch('/api/readings' + location.search)).json();

// @case: next page of a bundle
export async function all(first: string): Promise<void> {
  let url: string | undefined = 'https://fhir.ward.example/Observation';
  while (url) {
    const bundle: any = await (await fetch(url)).json();
    url = bundle.link?.find((one: any) => one.relation === 'next')?.url;
  }
  console.log(first);
}

// @case: the server's own address in a middleware of Next.js
// @file: middleware.ts
import type { NextRequest } from 'next/server';
export async function middleware(request: NextRequest) {
  return fetch(`${request.nextUrl.origin}/api/schedule`, { method: 'POST' });
}

// @case: field of a GraphQL schema, host fixed
export const resolvers = {
  Query: {
    pumpStatus: async (_parent: unknown, args: { serial: string }) => {
      const response = await fetch(`https://pumps.clinic.example/status/${encodeURIComponent(args.serial)}`);
      return response.json();
    },
  },
};

// @case: two parameters, no resolver
export const probes = {
  queries: {
    status: async (name: string, target: { url: string }) => (await fetch(target.url)).status,
  },
};

// @case: file of a library of its own, named by the sender
import express from 'express';
import https from 'node:https';
import { Storage } from '@clinic/storage';
const app = express();
app.post('/files/:name', async (req, res) => {
  const file = new Storage.File(req.params.name, { base64: req.body.toString('base64') }, req.get('content-type'));
  if (file.source.format === 'uri') https.get(file.source.uri, (answer) => answer.pipe(res));
});

// @case: a path below the address that a client was made with, in a class of another file
// @file: registry.ts
import type { AxiosInstance } from 'axios';
export class Registry {
  constructor(private readonly http: AxiosInstance) {}
  async record(id: string): Promise<unknown> {
    const url = `records/${id}`;
    return (await this.http.get(url)).data;
  }
}
// @file: routes.ts
import Fastify from 'fastify';
import axios from 'axios';
import { Registry } from './registry';
const registry = new Registry(axios.create({ baseURL: 'https://registry.clinic.example' }));
Fastify().get('/record', async (request) => registry.record((request.query as { id: string }).id));

// @case: a binding of the worker answers, whatever the host
export default {
  async fetch(request: Request, env: { PAGES: { fetch(request: Request): Promise<Response> } }): Promise<Response> {
    const page = new URL(request.url);
    page.pathname = '/ward/index.html';
    const asked = new Request(page, { method: 'GET' });
    if (page.search === '') return env.PAGES.fetch(asked);
    return env.PAGES.fetch(new Request(page, { headers: request.headers }));
  },
};

// @case: an address of ours that a parameter is joined to in steps
import express from 'express';
import https from 'node:https';
express().post('/remind', (req, res) => {
  let url = process.env.SMS_API_URL!;
  url += '/send?sender=ward';
  url += '&to=' + req.body.mobile;
  https.get(url, (answer) => answer.pipe(res));
});

// @case: whoever sends the address has signed it with the common key
// @file: signatures.ts
import { createHmac, timingSafeEqual } from 'node:crypto';
export function isGenuine(body: Buffer, given: string): boolean {
  const own = createHmac('sha256', process.env.WEBHOOK_KEY!).update(body).digest();
  return timingSafeEqual(own, Buffer.from(given, 'hex'));
}
// @file: main.ts
import express from 'express';
import https from 'node:https';
import { isGenuine } from './signatures';
const app = express();
app.post('/results', express.raw({ type: '*/*' }), (req, res) => {
  if (!isGenuine(req.body, String(req.headers['x-signature']))) {
    res.sendStatus(401);
    return;
  }
  const result = JSON.parse(req.body.toString());
  https.get(result.url, (answer) => answer.pipe(process.stdout));
  res.sendStatus(202);
});
function verifySignature(req: any, res: any, next: any) {
  return isGenuine(req.rawBody, req.headers['x-signature']) ? next() : res.sendStatus(401);
}
app.post('/letters', verifySignature, async (req, res) => {
  res.json(await (await fetch(req.body.url)).json());
});

// @case: a function asks in which range of the network the host lies
// @file: request.js
const dns = require('dns').promises;
const ipaddr = require('ipaddr.js');
async function checkHost(host) {
  const found = await dns.lookup(host, { all: true });
  return { ok: found.every(({ address }) => ipaddr.parse(address).range() === 'unicast') };
}
async function check(url) {
  return checkHost(new URL(url).hostname);
}
async function call(url) {
  let current = url;
  for (let hops = 0; hops < 3; hops++) {
    const { ok } = await check(current);
    if (!ok) throw new Error('reserved address');
    const response = await fetch(current, { redirect: 'manual' });
    if (response.status < 300) return response;
    current = new URL(response.headers.get('location'), current).href;
  }
}
exports.get = call;
// @file: routes.js
const express = require('express');
const request = require('./request');
express().get('/preview', async (req, res) => {
  const { url } = req.query;
  res.json(await request.get(`https://${url}`));
});

// @case: a request that a handler of the same program answers
import { POST } from './send';
export async function GET(request: Request): Promise<Response> {
  const asked = new Request(request.url, { method: 'POST', headers: request.headers });
  await POST(asked);
  return rewritten(request);
}
const rewritten = (request: Request): Response | Promise<Response> => {
  const url = new URL(request.url).searchParams.get('to') ?? '';
  return POST(new Request(url, { headers: request.headers }));
};

// @case: whoever wrote the address, its host is ours
const FILES = 'files.clinic.example';
const API = 'api.clinic.example';
export async function loader({ request }: { request: Request }): Promise<Response> {
  const url = new URL(request.url);
  const target = new URL(url.searchParams.get('to') ?? '');
  target.protocol = 'https';
  target.hostname = url.pathname.startsWith('/files/') ? FILES : API;
  target.port = '443';
  return fetch(target, { method: request.method });
}

// @case: the same, as a text
import express from 'express';
express().get('/proxy', async (req, res) => {
  const target = new URL(String(req.query.url));
  target.host = process.env.API_HOST!;
  res.json(await (await fetch(target.toString())).json());
});

// @case: a function that resolves the host and throws, in a wrapper of fetch
// @file: guard.ts
import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
async function resolve(host: string) {
  const found = isIP(host) ? [{ address: host }] : await lookup(host, { all: true });
  if (found.some(({ address }) => address.startsWith('10.') || address.startsWith('127.'))) throw new Error('inside');
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
  await safeFetch(String(req.query.url));
  await assertSafe(String(req.query.hook));
  res.end();
});

// @case: what was asked for, handed on to a host of ours
import axios from 'axios';
import express from 'express';
import { settings } from './settings';
const ARCHIVE = 'https://archive.clinic.example';
express()
  .use('/files', async (req, res) => {
    (await axios.get(`${ARCHIVE}${req.originalUrl}`, { responseType: 'stream' })).data.pipe(res);
  })
  .use('/static', async (req, res) => {
    const { originalUrl } = req;
    console.info((await fetch(ARCHIVE + originalUrl)).status);
    const target = ARCHIVE + req.path;
    res.send(await (await fetch(target)).text());
  });
export default {
  fetch(request: Request): Promise<Response> {
    const { pathname, search } = new URL(request.url);
    const url = new URL(request.url);
    if (url.hash) return fetch(`${ARCHIVE}${pathname}`);
    return pathname.length > 1 ? fetch(ARCHIVE + url.pathname + url.search) : fetch(`${settings.target}${search}`);
  },
};
// @file: settings.ts
export const settings = { target: process.env.TARGET };

// @case: the path of the request behind an address of ours
import express from 'express';
import axios from 'axios';
const pacs = axios.create({ baseURL: 'https://pacs.clinic.example' });
const app = express();
app.get('/studies/*', async (req, res) => {
  res.send((await fetch(`https://pacs.clinic.example${req.originalUrl}`)).ok);
});
app.get('/previews/*', async (req, res) => {
  res.send((await pacs.get(req.path.replace(/^\/\w+/, ''))).data);
});

// @case: the address that is kept for a device
import { devices } from '@clinic/devices';
import axios from 'axios';
import express from 'express';
express().get('/devices/:id', async (req, res) => {
  const device = await devices.load(req.params.id);
  // expect: ssrf-user-controlled-url (low)
  res.json((await axios.get(device.statusUrl)).data);
});

// @case: an address that was resolved has to have the origin of the server that is meant
// @file: resolve.ts
export function resolveAt(path: string, server: string): string {
  const base = new URL(server);
  const relative = path.replace(/^\/+/, '');
  let resolved: URL;
  try {
    resolved = new URL(relative, server);
  } catch {
    throw new Error('no address');
  }
  if (resolved.origin !== base.origin || !resolved.pathname.startsWith(base.pathname)) throw new Error('foreign server');
  return resolved.toString();
}
// @file: main.ts
import express from 'express';
import { resolveAt } from './resolve';
express().post('/orders', express.json(), async (req, res) => {
  const url = resolveAt(req.body.endpoint, 'https://pacs.clinic.example/fhir/');
  res.json(await (await fetch(url, { method: 'POST' })).json());
});

// @case: a query behind an address that is set, or is nothing
import express from 'express';
const settings: { host: string } = { host: '' };
export const load = (host: string) => void (settings.host = host);
express().get('/voice', async (req, res) => {
  const infix = settings.host.includes('?') ? '&' : '?';
  res.send(await (await fetch(`${settings.host}${infix}voice=${req.query.voice}`)).text());
});

// @case: the host of the parsed address compared with a list
import express from 'express';
const HOSTS = new Set(['pacs-1.ward.example', 'pacs-2.ward.example']);
const NAMES = ['pacs-1.ward.example', 'pacs-2.ward.example'];
const app = express();
app.get('/a', async (req, res) => {
  const target = new URL(String(req.query.url));
  if (target.protocol !== 'https:' || !HOSTS.has(target.hostname)) return void res.sendStatus(400);
  res.json(await (await fetch(target.href)).json());
});
app.get('/b', async (req, res) => {
  const text = String(req.query.url);
  const { hostname } = new URL(text);
  if (!NAMES.includes(hostname)) return void res.sendStatus(400);
  res.json(await (await fetch(text)).json());
});
app.get('/c', async (req, res) => {
  let target: URL;
  try {
    target = new URL(String(req.query.url));
  } catch {
    return void res.sendStatus(400);
  }
  if (NAMES.some((one) => one === target.host)) res.json(await (await fetch(target)).json());
});
app.get('/d', async (req, res) => {
  const target = new URL(String(req.query.url));
  if (target.hostname !== 'pacs-1.ward.example') return void res.sendStatus(400);
  res.json(await (await fetch(target.toString())).json());
});

// @case: the service put the host into a token that it signed itself
import axios from 'axios';
import express from 'express';
import jwt from 'jsonwebtoken';
import { JwtService } from '@nestjs/jwt';
const app = express();
app.get('/patients', async (req, res) => {
  const { data } = jwt.verify(req.cookies.session, process.env.COOKIE_KEY!) as { data: string };
  const session = JSON.parse(data);
  res.json((await axios.get(`https://${session.domain}/api/patients`)).data);
});
const tokens = new JwtService({ secret: process.env.COOKIE_KEY });
app.get('/beds', async (req, res) => {
  const session = await tokens.verifyAsync(req.cookies.session);
  res.json((await axios.get(`https://${session.ward}/api/beds`)).data);
});
