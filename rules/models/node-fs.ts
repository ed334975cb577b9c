import { any, as, called, each, labelled, nothing } from './shapes';
import type { LibraryModel, MemberModel, ParamModel } from './vocabulary';

const readPath = as('file.read.path');
const writePath = as('file.write.path');
const contents = labelled('untrusted.file');
const writeOptions: ParamModel = { options: { mode: as('file.mode') } };

const readFile: MemberModel = { call: { params: [readPath], result: contents } };
const readFileThen: MemberModel = {
  call: { params: [readPath, called(nothing, contents), called(nothing, contents)] },
};
const writeFile: MemberModel = { call: { params: [writePath, as('file.write.data'), writeOptions] } };
const twoPaths: MemberModel = { call: { params: [readPath, writePath] } };
const modal: MemberModel = { call: { params: [writePath, as('file.mode')] } };
const makeFolder: MemberModel = {
  call: { params: [writePath, { roles: ['file.mode'], options: { mode: as('file.mode') } }] },
};
const open: MemberModel = { call: { params: [as('file.read.path', 'file.write.path'), any, as('file.mode')] } };

const both: Record<string, MemberModel> = {
  readFile,
  ...each(['readdir', 'opendir', 'stat', 'lstat', 'access'], { call: { params: [readPath] } }),
  ...each(['unlink', 'rm', 'rmdir', 'truncate'], { call: { params: [writePath] } }),
  writeFile,
  appendFile: writeFile,
  ...each(['copyFile', 'rename', 'symlink', 'link', 'cp'], twoPaths),
  mkdir: makeFolder,
  chmod: modal,
  open,
};
const promises = both;
const sync = Object.fromEntries(Object.entries(both).map(([name, member]) => [`${name}Sync`, member]));

export const nodeFs: LibraryModel = {
  package: 'node:fs',
  versions: '>=18',
  typings: '@types/node',
  exports: {
    ...both,
    readFile: readFileThen,
    ...sync,
    ...each(['exists', 'existsSync'], { call: { params: [readPath] } }),
    createReadStream: { call: { params: [readPath], result: contents } },
    createWriteStream: {
      call: { params: [as('file.write.path', 'file.write.stream'), writeOptions], result: { type: '#WriteStream' } },
    },
    watch: { call: { params: [readPath] } },
    promises: { members: promises },
  },
  types: {
    WriteStream: {
      members: {
        write: { call: { params: [as('file.write.data')] } },
        end: { call: { params: [as('file.write.data')] } },
      },
    },
  },
};
