// @case: a check of the framework, done well
// @file: src/auth/auth.service.ts
import { Collection, Db } from 'mongodb';
interface Account { email: string; pinHash: string }
export class AuthService {
  private readonly accounts: Collection<Account>;
  constructor(db: Db) {
    this.accounts = db.collection<Account>('accounts');
  }
  async byCredentials(criteria: Partial<Account>) {
    return this.accounts.findOne(criteria);
  }
}
// @file: src/auth/auth.routes.ts
import Router from '@koa/router';
import type { Db } from 'mongodb';
import { AuthService } from './auth.service';
export const authRoutes = (db: Db) => {
  const service = new AuthService(db);
  const router = new Router();
  router.post('/device-profile', async (ctx) => {
    const { email, pinHash } = ctx.request.body as any;
    ctx.assert(typeof email === 'string' && typeof pinHash === 'string', 400);
    ctx.body = await service.byCredentials({ email, pinHash });
  });
  return router;
};

// @case: only devices of the clinic of the context that the request was made to
// @file: context.ts
import type { Request } from 'express';
export interface SignedRequest extends Request {
  organization?: { id: string };
}
export class Context {
  org: { id: string };
  constructor({ org }: { org: { id: string } }) {
    this.org = org;
  }
}
export function contextOf(req: SignedRequest): Context {
  if (!req.organization) throw new Error('Who asks belongs to no clinic');
  return new Context({ org: req.organization });
}
// @file: devices.ts
import { model, Schema } from 'mongoose';
import type { Context } from './context';
const Device = model('Device', new Schema({ serial: String, organization: String }));
export async function deviceBySerial(context: Context, serial: string) {
  return Device.findOne({ serial, organization: context.org.id });
}
// @file: routes.ts
import express from 'express';
import { contextOf, type SignedRequest } from './context';
import { deviceBySerial } from './devices';
const find = async (req: SignedRequest, res: express.Response) => {
  const context = contextOf(req);
  const { serial } = req.body;
  res.json(await deviceBySerial(context, serial));
};
express().post('/devices/find', find);

// @case: schema of a route whose handlers go through a wrapper as a whole
// @file: package.json
{ "name": "ward", "main": "index.ts" }
// @file: wrap.ts
import asyncHandler from 'express-async-handler';
export function wrapAll(handlers: Record<string, any>): Record<string, any> {
  const wrapped: Record<string, any> = {};
  for (const key of Object.keys(handlers)) wrapped[key] = asyncHandler(handlers[key]);
  return wrapped;
}
// @file: check.ts
import type { RequestHandler } from 'express';
export const checkRequest =
  ({ query }: { query: any }): RequestHandler =>
  (req, res, next) => {
    const result = query.safeParse(req.query);
    if (!result.success) return res.status(400).json({ error: result.error.message });
    return next();
  };
// @file: wards.controller.ts
import type { Request, Response } from 'express';
import { MongoClient } from 'mongodb';
const wards = new MongoClient('mongodb://db.ward.example').db('ward').collection('wards');
export const countWards = async (req: Request, res: Response): Promise<void> => {
  const { kind } = req.query;
  res.json(await wards.countDocuments({ kind }));
};
// @file: wards.router.ts
import express from 'express';
import { z } from 'zod';
import { wrapAll } from './wrap';
import { checkRequest } from './check';
import * as rawWards from './wards.controller';
const wards = wrapAll(rawWards);
export const router = express.Router();
router.get('/count', checkRequest({ query: z.object({ kind: z.enum(['icu', 'day']).optional() }).strict() }), wards.countWards);
// @file: index.ts
import express from 'express';
import { router } from './wards.router';
const app = express();
app.use('/wards', router);
app.listen(3000);
