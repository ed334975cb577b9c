// @case: static pages
import express from 'express';
import cookieParser from 'cookie-parser';
// expect: missing-security-headers (medium)
const app = express();
app.use(cookieParser());
app.use(express.static('public'));
app.listen(3000);

// @case: pages that show everybody the same are a matter of an audit
import express from 'express';
// expect: missing-security-headers (low)
const app = express();
app.use(express.static('public'));
app.post('/finalize', (req, res) => {
  save('auth', { audience: req.body.siteUrl });
  res.json({ ok: true });
});
app.listen(3000);

// @case: rendered pages
import express from 'express';
// expect: missing-security-headers (medium)
const app = express();
app.post('/login', (req, res) => res.json(check(req.body)));
app.get('/ward/:id', (req, res) => {
  res.render('ward', { beds: beds(req.params.id) });
});

// @case: sessions and no page in sight are a matter of an audit, router of another file
// @file: routes.ts
import { Router } from 'express';
export const routes = Router();
routes.get('/patients', (req, res) => res.json([]));
// @file: server.ts
import express from 'express';
import session from 'express-session';
import { routes } from './routes';
// expect: missing-security-headers (low)
const app = express();
app.use(session({ secret: process.env.SECRET!, cookie: { maxAge: 900_000 } }));
app.use(routes);

// @case: pages of a handler in another file
// @file: pages.ts
export function dashboard(req, res) {
  res.sendFile('/srv/dashboard/index.html');
}
// @file: server.ts
import express from 'express';
import { dashboard } from './pages';
// expect: missing-security-headers (medium)
const server = express();
server.get('/', requireAuth, dashboard);

// @case: fastify
import Fastify from 'fastify';
import files from '@fastify/static';
import session from '@fastify/session';
// expect: missing-security-headers (medium)
const server = Fastify();
server.register(session, { secret: process.env.SECRET! });
server.register(files, { root: '/srv/www' });

// @case: koa
import Koa from 'koa';
import serve from 'koa-static';
import passport from 'koa-passport';
// expect: missing-security-headers (medium)
const app = new Koa();
app.use(passport.initialize());
app.use(serve('public'));

// @case: wizard that stops before there are users
// @file: install/web.js
const express = require('express');
const session = require('express-session');
const { install } = require('./steps');
// expect: missing-security-headers (low)
const app = express();
app.use(session({ secret: process.env.SECRET, cookie: { maxAge: 900_000 } }));
app.use(express.static('public'));
app.post('/install', async (req, res) => {
  await install(req.body);
  res.end();
  server.close();
});
const server = app.listen(4567);

// @case: application that is set up and stopped at a signal
// @file: src/setup.js
const express = require('express');
const session = require('express-session');
// expect: missing-security-headers (medium)
const app = express();
app.use(session({ secret: process.env.SECRET, cookie: { maxAge: 900_000 } }));
app.use(express.static('public'));
const server = app.listen(3000);
process.on('SIGTERM', () => server.close());

// @case: a table of headers that keep nobody out
// @file: headers.ts
export const FIXED = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' };
// @file: portal.ts
import express from 'express';
import cookieParser from 'cookie-parser';
import { FIXED } from './headers';
// expect: missing-security-headers
const app = express();
app.use(cookieParser());
app.use((req, res, next) => {
  for (const [name, value] of Object.entries(FIXED)) res.setHeader(name, value);
  next();
});
app.get('/login', (req, res) => res.render('login'));
app.listen(443);
