import { as, each } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const sent = as('telemetry.data');
const members: Record<string, MemberModel> = each(['capture', 'identify', 'register', 'setPersonProperties'], {
  call: { params: [sent, sent] },
});

export const posthogJs: LibraryModel = {
  package: 'posthog-js',
  versions: '>=1.50',
  exports: { default: { members }, posthog: { members } },
};
