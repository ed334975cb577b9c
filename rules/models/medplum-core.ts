import { a, any, as, each, gives } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

/** The resource type asked for tells whether patient data comes back. */
const read: MemberModel = {
  call: { result: { labels: ['untrusted.response'], typeNamedBy: { param: 0, library: 'fhir' } } },
};
const write: MemberModel = {
  call: { params: [as('fhir.resource', 'network.body')], result: { labels: ['untrusted.response'], passes: [0] } },
};

export const medplumCore: LibraryModel = {
  package: '@medplum/core',
  versions: '>=3',
  exports: {
    Hl7Message: { members: { parse: gives('#Hl7Message') } },
    MedplumClient: {
      construct: {
        params: [
          {
            options: {
              baseUrl: as('fhir.base-url'),
              clientId: as('credential.username'),
              clientSecret: as('credential.secret'),
            },
          },
        ],
        result: a('#MedplumClient'),
      },
    },
  },
  types: {
    /** The event of a bot: what was sent to it, or the resource that it watches. */
    BotEvent: { members: { input: { read: { labels: ['untrusted.hl7'], typeArgument: 0 } } } },
    /** An acknowledgement holds nothing of the message but its id. */
    Hl7Message: { labels: ['untrusted.hl7', 'phi'], members: { buildAck: { call: {} } } },
    MedplumClient: {
      members: {
        ...each(['readResource', 'search', 'searchOne', 'searchResources', 'readHistory'], read),
        ...each(['readReference'], { call: { result: { labels: ['untrusted.response'] } } }),
        readPatientEverything: { call: { result: { labels: ['untrusted.response', 'phi', 'phi.identity'] } } },
        ...each(['createResource', 'updateResource'], write),
        startClientLogin: { call: { params: [as('credential.username'), as('credential.secret')] } },
        setBasicAuth: { call: { params: [as('credential.username'), as('credential.secret')] } },
        setAccessToken: { call: { params: [as('credential.secret')] } },
        post: { call: { params: [any, as('network.body')] } },
      },
    },
  },
};
