import { as } from './shapes';
import type { LibraryModel } from './vocabulary';

const keyed = { call: { params: [as('crypto.key'), as('crypto.iv')] } };

export const nobleCiphers: LibraryModel = {
  package: '@noble/ciphers/aes.js',
  versions: '>=1',
  aliases: ['@noble/ciphers/aes'],
  exports: {
    gcm: keyed,
    cbc: keyed,
    ctr: keyed,
    ecb: { call: { roles: ['crypto.cipher.weak'], params: [as('crypto.key')] } },
  },
};
