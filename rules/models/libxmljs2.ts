import { any, as, each } from './shapes';
import type { LibraryModel, MemberModel, OptionsModel } from './vocabulary';

const external = as('xml.external-entities');
const options: OptionsModel = {
  noent: external,
  dtdload: external,
  dtdvalid: external,
  xinclude: external,
  huge: as('xml.no-limits'),
  nonet: as('xml.no-network'),
};
/** What is found in a document came in with it. */
const found = { type: '#Element', passes: [-1] } as const;
/** A text is no object: with no operators of a query in it. */
const text: MemberModel = { call: { result: { passes: [-1], clears: ['nosql'] } } };
const search: Record<string, MemberModel> = {
  get: { call: { params: [as('xpath.expression'), any], result: found } },
  find: { call: { params: [as('xpath.expression'), any], result: { items: found } } },
};

export const libxmljs2: LibraryModel = {
  package: 'libxmljs2',
  versions: '>=0.30',
  aliases: ['libxmljs'],
  exports: {
    ...each(['parseXml', 'parseXmlString'], {
      call: { params: [as('xml.input'), { options }], result: { type: '#Document', passes: [0] } },
    }),
  },
  types: {
    Document: { members: { ...search, root: { call: { result: found } } } },
    Element: {
      members: {
        ...search,
        text,
        name: text,
        attr: { call: { params: [any], result: { type: '#Attribute', passes: [-1] } } },
      },
    },
    Attribute: { members: { value: text, name: text } },
  },
};
