import { a, any, as, each, gives } from './shapes';
import { microservice, transport } from './nestjs-microservices';
import type { LibraryModel, ParamModel } from './vocabulary';

const options: ParamModel = { options: { origin: { roles: ['cors.origin'], items: as('cors.origin') } } };
/** `cors: true`, or what `enableCors` takes. */
const cors: ParamModel = { ...options, roles: ['cors.origin'] };

const TRANSPORT = 'the type of the options is open here; @nestjs/microservices declares it (MicroserviceOptions)';

export const nestjsCore: LibraryModel = {
  package: '@nestjs/core',
  versions: '>=9',
  undeclared: {
    'NestFactory.createMicroservice(1).options': TRANSPORT,
    '#NestApplication.connectMicroservice(0).options': TRANSPORT,
  },
  exports: {
    NestFactory: {
      members: {
        create: {
          call: {
            roles: ['server.create'],
            params: [any, { options: { cors } }, { options: { cors } }],
            result: a('#NestApplication'),
          },
        },
        createMicroservice: microservice,
      },
    },
    ...each(['APP_GUARD', 'APP_INTERCEPTOR', 'APP_PIPE', 'APP_FILTER', 'RouterModule'], {}),
    Reflector: { members: { createDecorator: gives('#ReflectableDecorator') } },
  },
  types: {
    ReflectableDecorator: { members: {} },
    NestApplication: {
      members: {
        enableCors: { call: { roles: ['cors.allow'], params: [options] } },
        connectMicroservice: { call: { params: [transport] } },
      },
    },
  },
};
