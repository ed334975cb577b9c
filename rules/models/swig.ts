import { a, any, as, each } from './shapes';
import type { LibraryModel, MemberModel, ParamModel } from './vocabulary';

const settings: ParamModel = { options: { autoescape: as('template.autoescape') } };
const source: MemberModel = { call: { params: [as('template.source'), settings] } };
const members: Record<string, MemberModel> = each(['render', 'compile', 'precompile'], source);

export const swig: LibraryModel = {
  package: 'swig',
  versions: '>=1',
  aliases: ['swig-templates'],
  typings: '@types/swig',
  undeclared: { default: 'CommonJS module object' },
  exports: {
    ...members,
    setDefaults: { call: { params: [settings] } },
    Swig: { construct: { params: [settings], result: a('#Swig') } },
    default: { members: { ...members, setDefaults: { call: { params: [settings] } } } },
  },
  types: { Swig: { members: { ...members, compileFile: { call: { params: [any, settings] } } } } },
};
