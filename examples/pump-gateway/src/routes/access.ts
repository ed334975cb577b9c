import type { NextFunction, Request, Response } from 'express';
import jwt from 'jsonwebtoken';
import { nurseTokenKey } from '../config';

/** Nurses sign in at the tablet, which sends the token of the hospital's identity provider. */
export function requireNurse(request: Request, response: Response, next: NextFunction): void {
  const token = request.get('authorization')?.slice('Bearer '.length) ?? '';
  try {
    response.locals.nurse = jwt.verify(token, nurseTokenKey(), { algorithms: ['ES256'], audience: 'pump-gateway' });
  } catch {
    response.sendStatus(401);
    return;
  }
  next();
}
