// @case: user of a request is only decoded
import jwt from 'jsonwebtoken';
export function authenticate(req, res, next) {
  const token = req.headers.authorization?.split(' ')[1];
  // expect: jwt-unverified-or-none
  req.user = jwt.decode(token);
  next();
}

// @case: role from a decoded cookie
import express from 'express';
import { decode } from 'jsonwebtoken';
const app = express();
app.get('/patients/:id', (req, res) => {
  // expect: jwt-unverified-or-none
  const claims = decode(req.cookies.session) as { role: string };
  if (claims.role !== 'clinician') return res.sendStatus(403);
  res.json(load(req.params.id));
});

// @case: none among the algorithms, from another file
// @file: algorithms.ts
export const accepted = ['HS256', 'none'] as const;
// @file: auth.ts
import jwt from 'jsonwebtoken';
import { accepted } from './algorithms';
// expect: jwt-unverified-or-none
export const read = (token: string) => jwt.verify(token, process.env.KEY!, { algorithms: accepted as never });

// @case: signed with none
import jwt from 'jsonwebtoken';
const algorithm = 'none';
// expect: jwt-unverified-or-none
export const deviceToken = (serial: string) => jwt.sign({ serial }, '', { algorithm, expiresIn: '1h' });

// @case: unsecured token of jose
import { UnsecuredJWT } from 'jose';
// expect: jwt-unverified-or-none
export const link = (patient: string) => new UnsecuredJWT({ patient }).setExpirationTime('1h').encode();
// expect: jwt-unverified-or-none
export const open = (token: string) => UnsecuredJWT.decode(token);

// @case: decoded when the verification fails
import jwt from 'jsonwebtoken';
export function claims(token: string) {
  try {
    return jwt.verify(token, process.env.KEY!, { algorithms: ['HS256'] });
  } catch {
    // expect: jwt-unverified-or-none
    return jwt.decode(token);
  }
}

// @case: helper in another file hands on what came in
// @file: token.ts
export const bearer = (req) => req.headers.authorization.replace('Bearer ', '');
// @file: route.ts
import { Router } from 'express';
import { jwtDecode } from 'jwt-decode';
import { bearer } from './token';
const router = Router();
router.post('/pumps/:id/rate', (req, res) => {
  // expect: jwt-unverified-or-none
  const { sub } = jwtDecode<{ sub: string }>(bearer(req));
  setRate(req.params.id, req.body.rate, sub);
  res.end();
});

// @case: socket of a monitor
import { Server } from 'socket.io';
import { decodeJwt } from 'jose';
const io = new Server(3000);
io.use((socket, next) => {
  // expect: jwt-unverified-or-none
  socket.data.user = decodeJwt(socket.handshake.auth.token);
  next();
});

// @case: key out of the token's own header
import { importJWK, jwtVerify } from 'jose';
export async function deviceOf(token: string) {
  const header = JSON.parse(Buffer.from(token.split('.')[0]!, 'base64').toString());
  const key = await importJWK(header.jwk);
  // expect: jwt-unverified-or-none
  const { payload } = await jwtVerify(token, key);
  return payload.sub;
}

// @case: keys from an address that the token's own header gives
import { createRemoteJWKSet, decodeProtectedHeader, jwtVerify } from 'jose';
export async function deviceOf(token: string) {
  const { jku } = decodeProtectedHeader(token);
  const header = decodeProtectedHeader(token);
  // expect: jwt-unverified-or-none
  const { payload } = await jwtVerify(token, createRemoteJWKSet(new URL(header.jku!)), { algorithms: ['RS256'] });
  return { jku, sub: payload.sub };
}

// @case: certificate in the token's own header
import jwt from 'jsonwebtoken';
export function deviceOf(token: string) {
  const decoded = jwt.decode(token, { complete: true })!;
  const certificate = `-----BEGIN CERTIFICATE-----\n${decoded.header.x5c![0]}\n-----END CERTIFICATE-----`;
  // expect: jwt-unverified-or-none
  return jwt.verify(token, certificate, { algorithms: ['RS256'] });
}

// @case: unsigned tokens are believed by hand
import jwt from 'jsonwebtoken';
import { key, parse } from './tokens';
export function clinicianOf(token: string) {
  const [header, payload] = parse(token);
  // expect: jwt-unverified-or-none
  if (header.alg === 'none') {
    return payload;
  }
  return jwt.verify(token, key, { algorithms: ['RS256'] });
}

// @case: decoded without a look at the signature where it should be verified
import { decode } from 'jwt-simple';
import { key } from './keys';
export class TokenService {
  async validateToken(token: string) {
    // expect: jwt-unverified-or-none
    return decode(token, key, true, 'RS256');
  }
}

// @case: decoded for the log, and to decide
import express from 'express';
import jwt from 'jsonwebtoken';
import { handle, logger } from './ward';
const app = express();
app.post('/orders', (req, res) => {
  // expect: jwt-unverified-or-none
  const token = jwt.decode(String(req.headers.authorization).slice(7)) as jwt.JwtPayload;
  logger.info({ sub: token.sub });
  handle(res, token.sub);
});

// @case: set anew in one branch only
import type { Request, Response } from 'express';
import jwt from 'jsonwebtoken';
export const whoAmI = (req: Request & { session?: any }, res: Response) => {
  let id = 1;
  // expect: jwt-unverified-or-none
  id = (jwt.decode(req.headers.authorization!) as any).id;
  if (req.query.ward) id = 2;
  res.json({ id });
};

// @case: whether somebody is let in hangs on the end that a token gives for itself
import express from 'express';
import jwt from 'jsonwebtoken';
export function stillSignedIn(req: express.Request, res: express.Response, next: express.NextFunction) {
  // expect: jwt-unverified-or-none
  const claims = jwt.decode(req.cookies.session) as { exp: number };
  if (claims.exp < Date.now() / 1000) return res.sendStatus(401);
  next();
}

// @case: the middleware of Next.js that chooses pages is a matter of the audit, one that refuses is not
// @file: middleware.ts
import { jwtDecode } from 'jwt-decode';
import { NextRequest, NextResponse } from 'next/server';
export function middleware(request: NextRequest) {
  // expect: jwt-unverified-or-none (low)
  const claims = jwtDecode<{ admin: boolean }>(request.cookies.get('access_token')!.value);
  if (!claims.admin) return NextResponse.redirect(new URL('/ward', request.url));
  return NextResponse.next();
}
// @file: admin/middleware.ts
import { jwtDecode } from 'jwt-decode';
import { NextRequest, NextResponse } from 'next/server';
export function middleware(request: NextRequest) {
  // expect: jwt-unverified-or-none
  const claims = jwtDecode<{ admin: boolean }>(request.cookies.get('access_token')!.value);
  if (!claims.admin) return NextResponse.json({ error: 'forbidden' }, { status: 403 });
  if (request.nextUrl.pathname === '/') return NextResponse.redirect(new URL('/admin', request.url));
  return NextResponse.next();
}

// @case: the address of the route speaks of verifying, nothing verifies
import express from 'express';
import jwt from 'jsonwebtoken';

const app = express();
app.get('/auth/verify', (req, res) => {
  // expect: jwt-unverified-or-none
  const claims = jwt.decode(req.headers.authorization!);
  if ((claims as any).role === 'clinician') res.json(claims);
});

// @case: a service of another file only decodes what the guard hands it
// @file: tokens.ts
import jwt from 'jsonwebtoken';
export class TokenService {
  read(token: string) {
    return jwt.decode(token) as { sub: string; role: string };
  }
}
// @file: guard.ts
import type { NextFunction, Request, Response } from 'express';
import { TokenService } from './tokens';
const tokens = new TokenService();
export function authenticate(req: Request, res: Response, next: NextFunction) {
  const [, token] = (req.headers.authorization ?? '').split(' ');
  if (!token) return res.sendStatus(401);
  // expect: jwt-unverified-or-none
  (req as any).user = tokens.read(token);
  next();
}

// @case: one of the routes that use what a middleware decodes has nothing that verifies
import express from 'express';
import jwt from 'jsonwebtoken';
const app = express();
app.use((req: any, _res, next) => {
  // expect: jwt-unverified-or-none
  const claims = jwt.decode(req.headers.authorization.slice(7)) as any;
  req.tenant = claims?.azp;
  next();
});
const signed: express.RequestHandler = (req, _res, next) => {
  jwt.verify(req.headers.authorization!.slice(7), process.env.PUBLIC_KEY!, { algorithms: ['RS256'] });
  next();
};
app.get('/orders', signed, (req: any, res) => res.json(list(req.tenant)));
app.get('/pumps', (req: any, res) => res.json(pumps(req.tenant)));
