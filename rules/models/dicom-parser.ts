import { a, each, givesLabelled } from './shapes';
import type { LibraryModel } from './vocabulary';

/** A file or message that a modality or another hospital made. */
export const dicomParser: LibraryModel = {
  package: 'dicom-parser',
  versions: '>=1.8',
  exports: { parseDicom: { call: { result: a('#DataSet') } } },
  types: {
    DataSet: {
      labels: ['untrusted.hl7', 'phi'],
      members: {
        ...each(['string', 'text'], givesLabelled('untrusted.hl7', 'phi')),
        ...each(
          ['uint16', 'int16', 'uint32', 'int32', 'float', 'double', 'intString', 'floatString'],
          givesLabelled('untrusted.hl7'),
        ),
      },
    },
  },
};
