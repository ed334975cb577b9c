// @case: default import
// expect: unmaintained-security-dependency
import noble from 'noble';
noble.startScanning(['1808'], false);

// @case: required and destructured
// expect: unmaintained-security-dependency
const { DOMParser } = require('xmldom');
export const parse = (cda: string) => new DOMParser().parseFromString(cda, 'text/xml');

// @case: wrapped in another file
// @file: http.ts
// expect: unmaintained-security-dependency
export { default as http } from 'request';
// @file: main.ts
import { http } from './http';
http('https://ward.clinic.org/readings', () => undefined);

// @case: barrel of another file
// @file: crypto.ts
// expect: unmaintained-security-dependency
export * from 'crypto-js';
// @file: main.ts
import { AES } from './crypto';
AES.encrypt('reading', key);

// @case: dynamic import
export async function broker() {
  // expect: unmaintained-security-dependency
  const mosca = await import('mosca');
  return new mosca.Server({});
}

// @case: subpath
// expect: unmaintained-security-dependency
import sha256 from 'crypto-js/sha256';
sha256('frame');

// @case: import of a CommonJS module
// expect: unmaintained-security-dependency
import jwt = require('jwt-simple');
jwt.decode(token, key);
