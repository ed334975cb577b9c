import { each } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

/** Markdown may hold HTML, and `marked` leaves it as it is. */
const rendered: MemberModel = { call: { result: { passes: [0] } } };

export const marked: LibraryModel = {
  package: 'marked',
  versions: '>=4',
  exports: {
    marked: { ...rendered, members: each(['parse', 'parseInline'], rendered) },
    ...each(['parse', 'parseInline'], rendered),
  },
};
