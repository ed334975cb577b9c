import { a, any, called, nothing } from './shapes';
import type { LibraryModel } from './vocabulary';

export const bullmq: LibraryModel = {
  package: 'bullmq',
  versions: '>=1',
  exports: {
    Queue: { construct: { result: a('#Queue') } },
    Worker: {
      construct: { receives: { queue: 0 }, params: [any, called(a('#Job'), nothing)], result: a('#Worker') },
    },
  },
  types: {
    Queue: {
      members: {
        add: { call: { sends: { queue: '#Queue', message: 0, data: 1 }, result: a('#Job') } },
        addBulk: { call: { sends: { queue: '#Queue', data: 0, list: true } } },
      },
    },
    Worker: { members: {} },
    Job: { members: { data: { read: { typeArgument: 0, queued: true } } } },
  },
};
