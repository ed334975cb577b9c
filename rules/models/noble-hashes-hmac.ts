import { any, as, labelled } from './shapes';
import type { LibraryModel } from './vocabulary';

export const nobleHashesHmac: LibraryModel = {
  package: '@noble/hashes/hmac.js',
  versions: '>=1',
  aliases: ['@noble/hashes/hmac'],
  exports: { hmac: { call: { params: [any, as('crypto.key'), as('crypto.sign.input')], result: labelled('mac') } } },
};
