// @case: an exported handler of something else than a function of the cloud
// @file: commands/backup.ts
import { exec } from 'child_process';
export const handler = async (argv: { body: string }) => {
  exec(`pg_dump ${argv.body}`);
};

// @case: exported function of a file that is not for the server's clients
import { exec } from 'child_process';
export async function ping(host: string) {
  exec(`ping ${host}`);
}

// @case: server action with an argument list
'use server';
import { execFile } from 'child_process';
export async function ping(formData: FormData) {
  execFile('ping', ['-c', '1', '--', String(formData.get('host'))]);
}

// @case: helper of a file of server actions that is not exported
// @file: app/gateways/actions.ts
'use server';
import { exec } from 'child_process';
async function ping(host: string) {
  exec(`ping ${host}`);
}
export async function pingGateway() {
  await ping('gateway.ward.example');
}

// @case: procedure of tRPC whose schema leaves harmless texts only
import { initTRPC } from '@trpc/server';
import { z } from 'zod';
import { exec } from 'child_process';
const t = initTRPC.create();
export const appRouter = t.router({
  ping: t.procedure.input(z.object({ pump: z.string().uuid() })).mutation(async ({ input }) => {
    exec(`pumpctl ping ${input.pump}`);
  }),
  mode: t.procedure.input(z.enum(['day', 'night'])).mutation(async ({ input }) => {
    exec(`pumpctl mode ${input}`);
  }),
});

// @case: route of hapi by its declared type, argument list
import type { ServerRoute } from '@hapi/hapi';
import { execFile } from 'child_process';
export const routes: ServerRoute[] = [
  {
    method: 'GET',
    path: '/p',
    handler: (request) => {
      execFile('ping', ['--', request.query.host]);
      return '';
    },
  },
];

// @case: fields of an event that the platform fills
import type { SQSHandler } from 'aws-lambda';
import { exec } from 'child_process';
export const handler: SQSHandler = async (event) => {
  for (const record of event.Records) exec(`log-receipt ${record.messageId}`);
};

// @case: record of a queue in an argument list
import type { SQSEvent } from 'aws-lambda';
import { execFile } from 'child_process';
export async function handler(event: SQSEvent) {
  for (const record of event.Records) execFile('ingest', ['--', record.body]);
}

// @case: generic handler type of something that nobody sends
import type { Handler } from 'aws-lambda';
import { exec } from 'child_process';
interface Schedule {
  job: string;
}
export const run: Handler<Schedule, void> = async (event) => {
  exec(`run ${event.job}`);
};

// @case: delta of a shadow in an argument list
// @file: shadow.js
const awsIot = require('aws-iot-device-sdk');
const { execFile } = require('child_process');
const shadow = awsIot.thingShadow({ clientId: 'pump' });
shadow.on('delta', function (name, state) {
  execFile('pumpctl', ['mode', '--', state.state.mode]);
});
