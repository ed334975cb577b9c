// @case: next in the catch
export function authenticate(req, res, next) {
  try {
    req.user = verify(req.headers.authorization);
    next();
  } catch (error) {
    console.error(error);
    // expect: fail-open-authorization
    next();
  }
}

// @case: guard of Nest
export class RolesGuard {
  async canActivate(context) {
    try {
      return await this.permissions.check(context);
    } catch {
      // expect: fail-open-authorization
      return true;
    }
  }
}

// @case: secret not set
import type { Request, Response, NextFunction } from 'express';
export const apiKeyGuard = (req: Request, res: Response, next: NextFunction) => {
  // expect: fail-open-authorization
  if (!process.env.API_SECRET) return next();
  return req.headers['x-api-key'] === process.env.API_SECRET ? next() : res.sendStatus(401);
};

// @case: secret of another file
// @file: config.ts
export const ingestToken = process.env.INGEST_TOKEN;
// @file: guard.ts
import { ingestToken } from './config';
export function checkToken(req) {
  if (!ingestToken) {
    // expect: fail-open-authorization
    return true;
  }
  return req.headers.authorization === ingestToken;
}

// @case: catch that only logs
export async function requireSession(req, res, next) {
  try {
    req.user = await sessions.verify(req.cookies.sid);
  } catch (error) {
    log.warn(error);
  }
  // expect: fail-open-authorization
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
    // expect: fail-open-authorization
    .catch(() => next());
};
