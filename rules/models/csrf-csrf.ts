import { as } from './shapes';
import type { LibraryModel } from './vocabulary';

const secret = { roles: ['credential.secret'], items: as('credential.secret') } as const;

export const csrfCsrf: LibraryModel = {
  package: 'csrf-csrf',
  versions: '>=2',
  exports: { doubleCsrf: { call: { params: [{ options: { getSecret: { callback: { returns: secret } } } }] } } },
};
