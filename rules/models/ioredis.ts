import { as } from './shapes';
import type { CallModel, LibraryModel, ParamModel } from './vocabulary';

const options: ParamModel = {
  roles: ['database.options'],
  options: {
    host: as('transport.host'),
    username: as('credential.username'),
    password: as('credential.secret'),
    tls: { roles: ['tls.options'], options: 'node:tls#ConnectionOptions' },
    connectTimeout: as('network.timeout'),
  },
};
const make: CallModel = { params: [{ ...options, roles: ['database.url', 'database.options'] }, options, options] };

export const ioredis: LibraryModel = {
  package: 'ioredis',
  versions: '>=4',
  exports: { default: { construct: make }, Redis: { construct: make } },
};
