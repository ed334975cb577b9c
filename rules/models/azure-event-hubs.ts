import { a, any, as, each } from './shapes';
import type { LibraryModel } from './vocabulary';

export const azureEventHubs: LibraryModel = {
  package: '@azure/event-hubs',
  versions: '>=5',
  exports: {
    EventHubProducerClient: { construct: { params: [as('credential.secret')], result: a('#EventHubProducerClient') } },
    EventHubConsumerClient: {
      construct: { params: [any, as('credential.secret')], result: a('#EventHubConsumerClient') },
    },
    EventHubBufferedProducerClient: { construct: { params: [as('credential.secret')] } },
  },
  types: {
    EventHubProducerClient: { members: { ...each(['sendBatch'], { call: { params: [as('network.body')] } }) } },
    EventHubConsumerClient: {
      members: {
        subscribe: {
          call: {
            params: [{ options: { processEvents: { callback: { params: [{ labels: ['untrusted.mqtt'] }] } } } }],
          },
        },
      },
    },
  },
};
