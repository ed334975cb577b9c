import { a, as, each } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const members: Record<string, MemberModel> = {
  ...each(['render', 'parse'], { call: { params: [as('template.source')] } }),
  escape: { call: { result: { passes: [0], clears: ['html'] } } },
};

export const mustache: LibraryModel = {
  package: 'mustache',
  versions: '>=4',
  typings: '@types/mustache',
  exports: { ...members, default: { members }, Writer: { construct: { result: a('#Writer') } } },
  types: { Writer: { members: each(['render', 'parse'], { call: { params: [as('template.source')] } }) } },
};
