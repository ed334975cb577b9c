import { a, any, as, emitter, labelled, listener } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const connect: MemberModel = {
  call: {
    params: [{ roles: ['transport.port'], options: '#connect' }, as('transport.host')],
    result: a('#Socket'),
  },
};
const connection = listener(a('#Socket'));

export const nodeNet: LibraryModel = {
  package: 'node:net',
  versions: '>=18',
  typings: '@types/node',
  options: {
    connect: { host: as('transport.host'), port: as('transport.port'), timeout: as('network.timeout') },
  },
  exports: {
    connect,
    createConnection: connect,
    createServer: {
      call: {
        roles: ['server.create'],
        params: [{ callback: connection }, { callback: connection }],
        result: a('#Server'),
      },
    },
    Socket: { construct: { result: a('#Socket') } },
    Server: {
      construct: {
        roles: ['server.create'],
        params: [{ callback: connection }, { callback: connection }],
        result: a('#Server'),
      },
    },
    isIP: {
      call: { guards: { param: 0, clears: ['command', 'html', 'path', 'log', 'header', 'sql'], how: 'returns-true' } },
    },
    isIPv4: {
      call: { guards: { param: 0, clears: ['command', 'html', 'path', 'log', 'header', 'sql'], how: 'returns-true' } },
    },
    isIPv6: {
      call: { guards: { param: 0, clears: ['command', 'html', 'path', 'log', 'header', 'sql'], how: 'returns-true' } },
    },
  },
  types: {
    Socket: {
      members: {
        connect: {
          call: {
            params: [
              { roles: ['transport.port'], options: { host: as('transport.host'), port: as('transport.port') } },
              as('transport.host'),
            ],
            result: a('#Socket'),
          },
        },
        write: { call: { params: [as('network.body')] } },
        end: { call: { params: [as('network.body')], result: a('#Socket') } },
        read: { call: { result: labelled('untrusted.network') } },
        pipe: { call: { params: [as('stream.target')], result: { passes: [0, -1], labels: ['untrusted.network'] } } },
        setTimeout: { call: { params: [as('network.timeout')], result: a('#Socket') } },
        setEncoding: { call: { result: a('#Socket') } },
        setKeepAlive: { call: { result: a('#Socket') } },
        setNoDelay: { call: { result: a('#Socket') } },
        remoteAddress: {},
        ...emitter(
          { data: listener(labelled('untrusted.network')), error: listener({}), '*': listener() },
          a('#Socket'),
        ),
      },
    },
    Server: {
      members: {
        listen: {
          call: {
            roles: ['server.listen'],
            params: [
              { roles: ['transport.port'], options: { port: any, host: as('server.listen.host') } },
              as('server.listen.host'),
            ],
            result: a('#Server'),
          },
        },
        ...emitter({ connection, '*': listener() }, a('#Server')),
      },
    },
  },
};
