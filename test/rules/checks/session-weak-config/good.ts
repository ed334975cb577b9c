// @case: a quarter of an hour
import session from 'express-session';
export const sessions = session({ secret: process.env.SESSION_SECRET!, resave: false, saveUninitialized: false, rolling: true, store: wardStore, cookie: { maxAge: 900_000, secure: true } });

// @case: cookie with maxAge
import session from 'express-session';
const cookie = { secure: true, httpOnly: true, maxAge: 15 * 60e3 };
export const sessions = session({ secret: process.env.SESSION_SECRET!, cookie, store: wardStore });

// @case: a shift, from another file
// @file: limits.ts
export const SHIFT = 8 * 60 * 60 * 1000;
// @file: server.ts
import express from 'express';
import session from 'express-session';
import { SHIFT } from './limits';
const app = express();
app.use(session({ secret: process.env.SESSION_SECRET!, store: wardStore, cookie: { maxAge: SHIFT, secure: true } }));

// @case: the store ends them
import session from 'express-session';
export const sessions = session({ secret: process.env.SESSION_SECRET!, resave: false, store: new RedisStore({ client, ttl: 900 }) });

// @case: cookie-session with an end
import cookieSession from 'cookie-session';
export const sessions = cookieSession({ name: 'ward', keys: [process.env.KEY!], secure: true, maxAge: 900_000 });

// @case: options that are not known
import session from 'express-session';
export const make = (options: session.SessionOptions) => session(options);
export const more = (rest: object) => session({ secret: process.env.SESSION_SECRET!, ...rest });

// @case: sessions of Fastify that end
import session from '@fastify/session';
import fastify from 'fastify';
import { store } from './store';
const server = fastify();
server.register(session, { secret: process.env.SESSION_SECRET!, store, cookie: { maxAge: 900_000 } });

// @case: a middleware sets the end for each request
import express from 'express';
import session from 'cookie-session';
const app = express();
app.use(session({ keys: [process.env.KEY!], secure: true }));
app.use((req, _res, next) => {
  req.sessionOptions.maxAge = req.session.staff ? 900_000 : 300_000;
  next();
});

// @case: a cookie that keeps which links somebody followed, before the route of links alone
import express from 'express';
import session from 'express-session';
import cookieSession from 'cookie-session';
const app = express();
const staff = session({ secret: process.env.SESSION_SECRET!, store: wardStore, cookie: { maxAge: 900_000, secure: true } });
const visits = [
  // expect: session-weak-config (low)
  cookieSession({ name: 'visits', maxAge: 7 * 24 * 60 * 60 * 1000, secret: process.env.SESSION_SECRET }),
];
app.use('/api', staff, api);
app.get('/:link([a-z0-9-]+)', ...visits, (req, res) => {
  req.session!.visits = [...(req.session!.visits ?? []), req.params.link];
  res.redirect(links[req.params.link]!);
});
