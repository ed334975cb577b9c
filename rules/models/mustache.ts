import { a, as } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

// `parse` only takes a text apart.
const render: MemberModel = { call: { params: [as('template.text')] } };
const members: Record<string, MemberModel> = {
  render,
  parse: {},
  escape: { call: { result: { passes: [0], clears: ['html'] } } },
};

export const mustache: LibraryModel = {
  package: 'mustache',
  versions: '>=4',
  typings: '@types/mustache',
  exports: { ...members, default: { members }, Writer: { construct: { result: a('#Writer') } } },
  types: { Writer: { members: { render, parse: {} } } },
};
