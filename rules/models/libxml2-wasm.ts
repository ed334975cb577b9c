import { any, as, each } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const parse: MemberModel = {
  call: { params: [as('xml.input'), as('xml.flags')], result: { type: '#XmlDocument', passes: [0] } },
};
/** What is found in a document came in with it. */
const found = { type: '#XmlElement', passes: [-1] } as const;
const search: Record<string, MemberModel> = {
  get: { call: { params: [as('xpath.expression'), any], result: found } },
  find: { call: { params: [as('xpath.expression'), any], result: { items: found } } },
};

export const libxml2Wasm: LibraryModel = {
  package: 'libxml2-wasm',
  versions: '>=0.4',
  exports: { XmlDocument: { members: each(['fromString', 'fromBuffer'], parse) } },
  types: {
    XmlDocument: { members: { ...search, root: { read: found } } },
    XmlElement: { members: { ...search, content: { read: { passes: [-1], clears: ['nosql'] } } } },
  },
};
