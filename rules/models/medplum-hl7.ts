import { a, as, called, labelled } from './shapes';
import type { LibraryModel } from './vocabulary';

const message = {
  properties: { message: { labels: ['untrusted.hl7', 'phi'] }, connection: a('#Hl7Connection') },
} as const;
const events = { message: { params: [message] }, '*': {} } as const;

/** Neither client nor server has an option for TLS. */
export const medplumHl7: LibraryModel = {
  package: '@medplum/hl7',
  versions: '>=3',
  exports: {
    Hl7Client: {
      construct: {
        roles: ['hl7.client', 'hl7.cleartext'],
        params: [{ options: { host: as('transport.host'), port: as('transport.port') } }],
        result: a('#Hl7Client'),
      },
    },
    Hl7Server: {
      construct: {
        roles: ['hl7.server', 'server.create', 'hl7.cleartext'],
        params: [called(a('#Hl7Connection'))],
        result: a('#Hl7Server'),
      },
    },
  },
  types: {
    Hl7Client: {
      members: {
        send: { call: { params: [as('hl7.message', 'network.body')] } },
        sendAndWait: { call: { params: [as('hl7.message', 'network.body')], result: labelled('untrusted.hl7') } },
        addEventListener: { call: { events } },
      },
    },
    Hl7Connection: {
      members: {
        send: { call: { params: [as('hl7.message', 'network.body')] } },
        addEventListener: { call: { events } },
      },
    },
    Hl7Server: { members: { start: { call: { roles: ['server.listen'], params: [as('transport.port')] } } } },
    Hl7MessageEvent: { members: { message: { read: { labels: ['untrusted.hl7', 'phi'] } } } },
  },
};
