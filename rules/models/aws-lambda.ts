import { a, each, labelled } from './shapes';
import type { LibraryModel, MemberModel, ResultModel, TypeModel, TypeName } from './vocabulary';

const http = labelled('untrusted.http');
/** Whoever may send to the queue, upload to the bucket or publish to the topic writes it. */
const queued = labelled('untrusted.queue');
const requestEvent = (names: readonly string[]): TypeModel => ({
  labels: ['untrusted.http'],
  members: each(names, { read: http }),
});
const rest = ['body', 'headers', 'queryStringParameters', 'pathParameters', 'path'] as const;
const restEvent = requestEvent(rest);
const handles = (event: ResultModel): TypeModel => ({ members: {}, callback: { params: [event] } });
const records = (type: TypeName): TypeModel => ({ members: { Records: { read: { items: a(type) } } } });
const record = (...names: readonly string[]): TypeModel => ({ members: each(names, { read: queued }) });
const within = (holder: string, read: ResultModel): TypeModel => ({ members: { [holder]: { read } } });
const token: MemberModel = { read: http };

/** The events that functions are called with, known by the type the handler is declared with, or by its name. */
export const awsLambda: LibraryModel = {
  package: 'aws-lambda',
  versions: '*',
  typings: '@types/aws-lambda',
  exports: {},
  types: {
    APIGatewayProxyEvent: restEvent,
    APIGatewayEvent: restEvent,
    APIGatewayProxyWithCognitoAuthorizerEvent: restEvent,
    APIGatewayProxyWithLambdaAuthorizerEvent: restEvent,
    APIGatewayProxyEventV2: requestEvent([
      'body',
      'headers',
      'queryStringParameters',
      'pathParameters',
      'rawPath',
      'rawQueryString',
    ]),
    APIGatewayProxyEventV2WithJWTAuthorizer: { extends: ['#APIGatewayProxyEventV2'], members: {} },
    APIGatewayProxyWebsocketEventV2: {
      labels: ['untrusted.websocket'],
      members: { body: { read: labelled('untrusted.websocket') } },
    },
    APIGatewayRequestAuthorizerEvent: {
      members: each(['headers', 'queryStringParameters', 'pathParameters'], { read: http }),
    },
    APIGatewayTokenAuthorizerEvent: { members: { authorizationToken: token } },
    ALBEvent: requestEvent(['body', 'headers', 'queryStringParameters', 'path']),
    LambdaFunctionURLEvent: { extends: ['#APIGatewayProxyEventV2'], members: {} },
    AppSyncResolverEvent: { members: { arguments: { read: { ...http, clears: ['nosql', 'type'] } } } },
    SQSEvent: records('#SQSRecord'),
    SQSRecord: record('body', 'messageAttributes'),
    SNSEvent: records('#SNSEventRecord'),
    SNSEventRecord: within('Sns', a('#SNSMessage')),
    SNSMessage: record('Message', 'Subject', 'MessageAttributes'),
    S3Event: records('#S3EventRecord'),
    S3EventRecord: within('s3', { properties: { object: { properties: { key: queued } } } }),
    KinesisStreamEvent: records('#KinesisStreamRecord'),
    KinesisStreamRecord: within('kinesis', { properties: { data: queued, partitionKey: queued } }),
    MSKEvent: within('records', queued),
    EventBridgeEvent: within('detail', queued),
    /** The message that a rule of AWS IoT Core hands on. */
    IoTEvent: { labels: ['untrusted.mqtt'], members: {} },
    IoTCustomAuthorizerEvent: { members: { token, protocolData: { read: labelled('untrusted.mqtt') } } },
    Handler: handles({ typeArgument: 0 }),
    APIGatewayProxyHandler: handles(a('#APIGatewayProxyEvent')),
    APIGatewayProxyHandlerV2: handles(a('#APIGatewayProxyEventV2')),
    APIGatewayProxyWebsocketHandlerV2: handles(a('#APIGatewayProxyWebsocketEventV2')),
    APIGatewayRequestAuthorizerHandler: handles(a('#APIGatewayRequestAuthorizerEvent')),
    APIGatewayTokenAuthorizerHandler: handles(a('#APIGatewayTokenAuthorizerEvent')),
    ALBHandler: handles(a('#ALBEvent')),
    AppSyncResolverHandler: handles(a('#AppSyncResolverEvent')),
    SQSHandler: handles(a('#SQSEvent')),
    SNSHandler: handles(a('#SNSEvent')),
    S3Handler: handles(a('#S3Event')),
    KinesisStreamHandler: handles(a('#KinesisStreamEvent')),
    MSKHandler: handles(a('#MSKEvent')),
    EventBridgeHandler: handles(a('#EventBridgeEvent')),
    IoTHandler: handles(a('#IoTEvent')),
  },
  conventions: [
    {
      files: ['**/*.{ts,mts,cts,js,mjs,cjs}'],
      exports: ['handler', 'lambdaHandler'],
      parameters: [['event', '_event', 'evt']],
      handler: {
        params: [
          {
            properties: {
              ...Object.fromEntries(
                [...rest, 'multiValueQueryStringParameters', 'rawPath', 'rawQueryString'].map((name) => [name, http]),
              ),
              Records: {
                items: {
                  properties: {
                    body: queued,
                    Sns: { properties: { Message: queued, Subject: queued } },
                    s3: { properties: { object: { properties: { key: queued } } } },
                    kinesis: { properties: { data: queued } },
                  },
                },
              },
            },
          },
        ],
      },
    },
  ],
};
