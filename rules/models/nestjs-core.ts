import { a, any, as } from './shapes';
import type { LibraryModel, ParamModel } from './vocabulary';

const options: ParamModel = { options: { origin: { roles: ['cors.origin'], items: as('cors.origin') } } };

export const nestjsCore: LibraryModel = {
  package: '@nestjs/core',
  versions: '>=9',
  exports: {
    NestFactory: {
      members: {
        create: {
          call: {
            roles: ['server.create'],
            params: [any, { options: { cors: options } }, { options: { cors: options } }],
            result: a('#NestApplication'),
          },
        },
      },
    },
  },
  types: {
    NestApplication: { members: { enableCors: { call: { roles: ['cors.allow'], params: [options] } } } },
  },
};
