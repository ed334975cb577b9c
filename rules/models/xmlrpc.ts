import { a, any, as, emitter, labelled, listener, nothing } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const server: MemberModel = {
  call: { params: [{ options: { port: as('transport.port'), host: as('server.listen.host') } }], result: a('#Server') },
};
const client: MemberModel = {
  call: { params: [{ roles: ['transport.url'], options: { url: as('transport.url') } }], result: a('#Client') },
};

/** XML-RPC: every method of a server is an event, whose listener is given the parameters of the call. */
export const xmlrpc: LibraryModel = {
  package: 'xmlrpc',
  versions: '>=1.3',
  typings: '@types/xmlrpc',
  exports: {
    createServer: server,
    createSecureServer: { call: { result: a('#Server') } },
    createClient: client,
    createSecureClient: client,
  },
  types: {
    Server: {
      members: emitter({
        error: listener(),
        NotFound: listener(labelled('untrusted.http'), labelled('untrusted.http')),
        '*': listener(nothing, labelled('untrusted.http')),
      }),
    },
    Client: {
      members: {
        methodCall: {
          call: {
            params: [any, as('network.body'), { callback: { params: [nothing, labelled('untrusted.response')] } }],
          },
        },
      },
    },
  },
};
