import { a, called, nothing } from './shapes';
import type { LibraryModel } from './vocabulary';

export const nestjsBullmq: LibraryModel = {
  package: '@nestjs/bullmq',
  versions: '>=1',
  exports: {
    InjectQueue: { call: { byName: true, decorates: a('bullmq#Queue') } },
    Processor: { call: { receives: { queue: 0 } } },
    WorkerHost: { construct: { result: a('#WorkerHost') } },
  },
  types: { WorkerHost: { members: { process: { write: called(a('bullmq#Job'), nothing) } } } },
};
