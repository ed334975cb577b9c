import { as, each } from './shapes';
import type { LibraryModel, OptionsModel } from './vocabulary';

const external = as('xml.external-entities');
const options: OptionsModel = {
  noent: external,
  dtdload: external,
  dtdvalid: external,
  xinclude: external,
  huge: as('xml.no-limits'),
  nonet: as('xml.no-network'),
};

export const libxmljs2: LibraryModel = {
  package: 'libxmljs2',
  versions: '>=0.30',
  aliases: ['libxmljs'],
  exports: { ...each(['parseXml', 'parseXmlString'], { call: { params: [as('xml.input'), { options }] } }) },
};
