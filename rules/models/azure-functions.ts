import { a, any, as, called, each, labelled } from './shapes';
import type { LibraryModel, MemberModel, ParamModel, ResultModel } from './vocabulary';

const sent = labelled('untrusted.http');
const reply: ParamModel = { options: { body: as('http.response.body'), jsonBody: {} } };
const handler: ParamModel = { callback: { params: [a('#HttpRequest')], returns: reply } };
const registered: ParamModel = { options: { handler } };
const triggered = (...params: readonly ResultModel[]): MemberModel => ({
  call: { params: [any, { options: { handler: called(...params) } }] },
});
const message = labelled('untrusted.message');

export const azureFunctions: LibraryModel = {
  package: '@azure/functions',
  versions: '>=4',
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
    HttpRequest: {
      members: {
        ...each(['json', 'text', 'formData', 'arrayBuffer', 'blob'], { call: { result: sent } }),
        ...each(['query', 'params', 'url', 'body', 'headers'], { read: sent }),
      },
    },
    HttpHandler: { members: {}, callback: { params: [a('#HttpRequest')], returns: reply } },
  },
};
