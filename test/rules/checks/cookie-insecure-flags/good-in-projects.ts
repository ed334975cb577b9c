// @case: an option of the cookie is set afterwards, done well
// @file: src/session.ts
import session, { SessionOptions } from 'express-session';
import RedisStore from 'connect-redis';
import { createClient } from 'redis';
import type { Express } from 'express';
const FIFTEEN_MINUTES = 15 * 60 * 1000;
export function installSession(app: Express): void {
  const client = createClient({ url: process.env.REDIS_URL });
  const options: SessionOptions = {
    secret: process.env.SESSION_SECRET!,
    resave: false,
    saveUninitialized: false,
    store: new RedisStore({ client }),
    cookie: { httpOnly: true, secure: true, sameSite: 'strict' },
  };
  options.cookie!.maxAge = FIFTEEN_MINUTES;
  app.use(session(options));
}
