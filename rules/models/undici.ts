import { a, any, as, called, each, labelled } from './shapes';
import type { CallModel, LibraryModel, MemberModel, ParamModel } from './vocabulary';

const url: ParamModel = { roles: ['transport.url'], options: { origin: as('transport.url') } };
const request: ParamModel = {
  options: {
    headers: as('credential.header'),
    body: as('network.body'),
    dispatcher: any,
    headersTimeout: as('network.timeout'),
  },
};
const response = { type: '#Dispatcher.ResponseData', labels: ['untrusted.response'] } as const;
const connect: ParamModel = { roles: ['tls.options'], options: 'node:tls#ConnectionOptions' };
const dispatcher: Record<string, MemberModel> = {
  request: {
    call: {
      params: [
        {
          options: {
            origin: as('transport.url'),
            path: any,
            headers: as('credential.header'),
            body: as('network.body'),
          },
        },
      ],
      result: response,
    },
  },
  stream: {
    call: {
      params: [
        { options: { origin: as('transport.url'), headers: as('credential.header'), body: as('network.body') } },
      ],
    },
  },
  close: {},
};
const client: CallModel = { params: [as('transport.url'), { options: { connect } }], result: a('#Dispatcher') };

export const undici: LibraryModel = {
  package: 'undici',
  versions: '>=5',
  exports: {
    request: { call: { params: [url, request], result: response } },
    stream: { call: { params: [url, request] } },
    fetch: {
      call: {
        params: [
          as('transport.url'),
          { options: { headers: as('credential.header'), body: as('network.body'), dispatcher: any } },
        ],
        result: a('globals#Response'),
      },
    },
    upgrade: { call: { params: [url] } },
    connect: { call: { params: [url] } },
    Agent: { construct: { params: [{ options: { connect } }], result: a('#Dispatcher') } },
    Client: { construct: client },
    Pool: { construct: client },
    BalancedPool: { construct: { params: [as('transport.url'), { options: { connect } }], result: a('#Dispatcher') } },
    ProxyAgent: {
      construct: {
        params: [
          // The proxy is asked for a tunnel: what goes through it is as safe as the request's own URL.
          {
            options: {
              token: as('credential.secret'),
              requestTls: connect,
              proxyTls: connect,
            },
          },
        ],
        result: a('#Dispatcher'),
      },
    },
    EnvHttpProxyAgent: { construct: { params: [{ options: { connect } }], result: a('#Dispatcher') } },
    setGlobalDispatcher: { call: { params: [any] } },
    WebSocket: { construct: { params: [as('transport.websocket.url')], result: a('globals#WebSocket') } },
    EventSource: { construct: { params: [as('transport.url')], result: a('globals#EventSource') } },
  },
  types: {
    Dispatcher: { members: dispatcher },
    Agent: { extends: ['#Dispatcher'], members: {} },
    Client: { extends: ['#Dispatcher'], members: {} },
    Pool: { extends: ['#Dispatcher'], members: {} },
    'Dispatcher.ResponseData': {
      labels: ['untrusted.response'],
      members: {
        headers: {},
        statusCode: {},
        body: { read: { type: '#body' } },
      },
    },
    body: {
      labels: ['untrusted.response'],
      members: {
        ...each(['json', 'text', 'arrayBuffer', 'blob'], { call: { result: labelled('untrusted.response') } }),
        on: { call: { params: [any, called()], events: { data: { params: [labelled('untrusted.response')] } } } },
      },
    },
  },
};
