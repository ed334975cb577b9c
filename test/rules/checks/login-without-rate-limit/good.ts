// @case: login of a ward server
import express from 'express';
import rateLimit from 'express-rate-limit';
const app = express();
app.use(express.json());
app.post('/login', rateLimit({ windowMs: 900_000, limit: 10 }), async (req, res) => {
  res.json(await check(req.body.user, req.body.password));
});

// @case: limit on the mount of the router
// @file: routes/auth.ts
import { Router } from 'express';
import { signIn } from '../controllers/auth';
export const auth = Router();
auth.post('/sign-in', signIn);
// @file: controllers/auth.ts
export async function signIn(req, res) {
  res.json(await find(req.body));
}
// @file: server.ts
import express from 'express';
import { auth } from './routes/auth';
import { loginLimiter } from './limits';
const app = express();
app.use('/auth', loginLimiter, auth);

// @case: function that registers the routes, and counts
// @file: routes.ts
export function routes(app) {
  app.post('/unlock', async (req, res) => {
    if ((await failedAttempts(req.ip)) > 5) return res.sendStatus(429);
    res.json(checkPin(req.body.pin));
  });
}
// @file: app.ts
import express from 'express';
import { routes } from './routes';
const app = express();
routes(app);

// @case: plugin of fastify
import Fastify from 'fastify';
import limit from '@fastify/rate-limit';
const server = Fastify();
server.register(limit, { max: 10 });
server.post('/bedside/pin', async (request) => ({ ok: await checkPin(request.body) }));

// @case: limiter of koa
import Koa from 'koa';
import Router from '@koa/router';
import ratelimit from 'koa-ratelimit';
const app = new Koa();
app.use(ratelimit({ driver: 'memory', max: 20, duration: 60_000 }));
const router = new Router();
router.post('/oauth/token', async (ctx) => {
  ctx.body = await issue(ctx.request.body);
});
app.use(router.routes());

// @case: an application that goes out of sight
import express from 'express';
const app = express();
secureElsewhere(app);
app.post('/login', login);

// @case: no login
import express from 'express';
const app = express();
app.post('/readings', store);
app.post('/push-token', registerPhone);
app.get('/login', form);

// @case: limiter of the path of the login
import express from 'express';
import rateLimit from 'express-rate-limit';
const app = express();
app.use('/login', rateLimit({ windowMs: 60_000, max: 30 }));
app.post('/login', (req, res) => {
  res.json(check(req.body.user, req.body.password));
});
declare function check(user: string, password: string): object;
app.listen(443);

// @case: the service that the handler calls counts
// @file: accounts.ts
import { store } from './store';
export async function signIn(user: string, password: string) {
  const account = await store.find(user);
  if (account.failedLogins > 10 && account.lockedUntil > Date.now()) return undefined;
  return account.matches(password) ? account : store.note(user);
}
// @file: server.ts
import express from 'express';
import { signIn } from './accounts';
const app = express();
app.post('/login', async (req, res) => {
  const account = await signIn(req.body.user, req.body.password);
  if (!account) return res.sendStatus(401);
  res.json(issue(account));
});
app.listen(443);

// @case: tries in a store
import express from 'express';
const app = express();
app.post('/unlock', async (req, res) => {
  const tries = await redis.incr(`pin:${req.ip}`);
  if (tries > 5) return res.sendStatus(403);
  res.json(checkPin(req.body.pin));
});
app.listen(443);

// @case: token endpoint that takes codes and signed assertions
import express from 'express';
const app = express();
const wrap = (handler: express.RequestHandler): express.RequestHandler => (req, res, next) => Promise.resolve(handler(req, res, next)).catch(next);
class TokenHandler {
  static handle(req: express.Request, res: express.Response) {
    return new TokenHandler().take(req, res);
  }
  take(req: express.Request, res: express.Response) {
    switch (req.body.grant_type) {
      case 'authorization_code':
        return res.json(exchange(req.body.code, req.body.code_verifier));
      case 'client_credentials':
        return res.json(forAssertion(req.body.client_assertion));
      default:
        return res.sendStatus(400);
    }
  }
}
app.post('/token', wrap(TokenHandler.handle));
app.listen(3000);

// @case: a token for a call, for which no password is tried
import express from 'express';
import { issueRoomToken } from './rooms';
const app = express();
app.post('/video/token', (req, res) => {
  const { identity, room } = req.body;
  res.json({ token: issueRoomToken(identity, room) });
});

// @case: the same behind a wrapper
import express from 'express';
import asyncHandler from 'express-async-handler';
import { issueRoomToken } from './rooms';
const app = express();
app.post(
  '/video/token',
  asyncHandler(async (req, res) => {
    res.json({ token: await issueRoomToken(req.body.identity, req.body.room) });
  }),
);

// @case: a limiter below a path of the router that is mounted after it
// @file: routes.ts
import { Router } from 'express';
import { login } from './login';
const auth = Router();
auth.post('/login', login);
export const routes = Router();
routes.use('/auth', auth);
// @file: app.ts
import express from 'express';
import rateLimit from 'express-rate-limit';
import { routes } from './routes';
import { settings } from './settings';
const limiter = rateLimit({ windowMs: 900_000, max: 20, skipSuccessfulRequests: true });
const app = express();
if (settings.env === 'production') app.use('/v1/auth', limiter);
app.use('/v1', routes);
app.listen(3000);

// @case: a route below the folder of sign-ins by which an account is made
import express from 'express';
import { accounts } from './accounts';
const app = express();
app.post('/api/auth/join', async (req, res) => {
  res.json(await accounts.create(req.body.email, req.body.password));
});
app.post('/api/auth/logout', (req, res) => res.end());
app.listen(8080);

// @case: a stub that answers the same whatever is sent
import express from 'express';
const app = express();
app.use(express.json());
app.post('/login', (_request, response) => response.json({ next: 'code' }));
app.post('/verify-code', (_request, response) => response.sendStatus(204));
app.listen(8080);

// @case: the signed answer of a service that has asked for the password, and of a passkey
import express from 'express';
import passport from 'passport';
const app = express();
app.use(express.json());
app.post('/login/saml/:issuer/callback', passport.authenticate('saml', { session: false }), (req, res) => {
  res.redirect(`/welcome?as=${req.user.name}`);
});
app.post('/login/sso', passport.authenticate('openidconnect'), (req, res) => res.redirect('/'));
app.post('/login/passkey', async (req, res) => {
  const { response, challenge } = req.body;
  res.json(await verifyAuthenticationResponse({ response, expectedChallenge: challenge }));
});
app.listen(8080);

// @case: sessions of another kind
import express from 'express';
const app = express();
app.post('/sessions', async (req, res) => {
  const { patient, room } = req.body;
  res.json(await plan(patient, room));
});
app.listen(8080);

// @case: the record of a code counts down the tries that are left
import express from 'express';
const app = express();
app.use(express.json());
app.post('/login/verify', async (req, res) => {
  const code = await codes.get(req.body.mail);
  if (!code) return res.sendStatus(401);
  if (await same(req.body.otp, code.hash)) return res.json({ ok: true });
  const left = { ...code, retries: code.retries - 1 };
  if (left.retries > 0) await codes.set(req.body.mail, left);
  else await codes.delete(req.body.mail);
  res.sendStatus(401);
});

// @case: what follows on a failed try is up to a service of which only the interface is seen
// @file: services.ts
export interface SignIn {
  verifyOtp(mail: string, otp: string): Promise<{ id: string }>;
}
// @file: controller.ts
import type { SignIn } from './services';
export class LoginController {
  constructor(private readonly signIn: SignIn) {}
  verify = async (req, res) => {
    req.session.user = await this.signIn.verifyOtp(req.body.mail, req.body.otp);
    res.json({ ok: true });
  };
}
// @file: server.ts
import express from 'express';
import { Container } from 'inversify';
import { LoginController } from './controller';
const container = new Container();
const controller = container.get<LoginController>('login');
const app = express();
// expect: login-without-rate-limit (low)
app.post('/login/verify', controller.verify);
app.listen(3000);

// @case: a class keeps its server, and one of those that it is handed to limits the tries
// @file: limits.ts
import type { Express } from 'express';
import rateLimit from 'express-rate-limit';
export const limitTries = (app: Express): void => void app.use('/user/login', rateLimit({ windowMs: 900_000, limit: 10 }));
// @file: server.ts
import express, { type Express } from 'express';
import { limitTries } from './limits';
export class Server {
  private app: Express = express();
  start(): void {
    limitTries(this.app);
    this.app.post('/user/login', async (req, res) => res.json(await find(req.body.name, req.body.password)));
    this.app.listen(3000);
  }
}
new Server().start();

// @case: a trial whether the modules load, which nobody can call
// @file: check-imports.ts
import express from 'express';
import { signIn } from './accounts';
const app = express();
app.use(express.json());
app.post('/login', signIn);
console.log('loaded');
// @file: accounts.ts
import type { Request, Response } from 'express';
declare function verify(user: string, password: string): Promise<boolean>;
export const signIn = async (request: Request, response: Response): Promise<void> => {
  const { user, password } = request.body as { user: string; password: string };
  response.sendStatus((await verify(user, password)) ? 200 : 401);
};

// @case: a reset by the token of a mailed link, beside a login that locks
import { randomBytes } from 'node:crypto';
import express from 'express';
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
const app = express();
export const newToken = (): string => randomBytes(32).toString('hex');
// expect: login-without-rate-limit (low)
app.post('/reset-password', async (request, response) => {
  const { token, newPassword } = request.body;
  const kept = await prisma.resetToken.findUnique({ where: { token } });
  if (!kept || kept.used || kept.expiresAt < new Date()) return void response.sendStatus(400);
  await setPassword(kept.userId, newPassword);
  response.sendStatus(204);
});
declare function setPassword(user: string, password: string): Promise<void>;
app.listen(3000);

// @case: an administrator sets the password of somebody
import express, { type NextFunction, type Request, type Response } from 'express';
const app = express();
const requireAuth = (request: Request, response: Response, next: NextFunction): void =>
  request.headers.authorization ? next() : void response.sendStatus(401);
const router = express.Router();
router.use(requireAuth);
router.post('/users/:id/reset-password', async (request, response) => {
  await setPassword(request.params.id, request.body.password);
  response.sendStatus(204);
});
app.use('/admin', router);
declare function setPassword(user: string, password: string): Promise<void>;
app.listen(3000);
