import { a, any, as, each } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const read: MemberModel = { call: { result: { labels: ['untrusted.response', 'phi'] } } };
const write: MemberModel = { call: { params: [as('fhir.resource', 'network.body')], result: { labels: ['untrusted.response', 'phi'] } } };

export const medplumCore: LibraryModel = {
  package: '@medplum/core',
  versions: '>=3',
  exports: {
    MedplumClient: {
      construct: {
        params: [{ options: { baseUrl: as('fhir.base-url'), clientId: as('credential.username'), clientSecret: as('credential.secret') } }],
        result: a('#MedplumClient'),
      },
    },
  },
  types: {
    MedplumClient: {
      members: {
        ...each(['readResource', 'readReference', 'search', 'searchOne', 'searchResources', 'readHistory', 'readPatientEverything'], read),
        ...each(['createResource', 'updateResource'], write),
        startClientLogin: { call: { params: [as('credential.username'), as('credential.secret')] } },
        setBasicAuth: { call: { params: [as('credential.username'), as('credential.secret')] } },
        setAccessToken: { call: { params: [as('credential.secret')] } },
        post: { call: { params: [any, as('network.body')] } },
      },
    },
  },
};
