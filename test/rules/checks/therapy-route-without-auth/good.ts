// @case: stop of a pump
import express from 'express';
import cors from 'cors';
import { authenticate } from './auth';
const app = express();
app.use(cors());
app.use(express.json());
app.use(authenticate);
app.post('/pumps/:id/stop', (req, res) => {
  pumps.stop(req.params.id);
  res.sendStatus(202);
});

// @case: the handler asks who is calling
import express from 'express';
import { pump } from './pump';
const server = express();
server.post('/api/v1/do', async (req, res) => {
  if (!req.session.user) return res.sendStatus(401);
  await pump.deliverBolus(1);
  return res.end();
});

// @case: router of another file that is guarded
// @file: routes/device.ts
import { Router } from 'express';
import { requireRole } from '../guards';
import * as device from '../controllers/device';
const deviceRouter = Router();
deviceRouter.use(requireRole('nurse'));
deviceRouter.post('/:id/command', device.command);
export default deviceRouter;
// @file: server.ts
import express from 'express';
import devices from './routes/device';
const app = express();
app.use('/devices', devices);

// @case: router mounted behind a guard of unusual name
// @file: routes/device.ts
import { Router } from 'express';
const deviceRouter = Router();
deviceRouter.post('/:id/command', send);
export default deviceRouter;
// @file: staff.ts
export function staffOnly(req, res, next) {
  if (badges.has(req.headers['x-badge'])) next();
  else res.status(403).end();
}
// @file: server.ts
import express from 'express';
import devices from './routes/device';
import { staffOnly } from './staff';
const app = express();
app.use('/devices', staffOnly, devices);

// @case: router that is only exported: who mounts it is not known
import { Router } from 'express';
export const router = Router();
router.post('/pumps/:id/bolus', deliver);

// @case: unknown middleware
import express from 'express';
import { wall } from '@hospital/wall';
const app = express();
app.use(wall());
app.post('/pumps/:id/bolus', deliver);

// @case: fastify hooks
import Fastify from 'fastify';
const server = Fastify();
server.addHook('onRequest', async (request, reply) => {
  if (!badges.has(request.headers['x-badge'])) reply.code(401).send();
});
server.post('/ventilator/settings', async (request) => ventilator.update(request.body));

// @case: fastify route option
import Fastify from 'fastify';
const server = Fastify();
server.post('/ventilator/settings', { preHandler: [server.verifyToken] }, async (request) => ventilator.update(request.body));

// @case: koa with koa-jwt
import Koa from 'koa';
import jwt from 'koa-jwt';
import Router from '@koa/router';
const router = new Router();
router.post('/pacemaker/calibrate', calibrate);
const app = new Koa();
app.use(jwt({ secret: process.env.JWT_SECRET }));
app.use(router.routes());

// @case: set up by a function of another file
// @file: security.ts
import { passport } from './passport';
export function secure(app) {
  app.use(passport.initialize());
}
// @file: main.ts
import express from 'express';
import { secure } from './security';
const app = express();
secure(app);
app.post('/pumps/:id/stop', stop);

// @case: loopback only, health, login, readings
import express from 'express';
const app = express();
app.get('/health', (req, res) => res.end());
app.post('/login', login);
app.post('/readings', store);
app.get('/pumps/:id/rate', show);
const local = express();
local.post('/pump/stop', stop);
local.listen(9000, '127.0.0.1');

// @case: a session that must have a user
import express from 'express';
import session from 'express-session';
import { pumps } from './pumps';
const app = express();
app.use(session({ secret: process.env.SESSION_SECRET!, cookie: { secure: true, httpOnly: true, sameSite: 'strict' } }));
app.use((req, res, next) => (req.session.user ? next() : res.sendStatus(401)));
app.post('/pumps/:id/bolus', (req, res) => {
  pumps.get(req.params.id).deliverBolus(2);
  res.sendStatus(202);
});
// @file: pumps.ts
export const pumps = new Map<string, { deliverBolus(units: number): void }>();

// @case: class that guards its server before it hands it on
// @file: auth.ts
import type { NextFunction, Request, Response } from 'express';
export function requireNurse(req: Request, res: Response, next: NextFunction) {
  if (req.headers.authorization !== `Bearer ${process.env.TOKEN}`) return res.sendStatus(401);
  return next();
}
// @file: server.ts
import express from 'express';
import { requireNurse } from './auth';
import { registerRoutes } from './routes';
export class GatewayServer {
  private readonly app = express();
  constructor() {
    this.app.use(express.json());
    this.app.use(requireNurse);
    registerRoutes(this.app);
  }
}
// @file: routes.ts
import type { Express } from 'express';
import { ventilator } from './ventilator';
export function registerRoutes(app: Express): void {
  app.put('/ventilators/:id/settings', async (req, res) => {
    await ventilator.setTidalVolume(req.params.id, req.body.tidalVolume);
    res.sendStatus(204);
  });
}

// @case: table of routes behind a guard
// @file: routes.ts
import type { Request, Response } from 'express';
import { pump } from './pump';
export const routes = [
  {
    method: 'post' as const,
    path: '/pump/bolus',
    handler: async (req: Request, res: Response) => {
      await pump.deliverBolus(req.body.units);
      res.end();
    },
  },
];
// @file: main.ts
import express from 'express';
import { authenticate } from './auth';
import { routes } from './routes';
const app = express();
app.use(express.json());
for (const { method, path, handler } of routes) app[method](path, authenticate, handler);
app.listen(3000);

// @case: class that hands its server to a guard of another file first
// @file: security.ts
import type { Express } from 'express';
import passport from 'passport';
export function secure(app: Express): void {
  app.use(passport.authenticate('jwt', { session: false }));
}
// @file: server.ts
import express from 'express';
import { registerRoutes } from './routes';
import { secure } from './security';
export class GatewayServer {
  private readonly app = express();
  constructor() {
    secure(this.app);
    registerRoutes(this.app);
  }
}
// @file: routes.ts
import type { Express } from 'express';
import { ventilator } from './ventilator';
export function registerRoutes(app: Express): void {
  app.put('/ventilators/:id/settings', async (req, res) => {
    await ventilator.setTidalVolume(req.params.id, req.body.tidalVolume);
    res.sendStatus(204);
  });
}

// @case: nested routers, guard on the branch of the device
// @file: routes/devices.ts
import { Router } from 'express';
import { devices } from '../devices';
const router = Router();
router.post('/:id/firmware', async (req, res) => {
  await devices.flash(req.params.id, req.body);
  res.sendStatus(202);
});
export { router as deviceRouter };
// @file: routes/api.ts
import { Router } from 'express';
import { deviceRouter } from './devices';
import { requireAdmin } from '../auth';
export const api = Router();
api.use('/devices/:id', requireAdmin);
api.use('/devices', deviceRouter);
// @file: main.ts
import express from 'express';
import { api } from './routes/api';
express().use('/api/v1', api);

// @case: a dose is only computed of what is sent, and told
// @file: doses.ts
import { Router } from 'express';
import { z } from 'zod';
const Meal = z.object({ carbs: z.number(), ratio: z.number() });
const rounded = (units: number): number => Math.round(units * 2) / 2;
export const doses = Router();
doses.post('/', (req, res) => {
  const { carbs, ratio } = Meal.parse(req.body);
  if (!carbs) return res.status(400).json({ error: 'no carbs' });
  let bolus = carbs / ratio;
  if (bolus < 0) bolus = 0;
  res.json({ insulin: Number(rounded(bolus).toFixed(1)) });
});
// @file: app.ts
import express from 'express';
import { doses } from './doses';
const app = express();
app.use('/insulin/dose', doses);
app.listen(80);
