import { a, any, as, each } from './shapes';
import type { LibraryModel, MemberModel, OptionsModel, ParamModel } from './vocabulary';

const told: OptionsModel = { headers: as('credential.header'), params: as('transport.query') };
const options: ParamModel = { options: told };
const withBody: ParamModel = { options: { ...told, body: as('network.body') } };
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
        ...each(['get', 'head', 'options'], read),
        delete: { call: { params: [url, withBody], result: answer } },
        jsonp: { call: { params: [url], result: answer } },
        ...each(['post', 'put', 'patch'], send),
        request: { call: { params: [any, url, withBody], result: answer } },
      },
    },
    HttpRequest: { members: {} },
  },
};
