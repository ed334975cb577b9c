import { a, any, as, labelled } from './shapes';
import type { LibraryModel, MemberModel, ParamModel } from './vocabulary';

const message: ParamModel = { callback: { params: [a('#ConsumeMessage')] } };
const content: ParamModel = as('network.body');
const members: Record<string, MemberModel> = {
  publish: { call: { params: [any, any, content] } },
  sendToQueue: { call: { params: [any, content] } },
  consume: { call: { params: [any, message] } },
  get: { call: { result: a('#GetMessage') } },
};
const received = { members: { content: { read: labelled('untrusted.queue') } } } as const;

export const amqplib: LibraryModel = {
  package: 'amqplib',
  versions: '>=0.10',
  typings: '@types/amqplib',
  options: {
    Connect: {
      hostname: as('transport.host'),
      port: as('transport.port'),
      username: as('credential.username'),
      password: as('credential.secret'),
    },
  },
  exports: {
    connect: {
      call: {
        params: [{ options: '#Connect' }, { roles: ['tls.options'], options: 'node:tls#ConnectionOptions' }],
        result: a('#ChannelModel'),
      },
    },
  },
  types: {
    ChannelModel: {
      members: {
        createChannel: { call: { result: a('#Channel') } },
        createConfirmChannel: { call: { result: a('#ConfirmChannel') } },
      },
    },
    Channel: { members },
    ConfirmChannel: { members },
    ConsumeMessage: received,
    GetMessage: received,
  },
};
