import { a, any } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const connect: MemberModel = {
  call: {
    params: [
      { roles: ['transport.mqtt.url'], options: 'mqtt#IClientOptions' },
      { roles: ['transport.mqtt.options'], options: 'mqtt#IClientOptions' },
    ],
    result: a('#AsyncMqttClient'),
  },
};

/** The promise wrapper around mqtt 4: the same options, the same client. */
export const asyncMqtt: LibraryModel = {
  package: 'async-mqtt',
  versions: '>=2',
  undeclared: {
    'connect(1).defaultProtocol': 'an option since mqtt 5; the wrapper of 2.6 depends on mqtt 4',
    'connectAsync(1).defaultProtocol': 'an option since mqtt 5; the wrapper of 2.6 depends on mqtt 4',
  },
  exports: {
    connect,
    connectAsync: connect,
    AsyncMqttClient: { construct: { params: [any], result: a('#AsyncMqttClient') } },
    AsyncClient: { construct: { params: [any], result: a('#AsyncMqttClient') } },
  },
  types: {
    AsyncMqttClient: { extends: ['mqtt#MqttClient'], members: {} },
    AsyncClient: { extends: ['mqtt#MqttClient'], members: {} },
    IMqttClient: { extends: ['mqtt#MqttClient'], members: {} },
  },
};
