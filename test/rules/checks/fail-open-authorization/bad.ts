// @case: next in the catch
export function authenticate(req, res, next) {
  try {
    req.user = verify(req.headers.authorization);
    next();
  } catch (error) {
    console.error(error);
    // expect: fail-open-authorization
    next();
  }
}

// @case: guard of Nest
export class RolesGuard {
  async canActivate(context) {
    try {
      return await this.permissions.check(context);
    } catch {
      // expect: fail-open-authorization
      return true;
    }
  }
}

// @case: secret not set
import type { Request, Response, NextFunction } from 'express';
export const apiKeyGuard = (req: Request, res: Response, next: NextFunction) => {
  // expect: fail-open-authorization
  if (!process.env.API_SECRET) return next();
  return req.headers['x-api-key'] === process.env.API_SECRET ? next() : res.sendStatus(401);
};

// @case: secret of another file
// @file: config.ts
export const ingestToken = process.env.INGEST_TOKEN;
// @file: guard.ts
import { ingestToken } from './config';
export function checkToken(req) {
  if (!ingestToken) {
    // expect: fail-open-authorization
    return true;
  }
  return req.headers.authorization === ingestToken;
}

// @case: catch that only logs
export async function requireSession(req, res, next) {
  try {
    req.user = await sessions.verify(req.cookies.sid);
  } catch (error) {
    log.warn(error);
  }
  // expect: fail-open-authorization
  next();
}

// @case: promise chain, verifier of another file
// @file: verifier.ts
export async function verifyBadge(badge: string) {
  return directory.find(badge);
}
// @file: middleware.ts
import { verifyBadge } from './verifier';
export const nurseOnly = (req, res, next) => {
  verifyBadge(req.headers['x-badge'])
    .then(() => next())
    // expect: fail-open-authorization
    .catch(() => next());
};

// @case: issuer of keys that does not answer
import type { RequestHandler } from 'express';
import { jwtVerify, createRemoteJWKSet, errors } from 'jose';
const jwks = createRemoteJWKSet(new URL('https://id.hospital.example/jwks'));
export const requireClinician: RequestHandler = async (req, res, next) => {
  try {
    await jwtVerify(req.headers.authorization!.slice(7), jwks);
    next();
  } catch (err) {
    if (err instanceof errors.JWKSTimeout) {
      console.warn('identity provider unreachable');
      // expect: fail-open-authorization
      return next();
    }
    res.sendStatus(401);
  }
};

// @case: guard over an observable
import { CanActivate, ExecutionContext, Injectable } from '@nestjs/common';
import { catchError, map, of } from 'rxjs';
import { PolicyClient } from './policy.client';
@Injectable()
export class DosePolicyGuard implements CanActivate {
  constructor(private readonly policy: PolicyClient) {}
  canActivate(context: ExecutionContext) {
    const { user, params } = context.switchToHttp().getRequest();
    return this.policy.decide(user.id, params.id).pipe(
      map((decision) => decision.allow),
      // expect: fail-open-authorization
      catchError(() => of(true)),
    );
  }
}

// @case: permission asked of a service
import axios from 'axios';
export const hasPermission = (user: string, action: string): Promise<boolean> =>
  axios
    .get('https://policy.internal/v1/decide', { params: { user, action } })
    .then((r) => r.data.allowed)
    // expect: fail-open-authorization
    .catch(() => true);

// @case: an error is handed on, and the caller as well
import createError from 'http-errors';
export const restrictTo =
  (roles: string[]) =>
  (req, _res, next) => {
    // expect: fail-open-authorization
    if (!roles.includes(req.user.role)) next(createError(403, 'not allowed'));
    next();
  };

// @case: answered, and let in
import { verify } from './tokens';
export async function protect(req, res, next) {
  const token = req.headers.authorization?.split(' ')[1];
  const user = await verify(token);
  if (!user) {
    // expect: fail-open-authorization
    res.status(401).json({ message: 'please sign in' });
  }
  req.user = user;
  next();
}

// @case: who shows none is refused, who shows a forged one is not
import type { NextFunction, Request, Response } from 'express';
export async function sessions(req: Request, res: Response, next: NextFunction) {
  const token = req.cookies.session;
  if (!token) return res.status(401).send();
  try {
    req.user = await verifyToken(token);
  } catch (error) {
    logger.warn(error);
  }
  // expect: fail-open-authorization
  next();
}

// @case: asked below one path only, and let in there
import type { NextFunction, Request, Response } from 'express';
export function middleware(req: Request, res: Response, next: NextFunction) {
  if (req.path.startsWith('/pumps')) {
    try {
      req.user = verifyToken(req.cookies.session);
    } catch (error) {
      logger.warn(error);
    }
  }
  // expect: fail-open-authorization
  next();
}

// @case: sockets whose tokens are noted, and that are all sent the readings
import { Server } from 'socket.io';
import type { Server as HttpServer } from 'node:http';
export class Readings {
  private io?: Server;
  start(server: HttpServer): void {
    this.io = new Server(server);
    this.io.use(async (socket, next) => {
      try {
        const token = socket.handshake.auth.token;
        if (token) socket.data.user = verifyToken(token);
        next();
      } catch {
        socket.data.user = undefined;
        // expect: fail-open-authorization
        next();
      }
    });
  }
  received(bed: string, reading: { pulse: number }): void {
    this.io?.emit('reading', { bed, ...reading });
  }
}

// @case: a session that cannot be read is that of an administrator
import express from 'express';
import { sessions } from './identity';
const app = express();
function requireSession(req: any, res: any, next: any) {
  sessions
    .verifySession(req.header('Cookie'))
    .then((found: any) => {
      req.user = found.data.identity;
      next();
    })
    .catch(() => {
      req.user = { id: 'guest', role: 'administrator' };
      // expect: fail-open-authorization
      next();
    });
}
app.get('/sites/:site', requireSession, (req, res) => res.end());

// @case: only who asks for something else goes on without a check
import express from 'express';
import { needsLogin, verifySession } from './sessions';
export async function sessions(req: express.Request, res: express.Response, next: express.NextFunction): Promise<void> {
  try {
    if (!needsLogin(req)) return next();
    await verifySession(req.cookies.session);
  } catch (error) {
    console.error(error);
  }
  // expect: fail-open-authorization
  next();
}

// @case: a wrong key is answered with 400, and the wards are removed all the same
import express from 'express';
import { rm } from 'node:fs/promises';
import { settings } from './settings';
export async function clearWard(req: express.Request, res: express.Response): Promise<void> {
  try {
    const { secretKey, ward } = req.params;
    if (secretKey !== settings.secretKey) {
      // expect: fail-open-authorization
      res.status(400).json({ message: 'The key is wrong' });
    }
    await rm(`/srv/wards/${encodeURIComponent(ward!)}`, { recursive: true });
    res.json({ success: true });
  } catch (error) {
    res.status(500).json({ error });
  }
}
// @file: settings.ts
export const settings = { secretKey: process.env.SECRET_KEY };

// @case: an order of somebody else, and one for which the role is missing
import express from 'express';
import { orders } from './orders';
express()
  .delete('/orders/:id', async (req: any, res) => {
    const order = await orders.find(req.params.id);
    // expect: fail-open-authorization
    if (order.ownerId !== req.user.id) res.status(403).json({ message: 'not yours' });
    await orders.remove(order.id);
    res.sendStatus(204);
  })
  .post('/orders', async (req: any, res) => {
    // expect: fail-open-authorization
    if (!isAllowed(req.user, 'order')) res.sendStatus(403);
    const order = await orders.create(req.body);
    res.json(order);
  })
  .put('/orders', async (req: any, res) => {
    // expect: fail-open-authorization
    if (req.user.role !== 'clinician') res.status(403).send('not allowed');
    await orders.change(req.body);
    res.end();
  });
declare function isAllowed(user: unknown, what: string): boolean;

// @case: what is done below depends on something else
import express from 'express';
import fs from 'node:fs';
import { settings } from './settings';
express().delete('/wards/:key/:ward', (req, res) => {
  const { key, ward } = req.params;
  if (key !== settings.apiKey) {
    // expect: fail-open-authorization
    res.status(401).json({ message: 'The key is wrong' });
  }
  const folder = '/srv/wards/' + encodeURIComponent(ward);
  if (fs.existsSync(folder)) {
    fs.rmSync(folder, { recursive: true });
  }
  res.json({ success: true });
});
// @file: settings.ts
export const settings = { apiKey: process.env.API_KEY };

// @case: who may enter is asked of something that is told of the caller, or whose answer is heard
import { CanActivate, ExecutionContext, Injectable } from '@nestjs/common';
import { Wards } from './wards';
@Injectable()
export class WardGuard implements CanActivate {
  constructor(private readonly wards: Wards) {}
  async canActivate(context: ExecutionContext): Promise<boolean> {
    try {
      await this.wards.enter(context.switchToHttp().getRequest().user);
    } catch (error) {
      console.error(error);
    }
    // expect: fail-open-authorization
    return true;
  }
}
export class ShiftGuard implements CanActivate {
  constructor(private readonly wards: Wards) {}
  async canActivate(): Promise<boolean> {
    try {
      return await this.wards.isOpen();
    } catch {
      // expect: fail-open-authorization
      return true;
    }
  }
}

// @case: the caller is checked by a function that reads the request
// @file: session.ts
import axios from 'axios';
import type { NextFunction, Request, Response } from 'express';
async function checkSession(ctx: any): Promise<void> {
  await axios.post('https://sessions.example/introspect', { token: ctx.headers.authorization });
  ctx.app.locals.seen = Date.now();
}
export const sessionMiddleware = (req: Request, res: Response, next: NextFunction): void => {
  checkSession(req)
    .then(() => next())
    .catch((error) => {
      console.error(error);
      // expect: fail-open-authorization
      next();
    });
};

// @case: the key, not the token, is what may be absent
export async function credentials(req, res, next) {
  const sealToken = req.headers['x-seal'];
  if (keys == null) throw new Error('no keys');
  if (sealToken == null) return res.status(401).end();
  try {
    req.claims = await verifySeal(sealToken, keys);
  } catch {
    // expect: fail-open-authorization
    return next();
  }
  next();
}

// @case: guards of pages in the browser: a matter of the audit
// @file: router.ts
import { createRouter } from 'vue-router';
import { isAuthenticated } from './auth';
export const router = createRouter({ history: undefined, routes: [] });
router.beforeEach(async (to, from, next) => {
  try {
    if (to.name !== 'login' && !(await isAuthenticated())) next({ name: 'login' });
    else next();
  } catch (error) {
    console.error(error);
    // expect: fail-open-authorization (low)
    next();
  }
});
// @file: auth.ts
export const isAuthenticated = async () => (await fetch('/me')).ok;
// @file: ward.guard.ts
import { Injectable } from '@angular/core';
@Injectable()
export class WardGuard {
  constructor(private readonly session: any) {}
  async canActivate() {
    try {
      return await this.session.check();
    } catch {
      // expect: fail-open-authorization (low)
      return true;
    }
  }
}

// @case: what says yes lets in, as is seen where it is asked
import { rights } from './rights';
export class Door {
  open(session: { user: string }) {
    if (!hasSessionRight(session)) throw new Error('not for you');
    return 'open';
  }
}
function hasSessionRight(session: { user: string }): boolean {
  try {
    return rights.lookUp(session.user);
  } catch {
    // expect: fail-open-authorization
    return true;
  }
}

// @case: the callback of a check notes the error and lets the caller in
import { Request, Response, NextFunction } from 'express';
import jwt from 'jsonwebtoken';
export function authenticate(req: Request, res: Response, next: NextFunction) {
  const token = req.headers.authorization?.split(' ')[1] ?? '';
  jwt.verify(token, process.env.PUBLIC_KEY!, { algorithms: ['RS256'] }, (err, claims) => {
    if (err) console.error('token', err.name);
    // expect: fail-open-authorization
    next();
  });
}
export const requireClinician = (req, res, next) => {
  jwt.verify(req.cookies.session, process.env.PUBLIC_KEY!, { algorithms: ['RS256'] }, (error, claims) => {
    if (error) {
      // expect: fail-open-authorization
      return next();
    }
    req.user = claims;
    next();
  });
};

// @case: a check that writes a record as well
import { auditAndVerifyToken, logInSession } from './tokens';
export async function isAllowed(token: string): Promise<boolean> {
  try {
    await auditAndVerifyToken(token);
    return true;
  } catch {
    // expect: fail-open-authorization
    return true;
  }
}
export async function isSessionAllowed(token: string): Promise<boolean> {
  try {
    return await logInSession(token);
  } catch {
    // expect: fail-open-authorization
    return true;
  }
}

// @case: a guard of tokens that cannot verify lets requests through
import { type ExecutionContext, Injectable, Logger } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
@Injectable()
export class TokenGuard extends AuthGuard('jwt') {
  private readonly logger = new Logger('token');
  async canActivate(context: ExecutionContext): Promise<boolean> {
    try {
      return (await super.canActivate(context)) as boolean;
    } catch (error) {
      this.logger.error(error);
      // expect: fail-open-authorization
      return true;
    }
  }
}

// @case: a webhook that verifies a signature only when one is sent
import { createHmac } from 'node:crypto';
import { Body, Controller, Headers, Post, UnauthorizedException } from '@nestjs/common';
@Controller('payments')
export class PaymentsController {
  private readonly secret = process.env.WEBHOOK_SECRET!;
  constructor(private readonly orders: { release(id: string): Promise<void> }) {}
  @Post('webhook')
  async webhook(@Body() body: { id: string }, @Headers('x-signature') signature?: string) {
    // expect: fail-open-authorization
    if (this.secret && signature) {
      if (!this.verify(body, signature)) throw new UnauthorizedException();
    }
    await this.orders.release(body.id);
  }
  private verify(body: object, signature: string): boolean {
    // timing aside
    return createHmac('sha256', this.secret).update(JSON.stringify(body)).digest('hex') === signature;
  }
}

// @case: the same of Express, and of a message that comes another way
import express from 'express';
import { release, verifySignature } from './orders';
express().post('/hooks/lab', async function labHook(req, res) {
  const signature = req.get('x-lab-signature');
  // expect: fail-open-authorization
  if (signature !== undefined) {
    const isGenuine = verifySignature(req.body, signature);
    if (!isGenuine) return res.sendStatus(403);
  }
  await release(req.body.order);
  return res.sendStatus(204);
});
export async function take(message: { order: string; signature?: string }) {
  // expect: fail-open-authorization (low)
  if (message.signature) {
    if (!verifySignature(message, message.signature)) throw new Error('forged');
  }
  await release(message.order);
}
