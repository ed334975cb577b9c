// @case: token of a nurse
import jwt from 'jsonwebtoken';
export function tokenFor(nurse: { id: string; role: string }) {
  return jwt.sign({ sub: nurse.id, role: nurse.role }, process.env.JWT_SECRET!, { expiresIn: '15m' });
}

// @case: options with expiry
import { sign } from 'jsonwebtoken';
const options = { algorithm: 'HS256' as const, issuer: 'ward-server', expiresIn: 900 };
export const deviceToken = (serial: string) => sign({ serial }, process.env.DEVICE_KEY!, options);

// @case: a shift, from a constant of another file
// @file: config.ts
export const lifetime = '8 hours';
// @file: tokens.ts
import jwt from 'jsonwebtoken';
import { lifetime } from './config';
export const clientToken = (id: string) => jwt.sign({ id }, process.env.KEY!, { expiresIn: lifetime });

// @case: seconds in a class field, with a fallback
import jwt from 'jsonwebtoken';
export class Tokens {
  private readonly seconds = 3600;
  issue(id: string, days?: number) {
    return jwt.sign({ id }, process.env.KEY!, { expiresIn: days ?? this.seconds });
  }
}

// @case: expiry is checked
import jwt from 'jsonwebtoken';
export const claims = (token: string) => jwt.verify(token, process.env.KEY!, { algorithms: ['HS256'], ignoreExpiration: false });

// @case: jose chain
import { SignJWT } from 'jose';
export async function pairingToken(pump: string, key: Uint8Array) {
  return new SignJWT({ pump }).setProtectedHeader({ alg: 'HS256' }).setIssuedAt().setExpirationTime('10m').sign(key);
}

// @case: jose in steps
import { SignJWT } from 'jose';
export async function token(pump: string, key: Uint8Array) {
  const jwt = new SignJWT({ pump }).setProtectedHeader({ alg: 'HS256' });
  jwt.setExpirationTime('10m');
  return jwt.sign(key);
}

// @case: wrapper in another file
// @file: sign.ts
import jwt from 'jsonwebtoken';
export const issue = (claims: object, expiresIn: string) => jwt.sign(claims, process.env.KEY!, { algorithm: 'HS256', expiresIn: expiresIn as never });
// @file: login.ts
import { issue } from './sign';
export const remembered = (id: string) => issue({ id }, '12h');

// @case: exp in the payload, or a payload that is not known
import jwt from 'jsonwebtoken';
export const short = (id: string) => jwt.sign({ id, exp: Math.floor(Date.now() / 1000) + 300 }, process.env.KEY!);
export const any = (payload: object) => jwt.sign(payload, process.env.KEY!);
export const more = (id: string, rest: object) => jwt.sign({ id, ...rest }, process.env.KEY!);

// @case: the age is counted where the token is verified
import jwt from 'jsonwebtoken';
export const issue = (id: string) => jwt.sign({ id }, process.env.KEY!);
export const read = (token: string) => jwt.verify(token, process.env.KEY!, { algorithms: ['HS256'], maxAge: '8h' });

// @case: a token that has expired still ends its session
import { JwtService } from '@nestjs/jwt';
export class SignOut {
  constructor(
    private readonly jwt: JwtService,
    private readonly sessions: { delete(id: string): Promise<void> },
  ) {}
  async signOut(token: string): Promise<void> {
    const claims = await this.jwt.verifyAsync<{ jti?: string }>(token, { ignoreExpiration: true });
    if (claims.jti) await this.sessions.delete(claims.jti);
  }
}

// @case: revoked by its number, taken apart
import jwt from 'jsonwebtoken';
export async function revoke(token: string, revokeToken: (id: string) => Promise<void>): Promise<void> {
  const { jti } = jwt.verify(token, process.env.JWT_KEY!, { algorithms: ['HS256'], ignoreExpiration: true }) as any;
  if (!jti) return;
  await revokeToken(jti);
}

// @case: a licence whose end the program looks at itself, so that it starts when it is over
import jwt from 'jsonwebtoken';
class Licence {
  readonly endsAt: Date;
  constructor(claims: any) {
    this.endsAt = new Date(claims.exp * 1000);
  }
  get isOver(): boolean {
    return this.endsAt.getTime() < Date.now();
  }
}
export const licence = (text: string, key: Buffer) =>
  new Licence(jwt.verify(text, key, { algorithms: ['ES256'], issuer: 'Ward Software', ignoreExpiration: true }));

// @case: who is given the claims looks at their expiry, a method of another file
// @file: tokens.ts
export class Tokens {
  async check(claims: any, done: (error: unknown, user: unknown) => void): Promise<void> {
    if (claims.exp && claims.exp < Date.now() / 1000) {
      done(null, null);
      return;
    }
    done(null, { id: claims.sub });
  }
}
// @file: auth.ts
import { Strategy, ExtractJwt } from 'passport-jwt';
import { Tokens } from './tokens';
export class Auth {
  tokens: Tokens;
  constructor() {
    this.tokens = new Tokens();
  }
  strategy() {
    return new Strategy(
      {
        jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(),
        secretOrKey: process.env.KEY!,
        algorithms: ['HS256'],
        ignoreExpiration: true,
      },
      this.tokens.check.bind(this),
    );
  }
}

// @case: tokens of @hapi/jwt with an end
import Jwt from '@hapi/jwt';
const key = { key: process.env.JWT_KEY!, algorithm: 'HS256' } as const;
export const tokenOf = (nurse: string) => Jwt.token.generate({ sub: nurse }, key, { ttlSec: 15 * 60 });
export const linkOf = (nurse: string, exp: number) => Jwt.token.generate({ sub: nurse, exp }, key);

// @case: the strategy of hapi counts the age of the token
// @file: package.json
{ "name": "ward", "main": "src/server.ts" }
// @file: src/server.ts
import Hapi from '@hapi/hapi';
import { tokenOf } from './tokens';
const server = Hapi.server({ port: 3000 });
server.auth.strategy('nurse', 'jwt', {
  keys: process.env.JWT_KEY,
  verify: { aud: 'ward', iss: false, sub: false, maxAgeSec: 14_400 },
  validate: () => ({ isValid: true }),
});
export const login = (id: string) => tokenOf(id);
// @file: src/tokens.ts
import Jwt from '@hapi/jwt';
export const tokenOf = (nurse: string) => Jwt.token.generate({ sub: nurse }, process.env.JWT_KEY!);

// @case: the lifetime stands in the options
import jwt from 'jsonwebtoken';
export function sessionOf(nurse: { id: string; name: string }) {
  return jwt.sign({ sub: nurse.id, name: nurse.name }, process.env.JWT_SECRET!, { expiresIn: '12h' });
}

// @case: a NestJS module whose tokens end
// @file: auth.module.ts
import { Module } from '@nestjs/common';
import { JwtModule } from '@nestjs/jwt';
import { AuthService } from './auth.service';
@Module({
  imports: [JwtModule.register({ global: true, secret: process.env.JWT_SECRET, signOptions: { expiresIn: '15m' } })],
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

// @case: a NestJS module that asks its settings for the end as well
// @file: auth.module.ts
import { Module } from '@nestjs/common';
import { ConfigService } from '@nestjs/config';
import { JwtModule } from '@nestjs/jwt';
import { AuthService } from './auth.service';
@Module({
  imports: [
    JwtModule.registerAsync({
      inject: [ConfigService],
      useFactory: (config: ConfigService) => {
        return { secret: config.get<string>('JWT_SECRET'), signOptions: { expiresIn: config.get('JWT_LIFETIME') } };
      },
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

// @case: each token gets its end where it is signed
// @file: auth.module.ts
import { Module } from '@nestjs/common';
import { JwtModule } from '@nestjs/jwt';
import { AuthService } from './auth.service';
@Module({ imports: [JwtModule.register({ secret: process.env.JWT_SECRET })], providers: [AuthService] })
export class AuthModule {}
// @file: auth.service.ts
import { Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
@Injectable()
export class AuthService {
  constructor(private readonly jwtService: JwtService) {}
  async signIn(nurse: { id: string; ward: string }) {
    const payload = { sub: nurse.id, ward: nurse.ward };
    return { access_token: await this.jwtService.signAsync(payload, { expiresIn: '15m' }) };
  }
}
