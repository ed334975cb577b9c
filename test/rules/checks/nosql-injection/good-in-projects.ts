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
