import { as } from './shapes';
import type { CallModel, LibraryModel } from './vocabulary';

const hash: CallModel = {
  roles: ['crypto.hash.weak'],
  params: [as('crypto.hash.input')],
  result: { passes: [0] },
};

/** Packages that are one function, which is one broken hash. */
export const md5: LibraryModel = {
  package: 'md5',
  versions: '>=2',
  typings: '@types/md5',
  aliases: ['blueimp-md5', 'js-md5', 'md5-hex', 'sha1', 'js-sha1'],
  exports: { default: { call: hash } },
};
