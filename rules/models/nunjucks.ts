import { a, any, as, each } from './shapes';
import type { LibraryModel, MemberModel, ParamModel } from './vocabulary';

const settings: ParamModel = { options: { autoescape: as('template.autoescape') } };
const source: MemberModel = { call: { params: [as('template.source')] } };
const members: Record<string, MemberModel> = {
  ...each(['renderString', 'compile', 'precompileString'], source),
  configure: { call: { params: [settings, settings], result: a('#Environment') } },
};

export const nunjucks: LibraryModel = {
  package: 'nunjucks',
  versions: '>=3',
  typings: '@types/nunjucks',
  undeclared: { default: 'CommonJS module object' },
  exports: {
    ...members,
    default: { members },
    Environment: { construct: { params: [any, settings], result: a('#Environment') } },
    Template: { construct: { params: [as('template.source')] } },
  },
  types: { Environment: { members: { renderString: source } } },
};
