import { as } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const compile: MemberModel = { call: { params: [as('template.source')] } };

export const dot: LibraryModel = {
  package: 'dot',
  versions: '>=1.1',
  typings: '@types/dot',
  undeclared: { default: 'CommonJS module object' },
  exports: { compile, template: compile, default: { members: { compile, template: compile } } },
};
