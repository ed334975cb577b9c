import { as, each } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const evaluate: MemberModel = { call: { params: [as('xpath.expression')] } };

export const xpath: LibraryModel = {
  package: 'xpath',
  versions: '>=0.0.30',
  undeclared: { default: 'CommonJS module object' },
  exports: {
    ...each(['select', 'select1', 'selectWithResolver'], evaluate),
    default: { members: each(['select', 'select1', 'selectWithResolver'], evaluate) },
    useNamespaces: { call: { result: { call: evaluate.call! } } },
  },
};
