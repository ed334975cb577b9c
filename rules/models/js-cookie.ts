import { any, as, each } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const members: Record<string, MemberModel> = {
  set: { call: { params: [as('storage.key'), as('storage.value'), any] } },
  ...each(['get', 'remove'], { call: { params: [as('storage.key')] } }),
};

/** Cookies that scripts write are open to scripts: none of them is HttpOnly. */
export const jsCookie: LibraryModel = {
  package: 'js-cookie',
  versions: '>=2',
  typings: '@types/js-cookie',
  exports: { default: { members } },
};
