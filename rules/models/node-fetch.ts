import { a, as } from './shapes';
import type { CallModel, LibraryModel } from './vocabulary';

const init = {
  options: {
    headers: as('credential.header'),
    body: as('network.body'),
    timeout: as('network.timeout'),
  },
} as const;
const request: CallModel = { params: [as('transport.url'), init], result: a('#Response') };

/** Version 3 has the same calls without `timeout`. */
export const nodeFetch: LibraryModel = {
  package: 'node-fetch',
  versions: '>=2',
  typings: '@types/node-fetch',
  types: { Response: { extends: ['globals#Response'], labels: ['untrusted.response'], members: {} } },
  exports: {
    default: { call: request },
    Request: { construct: { params: [as('transport.url'), init] } },
    Headers: { construct: { params: [as('credential.header')] } },
  },
};
