import { a, any, as, each } from './shapes';
import type { LibraryModel, MemberModel, ParamModel } from './vocabulary';

const options: ParamModel = {
  options: { headers: as('credential.header'), body: as('network.body'), params: as('transport.query') },
};
const answer = { labels: ['untrusted.response'] } as const;
const url = as('transport.url');
const read: MemberModel = { call: { params: [url, options], result: answer } };
const send: MemberModel = { call: { params: [url, as('network.body'), options], result: answer } };

/** What the pages of an app ask its servers; the answers come as observables. */
export const angularCommonHttp: LibraryModel = {
  package: '@angular/common/http',
  versions: '>=6',
  exports: {
    HttpClient: { construct: { result: a('#HttpClient') } },
    HttpRequest: { construct: { params: [any, url, as('network.body'), options], result: a('#HttpRequest') } },
    HttpHeaders: { construct: { params: [as('credential.header')] } },
  },
  types: {
    HttpClient: {
      members: {
        ...each(['get', 'delete', 'head', 'options', 'jsonp'], read),
        ...each(['post', 'put', 'patch'], send),
        request: { call: { params: [any, url, options], result: answer } },
      },
    },
    HttpRequest: { members: {} },
  },
};
