import { as, cleans, each } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const members: Record<string, MemberModel> = {
  ...each(['compile', 'precompile'], { call: { params: [as('template.source')] } }),
  escapeExpression: cleans('html'),
};

export const handlebars: LibraryModel = {
  package: 'handlebars',
  versions: '>=4',
  exports: { ...members, default: { members } },
};
