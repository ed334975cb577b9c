// @case: service header
import express from 'express';
const app = express();
app.use((req, res, next) => {
  // expect: backdoor-or-magic-value
  if (req.headers['x-service'] === 'letmein') return next();
  return authenticate(req, res, next);
});

// @case: PIN of another file
// @file: service-codes.ts
export const TECHNICIAN_CODE = '48121';
// @file: main.ts
import express from 'express';
import { TECHNICIAN_CODE as code } from './service-codes';
const app = express();
app.post('/pump/unlock', (req, res) => {
  // expect: backdoor-or-magic-value
  if (req.body.pin !== code) return res.sendStatus(401);
  pump.unlock();
  res.sendStatus(204);
});

// @case: a check of its own, name of the parameter
class WardLogin {
  private static readonly master = 'Infus10n!';
  verifyPassword(userPassword: string, hash: string): boolean {
    // expect: backdoor-or-magic-value
    return userPassword === WardLogin.master || compareHash(userPassword, hash);
  }
}

// @case: switch in the environment
// @file: settings.ts
// expect: backdoor-or-magic-value
export const openAccess = process.env.DISABLE_AUTH === '1';
// @file: main.ts
import { openAccess } from './settings';
export function guard(req, res, next) {
  if (openAccess) return next();
  verifySession(req, res, next);
}

// @case: switch taken out of the environment by its name
// expect: backdoor-or-magic-value
const { NO_AUTH } = process.env;
export const protect = NO_AUTH ? [] : [requireLogin];

// @case: hidden route
import express from 'express';
import { runCommand } from './console';
const app = express();
app.use(express.json());
// expect: backdoor-or-magic-value
app.post('/api/backdoor/run', (req, res) => {
  res.send(runCommand(req.body));
});

// @case: numeric PIN of the physician
export function unlockTherapy(pin: number): void {
  // expect: backdoor-or-magic-value
  if (pin === 24681) {
    session.role = 'physician';
  }
}

// @case: header by its getter, in the controller's middleware
import { Router } from 'express';
const router = Router();
router.use((req, res, next) => {
  const key = 'ward-7-bypass';
  // expect: backdoor-or-magic-value
  if (req.get('x-api-key') == key) next();
  else res.sendStatus(403);
});

// @case: one finding for a password that is bound, compared and lets people in
import express from 'express';
const SERVICE_PASSWORD = 'Fen-9!biomed';
export const app = express().post('/service', (req, res) => {
  // expect: backdoor-or-magic-value
  if (req.body.password === SERVICE_PASSWORD) return res.json({ role: 'service' });
  return res.sendStatus(401);
});

// @case: a word that leaves signing in out
import express from 'express';
import { verify } from './tokens';
express().use(async (req, res, next) => {
  // expect: backdoor-or-magic-value
  if (req.query.skip == 'auth') return next();
  if (!(await verify(req.headers.authorization))) return void res.sendStatus(401);
  next();
});

// @case: a claim beside checks that ask for no secret
import { CanActivate, ExecutionContext, Injectable, UnauthorizedException } from '@nestjs/common';
import type { Request } from 'express';
@Injectable()
export class GatewayGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<Request>();
    // expect: backdoor-or-magic-value
    if (request.headers['x-internal-call'] !== 'true') throw new UnauthorizedException();
    if (!request.headers['x-request-id']) throw new UnauthorizedException();
    return true;
  }
}

// @case: a claim or a proof, either lets in
import express from 'express';
const app = express();
app.use((req, res, next) => {
  // expect: backdoor-or-magic-value
  if (req.headers['x-internal'] === 'true' || req.headers['x-gateway-key'] === process.env.GATEWAY_KEY) return next();
  return authenticate(req, res, next);
});

// @case: an option that leaves out a check of the caller
import express from 'express';
const app = express();
app.use((req, res, next) => {
  // expect: backdoor-or-magic-value
  if (req.headers['x-skip-permission-check'] === 'true') return next();
  res.sendStatus(401);
});

// @case: switches under which everybody is let in
import type { NextFunction, Request, Response } from 'express';
export function protect(req: Request, res: Response, next: NextFunction): void {
  // expect: backdoor-or-magic-value (medium)
  if (process.env.AUTH_DISABLED === 'true') {
    next();
    return;
  }
  // expect: backdoor-or-magic-value (medium)
  if (process.env.SKIP_LOGIN) return next();
  if (!req.headers.authorization) res.sendStatus(401);
}

// @case: a key of the developers in a header
import express from 'express';
import { sessionOf } from './session';
const app = express();
app.use((req, res, next) => {
  // expect: backdoor-or-magic-value
  if (req.headers['x-debug-key'] === 'letmein42') return next();
  if (!sessionOf(req)) return res.sendStatus(401);
  next();
});

// @case: a password of the service, which gives its role
import { find, matches } from './users';
export async function login(name: string, password: string) {
  // expect: backdoor-or-magic-value
  if (password === 'Service#2020!') return { name, role: 'service' };
  const user = await find(name);
  return user && (await matches(password, user.hash)) ? user : null;
}

// @case: a header lets in behind a refusal of others
import type { Request, Response, NextFunction } from 'express';
export function door(req: Request, res: Response, next: NextFunction) {
  // expect: backdoor-or-magic-value
  if (req.headers['x-vendor'] === 'field-crew-7') {
    if (!req.ip) return next(new Error('no address'));
    return next();
  }
  if (!req.session.user) return next(new Error('sign in first'));
  return next();
}

// @case: words in a body that give rights
import express from 'express';
const app = express();
app.post('/open', (req, res) => {
  // expect: backdoor-or-magic-value
  if (req.body.service === 'field-crew') req.session.isAdmin = true;
  // expect: backdoor-or-magic-value
  if (req.body.technician === 'night-shift') req.session.role = 'service';
  res.json({});
});
