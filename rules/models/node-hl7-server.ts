import { a, any, as, called, nothing } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const make: MemberModel = {
  construct: {
    roles: ['hl7.server', 'server.create', { role: 'hl7.cleartext', when: { param: 0, option: 'tls', is: 'falsy' } }],
    params: [
      {
        roles: ['server.options', 'tls.options'],
        options: {
          bindAddress: as('server.listen.host'),
          tls: { roles: ['tls.options'], options: 'node:tls#TlsOptions' },
        },
      },
    ],
    result: a('#Server'),
  },
};

export const nodeHl7Server: LibraryModel = {
  package: 'node-hl7-server',
  versions: '>=2',
  exports: { default: make, Server: make },
  types: {
    Server: {
      members: {
        createInbound: { call: { roles: ['server.listen'], params: [any, called(a('#InboundRequest'), nothing)] } },
      },
    },
    InboundRequest: { members: { getMessage: { call: { result: { labels: ['untrusted.hl7', 'phi'] } } } } },
  },
};
