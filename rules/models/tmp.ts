import { as, each } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const mode: MemberModel = { call: { params: [{ options: { mode: as('file.mode') } }] } };

export const tmp: LibraryModel = {
  package: 'tmp',
  versions: '>=0.2',
  typings: '@types/tmp',
  exports: {
    ...each(['tmpName', 'tmpNameSync'], { call: { roles: ['temp.name'] } }),
    ...each(['file', 'fileSync', 'dir', 'dirSync'], mode),
  },
};
