import { a, any, as, called, emitter, labelled, listener, nothing } from './shapes';
import type { LibraryModel } from './vocabulary';

export const azureIotDevice: LibraryModel = {
  package: 'azure-iot-device',
  versions: '>=1.17',
  exports: {
    Client: {
      members: {
        fromConnectionString: { call: { params: [as('credential.secret'), any], result: a('#Client') } },
        fromSharedAccessSignature: { call: { params: [as('credential.secret'), any], result: a('#Client') } },
      },
    },
    Message: { construct: { params: [as('network.body')], result: { passes: [0] } } },
  },
  types: {
    Client: {
      members: {
        sendEvent: { call: { params: [as('network.body')] } },
        sendEventBatch: { call: { params: [as('network.body')] } },
        onDeviceMethod: { call: { params: [any, called(labelled('untrusted.mqtt'), nothing)] } },
        setOptions: {
          call: {
            params: [
              {
                roles: ['tls.options'],
                options: { ca: as('tls.ca'), key: as('tls.key'), passphrase: as('credential.secret') },
              },
            ],
          },
        },
        ...emitter({ message: listener(labelled('untrusted.mqtt')), error: listener(nothing), '*': listener() }),
      },
    },
  },
};
