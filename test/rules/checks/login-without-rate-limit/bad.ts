// @case: login of a ward server
import express from 'express';
const app = express();
app.use(express.json());
// expect: login-without-rate-limit
app.post('/login', async (req, res) => {
  res.json(await check(req.body.user, req.body.password));
});

// @case: router of another file
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
const app = express();
// expect: login-without-rate-limit
app.use('/auth', auth);

// @case: function that registers the routes
// @file: routes.ts
export function routes(app) {
  app.get('/', (req, res) => res.end());
  app.post('/unlock', (req, res) => res.json(checkPin(req.body.pin)));
}
// @file: app.ts
import express from 'express';
import { routes } from './routes';
const app = express();
// expect: login-without-rate-limit
routes(app);

// @case: PIN of a bedside tablet, fastify
import Fastify from 'fastify';
const server = Fastify();
// expect: login-without-rate-limit
server.post('/bedside/pin', async (request) => ({ ok: await checkPin(request.body) }));

// @case: token endpoint, koa
import Koa from 'koa';
import Router from '@koa/router';
const app = new Koa();
const router = new Router();
router.post('/oauth/token', async (ctx) => {
  ctx.body = await issue(ctx.request.body);
});
// expect: login-without-rate-limit
app.use(router.routes());

// @case: route object and renamed import
import makeServer from 'express';
import helmet from 'helmet';
const gateway = makeServer();
gateway.use(helmet());
// expect: login-without-rate-limit
gateway.route('/api/v1/password-reset').post(sendMail);

// @case: limiter of another path
import express from 'express';
import rateLimit from 'express-rate-limit';
const app = express();
app.use('/reports', rateLimit({ windowMs: 60_000, max: 30 }));
// expect: login-without-rate-limit
app.post('/login', (req, res) => {
  res.json(check(req.body.user, req.body.password));
});
declare function check(user: string, password: string): object;
app.listen(443);

// @case: words in which tries stand, and requests that are sent again
import express from 'express';
const app = express();
// expect: login-without-rate-limit
app.post('/login', async (req, res) => {
  const entries = await directory.search({ uid: req.body.user }, { retries: 3, limit: 1 });
  if (entries.length === 0) return res.sendStatus(401);
  res.json(issue(entries[0], req.body.password));
});
app.listen(443);

// @case: attempts that are logged, and not counted
import express from 'express';
const app = express();
// expect: login-without-rate-limit
app.post('/login', async (req, res) => {
  // limiter and lockout come with the next release
  console.warn(`failed login attempts are not limited yet: ${req.body.user}`);
  req.log.info('login attempt');
  const user = await check(req.body.user, req.body.password);
  if (!user) return res.status(401).json({ message: 'Login attempt failed, try again' });
  res.json(issue(user));
});
app.listen(443);

// @case: token endpoint that takes passwords as well
import express from 'express';
const app = express();
// expect: login-without-rate-limit
app.post('/token', async (req, res) => {
  if (req.body.grant_type === 'refresh_token') return res.json(await renew(req.body.refresh_token));
  res.json(await login(req.body.username, req.body.password));
});
app.listen(3000);

// @case: a token for a password
import express from 'express';
import { findUser, isRight, issue } from './users';
const app = express();
// expect: login-without-rate-limit
app.post('/token', async (req, res) => {
  const user = await findUser(req.body.username);
  if (!(await isRight(user, req.body.password))) return res.sendStatus(401);
  res.json({ token: issue(user) });
});

// @case: token for the key of a device
import express from 'express';
const app = express();
// expect: login-without-rate-limit
app.post('/devices/token', async (req, res) => {
  const { serial, key } = req.body;
  res.json({ token: await tokenFor(serial, key) });
});
app.listen(3000);

// @case: the limiter stands below another path of the router
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
const limiter = rateLimit({ windowMs: 900_000, max: 20 });
const app = express();
app.use('/v1/reports', limiter);
// expect: login-without-rate-limit
app.use('/v1', routes);
app.listen(3000);

// @case: the sign-in is named by its folder, and told before the recovery
// @file: auth.ts
import { Router } from 'express';
import { accounts } from './accounts';
export const auth = Router();
auth.post('/reset-password', async (req, res) => res.json(await accounts.sendMail(req.body.email)));
auth.post('/local', async (req, res) => {
  const body = req.body as { email?: string; password?: string };
  const account = await accounts.find(body.email);
  if (!account || !(await account.matches(body.password))) return void res.sendStatus(403);
  res.json(account);
});
// @file: main.ts
import express from 'express';
import { auth } from './auth';
const app = express();
app.use(express.json());
// expect: login-without-rate-limit
app.use('/api/auth', auth);
app.listen(8080);

// @case: the handler only answers, for what is sent was tried before it
import express from 'express';
import passport from 'passport';
const app = express();
app.use(express.json());
// expect: login-without-rate-limit
app.post('/login', passport.authenticate('local'), (_request, response) => response.sendStatus(204));
app.listen(8080);

// @case: the answer of another service is no sign-in to guess at, what makes an access token of a password is one
// @file: federation.ts
import passport from 'passport';
export function federation(app) {
  app.post('/login/saml/callback', passport.authenticate('saml'), (req, res) => res.redirect('/'));
}
// @file: tokens.ts
import { Router } from 'express';
import { create } from './create';
export const tokens = Router();
tokens.post('/access-tokens', create);
// @file: create.ts
import { Account } from './account';
export const create = async (request, response) => {
  const { mail, password } = request.body;
  response.json({ token: await Account.authenticate(mail, password) });
};
// @file: main.ts
import express from 'express';
import { federation } from './federation';
import { tokens } from './tokens';
const app = express();
app.use(express.json());
federation(app);
// expect: login-without-rate-limit
app.use('/internal/api', tokens);
app.listen(8080);

// @case: a callback that takes a password as well, and a directory that is asked with one
import express from 'express';
const app = express();
// expect: login-without-rate-limit
app.post('/login/callback', async (req, res) => res.json(await check(req.body.user, req.body.password)));
app.listen(8080);

// @case: a directory is asked with the password
import express from 'express';
import passport from 'passport';
const app = express();
// expect: login-without-rate-limit
app.post('/login/staff', passport.authenticate('ldapauth'), (req, res) => res.redirect('/'));
app.listen(8080);

// @case: a service that is seen, and retries of a request
// @file: services.ts
export class SignIn {
  constructor(private readonly users: Map<string, string>) {}
  async verifyOtp(mail: string, otp: string, retries = 3) {
    if (retries - 1 < 0) throw new Error('directory is away');
    return this.users.get(mail) === otp;
  }
}
// @file: controller.ts
import { SignIn } from './services';
export class LoginController {
  constructor(private readonly signIn: SignIn) {}
  verify = async (req, res) => {
    req.session.user = await this.signIn.verifyOtp(req.body.mail, req.body.otp);
    res.json({ ok: true });
  };
}
// @file: server.ts
import express from 'express';
import { LoginController } from './controller';
import { SignIn } from './services';
const controller = new LoginController(new SignIn(new Map()));
const app = express();
// expect: login-without-rate-limit
app.post('/login/verify', controller.verify);
app.listen(3000);

// @case: a class keeps its server and hands it to those that register routes
// @file: routes.ts
import type { Express } from 'express';
import { settings } from './settings';
export class Users {
  static route(app: Express): void {
    this.addLogin(app);
  }
  private static addLogin(app: Express): void {
    app.post(settings.apiPath + '/user/login', async (req, res) => {
      res.json(await find(req.body.name, req.body.password));
    });
  }
}
// @file: settings.ts
export const settings = JSON.parse(process.env.SETTINGS ?? '{}');
// @file: server.ts
import express, { type Express } from 'express';
import { Users } from './routes';
export class Server {
  private app: Express;
  start(): void {
    this.app = express();
    this.app.use(express.json());
    // expect: login-without-rate-limit
    Users.route(this.app);
    this.app.listen(3000);
  }
}
new Server().start();

// @case: a reset by a code of few digits
import express from 'express';
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
const app = express();
// expect: login-without-rate-limit
app.post('/reset-password', async (request, response) => {
  const { email, resetCode, newPassword } = request.body;
  const kept = await prisma.user.findFirst({ where: { email, resetCode } });
  if (!kept) return void response.sendStatus(400);
  await setPassword(kept.id, newPassword);
  response.sendStatus(204);
});
declare function setPassword(user: string, password: string): Promise<void>;
app.listen(3000);
