import { a, as, each, emitter, listener } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const opened: MemberModel = { call: { result: { properties: { files: { items: { type: '#File' } } } } } };
const directory: MemberModel = {
  call: { params: [as('file.read.path')], result: { properties: { files: { items: { type: '#File' } } } } },
};
const entry = { members: { path: { read: { labels: ['untrusted.archive'] } } } } as const;

export const unzipper: LibraryModel = {
  package: 'unzipper',
  versions: '>=0.10',
  typings: '@types/unzipper',
  exports: {
    Parse: { call: { result: a('#ParseStream') } },
    Open: { members: { file: directory, ...each(['buffer', 'url', 's3'], opened) } },
  },
  types: {
    ParseStream: { members: { ...emitter({ entry: listener(a('#Entry')), '*': listener() }, a('#ParseStream')) } },
    Entry: entry,
    File: entry,
  },
};
