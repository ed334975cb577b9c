import { a, any, as } from './shapes';
import type { LibraryModel } from './vocabulary';

export const netSnmp: LibraryModel = {
  package: 'net-snmp',
  versions: '>=3',
  typings: '@types/net-snmp',
  exports: {
    createSession: {
      call: {
        roles: ['legacy.cleartext'],
        params: [as('transport.host'), as('credential.secret')],
        result: a('#Session'),
      },
    },
    createV3Session: {
      call: {
        params: [
          as('transport.host'),
          { options: { authKey: as('credential.secret'), privKey: as('credential.secret') } },
        ],
        result: a('#Session'),
      },
    },
  },
  types: {
    Session: {
      members: {
        set: { call: { roles: ['fieldbus.write'], params: [as('fieldbus.write.value')] } },
        get: { call: { params: [any, { callback: { params: [{}, { labels: ['untrusted.network'] }] } }] } },
      },
    },
  },
};
