import { any, as, each } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const sent = as('telemetry.data');
const members: Record<string, MemberModel> = {
  ...each(['addAction', 'addError', 'setGlobalContextProperty', 'setUserProperty'], { call: { params: [any, sent] } }),
  ...each(['setUser', 'setGlobalContext'], { call: { params: [sent] } }),
};

export const datadogBrowserRum: LibraryModel = {
  package: '@datadog/browser-rum',
  versions: '>=4',
  exports: { datadogRum: { members } },
};
