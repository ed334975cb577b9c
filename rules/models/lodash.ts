import { as, cleans, each } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const merged: MemberModel = {
  call: { params: [{}, as('object.merge')], rest: as('object.merge'), result: { passes: [0, 1, 2] } },
};
const members: Record<string, MemberModel> = {
  ...each(['merge', 'mergeWith', 'defaultsDeep'], merged),
  ...each(['set', 'setWith', 'update'], { call: { params: [{}, as('object.path')], result: { passes: [0, 2] } } }),
  template: { call: { params: [as('template.source')] } },
  escapeRegExp: cleans('regex'),
  escape: cleans('html', 'xml'),
};

/** One function to a module: `lodash/merge`, `lodash.merge`. */
export const lodashModules: readonly LibraryModel[] = Object.entries(members).map(([name, member]) => ({
  package: `lodash/${name}`,
  versions: '>=4',
  aliases: [`lodash-es/${name}`, `lodash.${name.toLowerCase()}`],
  unchecked: 'the functions of lodash, each exported by a module of its own name (lodash merge.js and so on)',
  exports: { default: member },
}));

export const lodash: LibraryModel = {
  package: 'lodash',
  versions: '>=4',
  aliases: ['lodash-es'],
  typings: '@types/lodash',
  exports: { ...members, default: { members } },
};
