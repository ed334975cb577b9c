// @case: no end
import session from 'express-session';
// expect: session-weak-config
export const sessions = session({ secret: process.env.SESSION_SECRET!, resave: false, saveUninitialized: false });

// @case: cookie without maxAge
import session from 'express-session';
const cookie = { secure: true, httpOnly: true };
// expect: session-weak-config
export const sessions = session({ secret: process.env.SESSION_SECRET!, cookie });

// @case: a month, from another file
// @file: limits.ts
export const MONTH = 30 * 24 * 60 * 60 * 1000;
// @file: server.ts
import express from 'express';
import session from 'express-session';
import { MONTH } from './limits';
const app = express();
// expect: session-weak-config
app.use(session({ secret: process.env.SESSION_SECRET!, store: wardStore, cookie: { maxAge: MONTH, secure: true } }));

// @case: kept in memory
import session from 'express-session';
// expect: session-weak-config
export const sessions = session({ secret: process.env.SESSION_SECRET!, resave: false, cookie: { maxAge: 900_000, secure: true } });

// @case: cookie-session without end
import cookieSession from 'cookie-session';
// expect: session-weak-config
export const sessions = cookieSession({ name: 'ward', keys: [process.env.KEY!], secure: true });

// @case: options of another file
// @file: session-options.ts
export const options = { secret: process.env.SESSION_SECRET!, resave: true, saveUninitialized: true, cookie: { secure: true, maxAge: null } };
// @file: server.ts
import express from 'express';
import ward from 'express-session';
import { options } from './session-options';
const app = express();
// expect: session-weak-config
app.use(ward(options));

// @case: sessions of Fastify without an end
import session from '@fastify/session';
import fastify from 'fastify';
const server = fastify();
// expect: session-weak-config
server.register(session, { secret: process.env.SESSION_SECRET! });

// @case: wizard that stops before there are users
// @file: setup/server.js
const express = require('express');
const session = require('express-session');
const app = express();
// expect: session-weak-config (low)
app.use(session({ secret: process.env.SECRET }));
app.post('/done', (req, res) => res.end(() => server.close()));
const server = app.listen(4567);

// @case: nothing reads the session, for who looks for all of them
// @file: package.json
{ "dependencies": { "express": "^4.0.0", "express-session": "^1.17.0" } }
// @file: routes.ts
import { Router } from 'express';
export const routes = Router();
routes.get('/beds', (req, res) => res.json({ user: req.headers.authorization ? 'known' : 'nobody' }));
// @file: app.ts
import express from 'express';
import session from 'express-session';
import { routes } from './routes';
const app = express();
// expect: session-weak-config (low)
app.use(session({ secret: process.env.SECRET!, resave: false, saveUninitialized: false }));
app.use(routes);

// @case: a route of another file reads it
// @file: package.json
{ "dependencies": { "express": "^4.0.0", "express-session": "^1.17.0" } }
// @file: routes.ts
import { Router } from 'express';
export const routes = Router();
routes.get('/beds', (req, res) => res.json({ user: (req as any).session.user }));
// @file: app.ts
import express from 'express';
import session from 'express-session';
import { routes } from './routes';
const app = express();
// expect: session-weak-config (medium)
app.use(session({ secret: process.env.SECRET!, resave: false, saveUninitialized: false }));
app.use(routes);

// @case: an alias, behind which it may be read
// @file: package.json
{ "dependencies": { "express": "^4.0.0", "express-session": "^1.17.0" } }
// @file: app.ts
import express from 'express';
import session from 'express-session';
import { routes } from '~app/routes';
const app = express();
// expect: session-weak-config (medium)
app.use(session({ secret: process.env.SECRET!, resave: false, saveUninitialized: false }));
app.use(routes);

// @case: a session that holds the state of a sign-in elsewhere, for a cookie of its own signs in
// @file: package.json
{ "name": "wards", "dependencies": { "express": "5", "cookie-session": "2", "passport": "0.7", "passport-jwt": "4" } }
// @file: server.ts
import express from 'express';
import session from 'cookie-session';
import passport from 'passport';
import { Strategy } from 'passport-jwt';
passport.use(new Strategy({ secretOrKey: process.env.KEY!, jwtFromRequest: (req) => req.cookies?.token }, (claims, done) => done(null, claims)));
const app = express();
// expect: session-weak-config (low)
app.use(session({ keys: [process.env.KEY!], maxAge: 7 * 86_400_000 }));
app.use(passport.initialize());
app.listen(8080);

// @case: the same where Passport keeps who signed in
// @file: package.json
{ "name": "wards", "dependencies": { "express": "5", "cookie-session": "2", "passport": "0.7", "passport-local": "1" } }
// @file: server.ts
import express from 'express';
import session from 'cookie-session';
import passport from 'passport';
passport.serializeUser((user, done) => done(null, user));
const app = express();
// expect: session-weak-config (medium)
app.use(session({ keys: [process.env.KEY!], maxAge: 7 * 86_400_000 }));
app.use(passport.initialize());
app.listen(8080);

// @case: before the page to which another site sends back
import express from 'express';
import cookieSession from 'cookie-session';
const app = express();
// expect: session-weak-config
const staff = cookieSession({ name: 'staff', maxAge: 7 * 24 * 60 * 60 * 1000, secret: process.env.SESSION_SECRET });
app.get('/auth/callback', staff, (req, res) => {
  req.session!.user = req.query.user;
  res.redirect('/');
});
app.get('/wards', staff, wards);
