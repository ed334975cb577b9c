import { a, as, called, emitter, labelled, listener } from './shapes';
import type { LibraryModel, ParamModel, RoleModel } from './vocabulary';

const cleartext: RoleModel = { role: 'hl7.cleartext', when: { param: 0, option: 'tls', is: 'falsy' } };
const options: ParamModel = {
  roles: ['tls.options'],
  options: {
    host: as('transport.host'),
    tls: { roles: ['tls.options'], options: 'node:tls#ConnectionOptions' },
    connectionTimeout: as('network.timeout'),
  },
};

export const nodeHl7Client: LibraryModel = {
  package: 'node-hl7-client',
  versions: '>=3',
  exports: {
    Message: { construct: { result: a('#Message') } },
    default: { construct: { roles: ['hl7.client', cleartext], params: [options], result: a('#Client') } },
    Client: { construct: { roles: ['hl7.client', cleartext], params: [options], result: a('#Client') } },
  },
  types: {
    Message: { labels: ['untrusted.hl7', 'phi'], members: {} },
    Client: {
      members: {
        createConnection: {
          call: {
            params: [{ options: { port: as('transport.port') } }, called(labelled('untrusted.hl7'))],
            result: a('#Connection'),
          },
        },
      },
    },
    Connection: {
      members: {
        sendMessage: { call: { params: [as('hl7.message', 'network.body')] } },
        ...emitter({ '*': listener(labelled('untrusted.hl7')) }),
      },
    },
  },
};
