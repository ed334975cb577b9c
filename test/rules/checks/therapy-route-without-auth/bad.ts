// @case: stop of a pump
import express from 'express';
import cors from 'cors';
const app = express();
app.use(cors());
app.use(express.json());
// expect: therapy-route-without-auth
app.post('/pumps/:id/stop', (req, res) => {
  pumps.stop(req.params.id);
  res.sendStatus(202);
});

// @case: handler that delivers, any path
import express from 'express';
import { pump } from './pump';
const server = express();
server
  // expect: therapy-route-without-auth
  .post('/api/v1/do', async (req, res) => {
    await pump.deliverBolus(1);
    res.end();
  });

// @case: router of another file
// @file: routes/device.ts
import { Router } from 'express';
import * as device from '../controllers/device';
const deviceRouter = Router();
deviceRouter.get('/:id', device.show);
deviceRouter.post('/:id/command', device.command);
export default deviceRouter;
// @file: controllers/device.ts
export function show(req, res) {
  res.json({});
}
export function command(req, res) {
  link.send(req.body);
  res.end();
}
// @file: server.ts
import express from 'express';
import devices from './routes/device';
const app = express();
app.use(express.json());
// expect: therapy-route-without-auth
app.use('/devices', devices);
app.listen(3000);

// @case: guard for another path, and one that comes too late
import express from 'express';
import { requireLogin } from './auth';
const app = express();
app.use('/admin', requireLogin);
// expect: therapy-route-without-auth
app.put('/infusion/rate', setRate);
app.use(requireLogin);

// @case: fastify with options but no hook
import Fastify from 'fastify';
const server = Fastify({ logger: true });
// expect: therapy-route-without-auth
server.post('/ventilator/settings', { schema: { body: { type: 'object' } } }, async (request) => {
  await ventilator.update(request.body);
  return { ok: true };
});

// @case: koa router of another file
// @file: pacing.ts
import Router from '@koa/router';
export const router = new Router({ prefix: '/pacing' });
router.post('/pacemaker/calibrate', async (ctx) => {
  await pacer.calibrate(ctx.request.body);
});
// @file: main.ts
import Koa from 'koa';
import { router as pacing } from './pacing';
const app = new Koa();
// expect: therapy-route-without-auth
app.use(pacing.routes());

// @case: fastify plugin
import Fastify from 'fastify';
const server = Fastify();
async function pumpRoutes(scope) {
  scope.post('/bolus', async () => queue.bolus());
}
// expect: therapy-route-without-auth
server.register(pumpRoutes, { prefix: '/pumps' });

// @case: app.route chain, middleware that only logs
// @file: log.ts
export function logRequest(req, res, next) {
  console.log(req.method);
  next();
}
// @file: main.ts
import express from 'express';
import { logRequest } from './log';
const app = express();
app.use(logRequest);
// expect: therapy-route-without-auth
app.route('/device/:id/firmware').put(logRequest, updateFirmware);

// @case: a session that anybody is given
import express from 'express';
import session from 'express-session';
import { pumps } from './pumps';
const app = express();
app.use(session({ secret: process.env.SESSION_SECRET!, cookie: { secure: true, httpOnly: true, sameSite: 'strict' } }));
// expect: therapy-route-without-auth
app.post('/pumps/:id/bolus', (req, res) => {
  pumps.get(req.params.id).deliverBolus(2);
  res.sendStatus(202);
});
// @file: pumps.ts
export const pumps = new Map<string, { deliverBolus(units: number): void }>();

// @case: class that hands its server to a function of another file
// @file: server.ts
import express from 'express';
import helmet from 'helmet';
import { registerRoutes } from './routes';
export class GatewayServer {
  private readonly app = express();
  constructor(private readonly port = 8080) {
    this.app.use(helmet());
    this.app.use(express.json({ limit: '100kb' }));
    // expect: therapy-route-without-auth
    registerRoutes(this.app);
  }
  listen() {
    return this.app.listen(this.port);
  }
}
// @file: routes.ts
import type { Express } from 'express';
import { ventilator } from './ventilator';
export function registerRoutes(app: Express): void {
  app.get('/ventilators/:id', (req, res) => res.json(ventilator.state(req.params.id)));
  app.put('/ventilators/:id/settings', async (req, res) => {
    await ventilator.setTidalVolume(req.params.id, req.body.tidalVolume);
    res.sendStatus(204);
  });
}

// @case: table of routes, registered in a loop
// @file: routes.ts
import type { Request, Response } from 'express';
import { pump } from './pump';
export const routes = [
  { method: 'get' as const, path: '/pump/status', handler: (_req: Request, res: Response) => res.json(pump.status()) },
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
import { routes } from './routes';
const app = express();
app.use(express.json());
// expect: therapy-route-without-auth
for (const { method, path, handler } of routes) app[method](path, handler);
app.listen(3000);

// @case: nested routers, wrapped handler, guard on another branch
// @file: util/async-handler.ts
import type { NextFunction, Request, RequestHandler, Response } from 'express';
export const asyncHandler =
  (fn: (req: Request, res: Response) => Promise<unknown>): RequestHandler =>
  (req: Request, res: Response, next: NextFunction) => {
    fn(req, res).catch(next);
  };
// @file: routes/devices.ts
import { Router } from 'express';
import { asyncHandler } from '../util/async-handler';
import { devices } from '../devices';
const router = Router();
router.post(
  '/:id/firmware',
  asyncHandler(async (req, res) => {
    await devices.flash(req.params.id, req.body);
    res.sendStatus(202);
  }),
);
export { router as deviceRouter };
// @file: routes/api.ts
import { Router } from 'express';
import { deviceRouter } from './devices';
import { adminRouter } from './admin';
import { requireAdmin } from '../auth';
export const api = Router();
api.use('/admin', requireAdmin, adminRouter);
api.use('/devices', deviceRouter);
// @file: main.ts
import express from 'express';
import { api } from './routes/api';
const server = express();
server.use(express.json());
// expect: therapy-route-without-auth
server.use('/api/v1', api);
server.listen(process.env.PORT ?? 3000);

// @case: a dose is computed of what is sent, and given
// @file: doses.ts
import { Router } from 'express';
import { pump } from './pump';
export const doses = Router();
doses.post('/bolus', (req, res) => {
  const units = req.body.carbs / req.body.ratio;
  pump.queued = Math.max(0, units);
  res.json({ insulin: units });
});
// @file: pump.ts
export const pump = { queued: 0 };
// @file: app.ts
import express from 'express';
import { doses } from './doses';
const app = express();
// expect: therapy-route-without-auth
app.use('/insulin/pump', doses);
app.listen(80);
