import { as, cleans, each } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const members: Record<string, MemberModel> = {
  ...each(['compile', 'render'], { call: { params: [as('template.source')] } }),
  renderFile: { call: { params: [as('file.read.path')] } },
  escapeXML: cleans('html', 'xml'),
};

export const ejs: LibraryModel = {
  package: 'ejs',
  versions: '>=3',
  typings: '@types/ejs',
  undeclared: { default: 'CommonJS module object' },
  exports: { ...members, default: { members } },
};
