// @case: session cookie that scripts can read
import express from 'express';
const app = express();
app.post('/login', (req, res) => {
  res.cookie('session', sign(req.body.user), {
    // expect: cookie-insecure-flags
    httpOnly: false,
    secure: true,
    sameSite: 'strict',
  });
  res.end();
});

// @case: token without options
import { Router } from 'express';
const router = Router();
router.post('/login', async (req, res) => {
  const token = await issue(req.body);
  // expect: cookie-insecure-flags
  res.cookie('token', token);
  res.end();
});

// @case: session middleware without secure
import session from 'express-session';
// expect: cookie-insecure-flags
export const sessions = session({ secret: process.env.SECRET!, resave: false, saveUninitialized: false, cookie: { secure: false, maxAge: 900_000 } });

// @case: options of another file
// @file: cookies.ts
export const options = { httpOnly: true, secure: false };
// @file: login.ts
import express from 'express';
import { options } from './cookies';
const app = express();
app.post('/pin', (req, res) => {
  // expect: cookie-insecure-flags
  res.cookie('auth_token', check(req.body.pin), options);
  res.end();
});

// @case: options in steps, koa
import Koa from 'koa';
const app = new Koa();
app.use(async (ctx) => {
  const attributes: { httpOnly?: boolean; secure?: boolean } = { secure: true };
  attributes.httpOnly = false;
  // expect: cookie-insecure-flags
  ctx.cookies.set('sid', await newSession(), attributes);
});

// @case: wrapper in another file
// @file: reply.ts
import type { Response } from 'express';
export function remember(res: Response, token: string, httpOnly: boolean) {
  res.cookie('access_token', token, { httpOnly, secure: true, sameSite: 'lax' });
}
// @file: login.ts
import express from 'express';
import { remember } from './reply';
const app = express();
app.post('/login', (req, res) => {
  // expect: cookie-insecure-flags
  remember(res, issue(req.body), false);
  res.end();
});

// @case: fastify, flags missing
import Fastify from 'fastify';
const server = Fastify();
server.post('/login', async (request, reply) => {
  // expect: cookie-insecure-flags
  reply.setCookie('sessionId', await newSession(request.body), { path: '/' });
  return { ok: true };
});

// @case: koa, open to the scripts of the page
import Koa from 'koa';
const app = new Koa();
app.use(async (ctx) => {
  const token = await issue(ctx.state.user);
  // expect: cookie-insecure-flags
  ctx.cookies.set('accessToken', token, { sameSite: 'lax', httpOnly: false });
});
declare function issue(user: unknown): Promise<string>;

// @case: a script keeps the token in a cookie
export const auth = {
  keep(token: string) {
    // expect: cookie-insecure-flags
    document.cookie = `token=${token}; path=/; max-age=${60 * 60}; Secure; SameSite=Strict`;
  },
  start(session: string) {
    // expect: cookie-insecure-flags
    window.document.cookie = 'sessionid=' + session + '; path=/';
  },
};

// @case: a token beside the words that tell of it
import express from 'express';
import { issue } from './tokens';
const app = express();
app.get('/signed-in', (req, res) => {
  res.cookie('Access-Token-Set', 'true', { httpOnly: false });
  // expect: cookie-insecure-flags
  res.cookie('Access-Token', issue(req), { httpOnly: false });
  res.end();
});

// @case: one function makes the options of several cookies, told once
import express from 'express';
const app = express();
const options = (): { maxAge: number; secure: boolean } => ({ maxAge: 900_000, secure: true });
app.post('/login', (req, res) => {
  // expect: cookie-insecure-flags
  res.cookie('jwt', req.body.jwt, options());
  res.end();
});
app.post('/renew', (req, res) => {
  res.cookie('jwt', req.body.jwt, options());
  res.end();
});

// @case: a library that would set it, told not to
import express from 'express';
import cookieSession from 'cookie-session';
const app = express();
// expect: cookie-insecure-flags
app.use(cookieSession({ name: 'session', secret: process.env.COOKIE_SECRET, maxAge: 900_000, secure: false }));

// @case: the session in what is called its state
import express from 'express';
express().get('/login', (req, res) => {
  // expect: cookie-insecure-flags
  res.cookie('session_state', String(req.query.id), { maxAge: 120_000, httpOnly: true });
  res.redirect('/wards');
});

// @case: a middleware sets how long the session lasts, and nothing else
import express from 'express';
import session from 'express-session';
const app = express();
// expect: cookie-insecure-flags
app.use(session({ secret: process.env.SECRET!, resave: false, saveUninitialized: false, cookie: { sameSite: 'lax' } }));
app.use((req, _res, next) => {
  req.session.cookie.maxAge = req.session.staff ? 900_000 : 300_000;
  next();
});

// @case: a cookie for each share, named after it
import express from 'express';
const app = express();
app.post('/shares/:id/token', async (req, res) => {
  const token = await shareToken(req.params.id, req.body.password);
  // expect: cookie-insecure-flags
  res.cookie(`share_${req.params.id}_token`, token, { path: '/', httpOnly: true });
  res.end();
});

// @case: the value comes of a function that is only declared here
import express from 'express';
declare function makeToken(): string;
const app = express();
app.post('/login', (req, res) => {
  const token = makeToken();
  // expect: cookie-insecure-flags
  res.cookie('session', token);
  res.end();
});
