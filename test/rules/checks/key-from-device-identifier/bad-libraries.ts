// @case: the address of the network card
// @file: device.ts
import os from 'node:os';
export function address(): string {
  const cards = Object.values(os.networkInterfaces()).flat();
  return cards.find((card) => card && !card.internal)!.mac;
}
// @file: seal.ts
import { scryptSync } from 'node:crypto';
import { address } from './device';
// expect: key-from-device-identifier
export const keyFor = (salt: Buffer) => scryptSync(address(), salt, 32);
