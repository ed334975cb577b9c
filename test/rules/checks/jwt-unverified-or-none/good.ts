// @case: user of a request is verified
import jwt from 'jsonwebtoken';
export function authenticate(req, res, next) {
  const token = req.headers.authorization?.split(' ')[1];
  req.user = jwt.verify(token, process.env.KEY!, { algorithms: ['HS256'] });
  next();
}

// @case: role from a verified cookie
import express from 'express';
import { verify } from 'jsonwebtoken';
const app = express();
app.get('/patients/:id', (req, res) => {
  const claims = verify(req.cookies.session, process.env.KEY!, { algorithms: ['HS256'] }) as { role: string };
  if (claims.role !== 'clinician') return res.sendStatus(403);
  res.json(load(req.params.id));
});

// @case: algorithms of another file
// @file: algorithms.ts
export const accepted = ['HS256', 'HS512'] as const;
// @file: auth.ts
import jwt from 'jsonwebtoken';
import { accepted } from './algorithms';
export const read = (token: string) => jwt.verify(token, process.env.KEY!, { algorithms: accepted as never });

// @case: signed
import jwt from 'jsonwebtoken';
const algorithm = 'HS256';
export const deviceToken = (serial: string) => jwt.sign({ serial }, process.env.KEY!, { algorithm, expiresIn: '1h' });

// @case: signed token of jose
import { SignJWT, jwtVerify } from 'jose';
export const link = (patient: string, key: Uint8Array) => new SignJWT({ patient }).setProtectedHeader({ alg: 'HS256' }).setExpirationTime('1h').sign(key);
export const open = (token: string, key: Uint8Array) => jwtVerify(token, key);

// @case: refused when the verification fails, decoded for the log only
import jwt from 'jsonwebtoken';
export function claims(token: string) {
  try {
    return jwt.verify(token, process.env.KEY!, { algorithms: ['HS256'] });
  } catch (error) {
    const seen = jwt.decode(token);
    report('refused', seen);
    throw error;
  }
}

// @case: header first, then the key for it
import express from 'express';
import jwt from 'jsonwebtoken';
const app = express();
app.use(async (req, res, next) => {
  const token = req.headers.authorization!.slice(7);
  const head = jwt.decode(token, { complete: true });
  const key = await keyFor(head!.header.kid!);
  res.locals.user = jwt.verify(token, key, { algorithms: ['RS256'] });
  next();
});

// @case: app shows who is logged in
import { jwtDecode } from 'jwt-decode';
export function Greeting() {
  const claims = jwtDecode<{ name: string }>(sessionStorage.getItem('id_token')!);
  return `Good morning, ${claims.name}`;
}

// @case: expiry of a token that was just minted
import jwt from 'jsonwebtoken';
export function renewal(id: string) {
  const token = jwt.sign({ id }, process.env.KEY!, { expiresIn: '15m' });
  return { token, until: (jwt.decode(token) as { exp: number }).exp };
}

// @case: the same token is verified by a method of one's own
import jwt from 'jsonwebtoken';
import type { Request } from 'express';
export class TokenHandler {
  constructor(private readonly key: string) {}
  async handle(req: Request) {
    const assertion = req.body.client_assertion;
    const token = jwt.decode(assertion, { complete: true });
    await this.acceptAssertion(assertion);
    return token?.payload.sub;
  }
  private async acceptAssertion(assertion: string) {
    jwt.verify(assertion, this.key, { algorithms: ['RS384'] });
  }
}

// @case: key that the token's own header names, out of those that are held
import { importJWK, jwtVerify, type JWK } from 'jose';
import { keys } from './keys';
export async function deviceOf(token: string) {
  const header = JSON.parse(Buffer.from(token.split('.')[0]!, 'base64').toString());
  const key = await importJWK(keys.get(header.kid) as JWK);
  const { payload } = await jwtVerify(token, key, { algorithms: ['ES256'] });
  return payload.sub;
}

// @case: keys from an address that is one of those that are trusted
import { createRemoteJWKSet, decodeProtectedHeader, jwtVerify } from 'jose';
const ISSUERS = new Set(['https://id.ward.example/jwks']);
export async function deviceOf(token: string) {
  const header = decodeProtectedHeader(token);
  if (!ISSUERS.has(header.jku!)) throw new Error('unknown issuer');
  const { payload } = await jwtVerify(token, createRemoteJWKSet(new URL(header.jku!)), { algorithms: ['RS256'] });
  return payload.sub;
}

// @case: proof of possession, whose key is bound to the access token
import { calculateJwkThumbprint, decodeProtectedHeader, importJWK, jwtVerify } from 'jose';
export async function isProven(proof: string, expected: string) {
  const header = decodeProtectedHeader(proof);
  if ((await calculateJwkThumbprint(header.jwk!)) !== expected) return false;
  await jwtVerify(proof, await importJWK(header.jwk!), { algorithms: ['ES256'] });
  return true;
}

// @case: certificate in the token's own header, verified up to an authority
import jwt from 'jsonwebtoken';
import { verifyChain } from './authorities';
export function deviceOf(token: string) {
  const decoded = jwt.decode(token, { complete: true })!;
  const certificate = verifyChain(decoded.header.x5c);
  return jwt.verify(token, certificate, { algorithms: ['RS256'] });
}

// @case: unsigned tokens are refused by hand
import jwt from 'jsonwebtoken';
import { key, parse } from './tokens';
export function clinicianOf(token: string) {
  const [header] = parse(token);
  if (header.alg === 'none') {
    return undefined;
  }
  return jwt.verify(token, key, { algorithms: ['RS256'] });
}

// @case: decoded with a look at the signature
import { decode } from 'jwt-simple';
import { key } from './keys';
export class TokenService {
  async validateToken(token: string) {
    return decode(token, key, false, 'RS256');
  }
}

// @case: decoded for the log of requests
import jwt from 'jsonwebtoken';
import { logger } from 'express-winston';
export const requestLog = logger({
  meta: true,
  dynamicMeta: (req) => {
    const token = jwt.decode((req.headers.authorization ?? '').slice(7)) as jwt.JwtPayload | null;
    return { azp: token?.azp, user: token?.sub };
  },
});

// @case: decoded for a line of the log
import express from 'express';
import jwt from 'jsonwebtoken';
import { handle, logger } from './ward';
const app = express();
app.post('/orders', (req, res) => {
  const token = jwt.decode(String(req.headers.authorization).slice(7)) as jwt.JwtPayload;
  logger.info({ sub: token.sub, path: req.path });
  handle(res);
});

// @case: none beside a key that is never missing, which jsonwebtoken then asks a signature for
import { readFileSync } from 'node:fs';
import jwt from 'jsonwebtoken';
const options = { algorithms: ['RS256', 'none'] as jwt.Algorithm[] };
export const claimsOf = (token: string) => jwt.verify(token, readFileSync('/run/keys/jwt.pem'), options);

// @case: what is decoded is read by nobody
import type { NextFunction, Request, Response } from 'express';
import jwt from 'jsonwebtoken';
export const whoAmI = (req: Request & { session?: any }, res: Response) => {
  let id = 1;
  if (!req.session.user) {
    id = (jwt.decode(req.headers.authorization!) as any).id;
  }
  id = req.session.user.id;
  res.json({ id });
};
export const noted = (req: Request & { userId?: string }, _res: Response, next: NextFunction) => {
  (jwt.decode as any)(req.headers.authorization!, (_error: unknown, claims: any) => {
    req.userId = claims.id;
    next();
  });
};

// @case: which cookies of the sender are old
import { JwtService } from '@nestjs/jwt';
import { Controller, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
@Controller('shares')
export class SharesController {
  constructor(private readonly jwt: JwtService) {}
  @Post(':id/token')
  open(@Req() request: Request, @Res({ passthrough: true }) response: Response) {
    this.tidy(request, response);
  }
  private tidy(request: Request, response: Response) {
    const held = Object.entries(request.cookies)
      .filter(([name]) => name.endsWith('_token'))
      .map(([name, value]) => ({ name, claims: this.jwt.decode(value as string) }));
    held.filter((one) => one.claims.exp < Date.now() / 1000).forEach((one) => response.clearCookie(one.name));
  }
}

// @case: a service of another file verifies before it decodes
// @file: tokens.ts
import jwt from 'jsonwebtoken';
export class TokenService {
  read(token: string) {
    jwt.verify(token, process.env.KEY!, { algorithms: ['HS256'] });
    return jwt.decode(token) as { sub: string; role: string };
  }
}
// @file: guard.ts
import type { NextFunction, Request, Response } from 'express';
import { TokenService } from './tokens';
const tokens = new TokenService();
export function authenticate(req: Request, res: Response, next: NextFunction) {
  const [, token] = (req.headers.authorization ?? '').split(' ');
  (req as any).user = tokens.read(token!);
  next();
}

// @case: every route that uses what a middleware decodes has another that verifies the same header
// @file: package.json
{ "name": "orders", "main": "app.js" }
// @file: app.js
const express = require('express');
const { readTenant } = require('./tenant');
const v1 = require('./v1');
const app = express();
app.use(readTenant);
app.get('/', (_req, res) => res.json({ version: 1 }));
app.use('/v1', v1);
app.listen(8080);
// @file: tenant.js
const jwt = require('jsonwebtoken');
async function readTenant(req, _res, next) {
  // expect: jwt-unverified-or-none (low)
  const claims = jwt.decode(req.get('authorization').slice(7));
  req.tenant = claims?.azp;
  next();
}
function needsTenant(req, res, next) {
  if (!req.tenant) return res.sendStatus(400);
  next();
}
module.exports = { readTenant, needsTenant };
// @file: signature.js
const jwt = require('jsonwebtoken');
async function signed(req, res, next) {
  try {
    jwt.verify(req.get('authorization').slice(7), process.env.PUBLIC_KEY, { algorithms: ['RS256'] });
    next();
  } catch {
    res.sendStatus(401);
  }
}
module.exports = { signed };
// @file: v1.js
const router = require('express').Router();
const { signed } = require('./signature');
const { needsTenant } = require('./tenant');
const { orders } = require('./v1/');
router.use('/orders', signed, needsTenant, orders);
module.exports = router;
// @file: v1/index.js
module.exports = { orders: require('./orders') };
// @file: v1/orders.js
const orders = require('express').Router();
orders.get('/', (req, res) => res.json(list(req.tenant)));
module.exports = orders;
