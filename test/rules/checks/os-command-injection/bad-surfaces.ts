// @case: fastify plugin by its declared type
import { FastifyPluginAsync } from 'fastify';
import { exec } from 'child_process';
const plugin: FastifyPluginAsync = async (fastify, opts) => {
  fastify.get<{ Querystring: { host: string } }>('/h', async (req) => {
    // expect: os-command-injection
    exec(`ping ${req.query.host}`);
    return 'ok';
  });
  fastify.addHook('preHandler', async (req) => {
    // expect: os-command-injection
    exec('logger ' + req.headers['x-a']);
  });
};
export default plugin;

// @case: list of hapi routes by its declared type
import type { ServerRoute } from '@hapi/hapi';
import { exec } from 'child_process';
export const routes: ServerRoute[] = [
  {
    method: 'GET',
    path: '/p',
    handler: (request) => {
      // expect: os-command-injection
      exec('ping ' + request.query.host);
      return '';
    },
  },
];

// @case: server action with a form
// @file: next/app/p/actions.ts
'use server';
import { exec } from 'child_process';
export async function ping(formData: FormData) {
  const host = formData.get('host');
  // expect: os-command-injection
  exec(`ping ${host}`);
}

// @case: server action with a text of its declared type only
// @file: next/app/p/actions2.ts
'use server';
import { exec } from 'child_process';
export async function ping2(host: string) {
  // expect: os-command-injection
  exec(`ping ${host}`);
}

// @case: hook of SvelteKit
// @file: svelte/src/hooks.server.ts
import type { Handle } from '@sveltejs/kit';
import { exec } from 'child_process';
export const handle: Handle = async ({ event, resolve }) => {
  // expect: os-command-injection
  exec('logger ' + event.url.searchParams.get('w'));
  return resolve(event);
};

// @case: function behind a gateway, without types
// @file: lambda3.js
const { execSync } = require('child_process');
exports.handler = async (event) => {
  const host = event.queryStringParameters.host;
  // expect: os-command-injection
  execSync('ping ' + host);
  return { statusCode: 200, body: 'ok' };
};

// @case: function behind a gateway, body, module
// @file: lambda4.mjs
import { execSync } from 'child_process';
export const handler = async (event, context) => {
  const { host } = JSON.parse(event.body);
  // expect: os-command-injection
  execSync('ping ' + host);
  return { statusCode: 200, body: 'ok' };
};

// @case: records of a queue
import type { SQSHandler } from 'aws-lambda';
import { exec } from 'child_process';
export const handler: SQSHandler = async (event) => {
  for (const record of event.Records) {
    const m = JSON.parse(record.body);
    // expect: os-command-injection
    exec(`ping ${m.host}`);
  }
};

// @case: record of a queue handed to a function
import type { SQSEvent, SQSRecord } from 'aws-lambda';
import { exec } from 'child_process';
const one = async (record: SQSRecord) => {
  // expect: os-command-injection
  exec(`ping ${record.body}`);
};
export async function handler(event: SQSEvent) {
  await Promise.all(event.Records.map(one));
}

// @case: message of a topic
import type { SNSEvent } from 'aws-lambda';
import { exec } from 'child_process';
export const handler = async (event: SNSEvent) => {
  // expect: os-command-injection
  exec(`ping ${event.Records[0].Sns.Message}`);
};

// @case: key of an object that was uploaded
import { S3Handler } from 'aws-lambda';
import { exec } from 'child_process';
export const handler: S3Handler = async (event) => {
  // expect: os-command-injection
  event.Records.forEach(({ s3 }) => exec(`convert /tmp/${s3.object.key} out.png`));
};

// @case: message of a rule of AWS IoT
import type { IoTHandler, IoTEvent } from 'aws-lambda';
import { exec } from 'child_process';
export const handler = async (event: IoTEvent<{ host: string }>) => {
  // expect: os-command-injection
  exec(`ping ${event.host}`);
};

// @case: token of a custom authorizer
import type { IoTCustomAuthorizerEvent } from 'aws-lambda';
import { exec } from 'child_process';
export const handler = async (event: IoTCustomAuthorizerEvent) => {
  // expect: os-command-injection
  exec(`check ${event.token}`);
};

// @case: record of a stream
import type { KinesisStreamHandler } from 'aws-lambda';
import { exec } from 'child_process';
export const handler: KinesisStreamHandler = async (event) => {
  for (const r of event.Records) {
    // expect: os-command-injection
    exec('p ' + JSON.parse(Buffer.from(r.kinesis.data, 'base64').toString()).host);
  }
};

// @case: generic handler type with the event as its argument
import type { Handler, APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import { exec } from 'child_process';
export const handler: Handler<APIGatewayProxyEvent, APIGatewayProxyResult> = async (event) => {
  // expect: os-command-injection
  exec('p ' + event.body);
  return { statusCode: 200, body: '' };
};

// @case: WebSocket behind a gateway
import type { APIGatewayProxyWebsocketHandlerV2 } from 'aws-lambda';
import { exec } from 'child_process';
export const handler: APIGatewayProxyWebsocketHandlerV2 = async (event) => {
  // expect: os-command-injection
  exec('p ' + event.body);
  return { statusCode: 200 };
};

// @case: arguments of AppSync
import type { AppSyncResolverHandler } from 'aws-lambda';
import { exec } from 'child_process';
export const handler: AppSyncResolverHandler<{ host: string }, boolean> = async (event) => {
  // expect: os-command-injection
  exec('p ' + event.arguments.host);
  return true;
};

// @case: Azure function, version 3
import { AzureFunction, Context, HttpRequest } from '@azure/functions';
import { exec } from 'child_process';
const httpTrigger: AzureFunction = async function (context: Context, req: HttpRequest): Promise<void> {
  // expect: os-command-injection
  exec('ping ' + (req.query.host || req.body?.host));
  context.res = { body: 'ok' };
};
export default httpTrigger;

// @case: argument of type-graphql
import { Arg, Mutation, Resolver } from 'type-graphql';
import { exec } from 'child_process';
@Resolver()
export class TR {
  @Mutation(() => Boolean) ping(@Arg('host') host: string) {
    // expect: os-command-injection
    exec(`ping ${host}`);
    return true;
  }
}

// @case: field of a schema in code
import { GraphQLObjectType, GraphQLSchema, GraphQLString, GraphQLBoolean } from 'graphql';
import { exec } from 'child_process';
export const query = new GraphQLObjectType({
  name: 'Query',
  fields: {
    ping: {
      type: GraphQLBoolean,
      args: { host: { type: GraphQLString } },
      resolve: (_src, args) => {
        // expect: os-command-injection
        exec(`ping ${args.host}`);
        return true;
      },
    },
  },
});

// @case: procedure of tRPC
import { initTRPC } from '@trpc/server';
import { z } from 'zod';
import { exec } from 'child_process';
const t = initTRPC.create();
export const appRouter = t.router({
  ping: t.procedure.input(z.object({ host: z.string() })).mutation(async ({ input }) => {
    // expect: os-command-injection
    exec(`ping ${input.host}`);
  }),
});

// @case: procedure of tRPC made in another file
// @file: router.ts
import { z } from 'zod';
import { exec } from 'child_process';
import { createTRPCRouter, protectedProcedure } from './trpc';
export const pingRouter = createTRPCRouter({
  ping: protectedProcedure.input(z.string()).query(({ ctx, input }) => {
    // expect: os-command-injection
    exec(`ping ${input}`);
    return 1;
  }),
});
// @file: trpc.ts
import { initTRPC } from '@trpc/server';
const t = initTRPC.context<{ user?: string }>().create();
export const createTRPCRouter = t.router;
const isAuthed = t.middleware(({ ctx, next }) => {
  if (!ctx.user) throw new Error('no');
  return next({ ctx });
});
export const protectedProcedure = t.procedure.use(isAuthed);

// @case: device of the first AWS IoT SDK
import { device } from 'aws-iot-device-sdk';
import { exec } from 'child_process';
const d = new device({ keyPath: '', certPath: '', caPath: '', clientId: '', host: '' });
d.on('message', (topic, payload) => {
  // expect: os-command-injection
  exec('ping ' + payload.toString());
});

// @case: delta of a shadow
// @file: awsiot1b.js
const awsIot = require('aws-iot-device-sdk');
const { exec } = require('child_process');
const shadow = awsIot.thingShadow({ clientId: 'x' });
shadow.on('delta', function (name, state) {
  // expect: os-command-injection
  exec('set ' + state.state.mode);
});

// @case: MQTT 5 client of AWS IoT
import { mqtt5, iot } from 'aws-iot-device-sdk-v2';
import { exec } from 'child_process';
const b = iot.AwsIotMqtt5ClientConfigBuilder.newDirectMqttBuilderWithMtlsFromPath('h', 'c', 'k');
const client = new mqtt5.Mqtt5Client(b.build());
client.on('messageReceived', (e: mqtt5.MessageReceivedEvent) => {
  // expect: os-command-injection
  exec('ping ' + Buffer.from(e.message.payload as ArrayBuffer).toString());
});
