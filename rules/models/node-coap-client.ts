import { a, any, as, called } from './shapes';
import type { LibraryModel } from './vocabulary';

export const nodeCoapClient: LibraryModel = {
  package: 'node-coap-client',
  versions: '>=1',
  exports: {
    CoapClient: {
      members: {
        request: { call: { params: [as('transport.coap.url'), any, as('network.body')], result: a('#CoapResponse') } },
        observe: { call: { params: [as('transport.coap.url'), any, called(a('#CoapResponse')), as('network.body')] } },
        ping: { call: { params: [as('transport.coap.url')] } },
        tryToConnect: { call: { params: [as('transport.coap.url')] } },
        setSecurityParams: {
          call: {
            params: [
              as('transport.host'),
              { options: { psk: { options: { '*': as('credential.secret', 'crypto.key') } } } },
            ],
          },
        },
      },
    },
  },
  types: { CoapResponse: { labels: ['untrusted.coap'], members: { payload: {}, code: {} } } },
};
