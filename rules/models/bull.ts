import { a, any, called, nothing } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const processor = called(a('#Job'), nothing);
const make: MemberModel = { call: { result: a('#Queue') }, construct: { result: a('#Queue') } };

export const bull: LibraryModel = {
  package: 'bull',
  versions: '>=3',
  exports: { default: make },
  types: {
    Queue: {
      members: {
        /** `add(data)`, `add(name, data)` */
        add: { call: { sends: { queue: '#Queue', message: 0, data: 1 }, params: [any, any], result: a('#Job') } },
        addBulk: { call: { sends: { queue: '#Queue', data: 0, list: true } } },
        /** `process(fn)`, `process(name, fn)`, `process(concurrency, fn)`, `process(name, concurrency, fn)` */
        process: {
          call: { receives: { queue: '#Queue', message: 0 }, params: [processor, processor, processor] },
        },
      },
    },
    Job: { members: { data: { read: { typeArgument: 0, queued: true } } } },
  },
};
