import { as, each, labelled } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const members: Record<string, MemberModel> = {
  ...each(['writeFile', 'appendFile'], { call: { params: [as('file.write.path'), as('file.write.data')] } }),
  readFile: { call: { params: [as('file.read.path')], result: labelled('untrusted.file') } },
  unlink: { call: { params: [as('file.write.path')] } },
};

/** Files of an app, which backups and rooted phones show. */
export const reactNativeFs: LibraryModel = {
  package: 'react-native-fs',
  versions: '>=2.16',
  aliases: ['@dr.pogodin/react-native-fs'],
  undeclared: { default: 'CommonJS module object (FS.common.js)' },
  exports: { default: { members }, ...members },
};
