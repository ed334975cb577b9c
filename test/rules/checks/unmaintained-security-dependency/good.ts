// @case: default import
import noble from '@stoprocent/noble';
noble.startScanning(['1808'], false);

// @case: required and destructured
const { DOMParser } = require('@xmldom/xmldom');
export const parse = (cda: string) => new DOMParser().parseFromString(cda, 'text/xml');

// @case: wrapped in another file
// @file: http.ts
export { default as http } from 'got';
// @file: main.ts
import { http } from './http';
http('https://ward.clinic.org/readings');

// @case: barrel of another file
// @file: crypto.ts
export type { WordArray } from 'crypto-js';
// @file: main.ts
import type { WordArray } from './crypto';
export const length = (words: WordArray) => words.sigBytes;

// @case: dynamic import
export async function broker() {
  const { Aedes } = await import('aedes');
  return Aedes.createBroker();
}

// @case: subpath
import type { lib } from 'crypto-js/core';
import { createHash } from 'node:crypto';
createHash('sha256').update('frame');

// @case: import of a CommonJS module
import jose = require('jose');
import request from './request';
import vm2 = require('vm2');
jose.decodeJwt(token);
