import { a, any, as, called, each, emitter, labelled, listener, nothing, readsLabelled, targetOf } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const response = { callback: listener(a('#IncomingMessage')) };
const handler = { callback: listener(a('#request'), a('#ServerResponse')) };

const request: MemberModel = {
  call: {
    params: [
      { roles: ['transport.url'], options: '#RequestOptions' },
      { options: '#RequestOptions', ...response },
      response,
    ],
    result: a('#ClientRequest'),
  },
};

export const nodeHttp: LibraryModel = {
  package: 'node:http',
  versions: '>=18',
  typings: '@types/node',
  options: {
    RequestOptions: {
      host: as('transport.host', 'transport.http.host'),
      hostname: as('transport.host', 'transport.http.host'),
      port: as('transport.port'),
      headers: as('credential.header'),
      auth: as('credential.secret'),
      timeout: as('network.timeout'),
    },
  },
  exports: {
    request,
    get: request,
    createServer: { call: { roles: ['server.create'], params: [handler, handler], result: a('#Server') } },
    Server: { construct: { roles: ['server.create'], params: [handler, handler], result: a('#Server') } },
    Agent: { construct: { result: a('#Agent') } },
    ClientRequest: { construct: { params: [{ roles: ['transport.url'] }, response], result: a('#ClientRequest') } },
  },
  types: {
    Agent: { members: {} },
    ClientRequest: {
      members: {
        write: { call: { params: [as('network.body')] } },
        end: { call: { params: [as('network.body')], result: a('#ClientRequest') } },
        setHeader: { call: { params: [any, as('credential.header')], result: a('#ClientRequest') } },
        setTimeout: { call: { params: [as('network.timeout')], result: a('#ClientRequest') } },
        ...emitter(
          { response: listener(a('#IncomingMessage')), error: listener(nothing), '*': listener() },
          a('#ClientRequest'),
        ),
      },
    },
    /** A message as such: what a server answered to a request of ours. */
    IncomingMessage: {
      labels: ['untrusted.response'],
      members: {
        headers: readsLabelled('untrusted.response'),
        statusCode: {},
        pipe: { call: { params: [any], result: { passes: [0, -1] } } },
        setEncoding: { call: { result: a('#IncomingMessage') } },
        ...emitter({ data: listener(labelled('untrusted.response')), '*': listener() }, a('#IncomingMessage')),
      },
    },
    /** A message that a client sent to a server of ours. */
    request: {
      labels: ['untrusted.http'],
      members: {
        headers: readsLabelled('untrusted.http'),
        rawHeaders: readsLabelled('untrusted.http'),
        url: targetOf('untrusted.http'),
        method: {},
        socket: { read: { type: 'node:net#Socket' } },
        pipe: { call: { params: [any], result: { passes: [0, -1] } } },
        ...emitter({ data: listener(labelled('untrusted.http')), '*': listener() }, a('#request')),
      },
    },
    ServerResponse: {
      members: {
        write: { call: { params: [as('http.response.body', 'network.body')] } },
        end: { call: { params: [as('http.response.body', 'network.body')] } },
        setHeader: { call: { params: [any, as('http.response.header')], result: a('#ServerResponse') } },
        writeHead: { call: { params: [any, as('http.response.header')], result: a('#ServerResponse') } },
      },
    },
    Server: {
      extends: ['node:net#Server'],
      members: {
        ...emitter(
          {
            request: listener(a('#request'), a('#ServerResponse')),
            connection: listener(a('node:net#Socket')),
            upgrade: listener(a('#request'), a('node:net#Socket'), labelled('untrusted.http')),
            '*': listener(),
          },
          a('#Server'),
        ),
        ...each(['setTimeout'], { call: { params: [as('network.timeout'), called()], result: a('#Server') } }),
      },
    },
  },
};
