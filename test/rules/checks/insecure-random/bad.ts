// @case: pairing code
export function newPairing() {
  // expect: insecure-random
  const pairingCode = Math.floor(100000 + Math.random() * 900000);
  return { pairingCode };
}

// @case: session token
// expect: insecure-random
export const sessionToken = Math.random().toString(36).substring(2, 15);

// @case: the function says what it makes
export function generatePin(): string {
  // expect: insecure-random
  return String(Math.floor(Math.random() * 10000)).padStart(4, '0');
}

// @case: helper of another file, kept as a token
// @file: random.ts
export const randomText = (): string => Math.random().toString(36).slice(2);
// @file: invite.ts
import { connect } from 'mqtt';
import { randomText } from './random';
// expect: insecure-random
export const client = connect('mqtts://broker.example', { username: 'guest', password: randomText() });

// @case: key of a cipher from another file
// @file: bytes.ts
export const bytes = (): string => Array.from({ length: 32 }, () => Math.floor(Math.random() * 256)).join('');
// @file: seal.ts
import { createHmac } from 'node:crypto';
import { bytes } from './bytes';
// expect: insecure-random
export const mac = (text: string): string => createHmac('sha256', bytes()).update(text).digest('hex');

// @case: command id in an object
export function bolus(units: number) {
  return {
    units,
    // expect: insecure-random
    commandId: Math.random().toString(16),
  };
}

// @case: pseudoRandomBytes as a class field
import { pseudoRandomBytes } from 'node:crypto';
export class Challenge {
  // expect: insecure-random
  readonly nonce = pseudoRandomBytes(16);
}

// @case: uuid of version 1 as a reset token
import { v1 as uuid } from 'uuid';
export function reset(user: { resetToken?: string }): void {
  // expect: insecure-random
  user.resetToken = uuid();
}
