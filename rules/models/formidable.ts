import { a, any, called, labelled, nothing } from './shapes';
import type { CallModel, LibraryModel } from './vocabulary';

const sent = labelled('untrusted.http');
const make: CallModel = {
  result: a('#incomingForm'),
};

export const formidable: LibraryModel = {
  package: 'formidable',
  versions: '>=2',
  typings: '@types/formidable',
  exports: {
    default: { call: make },
    formidable: { call: make },
    IncomingForm: { construct: make },
  },
  types: {
    incomingForm: {
      members: { parse: { call: { params: [any, called(nothing, sent, nothing)] } } },
    },
    File: { members: { originalFilename: { read: sent }, mimetype: { read: sent } } },
  },
};
