// @case: options of a field are completed in the constructor, done well
// @file: src/auth/token.service.ts
import jwt, { type VerifyOptions, type JwtPayload } from 'jsonwebtoken';

export interface TokenService { verify(token: string): JwtPayload }

export class JwtTokenService implements TokenService {
  private readonly options: VerifyOptions;
  constructor(private readonly publicKey: string, issuer: string) {
    this.options = { issuer };
    this.options.algorithms = ['RS256'];
  }
  verify(token: string): JwtPayload {
    return jwt.verify(token, this.publicKey, this.options) as JwtPayload;
  }
}
