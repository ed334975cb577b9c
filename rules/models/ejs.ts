import { as, cleans } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const members: Record<string, MemberModel> = {
  compile: { call: { params: [as('template.source')] } },
  render: { call: { params: [as('template.source'), as('template.variables')] } },
  renderFile: { call: { params: [as('file.read.path'), as('template.variables')] } },
  escapeXML: cleans('html', 'xml'),
};

export const ejs: LibraryModel = {
  package: 'ejs',
  versions: '>=3',
  typings: '@types/ejs',
  undeclared: { default: 'CommonJS module object' },
  exports: { ...members, default: { members } },
};
