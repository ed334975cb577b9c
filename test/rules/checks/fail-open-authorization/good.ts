// @case: 401 in the catch
export function authenticate(req, res, next) {
  try {
    req.user = verify(req.headers.authorization);
    next();
  } catch (error) {
    console.error(error);
    res.sendStatus(401);
  }
}

// @case: guard of Nest
export class RolesGuard {
  async canActivate(context) {
    try {
      return await this.permissions.check(context);
    } catch {
      return false;
    }
  }
}

// @case: secret not set
import type { Request, Response, NextFunction } from 'express';
export const apiKeyGuard = (req: Request, res: Response, next: NextFunction) => {
  if (!process.env.API_SECRET) return res.sendStatus(503);
  return req.headers['x-api-key'] === process.env.API_SECRET ? next() : res.sendStatus(401);
};

// @case: secret of another file
// @file: config.ts
export const ingestToken = process.env.INGEST_TOKEN;
// @file: guard.ts
import { ingestToken } from './config';
export function checkToken(req) {
  if (!ingestToken) {
    return false;
  }
  return req.headers.authorization === ingestToken;
}

// @case: error handed on, optional by name, no check
export async function requireSession(req, res, next) {
  try {
    req.user = await sessions.verify(req.cookies.sid);
  } catch (error) {
    return next(error);
  }
  return next();
}
export function optionalAuth(req, res, next) {
  try {
    req.user = verify(req.headers.authorization);
  } catch {
    req.user = undefined;
  }
  next();
}
export function readLocale(req, res, next) {
  try {
    req.locale = JSON.parse(req.cookies.locale);
  } catch {
    req.locale = 'en';
  }
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
    .catch(() => res.sendStatus(401));
};

// @case: flag that is no secret
export function auditMiddleware(req, res, next) {
  if (!process.env.AUDIT) return next();
  audit.write(req.path);
  return next();
}
