import { each } from './shapes';
import type { LibraryModel } from './vocabulary';

export const nestjsMicroservices: LibraryModel = {
  package: '@nestjs/microservices',
  versions: '>=9',
  exports: {
    ...each(['Payload', 'Ctx'], { call: { decorates: { labels: ['untrusted.mqtt'] } } }),
    MessagePattern: {},
    EventPattern: {},
  },
};
