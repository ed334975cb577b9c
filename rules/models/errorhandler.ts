import type { LibraryModel } from './vocabulary';

/** Its README: "only intended to be used in a development environment, as the full error stack traces will be sent back". */
export const errorhandler: LibraryModel = {
  package: 'errorhandler',
  versions: '>=1',
  typings: '@types/errorhandler',
  exports: { default: { call: { roles: ['debug.open'] } } },
};
