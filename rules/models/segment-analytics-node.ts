import { a, as, each } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const make: MemberModel = {
  construct: { params: [{ options: { writeKey: as('credential.secret') } }], result: a('#Analytics') },
};
const sent: MemberModel = { call: { params: [{ options: { '*': as('telemetry.data') } }] } };

export const segmentAnalyticsNode: LibraryModel = {
  package: '@segment/analytics-node',
  versions: '>=1',
  exports: { default: make, Analytics: make },
  types: { Analytics: { members: each(['track', 'identify', 'page', 'screen', 'group'], sent) } },
};
