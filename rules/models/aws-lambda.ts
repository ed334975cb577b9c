import { labelled } from './shapes';
import type { LibraryModel, TypeModel } from './vocabulary';

const http = labelled('untrusted.http');
const event: TypeModel = {
  labels: ['untrusted.http'],
  members: Object.fromEntries(
    ['body', 'headers', 'queryStringParameters', 'pathParameters', 'rawPath', 'rawQueryString'].map((name) => [
      name,
      { read: http },
    ]),
  ),
};
const restEvent: TypeModel = {
  labels: ['untrusted.http'],
  members: Object.fromEntries(
    ['body', 'headers', 'queryStringParameters', 'pathParameters', 'path'].map((name) => [name, { read: http }]),
  ),
};
const handler = (type: '#APIGatewayProxyEvent' | '#APIGatewayProxyEventV2'): TypeModel => ({
  members: {},
  callback: { params: [{ type }] },
});

/** The events that functions behind an HTTP gateway are called with, known by the type the handler is declared with. */
export const awsLambda: LibraryModel = {
  package: 'aws-lambda',
  versions: '*',
  typings: '@types/aws-lambda',
  exports: {},
  types: {
    APIGatewayProxyEvent: restEvent,
    APIGatewayEvent: restEvent,
    APIGatewayProxyEventV2: event,
    APIGatewayProxyHandler: handler('#APIGatewayProxyEvent'),
    APIGatewayProxyHandlerV2: handler('#APIGatewayProxyEventV2'),
  },
};
