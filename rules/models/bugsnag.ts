import { any, as } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const sent = as('telemetry.data');
const members: Record<string, MemberModel> = {
  setUser: { call: { params: [sent, sent, sent] } },
  addMetadata: { call: { params: [any, sent, sent] } },
  leaveBreadcrumb: { call: { params: [sent, sent] } },
};

export const bugsnag: LibraryModel = {
  package: '@bugsnag/js',
  versions: '>=7',
  aliases: ['@bugsnag/node', '@bugsnag/browser', '@bugsnag/react-native', '@bugsnag/expo'],
  exports: { default: { members: { ...members, start: { call: { result: { type: '#Client' } } } } } },
  types: { Client: { members } },
};
