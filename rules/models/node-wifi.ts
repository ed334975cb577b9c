import { as } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const connect: MemberModel = {
  call: { params: [{ options: { ssid: as('credential.username'), password: as('wifi.passphrase') } }] },
};

export const nodeWifi: LibraryModel = {
  package: 'node-wifi',
  versions: '>=2',
  typings: '@types/node-wifi',
  exports: { connect },
};
