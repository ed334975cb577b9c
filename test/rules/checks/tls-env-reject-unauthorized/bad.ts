// @case: plain assignment
// expect: tls-env-reject-unauthorized
process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';

// @case: bracket notation, inside a branch
if (process.env.SIMULATOR) {
  // expect: tls-env-reject-unauthorized
  process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0';
}

// @case: imported process, a number
import process from 'node:process';
export function start(): void {
  // expect: tls-env-reject-unauthorized
  process.env.NODE_TLS_REJECT_UNAUTHORIZED = 0 as unknown as string;
}

// @case: destructured environment
import { env } from 'node:process';
// expect: tls-env-reject-unauthorized
env.NODE_TLS_REJECT_UNAUTHORIZED = '0';

// @case: value of another file
// @file: legacy.ts
export const ACCEPT_ANY_CERTIFICATE = '0';
// @file: gateway.ts
import { ACCEPT_ANY_CERTIFICATE } from './legacy';
// expect: tls-env-reject-unauthorized
process.env.NODE_TLS_REJECT_UNAUTHORIZED = ACCEPT_ANY_CERTIFICATE;

// @case: bootstrap in another file, a class method with a computed flag
// @file: flags.ts
export const flags = { verifyPeers: '0' } as const;
// @file: bootstrap.ts
import { flags } from './flags';
export class Bootstrap {
  prepare(): void {
    // expect: tls-env-reject-unauthorized
    process.env.NODE_TLS_REJECT_UNAUTHORIZED = flags.verifyPeers;
  }
}

// @case: CommonJS, with a fallback
// @file: main.js
// expect: tls-env-reject-unauthorized
process.env.NODE_TLS_REJECT_UNAUTHORIZED = process.env.VERIFY || '0';
