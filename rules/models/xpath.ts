import { as, each } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const select: MemberModel = { call: { params: [as('xpath.expression')] } };
const all = each(['select', 'select1', 'selectWithResolver', 'evaluate', 'parse'], select);
const LEFT_OUT = 'exported by xpath.js (installDOM3XPathSupport, parse), left out of xpath.d.ts';

export const xpath: LibraryModel = {
  package: 'xpath',
  versions: '>=0.0.30',
  undeclared: {
    default: 'CommonJS module object',
    evaluate: LEFT_OUT,
    parse: LEFT_OUT,
  },
  exports: {
    ...all,
    default: { members: all },
    useNamespaces: { call: { result: { call: select.call! } } },
  },
};
