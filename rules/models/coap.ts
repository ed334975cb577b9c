import { a, any, as, each, emitter, labelled, listener } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const params = { host: as('transport.host'), hostname: as('transport.host'), port: as('transport.port') };
const request: MemberModel = {
  call: { params: [{ roles: ['transport.coap.url'], options: params }], result: a('#OutgoingMessage') },
};
const handler = { callback: listener(a('#request'), a('#OutgoingMessage')) };

/** CoAP over UDP: the package has no DTLS option, whatever the URL says. */
export const coap: LibraryModel = {
  package: 'coap',
  versions: '>=1',
  exports: {
    request,
    createServer: {
      call: { roles: ['transport.coap.server', 'server.create'], params: [handler, handler], result: a('#Server') },
    },
    Server: {
      construct: {
        roles: ['transport.coap.server', 'server.create'],
        params: [handler, handler],
        result: a('#Server'),
      },
    },
    Agent: { construct: { params: [any], result: a('#Agent') } },
    globalAgent: { read: a('#Agent') },
  },
  types: {
    Agent: {
      members: {
        request: {
          call: { params: [{ roles: ['transport.coap.url'], options: params }], result: a('#OutgoingMessage') },
        },
      },
    },
    OutgoingMessage: {
      members: {
        write: { call: { params: [as('network.body')] } },
        end: { call: { params: [as('network.body')] } },
        ...each(['setOption', 'setHeader'], { call: { params: [any, as('credential.header')] } }),
        ...emitter({ response: listener(a('#IncomingMessage')), '*': listener() }),
      },
    },
    IncomingMessage: {
      labels: ['untrusted.coap'],
      members: {
        payload: {},
        url: {},
        headers: {},
        ...emitter({ data: listener(labelled('untrusted.coap')), '*': listener() }),
      },
    },
    ObserveReadStream: {
      labels: ['untrusted.coap'],
      members: { ...emitter({ data: listener(labelled('untrusted.coap')), '*': listener() }) },
    },
    request: {
      labels: ['untrusted.coap'],
      members: {
        payload: {},
        url: {},
        method: {},
        headers: {},
        ...emitter({ data: listener(labelled('untrusted.coap')), '*': listener() }),
      },
    },
    Server: {
      members: {
        listen: {
          call: {
            roles: ['transport.coap.server', 'server.listen'],
            params: [as('transport.port'), as('server.listen.host')],
          },
        },
        ...emitter({ request: listener(a('#request'), a('#OutgoingMessage')), '*': listener() }),
      },
    },
  },
};
