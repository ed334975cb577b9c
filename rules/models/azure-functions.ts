import { a, any, as, called, each, labelled, nothing } from './shapes';
import type { CallbackModel, LibraryModel, MemberModel, ParamModel, ResultModel } from './vocabulary';

const sent = labelled('untrusted.http');
const reply: ParamModel = { options: { body: as('http.response.body'), jsonBody: {} } };
const handler: ParamModel = { callback: { params: [a('#HttpRequest')], returns: reply } };
const registered: ParamModel = { options: { handler } };
const triggered = (...params: readonly ResultModel[]): MemberModel => ({
  call: { params: [any, { options: { handler: called(...params) } }] },
});
const message = labelled('untrusted.message');

/** Version 3: the request of the classic model of programming, with everything read already. */
const classic: CallbackModel = { params: [nothing, a('#classicRequest')] };

export const azureFunctions: LibraryModel = {
  package: '@azure/functions',
  versions: '>=3',
  undeclared: {
    '#AzureFunction': 'the type of handlers in version 3 (index.d.ts of 3.5)',
    '#classicRequest': 'the HttpRequest of version 3 (index.d.ts of 3.5), met by convention',
  },
  exports: {
    app: {
      members: {
        http: { call: { params: [any, registered] } },
        ...each(['get', 'post', 'put', 'patch', 'deleteRequest'], {
          call: { params: [any, { ...handler, ...registered }] },
        }),
        ...each(['serviceBusQueue', 'serviceBusTopic', 'storageQueue', 'eventGrid', 'cosmosDB'], triggered(message)),
        eventHub: triggered(message),
      },
    },
  },
  types: {
    AzureFunction: { members: {}, callback: classic },
    classicRequest: { members: each(['query', 'params', 'body', 'rawBody', 'headers', 'url'], { read: sent }) },
    HttpRequest: {
      members: {
        ...each(['json', 'text', 'formData', 'arrayBuffer', 'blob'], { call: { result: sent } }),
        ...each(['query', 'params', 'url', 'body', 'headers'], { read: sent }),
      },
    },
    HttpHandler: { members: {}, callback: { params: [a('#HttpRequest')], returns: reply } },
  },
  conventions: [
    {
      files: ['**/*.{ts,js,mjs,cjs}'],
      exports: ['default'],
      parameters: [
        ['context', '_context', 'ctx'],
        ['req', 'request'],
      ],
      handler: classic,
    },
  ],
};
