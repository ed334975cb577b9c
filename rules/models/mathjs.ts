import { a, as, each } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

/** Expressions reach `import`, `createUnit` and more unless these are switched off: the documentation tells to. */
const expression: MemberModel = { call: { params: [{ roles: ['code.eval'], items: as('code.eval') }] } };
const members: Record<string, MemberModel> = {
  ...each(['evaluate', 'compile'], expression),
  parser: { call: { result: a('#Parser') } },
};

export const mathjs: LibraryModel = {
  package: 'mathjs',
  versions: '>=5',
  undeclared: {
    eval: 'the name of evaluate before version 6 (HISTORY.md), met in older back ends',
    default: 'CommonJS module object',
  },
  exports: {
    ...members,
    eval: expression,
    create: { call: { result: a('#MathJsInstance') } },
    default: { members: { ...members, eval: expression } },
  },
  types: { MathJsInstance: { members }, Parser: { members: { evaluate: expression } } },
};
