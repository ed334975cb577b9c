import { a, as } from './shapes';
import type { LibraryModel } from './vocabulary';

export const fastXmlParser: LibraryModel = {
  package: 'fast-xml-parser',
  versions: '>=4',
  exports: {
    XMLParser: {
      construct: {
        params: [
          {
            options: {
              processEntities: {
                options: {
                  maxTotalExpansions: as('xml.entity-limit'),
                  maxExpandedLength: as('xml.entity-limit'),
                  maxExpansionDepth: as('xml.entity-limit'),
                },
              },
            },
          },
        ],
        result: a('#XMLParser'),
      },
    },
  },
  types: { XMLParser: { members: { parse: { call: { params: [as('xml.input')] } } } } },
};
