import { a, as, each } from './shapes';
import type { CallModel, LibraryModel, MemberModel } from './vocabulary';

const options = { options: '#Options' } as const;
const request: CallModel = { params: [{ roles: ['transport.url'] }, options], result: a('globals#Response') };
const instance: Record<string, MemberModel> = {
  ...each(['get', 'post', 'put', 'delete', 'patch', 'head'], { call: request }),
  ...each(['create', 'extend'], { call: { params: [options], result: a('#KyInstance') } }),
};

export const ky: LibraryModel = {
  package: 'ky',
  versions: '>=1',
  options: {
    Options: {
      prefixUrl: as('transport.url', 'transport.url.base'),
      headers: as('credential.header'),
      json: as('network.body'),
      body: as('network.body'),
      timeout: as('network.timeout'),
    },
  },
  exports: { default: { call: request, members: instance } },
  types: { KyInstance: { call: request, members: instance } },
};
