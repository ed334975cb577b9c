import { any, as, called, each, labelled } from './shapes';
import type { LibraryModel, MemberModel, OptionsModel } from './vocabulary';

const answer = labelled('untrusted.response');
const settings: OptionsModel = {
  url: as('transport.url'),
  data: as('network.body'),
  headers: as('credential.header'),
  username: as('credential.username'),
  password: as('credential.secret'),
  timeout: as('network.timeout'),
  success: called(answer),
};
/** `$.get(url, data, success)`, `$.get(url, success)`, `$.get(settings)`. */
const shorthand: MemberModel = {
  call: {
    params: [
      { roles: ['transport.url'], options: settings },
      { roles: ['network.body'], ...called(answer) },
      called(answer),
    ],
    result: answer,
  },
};

/** The requests that jQuery makes, also as a global of pages. */
export const jqueryMembers: Readonly<Record<string, MemberModel>> = {
  ajax: {
    call: { params: [{ roles: ['transport.url'], options: settings }, { options: settings }], result: answer },
  },
  ajaxSetup: { call: { params: [{ options: settings }] } },
  ...each(['get', 'post'], shorthand),
  getJSON: {
    call: {
      params: [as('transport.url'), { roles: ['network.body'], ...called(answer) }, called(answer)],
      result: answer,
    },
  },
  getScript: { call: { params: [as('transport.url'), any] } },
};

/** What its objects write into pages is told by the names of their methods. */
export const jquery: LibraryModel = {
  package: 'jquery',
  versions: '>=1.9',
  typings: '@types/jquery',
  exports: { default: { members: jqueryMembers } },
};
