import { any, as } from './shapes';
import type { LibraryModel, ParamModel } from './vocabulary';

const key: ParamModel = { roles: ['credential.secret', 'crypto.key'], items: as('credential.secret', 'crypto.key') };
const options: ParamModel['options'] = { key, secret: as('credential.secret'), cookie: as('cookie.options') };

export const fastifySecureSession: LibraryModel = {
  package: '@fastify/secure-session',
  versions: '>=5',
  exports: { default: { call: { params: [any, { options, items: { options } }] } } },
};
