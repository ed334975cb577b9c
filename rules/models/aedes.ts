import { a, any, as, called, emitter, labelled, listener } from './shapes';
import type { CallModel, LibraryModel } from './vocabulary';

const make: CallModel = {
  roles: ['mqtt.broker'],
  params: [
    {
      roles: ['mqtt.broker.options'],
      options: {
        authenticate: called(a('#Client'), labelled('untrusted.mqtt'), labelled('untrusted.mqtt')),
        authorizePublish: called(a('#Client'), labelled('untrusted.mqtt')),
        authorizeSubscribe: called(a('#Client'), labelled('untrusted.mqtt')),
        published: called(labelled('untrusted.mqtt')),
      },
    },
  ],
  result: a('#Aedes'),
};

export const aedes: LibraryModel = {
  package: 'aedes',
  versions: '>=0.46',
  undeclared: { default: 'before version 1 the module itself is the function that makes a broker (aedes.js of 0.51)' },
  exports: {
    default: { call: make, construct: make },
    Aedes: { construct: make, members: { createBroker: { call: make } } },
  },
  types: {
    Aedes: {
      members: {
        handle: {},
        publish: {
          call: {
            params: [
              { roles: ['network.body'], options: { topic: as('mqtt.publish.topic'), payload: as('network.body') } },
            ],
          },
        },
        subscribe: { call: { params: [as('mqtt.subscribe.topic'), called(labelled('untrusted.mqtt'))] } },
        authenticate: { write: called(a('#Client'), labelled('untrusted.mqtt'), labelled('untrusted.mqtt')) },
        authorizePublish: { write: called(a('#Client'), labelled('untrusted.mqtt')) },
        authorizeSubscribe: { write: called(a('#Client'), labelled('untrusted.mqtt')) },
        published: { write: called(labelled('untrusted.mqtt')) },
        ...emitter({
          publish: listener(labelled('untrusted.mqtt'), a('#Client')),
          client: listener(a('#Client')),
          clientReady: listener(a('#Client')),
          clientDisconnect: listener(a('#Client')),
          subscribe: listener(labelled('untrusted.mqtt'), a('#Client')),
        }),
      },
    },
    Client: {
      members: {
        id: { read: labelled('untrusted.mqtt') },
        publish: {
          call: {
            params: [
              { roles: ['network.body'], options: { topic: as('mqtt.publish.topic'), payload: as('network.body') } },
              any,
            ],
          },
        },
      },
    },
  },
};
