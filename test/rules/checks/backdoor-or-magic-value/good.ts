// @case: service header
import express from 'express';
const app = express();
app.use((req, res, next) => {
  if (verifyChallenge(req.headers['x-service'])) return next();
  return authenticate(req, res, next);
});

// @case: PIN of another file
// @file: service-codes.ts
export const technicianCode = () => readFromSecureElement('technician');
// @file: main.ts
import express from 'express';
import { technicianCode } from './service-codes';
const app = express();
app.post('/pump/unlock', (req, res) => {
  if (req.body.pin !== technicianCode()) return res.sendStatus(401);
  pump.unlock();
  res.sendStatus(204);
});

// @case: a check of its own, name of the parameter
class WardLogin {
  verifyPassword(userPassword: string, hash: string): boolean {
    return compareHash(userPassword, hash);
  }
}

// @case: switch in the environment
// @file: settings.ts
export const openAccess = process.env.NODE_ENV !== 'production' && process.env.DISABLE_AUTH === '1';
// @file: main.ts
import { openAccess } from './settings';
export function guard(req, res, next) {
  if (openAccess) return next();
  verifySession(req, res, next);
}

// @case: switch taken out of the environment by its name
const { AUTH_ISSUER } = process.env;
export const protect = [requireLogin(AUTH_ISSUER)];

// @case: hidden route
import express from 'express';
import { requireServiceCertificate } from './auth';
import { runCommand } from './console';
const app = express();
app.use(express.json());
app.post('/api/backdoor/run', requireServiceCertificate, (req, res) => {
  res.send(runCommand(req.body));
});

// @case: numeric PIN of the physician
export function unlockTherapy(pin: number): void {
  if (pin === storedPin()) {
    session.role = 'physician';
  }
}

// @case: roles, kinds and words of the program
import express from 'express';
const app = express();
app.get('/ward', (req, res, next) => {
  if (req.user.role === 'administrator') return next();
  if (req.query.token === 'undefined') return res.sendStatus(400);
  if (req.body.grant_type === 'password') return next();
  if (pin === 13) led.on();
  const inputType = showPassword ? 'text' : 'password';
  res.json({ inputType, isField: field.password === 'hidden' });
});

// @case: the type of a setting
export function validateAccessToken(allowAccessToken: unknown): boolean {
  if (typeof allowAccessToken !== 'boolean') throw new Error('allowAccessToken must be a boolean');
  return true;
}

// @case: a word that tells which step is left out, none of signing in
import express from 'express';
import { isTaken } from './names';
express().get('/sites/:name', async (req, res, next) => {
  if (req.query.skip == 'lint') return next();
  if (await isTaken(req.params.name)) return void res.sendStatus(409);
  next();
});

// @case: a claim that must be proved by a secret of the installation
import { CanActivate, ExecutionContext, Injectable, UnauthorizedException } from '@nestjs/common';
import type { Request } from 'express';
import { ConfigService } from '@nestjs/config';
@Injectable()
export class GatewayGuard implements CanActivate {
  constructor(private readonly config: ConfigService) {}
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<Request>();
    const internalCall = request.headers['x-internal-call'];
    if (internalCall !== 'true') throw new UnauthorizedException();
    const expected = this.config.get<string>('GATEWAY_KEY');
    if (!expected) throw new UnauthorizedException();
    if (request.headers['x-gateway-key'] !== expected) throw new UnauthorizedException();
    return true;
  }
}

// @case: a claim and its proof in one condition
import express from 'express';
const app = express();
app.use((req, res, next) => {
  if (req.headers['x-internal'] === 'true' && req.headers['x-gateway-key'] === process.env.GATEWAY_KEY) return next();
  return authenticate(req, res, next);
});

// @case: options of what is done, not of who may do it
import express from 'express';
const app = express();
app.post('/restore', (req, res, next) => {
  const isDouble = Number(req.body.code) === 11000;
  if (isDouble && req.query.skipDuplicates === 'true') return next();
  if (req.headers['x-bypass-cache'] === 'true') return next();
  res.sendStatus(409);
});

// @case: a switch that closes the way in
export default async function page(): Promise<string | null> {
  if (process.env.DISABLE_LOGIN || process.env.CLOUD_MODE) return null;
  return 'login';
}
export function closed(path: string): Response | undefined {
  const loginDisabled = process.env.DISABLE_LOGIN;
  if (loginDisabled && path === '/login') {
    return new Response('Access denied', { status: 403 });
  }
  return undefined;
}

// @case: one of several ways in, and what is left out besides authentication
export const env = {
  skipInvite: process.env.AUTH_SKIP_INVITE_FOR_SSO,
  providers: process.env.AUTH_DISABLED_PROVIDERS,
  // expect: backdoor-or-magic-value (low)
  emailOff: process.env.EMAIL_AUTH_DISABLED,
  // expect: backdoor-or-magic-value (low)
  loginOff: process.env.DISABLE_LOGIN,
};

// @case: a password that is on the list of bad ones is refused
export function checkPassword(password: string) {
  if (password === 'Password1234') return { ok: false, error: 'too common' };
  return { ok: true };
}

// @case: the route says which service is to be connected
import type { Request, Response, NextFunction } from 'express';
import { grants } from './grants';
export const connected = async (req: Request, res: Response, next: NextFunction) => {
  const { service } = req.params;
  if (service === 'fitbit') {
    const grant = await grants.take(String(req.query.state));
    if (!grant) return next(new Error('start again'));
    req.user = grant.user;
    return res.json(await grants.finish(req.user));
  }
  return next();
};

// @case: a kind of service that nobody is let in by
import type { Request, Response, NextFunction } from 'express';
export function start(req: Request, res: Response, next: NextFunction) {
  if (req.query.service === 'fitbit') {
    if (!req.session.user) return next(new Error('sign in first'));
    return res.redirect('https://fitbit.example/oauth');
  }
  return res.redirect('/services');
}

// @case: which service or vendor is meant, in a body and a query
import express from 'express';
import { contacts, signInWith } from './parts';
const app = express();
app.post('/messages', async (req, res) => {
  const { service, vendor } = req.body;
  let userContact = await contacts.mailOf(req.user);
  if (service === 'telephone') userContact = await contacts.phoneOf(req.user);
  let access = 'none';
  if (vendor === 'dexcom') access = 'cgm';
  res.json({ userContact, access });
});
app.get('/sign-in', async (req, res, next) => {
  let user;
  if (req.query.service === 'github') user = await signInWith(req.query.code);
  if (!user) return res.sendStatus(401);
  next();
});
app.post('/invoices', (req, res) => {
  if (req.body.service === 'accounts') {
    if (!req.user) return res.sendStatus(403);
  }
  res.json([]);
});
