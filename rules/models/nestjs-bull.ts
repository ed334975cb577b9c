import { a, nothing } from './shapes';
import type { LibraryModel } from './vocabulary';

export const nestjsBull: LibraryModel = {
  package: '@nestjs/bull',
  versions: '>=0.5',
  exports: {
    InjectQueue: { call: { byName: true, decorates: a('bull#Queue') } },
    Processor: { call: { receives: { queue: 0 } } },
    Process: { call: { receives: { queue: 'class', message: 0 }, handles: { params: [a('bull#Job'), nothing] } } },
  },
};
