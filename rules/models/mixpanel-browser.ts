import { as, each } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const sent = as('telemetry.data');
const members: Record<string, MemberModel> = {
  ...each(['track', 'register', 'alias'], { call: { params: [sent, sent] } }),
  identify: { call: { params: [sent] } },
  people: { members: { set: { call: { params: [sent, sent] } } } },
};

export const mixpanelBrowser: LibraryModel = {
  package: 'mixpanel-browser',
  versions: '>=2.40',
  exports: { default: { members }, ...members },
};
