import { a, as, each } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const log: MemberModel = { call: { params: [as('log.entry')], rest: as('log.entry') } };
const members: Record<string, MemberModel> = {
  ...each(['await', 'complete', 'error', 'debug', 'fatal', 'fav', 'info', 'note', 'pause', 'pending', 'star'], log),
  ...each(['start', 'success', 'warn', 'watch', 'log'], log),
  scope: { call: { result: a('#Signale') } },
};

export const signale: LibraryModel = {
  package: 'signale',
  versions: '>=1.4',
  typings: '@types/signale',
  exports: { default: { members }, Signale: { construct: { result: a('#Signale') } } },
  types: { Signale: { members } },
};
