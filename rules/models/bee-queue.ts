import { a, called, nothing } from './shapes';
import type { LibraryModel } from './vocabulary';

const processor = called(a('#Job'), nothing);

export const beeQueue: LibraryModel = {
  package: 'bee-queue',
  versions: '>=1',
  exports: { default: { construct: { result: a('#BeeQueue') } } },
  types: {
    BeeQueue: {
      members: {
        createJob: { call: { sends: { queue: '#BeeQueue', data: 0 }, result: a('#Job') } },
        process: { call: { receives: { queue: '#BeeQueue' }, params: [processor, processor] } },
      },
    },
    Job: { members: { data: { read: { typeArgument: 0, queued: true } } } },
  },
};
