// @case: 401 in the catch
export function authenticate(req, res, next) {
  try {
    req.user = verify(req.headers.authorization);
    next();
  } catch (error) {
    console.error(error);
    res.sendStatus(401);
  }
}

// @case: guard of Nest
export class RolesGuard {
  async canActivate(context) {
    try {
      return await this.permissions.check(context);
    } catch {
      return false;
    }
  }
}

// @case: secret not set
import type { Request, Response, NextFunction } from 'express';
export const apiKeyGuard = (req: Request, res: Response, next: NextFunction) => {
  if (!process.env.API_SECRET) return res.sendStatus(503);
  return req.headers['x-api-key'] === process.env.API_SECRET ? next() : res.sendStatus(401);
};

// @case: secret of another file
// @file: config.ts
export const ingestToken = process.env.INGEST_TOKEN;
// @file: guard.ts
import { ingestToken } from './config';
export function checkToken(req) {
  if (!ingestToken) {
    return false;
  }
  return req.headers.authorization === ingestToken;
}

// @case: error handed on, optional by name, no check
export async function requireSession(req, res, next) {
  try {
    req.user = await sessions.verify(req.cookies.sid);
  } catch (error) {
    return next(error);
  }
  return next();
}
export function optionalAuth(req, res, next) {
  try {
    req.user = verify(req.headers.authorization);
  } catch {
    req.user = undefined;
  }
  next();
}
export function readLocale(req, res, next) {
  try {
    req.locale = JSON.parse(req.cookies.locale);
  } catch {
    req.locale = 'en';
  }
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
    .catch(() => res.sendStatus(401));
};

// @case: flag that is no secret
export function auditMiddleware(req, res, next) {
  if (!process.env.AUDIT) return next();
  audit.write(req.path);
  return next();
}

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
      return void res.sendStatus(503);
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
      catchError(() => of(false)),
    );
  }
}

// @case: permission asked of a service
import axios from 'axios';
export const hasPermission = (user: string, action: string): Promise<boolean> =>
  axios
    .get('https://policy.internal/v1/decide', { params: { user, action } })
    .then((r) => r.data.allowed)
    .catch(() => false);

// @case: true refuses
import { decodeJwt } from 'jose';
export function isTokenExpired(token: string): boolean {
  try {
    return decodeJwt(token).exp! * 1000 < Date.now();
  } catch {
    return true;
  }
}

// @case: an error is handed on in place of the caller
import createError from 'http-errors';
export const restrictTo =
  (roles: string[]) =>
  (req, _res, next) => {
    if (!roles.includes(req.user.role)) return next(createError(403, 'not allowed'));
    next();
  };

// @case: answered, or let in
import { verify } from './tokens';
export async function protect(req, res, next) {
  const user = await verify(req.headers.authorization?.split(' ')[1]);
  if (!user) {
    res.status(401).json({ message: 'please sign in' });
  } else {
    req.user = user;
    next();
  }
}

// @case: what a user asked for is looked at, and an older address is only noted
export function rewrite(req, res, next) {
  if (req.user.usesOldApp) res.set('Deprecation', 'true');
  next();
}

// @case: pages of a client, where the first call counts
import { createRouter } from 'vue-router';
const router = createRouter({ history: undefined, routes: [] });
router.beforeEach((to, from, next) => {
  if (!localStorage.getItem('token')) next({ name: 'signin' });
  next();
});

// @case: who shows a token is noted, who shows none goes on as nobody
import type { NextFunction, Request, Response } from 'express';
export async function identify(req: Request, _res: Response, next: NextFunction) {
  try {
    const shown = readBearerToken(req.header('authorization'));
    if (shown?.token) {
      req.user = await accounts.authenticateByToken(shown.token);
    }
  } catch (error) {
    logger.warn(error);
  }
  next();
}
export const jwtMiddleware = async (req: Request, _res: Response, next: NextFunction) => {
  const token = req.cookies.session;
  if (!token) return next();
  try {
    req.user = verifyToken(token);
  } catch (error) {
    logger.warn(error);
  }
  next();
};
export function session(req: Request, _res: Response, next: NextFunction) {
  try {
    req.user = verifyToken(req.cookies.session);
    next();
  } catch {
    req.user = null;
    next();
  }
}
export async function flowMiddleware(ctx: any, next: () => Promise<void>) {
  const flow = ctx.query.flow;
  if (typeof flow === 'string' && flow) {
    try {
      const intent = verifyIntent(flow);
      if (await consume(flow)) ctx.state.intent = intent;
    } catch {
      // goes on as a fresh sign-in
    }
  }
  return next();
}

// @case: the form of an id is looked at, not who is calling
import Router from '@koa/router';
import { validateChannelId, readChannel } from './channels';
const router = new Router();
router.get('/channels/:id', async (ctx, next) => {
  try {
    if (!validateChannelId(ctx.params.id)) throw new Error('no such id');
    ctx.body = await readChannel(ctx.params.id);
  } catch (error) {
    ctx.status = 400;
    next();
  }
});

// @case: sockets whose tokens are noted, where only rooms that are asked for get readings
import { Server } from 'socket.io';
const io = new Server(server);
io.use(async (socket, next) => {
  try {
    const token = socket.handshake.auth.token;
    if (token) socket.data.user = await verifyToken(token);
    next();
  } catch {
    socket.data.user = undefined;
    next();
  }
});
io.on('connection', (socket) => {
  io.emit('watching', io.engine.clientsCount);
  socket.on('watch', (ward: string) => {
    if (socket.data.user?.wards.includes(ward)) socket.join(ward);
  });
});
readings.on('reading', (reading) => io.to(reading.ward).emit('reading', reading));

// @case: whoever shows no session is noted as anonymous, and policies decide behind it
import express from 'express';
import { sessions, policies } from './identity';
const app = express();
function whoIs(req: any, res: any, next: any) {
  sessions
    .toSession(req.header('Cookie'))
    .then((found: any) => {
      req.user = found.data.identity;
      next();
    })
    .catch((error: any) => {
      if (error.response.status === 401) req.user = { id: 'anonymous', traits: { email: '*' } };
      next();
    });
}
app.get('/sites/:site', whoIs, policies.decide, (req, res) => res.end());

// @case: those who do not pass the check go on as well, as nobody
import express from 'express';
import { isTrustedProxy, findUser, setSessionCookies } from './directory';
express().use(async (req, res, next) => {
  try {
    if (!isTrustedProxy(req)) {
      return next();
    }
    const user = await findUser(req.headers['x-remote-user']);
    if (user) await setSessionCookies(user, req, res);
  } catch (error) {
    console.warn(error);
  }
  return next();
});

// @case: without a user the request is that of a guest
import passport from 'passport';
import { refreshToken, guest } from './accounts';
export function authenticate(req: any, res: any, next: any): void {
  passport.authenticate('jwt', { session: false }, async (err: any, user: any, info: any) => {
    if (info?.name === 'TokenExpiredError') {
      try {
        req.user = user = await refreshToken(req.cookies.jwt);
      } catch (error) {
        console.warn(error);
        return next();
      }
    }
    if (!user) {
      req.user = guest;
      return next();
    }
    if (user.api && !user.api.enabled) return next(new Error('API keys are switched off'));
    req.user = user;
    next();
  })(req, res, next);
}

// @case: a phone that may not know where it is
declare const bridge: any;
export class Locator {
  private getAndroidPermission(): boolean {
    try {
      return !!bridge.getLocationPermissions();
    } catch (error) {
      console.error(error);
      return true;
    }
  }
}

// @case: a wrong key is answered with 400, and that is all
import express from 'express';
import { rm } from 'node:fs/promises';
import { settings } from './settings';
export async function clearWard(req: express.Request, res: express.Response): Promise<void> {
  const { secretKey, ward } = req.params;
  if (secretKey !== settings.secretKey) {
    res.status(400).json({ message: 'The key is wrong' });
    return;
  }
  await rm(`/srv/wards/${encodeURIComponent(ward!)}`, { recursive: true });
  res.json({ success: true });
}
export async function check(req: express.Request, res: express.Response): Promise<void> {
  if (req.params.secretKey !== settings.secretKey) res.status(400);
  else res.status(200);
  res.end();
}
// @file: settings.ts
export const settings = { secretKey: process.env.SECRET_KEY };

// @case: nothing is done behind the answer, or only where it was not given
import express from 'express';
import { orders } from './orders';
express()
  .get('/orders/:id', (req: any, res) => {
    if (!req.user.isAdmin) res.sendStatus(403);
    console.log('asked');
  })
  .delete('/orders/:id', async (req: any, res) => {
    const order = await orders.find(req.params.id);
    if (order.ownerId !== req.user.id) res.status(403).json({ message: 'not yours' });
    if (res.headersSent) return;
    await orders.remove(order.id);
    res.sendStatus(204);
  })
  .post('/orders', async (req: any, res) => {
    if (!isAllowed(req.user, 'order')) res.sendStatus(403);
    else res.json(await orders.create(req.body));
  })
  .put('/orders', async (req: any, res) => {
    if (req.body.newToken !== 'ward') res.status(400).json({ message: 'unknown kind' });
    await orders.note(req.body);
  });
declare function isAllowed(user: unknown, what: string): boolean;

// @case: what is missing fails by itself
import express from 'express';
import jwt from 'jsonwebtoken';
express().get('/me', (req: any, res) => {
  const token = req.headers.authorization;
  if (!token) res.sendStatus(401);
  res.json(jwt.verify(token, process.env.KEY!, { algorithms: ['HS256'] }));
});

// @case: the same question once more before the work
import express from 'express';
import { orders } from './orders';
express().delete('/orders/:id', async (req: any, res) => {
  const isOwner = await orders.isOwner(req.user.id, req.params.id);
  const isAllowed = isOwner || req.user.isAdmin;
  if (!isAllowed) res.sendStatus(403);
  if (isAllowed) await orders.remove(req.params.id);
});

// @case: something is made ready that is told nothing of the caller
import { CanActivate, ExecutionContext, Inject, Injectable } from '@nestjs/common';
@Injectable()
export class ModelsReadyGuard implements CanActivate {
  constructor(@Inject('BIND_MODELS') private readonly bindModels: () => Promise<void>) {}
  async canActivate(_context: ExecutionContext): Promise<boolean> {
    try {
      await this.bindModels();
    } catch (error) {
      console.error('models of the ward are not bound', error);
    }
    return true;
  }
}

// @case: what is checked is the version of the program, for whoever calls
// @file: version.ts
import axios from 'axios';
import type { NextFunction, Request, Response } from 'express';
async function checkVersion(ctx: any): Promise<void> {
  const { data } = await axios.get('https://releases.example/gateway');
  const locals = ctx.locals ? ctx.locals : ctx.app.locals;
  locals.version = data.version;
}
export const versionMiddleware = (req: Request, res: Response, next: NextFunction): void => {
  checkVersion(req)
    .then(() => next())
    .catch((error) => {
      console.error(error);
      next();
    });
};

// @case: a guard of pages that only puts together what is asked later
import { of } from 'rxjs';
import { switchMap } from 'rxjs/operators';
export class ConsentGuard {
  constructor(private readonly store: any) {}
  canActivate() {
    try {
      const isOn$ = this.store.pipe(switchMap((isOn) => of(!isOn)));
      return isOn$.pipe(switchMap((isOn) => (isOn ? this.store.ask() : of(true))));
    } catch {
      return of(true);
    }
  }
}

// @case: whoever shows nothing goes the same way as whoever shows what cannot be verified
import type { NextFunction, Request, Response } from 'express';
export const credentialsFor = (options) => async (req: Request, res: Response, next: NextFunction) => {
  const shown = readState(req.query.state, 'token');
  const ticketToken = shown?.token;
  if (ticketToken == null) {
    next();
    return;
  }
  let payload: unknown;
  try {
    payload = verifySealedToken(ticketToken, options.secret);
  } catch {
    next();
    return;
  }
  res.locals.credentials = await options.fetchKeys(payload);
  next();
};
export const brandingFor = async (req: Request, res: Response, next: NextFunction) => {
  const wardToken = req.query.ward;
  if (typeof wardToken !== 'string') return next();
  try {
    res.locals.branding = await wards.verify(wardToken);
  } catch {
    return next();
  }
  next();
};

// @case: what says yes refuses
import ipaddr from 'ipaddr.js';
const KEPT_OUT = new Set(['private', 'loopback', 'linkLocal']);
export const isDisallowedHookAddress = (ip: string): boolean => {
  try {
    return KEPT_OUT.has(ipaddr.parse(ip).range());
  } catch {
    return true;
  }
};

// @case: what says yes refuses, as is seen where it is asked
import { bans } from './bans';
export class Door {
  open(session: { user: string }) {
    if (hasSessionHold(session)) throw new Error('not for you');
    return this.unlock();
  }
  unlock() {
    return 'open';
  }
}
function hasSessionHold(session: { user: string }): boolean {
  try {
    return bans.lookUp(session.user);
  } catch {
    return true;
  }
}

// @case: callbacks of a check that refuse, and one that only says who is calling
import jwt from 'jsonwebtoken';
const options = { algorithms: ['RS256' as const] };
export function authenticate(req, res, next) {
  jwt.verify(req.headers.authorization, process.env.PUBLIC_KEY!, options, (err, claims) => {
    if (err) return res.status(401).end();
    req.user = claims;
    next();
  });
}
export function requireClinician(req, res, next) {
  jwt.verify(req.headers.authorization, process.env.PUBLIC_KEY!, options, (err, claims) => {
    if (err) next(err);
    else next();
  });
}
export function session(req, res, next) {
  const { token } = req.cookies;
  if (!token) return next();
  jwt.verify(token, process.env.PUBLIC_KEY!, options, (err, claims) => {
    if (!err) req.user = claims;
    next();
  });
}

// @case: a record of what was done, which may fail
import { accounts, events } from './store';
export async function removeSecondFactor(user: string, session: string): Promise<boolean> {
  await accounts.update(user, { secondFactor: null });
  try {
    await events.logAuthEvent(user, { action: 'remove second factor', session });
  } catch {
    // The factor is removed all the same.
  }
  return true;
}
export async function checkOut(user: string, session: string): Promise<boolean> {
  await accounts.update(user, { session: null });
  try {
    await events.publishSessionEnd(user, session);
  } catch (error) {
    console.warn(error);
  }
  return true;
}

// @case: how often somebody signs in, asked when it is known who
import { checkRateLimit, limiters } from './limits';
export async function authorize(user: { id: string; blocked: boolean }, ip: string) {
  if (user.blocked) return false;
  try {
    const { success } = await checkRateLimit(limiters.auth, ip);
    if (!success) return false;
  } catch {}
  return true;
}
export async function requireSession(req, res, next) {
  if (!req.session.user) return res.sendStatus(401);
  try {
    await authThrottle.check(req.session.user.id);
  } catch (error) {
    console.warn(error);
  }
  next();
}

// @case: a limit of rate that cannot count lets requests through
import { type ExecutionContext, Injectable, Logger } from '@nestjs/common';
import { ThrottlerException, ThrottlerGuard } from '@nestjs/throttler';
@Injectable()
export class RequestGuard extends ThrottlerGuard {
  private readonly logger = new Logger('limit');
  async canActivate(context: ExecutionContext): Promise<boolean> {
    try {
      return await super.canActivate(context);
    } catch (error) {
      if (error instanceof ThrottlerException) throw error;
      this.logger.error(error);
      return true;
    }
  }
}

// @case: an address that cannot be decoded gets a page of its own
import express from 'express';
const app = express();
app.use(function (req, res, next) {
  let failure: unknown = null;
  try {
    decodeURIComponent(req.path);
  } catch (error) {
    failure = error;
  }
  if (failure) return res.render('error');
  next();
});

// @case: webhooks that refuse what comes without a signature, before or behind
import express from 'express';
import { release, verifySignature } from './orders';
const app = express();
app.post('/hooks/a', async function hookA(req, res) {
  const signature = req.get('x-lab-signature');
  if (!signature) return res.sendStatus(401);
  if (signature && !verifySignature(req.body, signature)) return res.sendStatus(403);
  await release(req.body.order);
  return res.sendStatus(204);
});
app.post('/hooks/b', async function hookB(req, res) {
  const signature = req.get('x-lab-signature');
  if (signature) {
    if (verifySignature(req.body, signature)) {
      await release(req.body.order);
      return res.sendStatus(204);
    }
  }
  return res.sendStatus(401);
});

// @case: what a patient signed on the screen is no proof of where a message is from
import { saveConsent } from './consents';
export async function consentHook(form: { patient: string; signature?: string }) {
  if (form.signature) {
    if (!form.signature.startsWith('data:image/png')) throw new Error('no picture');
  }
  await saveConsent(form);
}
