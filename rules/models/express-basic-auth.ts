import { as } from './shapes';
import type { LibraryModel } from './vocabulary';

/** Demands a user and password of every request; `users` holds the passwords by user. */
export const expressBasicAuth: LibraryModel = {
  package: 'express-basic-auth',
  versions: '>=1.2',
  exports: {
    default: { call: { params: [{ options: { users: { options: { '*': as('credential.secret') } } } }] } },
  },
};
