import { a, as, each, gives } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const base = as('fhir.base-url');
const authorize: MemberModel = {
  call: {
    params: [
      {
        options: {
          iss: base,
          fhirServiceUrl: base,
          scope: as('fhir.scope'),
          clientId: as('credential.username'),
          clientSecret: as('credential.secret'),
        },
      },
    ],
  },
};
const open: MemberModel = {
  call: {
    params: [
      {
        ...base,
        options: {
          serverUrl: base,
          clientSecret: as('credential.secret'),
          username: as('credential.username'),
          password: as('credential.secret'),
        },
      },
    ],
    result: a('#client'),
  },
};

const oauth2: MemberModel = {
  members: { authorize, init: { call: { ...authorize.call!, result: a('#client') } }, ready: gives('#client') },
};

export const fhirclient: LibraryModel = {
  package: 'fhirclient',
  versions: '>=2.3',
  exports: {
    default: { members: { client: open, oauth2 } },
    client: open,
    oauth2,
  },
  types: {
    client: {
      members: {
        request: {
          call: {
            result: {
              labels: ['untrusted.response'],
              typeNamedBy: { param: 0, option: 'url', library: 'fhir', inUrl: true, otherwise: ['phi'] },
            },
          },
        },
        ...each(['create', 'update'], { call: { params: [as('fhir.resource', 'network.body')] } }),
        patient: { members: { read: { call: { result: { labels: ['untrusted.response', 'phi', 'phi.identity'] } } } } },
      },
    },
  },
};
