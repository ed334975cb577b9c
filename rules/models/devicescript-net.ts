import { a, as, labelled } from './shapes';
import type { LibraryModel } from './vocabulary';

const unchecked =
  'the declarations of the built-in packages come with the DeviceScript compiler (packages/net/src of microsoft/devicescript), not from the npm registry';

export const devicescriptNet: LibraryModel = {
  package: '@devicescript/net',
  versions: '>=2.11',
  unchecked,
  exports: {
    /** `proto` is `tcp` when it is left out. */
    connect: {
      call: {
        roles: [{ role: 'transport.socket.cleartext', when: { param: 0, option: 'proto', is: 'absent' } }],
        params: [
          {
            options: { host: as('transport.host'), port: as('transport.port'), proto: as('transport.socket.protocol') },
          },
        ],
      },
    },
    fetch: {
      call: {
        params: [as('transport.url'), { options: { headers: as('credential.header'), body: as('network.body') } }],
        result: labelled('untrusted.response'),
      },
    },
    /** `proto` is `tls` when it is left out. */
    startMQTTClient: {
      call: {
        params: [
          {
            roles: ['transport.mqtt.options'],
            options: {
              host: as('transport.host'),
              port: as('transport.port'),
              proto: as('transport.socket.protocol'),
              username: as('credential.username'),
              password: as('credential.secret'),
              clientId: as('credential.username'),
            },
          },
        ],
        result: a('#MQTTClient'),
      },
    },
  },
  types: {
    MQTTClient: {
      members: {
        publish: { call: { params: [as('mqtt.publish.topic'), as('network.body')] } },
        subscribe: {
          call: {
            params: [
              as('mqtt.subscribe.topic'),
              {
                callback: {
                  params: [{ properties: { content: labelled('untrusted.mqtt'), topic: labelled('untrusted.mqtt') } }],
                },
              },
            ],
          },
        },
      },
    },
  },
};
