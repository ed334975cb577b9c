import { a, any, as, called, emitter, labelled, listener, nothing } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const connect: MemberModel = {
  call: {
    params: [
      { roles: ['transport.mqtt.url'], options: '#IClientOptions' },
      { roles: ['transport.mqtt.options'], options: '#IClientOptions' },
    ],
    result: a('#MqttClient'),
  },
};
const client: MemberModel = {
  construct: {
    params: [any, { roles: ['transport.mqtt.options'], options: '#IClientOptions' }],
    result: a('#MqttClient'),
  },
};
const publish: MemberModel = {
  call: {
    params: [as('mqtt.publish.topic'), as('network.body'), { roles: ['mqtt.publish.options'] }],
    result: a('#MqttClient'),
  },
};
const subscribe: MemberModel = { call: { params: [as('mqtt.subscribe.topic')], result: a('#MqttClient') } };

/** mqtt 4 has the same calls; its options and clients have the same names. */
export const mqtt: LibraryModel = {
  package: 'mqtt',
  versions: '>=4',
  undeclared: {
    'new default':
      'what `new` on it means holds for the module of the Moddable SDK (modules/network/mqtt), which shares the name',
    '#MqttClient.addListener':
      'the class extends EventEmitter (lib/TypedEmitter.js), its declaration repeats some methods only',
  },
  options: {
    IClientOptions: {
      protocol: as('transport.mqtt.protocol'),
      defaultProtocol: as('transport.mqtt.protocol'),
      host: as('transport.host'),
      hostname: as('transport.host'),
      port: as('transport.port'),
      servers: {
        items: {
          options: { host: as('transport.host'), port: as('transport.port'), protocol: as('transport.mqtt.protocol') },
        },
      },
      username: as('credential.username'),
      clientId: as('credential.username'),
      password: as('credential.secret'),
      rejectUnauthorized: as('tls.rejectUnauthorized'),
      ca: as('tls.ca'),
      key: as('tls.key'),
      will: { roles: ['mqtt.will'], options: { topic: as('mqtt.publish.topic'), payload: as('network.body') } },
      wsOptions: {
        roles: ['tls.options'],
        options: { headers: as('credential.header'), rejectUnauthorized: as('tls.rejectUnauthorized') },
      },
      connectTimeout: as('network.timeout'),
    },
  },
  exports: {
    connect,
    connectAsync: connect,
    /** The Moddable SDK has a module of the same name, whose default export is its client class. */
    default: {
      construct: {
        roles: [{ role: 'transport.mqtt.cleartext', when: { param: 0, option: 'secure', is: 'absent' } }],
        params: [{ roles: ['transport.mqtt.options'], options: 'mqtt/js#ClientOptions' }],
        result: a('mqtt/js#Client'),
      },
    },
    MqttClient: client,
    Client: client,
  },
  types: {
    MqttClient: {
      members: {
        publish,
        publishAsync: { call: { params: publish.call!.params! } },
        subscribe,
        subscribeAsync: { call: { params: subscribe.call!.params! } },
        handleMessage: { call: { params: [any, called()] } },
        connect: { call: { result: a('#MqttClient') } },
        options: { read: { properties: { password: labelled('secret') } } },
        ...emitter(
          {
            message: listener(labelled('untrusted.mqtt'), labelled('untrusted.mqtt'), labelled('untrusted.mqtt')),
            packetreceive: listener(labelled('untrusted.mqtt')),
            error: listener(nothing),
            '*': listener(),
          },
          a('#MqttClient'),
        ),
      },
    },
    IPublishPacket: { labels: ['untrusted.mqtt'], members: {} },
  },
};
