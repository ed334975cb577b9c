import { a, as, each } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const members: Record<string, MemberModel> = each(['error', 'warn', 'info', 'debug', 'trace', 'log'], {
  call: { rest: as('log.entry') },
});

export const loglevel: LibraryModel = {
  package: 'loglevel',
  versions: '>=1.8',
  exports: { default: { members: { ...members, getLogger: { call: { result: a('#Logger') } } } } },
  types: { Logger: { members } },
};
