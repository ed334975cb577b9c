import { labelled } from './shapes';
import type { LibraryModel, MemberModel, ResultModel } from './vocabulary';

/** A file or message that a modality or another hospital made. */
const dataset: ResultModel = labelled('untrusted.hl7', 'phi');
const data: MemberModel = {
  members: {
    DicomMessage: { members: { readFile: { call: { result: dataset } } } },
    DicomMetaDictionary: { members: { naturalizeDataset: { call: { result: { passes: [0] } } } } },
  },
};

export const dcmjs: LibraryModel = {
  package: 'dcmjs',
  versions: '>=0.29',
  unchecked:
    'the package has no declarations; names read from its sources, src/DicomMessage.js and src/DicomMetaDictionary.js',
  exports: { default: { members: { data } }, data },
};
