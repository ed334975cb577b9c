// @case: the address of the network card is the salt
// @file: device.ts
import os from 'node:os';
export function address(): string {
  const cards = Object.values(os.networkInterfaces()).flat();
  return cards.find((card) => card && !card.internal)!.mac;
}
// @file: seal.ts
import { scryptSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { address } from './device';
export const key = () => scryptSync(readFileSync('/run/secrets/seal'), address(), 32);
