import { a, any, as, called, emitter, labelled, listener, nothing } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const handler = called(a('#request'), a('#Http2ServerResponse'));
const stream = listener(a('#stream'), labelled('untrusted.http'));
const tls = { roles: ['tls.options'], options: 'node:tls#TlsOptions' } as const;
const server = (secure: boolean): MemberModel => ({
  call: { roles: ['server.create'], params: [{ ...(secure && tls), ...handler }, handler], result: a('#server') },
});

export const nodeHttp2: LibraryModel = {
  package: 'node:http2',
  versions: '>=18',
  typings: '@types/node',
  exports: {
    connect: {
      call: {
        params: [as('transport.url'), { roles: ['tls.options'], options: 'node:tls#ConnectionOptions' }],
        result: a('#ClientHttp2Session'),
      },
    },
    createServer: server(false),
    createSecureServer: server(true),
  },
  types: {
    ClientHttp2Session: {
      members: { request: { call: { params: [as('credential.header')], result: a('#ClientHttp2Stream') } } },
    },
    ClientHttp2Stream: {
      members: {
        write: { call: { params: [as('network.body')] } },
        end: { call: { params: [as('network.body')] } },
        ...emitter({
          data: listener(labelled('untrusted.response')),
          response: listener(labelled('untrusted.response')),
          '*': listener(),
        }),
      },
    },
    server: {
      extends: ['node:net#Server'],
      members: {
        ...emitter({ request: listener(a('#request'), a('#Http2ServerResponse')), stream, '*': listener(nothing) }),
      },
    },
    request: {
      labels: ['untrusted.http'],
      members: { headers: {}, url: {}, ...emitter({ data: listener(labelled('untrusted.http')), '*': listener() }) },
    },
    stream: {
      members: {
        respond: { call: { params: [as('http.response.header')] } },
        ...emitter({ data: listener(labelled('untrusted.http')), '*': listener() }),
      },
    },
    Http2ServerResponse: {
      members: {
        write: { call: { params: [as('http.response.body', 'network.body')] } },
        end: { call: { params: [as('http.response.body', 'network.body')] } },
        setHeader: { call: { params: [any, as('http.response.header')] } },
      },
    },
  },
};
