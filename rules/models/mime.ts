import { a, each } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

/** Endings and kinds of the library's table, or `null`: nothing of it is the sender's text. */
const ofTable: MemberModel = { call: { result: {} } };
const lookups = each(['getExtension', 'getType'], ofTable);

export const mime: LibraryModel = {
  package: 'mime',
  versions: '>=2',
  exports: { default: { members: lookups }, Mime: { construct: { result: a('#Mime') } } },
  types: { Mime: { members: lookups } },
};
