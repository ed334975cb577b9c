import { a, as, labelled } from './shapes';
import type { LibraryModel } from './vocabulary';

const received = labelled('untrusted.queue');
const messages = { items: { options: { value: as('network.body') } } } as const;

export const kafkajs: LibraryModel = {
  package: 'kafkajs',
  versions: '>=2',
  exports: {
    Kafka: {
      construct: {
        params: [
          {
            options: {
              ssl: { roles: ['tls.options'], options: 'node:tls#ConnectionOptions' },
              sasl: { options: { username: as('credential.username'), password: as('credential.secret') } },
            },
          },
        ],
        result: a('#Kafka'),
      },
    },
  },
  types: {
    Kafka: {
      members: { producer: { call: { result: a('#Producer') } }, consumer: { call: { result: a('#Consumer') } } },
    },
    Producer: {
      members: {
        send: { call: { params: [{ options: { messages } }] } },
        sendBatch: { call: { params: [{ options: { topicMessages: { items: { options: { messages } } } } }] } },
      },
    },
    Consumer: {
      members: {
        run: {
          call: { params: [{ options: { eachMessage: { callback: { params: [a('#EachMessagePayload')] } } } }] },
        },
      },
    },
    EachMessagePayload: { members: { message: { read: a('#KafkaMessage') } } },
    KafkaMessage: {
      members: { key: { read: received }, value: { read: received }, headers: { read: received } },
    },
  },
};
