// @case: token of a nurse
import jwt from 'jsonwebtoken';
export function tokenFor(nurse: { id: string; role: string }) {
  // expect: jwt-without-expiry
  return jwt.sign({ sub: nurse.id, role: nurse.role }, process.env.JWT_SECRET!);
}

// @case: options without expiry
import { sign } from 'jsonwebtoken';
const options = { algorithm: 'HS256' as const, issuer: 'ward-server' };
// expect: jwt-without-expiry
export const deviceToken = (serial: string) => sign({ serial }, process.env.DEVICE_KEY!, options);

// @case: ten years, from a constant of another file
// @file: config.ts
export const lifetime = '10 years';
// @file: tokens.ts
import jwt from 'jsonwebtoken';
import { lifetime } from './config';
// expect: jwt-without-expiry
export const clientToken = (id: string) => jwt.sign({ id }, process.env.KEY!, { expiresIn: lifetime });

// @case: seconds in a class field, with a fallback
import jwt from 'jsonwebtoken';
export class Tokens {
  private readonly seconds = 365 * 24 * 3600;
  issue(id: string, days?: number) {
    // expect: jwt-without-expiry
    return jwt.sign({ id }, process.env.KEY!, { expiresIn: days ?? this.seconds });
  }
}

// @case: expiry is not checked
import jwt from 'jsonwebtoken';
export const claims = (token: string) =>
  jwt.verify(token, process.env.KEY!, {
    algorithms: ['HS256'],
    // expect: jwt-without-expiry
    ignoreExpiration: true,
  });

// @case: jose chain
import { SignJWT } from 'jose';
export async function pairingToken(pump: string, key: Uint8Array) {
  // expect: jwt-without-expiry
  return new SignJWT({ pump }).setProtectedHeader({ alg: 'HS256' }).setIssuedAt().sign(key);
}

// @case: wrapper in another file
// @file: sign.ts
import jwt from 'jsonwebtoken';
export const issue = (claims: object, expiresIn: string) => jwt.sign(claims, process.env.KEY!, { algorithm: 'HS256', expiresIn: expiresIn as never });
// @file: login.ts
import { issue } from './sign';
// expect: jwt-without-expiry
export const remembered = (id: string) => issue({ id }, '365d');

// @case: passport strategy lets old tokens in
import { Strategy } from 'passport-jwt';
export const strategy = new Strategy(
  // expect: jwt-without-expiry
  { jwtFromRequest: (req) => req.headers.authorization ?? null, secretOrKey: process.env.KEY!, algorithms: ['HS256'], ignoreExpiration: true },
  (claims, done) => done(null, claims),
);

// @case: an expiry under a name of one's own is a matter of an audit: who verifies has to look at it
import jwt from 'jsonwebtoken';
export const issue = (id: string) =>
  // expect: jwt-without-expiry (low)
  jwt.sign({ id, expiresAt: new Date(Date.now() + 60_000).toISOString() }, process.env.KEY!);
// expect: jwt-without-expiry (low)
export const other = (id: string) => jwt.sign({ id, createdAt: new Date().toISOString() }, process.env.KEY!);
// expect: jwt-without-expiry (high)
export const lasting = (id: string, createdAt: string) => jwt.sign({ id, createdAt }, process.env.KEY!);

// @case: a session is ended, and its owner signed in again by a token that has expired
import jwt from 'jsonwebtoken';
export async function renew(token: string, sessions: any): Promise<unknown> {
  const claims = jwt.verify(token, process.env.JWT_KEY!, {
    algorithms: ['HS256'],
    // expect: jwt-without-expiry
    ignoreExpiration: true,
  }) as any;
  await sessions.delete(claims.jti);
  return sessions.open(claims.sub);
}

// @case: who is given the claims, a method of another file, does not look at their expiry
// @file: tokens.ts
export class Tokens {
  async check(claims: any, done: (error: unknown, user: unknown) => void): Promise<void> {
    done(null, claims.sub ? { id: claims.sub } : null);
  }
}
// @file: auth.ts
import { Strategy, ExtractJwt } from 'passport-jwt';
import { Tokens } from './tokens';
export class Auth {
  tokens = new Tokens();
  strategy() {
    return new Strategy(
      {
        jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(),
        secretOrKey: process.env.KEY!,
        algorithms: ['HS256'],
        // expect: jwt-without-expiry
        ignoreExpiration: true,
      },
      this.tokens.check.bind(this),
    );
  }
}

// @case: a token of @hapi/jwt without an end
import Jwt from '@hapi/jwt';
export const tokenOf = (nurse: string) =>
  // expect: jwt-without-expiry
  Jwt.token.generate({ sub: nurse, aud: 'ward' }, { key: process.env.JWT_KEY!, algorithm: 'HS256' });

// @case: a token of @hapi/jwt for a year
import { token } from '@hapi/jwt';
// expect: jwt-without-expiry
export const tokenOf = (pump: string) => token.generate({ sub: pump }, process.env.JWT_KEY!, { ttlSec: 365 * 24 * 3600 });

// @case: the lifetime stands among the claims, not in the options
import jwt from 'jsonwebtoken';
export function sessionOf(nurse: { id: string; name: string }) {
  // expect: jwt-without-expiry
  return jwt.sign({ expiresIn: '12h', sub: nurse.id, name: nurse.name }, process.env.JWT_SECRET!);
}

// @case: a NestJS module whose tokens have no end
// @file: auth.module.ts
import { Module } from '@nestjs/common';
import { JwtModule } from '@nestjs/jwt';
import { AuthService } from './auth.service';
@Module({
  imports: [
    // expect: jwt-without-expiry
    JwtModule.register({ global: true, secret: process.env.JWT_SECRET }),
  ],
  providers: [AuthService],
})
export class AuthModule {}
// @file: auth.service.ts
import { Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
@Injectable()
export class AuthService {
  constructor(private readonly jwtService: JwtService) {}
  async signIn(nurse: { id: string; ward: string }) {
    const payload = { sub: nurse.id, ward: nurse.ward };
    return { access_token: await this.jwtService.signAsync(payload) };
  }
}

// @case: a NestJS module that asks its settings for the key alone
// @file: auth.module.ts
import { Module } from '@nestjs/common';
import { ConfigModule, ConfigService } from '@nestjs/config';
import { JwtModule } from '@nestjs/jwt';
import { AuthService } from './auth.service';
@Module({
  imports: [
    // expect: jwt-without-expiry
    JwtModule.registerAsync({
      imports: [ConfigModule],
      inject: [ConfigService],
      useFactory: async (config: ConfigService) => ({ secret: config.get<string>('JWT_SECRET'), signOptions: { issuer: 'ward' } }),
    }),
  ],
  providers: [AuthService],
})
export class AuthModule {}
// @file: auth.service.ts
import { Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
@Injectable()
export class AuthService {
  constructor(private readonly jwtService: JwtService) {}
  async signIn(nurse: { id: string; ward: string }) {
    const payload = { sub: nurse.id, ward: nurse.ward };
    return { access_token: await this.jwtService.signAsync(payload) };
  }
}
