import { as, each } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const members: Record<string, MemberModel> = each(
  ['info', 'log', 'warn', 'error', 'debug', 'trace', 'fatal', 'success', 'start', 'ready', 'box'],
  { call: { params: [as('log.entry')], rest: as('log.entry') } },
);

export const consola: LibraryModel = {
  package: 'consola',
  versions: '>=2.15',
  exports: { default: { members }, consola: { members } },
};
