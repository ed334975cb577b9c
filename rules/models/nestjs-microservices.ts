import { each, labelled, nothing } from './shapes';
import type { LibraryModel } from './vocabulary';

export const nestjsMicroservices: LibraryModel = {
  package: '@nestjs/microservices',
  versions: '>=9',
  exports: {
    ...each(['Payload', 'Ctx'], { call: { decorates: { labels: ['untrusted.mqtt'] } } }),
    ...each(['MessagePattern', 'EventPattern'], {
      call: { handles: { params: [labelled('untrusted.mqtt'), nothing] } },
    }),
  },
};
