import { a, as, called, each, labelled } from './shapes';
import type { LibraryModel, MemberModel, ParamModel } from './vocabulary';

const name = labelled('untrusted.archive');
const entry = called(a('#ReadEntry'));
const archive: Record<string, ParamModel> = {
  file: as('file.read.path'),
  filter: called(name, a('#ReadEntry')),
  onReadEntry: entry,
  onentry: entry,
};
const extract: MemberModel = { call: { params: [{ options: { ...archive, cwd: as('file.write.path') } }] } };

/** Extraction itself takes leading slashes and dots out of names; who writes entries alone must do so himself. */
export const tar: LibraryModel = {
  package: 'tar',
  versions: '>=6',
  exports: {
    ...each(['extract', 'x'], extract),
    ...each(['list', 't'], { call: { params: [{ options: archive }] } }),
  },
  types: { ReadEntry: { members: { path: { read: name }, linkpath: { read: name } } } },
};
