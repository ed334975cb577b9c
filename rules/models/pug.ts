import { as, each } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const members: Record<string, MemberModel> = {
  ...each(['compile', 'compileClient', 'render'], { call: { params: [as('template.source')] } }),
  ...each(['compileFile', 'renderFile'], { call: { params: [as('file.read.path')] } }),
};

export const pug: LibraryModel = {
  package: 'pug',
  versions: '>=2',
  typings: '@types/pug',
  undeclared: { default: 'CommonJS module object' },
  exports: { ...members, default: { members } },
};
