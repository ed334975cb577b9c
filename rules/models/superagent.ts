import { a, any, as, each } from './shapes';
import type { CallModel, LibraryModel, MemberModel } from './vocabulary';

const verb: MemberModel = {
  call: { params: [as('transport.url'), as('network.body')], result: a('#SuperAgentRequest') },
};
const verbs = each(['get', 'head', 'options', 'post', 'put', 'patch', 'delete', 'del'], verb);
const request: CallModel = { params: [as('transport.url'), as('transport.url')], result: a('#SuperAgentRequest') };
const chain = (...params: readonly object[]): MemberModel => ({ call: { params, result: a('#SuperAgentRequest') } });

export const superagent: LibraryModel = {
  package: 'superagent',
  versions: '>=3',
  typings: '@types/superagent',
  exports: {
    default: {
      call: request,
      members: {
        ...verbs,
        agent: { call: { result: a('#SuperAgentStatic') }, construct: { result: a('#SuperAgentStatic') } },
      },
    },
  },
  types: {
    SuperAgentStatic: { call: request, members: { ...verbs } },
    SuperAgentRequest: {
      members: {
        then: { call: { params: [{ callback: { params: [a('#Response')] } }], result: a('#Response') } },
        end: { call: { params: [{ callback: { params: [{}, a('#Response')] } }] } },
        set: chain(as('credential.header'), as('credential.header')),
        auth: chain(
          {
            roles: [
              'credential.username',
              { role: 'credential.secret', when: { param: 1, option: 'type', is: 'present' } },
            ],
          },
          as('credential.secret'),
        ),
        send: chain(as('network.body')),
        field: chain(any, as('network.body')),
        attach: chain(any, as('network.body')),
        query: chain(any),
        timeout: chain(as('network.timeout')),
        ca: chain(as('tls.ca')),
        key: chain(as('tls.key')),
        pfx: chain(as('tls.key')),
        disableTLSCerts: { call: { roles: ['tls.verification-off'], result: a('#SuperAgentRequest') } },
        ...each(
          [
            'accept',
            'type',
            'retry',
            'redirects',
            'withCredentials',
            'responseType',
            'ok',
            'agent',
            'buffer',
            'cert',
            'http2',
            'unset',
          ],
          { call: { result: a('#SuperAgentRequest') } },
        ),
      },
    },
    Response: { labels: ['untrusted.response'], members: { body: {}, text: {}, headers: {}, header: {} } },
  },
};
