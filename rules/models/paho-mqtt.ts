import { a, any, as, labelled } from './shapes';
import type { LibraryModel } from './vocabulary';

const arrived = { write: { callback: { params: [a('#Message')] } } } as const;
const received = { read: labelled('untrusted.mqtt') } as const;

export const pahoMqtt: LibraryModel = {
  package: 'paho-mqtt',
  versions: '>=1.1',
  typings: '@types/paho-mqtt',
  exports: {
    Client: { construct: { params: [as('transport.mqtt.url')], result: a('#Client') } },
    Message: { construct: { params: [as('network.body')], result: a('#Message') } },
  },
  types: {
    Client: {
      members: {
        connect: {
          call: {
            roles: [{ role: 'transport.mqtt.host.cleartext', when: { param: 0, option: 'useSSL', is: 'falsy' } }],
            params: [
              {
                options: {
                  userName: as('credential.username'),
                  password: as('credential.secret'),
                  useSSL: any,
                  uris: { items: as('transport.mqtt.url') },
                },
              },
            ],
          },
        },
        send: { call: { params: [any, as('network.body')] } },
        subscribe: { call: { params: [as('mqtt.subscribe.topic')] } },
        onMessageArrived: arrived,
      },
    },
    Message: { members: { payloadString: received, payloadBytes: received, destinationName: received } },
  },
};
