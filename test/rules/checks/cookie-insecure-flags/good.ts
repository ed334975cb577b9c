// @case: session cookie with all flags
import express from 'express';
const app = express();
app.post('/login', (req, res) => {
  res.cookie('session', sign(req.body.user), { httpOnly: true, secure: true, sameSite: 'strict' });
  res.end();
});

// @case: token with options
import { Router } from 'express';
const router = Router();
const flags = { httpOnly: true, secure: process.env.NODE_ENV === 'production' };
router.post('/login', async (req, res) => {
  const token = await issue(req.body);
  res.cookie('token', token, flags);
  res.end();
});

// @case: session middleware
import session from 'express-session';
export const sessions = session({ secret: process.env.SECRET!, resave: false, saveUninitialized: false, cookie: { secure: true, maxAge: 900_000 } });

// @case: options of another file
// @file: cookies.ts
export const options = { httpOnly: true, secure: true };
// @file: login.ts
import express from 'express';
import { options } from './cookies';
const app = express();
app.post('/pin', (req, res) => {
  res.cookie('auth_token', check(req.body.pin), options);
  res.end();
});

// @case: options in steps, koa
import Koa from 'koa';
const app = new Koa();
app.use(async (ctx) => {
  const attributes: { httpOnly?: boolean; secure?: boolean } = { secure: true };
  attributes.httpOnly = true;
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
  remember(res, issue(req.body), true);
  res.end();
});

// @case: no session in it, or removed
import express from 'express';
const app = express();
app.get('/settings', (req, res) => {
  res.cookie('language', 'de');
  res.cookie('XSRF-TOKEN', csrf(req), { httpOnly: false, secure: true });
  res.cookie('token', '', { maxAge: 0 });
  res.end();
});

// @case: secure false that is no cookie
import nodemailer from 'nodemailer';
export const mail = nodemailer.createTransport({ host: 'mail.clinic.example', port: 587, secure: false });

// @case: koa, whose cookies are HttpOnly, and secure over TLS, when nothing is said
import Koa from 'koa';
const app = new Koa({ proxy: true });
app.use(async (ctx) => {
  const token = await issue(ctx.state.user);
  ctx.cookies.set('accessToken', token, { sameSite: 'lax', expires: new Date(Date.now() + 3_600_000) });
  ctx.cookies.set('refreshToken', token);
});
declare function issue(user: unknown): Promise<string>;

// @case: a script removes the session, and keeps what is no secret
export function leave(theme: string) {
  document.cookie = 'token=; path=/';
  document.cookie = `session=none; path=/; expires=Thu, 01 Jan 1970 00:00:00 GMT`;
  document.cookie = `theme=${theme}; path=/`;
  document.cookie = `csrftoken=${theme}; path=/`;
}

// @case: when and how somebody signed in, which the page shows
import express from 'express';
import { now } from './clock';
const app = express();
app.get('/signed-in', (req, res) => {
  res.cookie('Access-Token-Fetched', now().toString(), { httpOnly: false });
  res.cookie('Token-Expires-In', String(req.query.seconds), { httpOnly: false });
  res.cookie('Access-Token-Set', 'true', { httpOnly: false });
  res.cookie('auth', 'clinician', { httpOnly: false });
  res.end();
});

// @case: where to go after the login, and a wish
import express from 'express';
const app = express();
app.get('/records', (req, res) => {
  res.cookie('loginRedirect', req.path, { maxAge: 900_000 });
  res.redirect('/login');
});
export const again = (): void => {
  document.cookie = 'login=force;path=/';
};

// @case: a library that sets both by itself, secure where the request came over TLS
import express from 'express';
import cookieSession from 'cookie-session';
const app = express();
app.set('trust proxy', 1);
app.use(cookieSession({ name: 'session', secret: process.env.COOKIE_SECRET, maxAge: 900_000 }));

// @case: what a sign-in elsewhere brings back
import express from 'express';
express().get('/login', (req, res) => {
  res.cookie('auth_state', String(req.query.state), { maxAge: 120_000, httpOnly: true });
  res.cookie('auth_cb', '/wards', { maxAge: 120_000, httpOnly: true });
  res.redirect('/oidc');
});

// @case: a middleware says for each request whether the cookie is for TLS only
import express from 'express';
import session from 'express-session';
const app = express();
app.set('trust proxy', 1);
app.use(session({ secret: process.env.SECRET!, resave: false, saveUninitialized: false, cookie: { httpOnly: true, sameSite: 'lax' } }));
app.use((req, _res, next) => {
  req.session.cookie.secure = req.protocol === 'https';
  next();
});
const portal = express();
portal.use(session({ secret: process.env.SECRET!, cookie: { secure: false, maxAge: 900_000 } }));
portal.use((req, _res, next) => {
  const { cookie } = req.session;
  cookie.secure = req.secure;
  next();
});

// @case: a sign-out puts fixed words in the place of the session
import express from 'express';
export const app = express();
app.post('/sign-out', (req, res) => {
  res.cookie('jwt', 'signed-out-by-nurse');
  res.sendStatus(204);
});
