import { a, as, each } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

/** The resource type asked for tells whether patient data comes back. */
const read: MemberModel = {
  call: {
    result: { labels: ['untrusted.response'], typeNamedBy: { param: 0, option: 'resourceType', library: 'fhir' } },
  },
};
const write: MemberModel = {
  call: {
    params: [{ options: { body: as('fhir.resource', 'network.body') } }],
    result: { labels: ['untrusted.response'], typeNamedBy: { param: 0, option: 'resourceType', library: 'fhir' } },
  },
};
const make = {
  construct: {
    params: [
      {
        options: {
          baseUrl: as('fhir.base-url'),
          bearerToken: as('credential.secret'),
          customHeaders: as('credential.header'),
        },
      },
    ],
    result: a('#Client'),
  },
};

export const fhirKitClient: LibraryModel = {
  package: 'fhir-kit-client',
  versions: '>=1',
  undeclared: { default: 'version 1, which most programs use, exports the class itself (lib/client.js)' },
  exports: { Client: make, default: make },
  types: {
    Client: {
      members: {
        ...each(['read', 'vread', 'search', 'resourceSearch', 'history', 'resourceHistory', 'typeHistory'], read),
        request: {
          call: {
            result: {
              labels: ['untrusted.response'],
              typeNamedBy: { param: 0, library: 'fhir', inUrl: true, otherwise: ['phi'] },
            },
          },
        },
        ...each(['create', 'update'], write),
        baseUrl: { write: as('fhir.base-url') },
        bearerToken: { write: as('credential.secret') },
      },
    },
  },
};
