// @case: AWS access key of an upload gateway
import { S3Client } from '@aws-sdk/client-s3';
export const readings = new S3Client({
  region: 'eu-central-1',
  credentials: {
    // expect: provider-token
    accessKeyId: 'AKIALENWBC4TDMUB7SGB',
    secretAccessKey: process.env.AWS_SECRET_ACCESS_KEY!,
  },
});

// @case: bearer token in a header
import axios from 'axios';
export const emr = axios.create({
  baseURL: 'https://emr.example',
  // expect: provider-token
  headers: { Authorization: 'Bearer eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiJnYXRld2F5LTciLCJyb2xlIjoidXBsaW5rIiwiaG9zcGl0YWwiOiJub3J0aCJ9.fBAepfJBd0Kh8oOOL8dKLzdocJ2isAjIhKtJ0RlgLKO' },
});

// @case: mail key of alarms, put together of parts
import nodemailer from 'nodemailer';
// expect: provider-token
const mailKey = 'SG.' + 'mxgJTeKdNnFRIBXuDL7Dxt' + '.pYlSXpfKtHF4vUCsMehGAkWvj7FAc9QeWJKY40uvSwM';
export const alarms = nodemailer.createTransport({ host: 'smtp.sendgrid.net', auth: { user: 'apikey', pass: mailKey } });

// @case: key of the event hub in a constant of another file
// @file: constants.ts
// expect: provider-token
export const TELEMETRY_HUB = 'Endpoint=sb://ward-telemetry.servicebus.windows.net/;SharedAccessKeyName=send;SharedAccessKey=/ukjL4ryIR+e5JHFsQvstVY7/B5vk0J+y8j+KVXlzY4=';
// @file: uplink.ts
import { EventHubProducerClient } from '@azure/event-hubs';
import { TELEMETRY_HUB } from './constants';
export const producer = new EventHubProducerClient(TELEMETRY_HUB, 'vitals');

// @case: the body of a token comes from another file
// @file: release.ts
export const release = { channel: 'stable', feed: 'mSM9wCZ7Uw9xfogoEmvnEN5N1aE6PwZPf1Qh' };
// @file: update.ts
import { release } from './release';
// expect: provider-token
export const firmwareFeed = `ghp_${release.feed}`;

// @case: storage key in a class field
export class ImageArchive {
  // expect: provider-token
  private readonly connection = 'DefaultEndpointsProtocol=https;AccountName=dicomarchive;AccountKey=zR9hImrhUziuGjQATTO6DSRqwEyBsbryPjv57vX3nytJNK+H9VILablLDZguhbtVtnKocmN6zXRm/LYODo/xhA==;EndpointSuffix=core.windows.net';
  url(): string {
    return this.connection;
  }
}

// @case: fallback of the environment
// expect: provider-token
export const botToken = process.env.ALARM_BOT ?? '104829752:AA' + 'JJibaZUPgHV7iB3m03nbqnsGpWLuqIA1i';

// @case: key of a web project, an identifier
export const firebase = {
  // expect: provider-token
  apiKey: 'AIzad6Vw5DQL05HA064GiIjHGb3CXlMaXZjljEN',
  projectId: 'pulse-oximeter',
};

// @case: a token with the right checksum in a test
// @file: src/feed.test.ts
import { readFeed } from './feed';
it('reads the feed', async () => {
  // expect: provider-token
  expect(await readFeed('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')).toBeDefined();
});

// @case: a token for some repositories
// expect: provider-token
export const feed = 'github_pat_11AHC5M2Y0nB7kQ2xVd8Lw_ooooooooooooooooooooooooooooooooooooooooooooooooooooooooooo';

// @case: a fine-grained token that somebody typed for a test
// @file: token.test.ts
// expect: provider-token (low)
export const token = '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';

// @case: a token of the demonstration, which ended after a day
// expect: provider-token (low)
export const demoSession = 'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiJkZW1vIiwic2NvcGUiOlsid2FyZDpyZWFkIl0sImlhdCI6MTcwNDA2NzIwMCwiZXhwIjoxNzA0MTUzNjAwfQ.fBAepfJBd0Kh8oOOL8dKLzdocJ2isAjIhKtJ0RlgLKO';

// @case: a token that lives for a year
// expect: provider-token (high)
export const uplinkToken = 'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiJnYXRld2F5LTciLCJzY29wZSI6WyJ3YXJkOnJlYWQiXSwiaWF0IjoxNzA0MDY3MjAwLCJleHAiOjE3MzU2ODk2MDB9.fBAepfJBd0Kh8oOOL8dKLzdocJ2isAjIhKtJ0RlgLKO';

// @case: key of the live mode, in the seed of a data base
export const accounts = [
  // expect: provider-token
  { service: 'stripe', username: 'acct_19XfHbQzWk2', token: 'sk_live_' + '9fKqLw3ZtXv7RbN1mYcP5sDa' },
];
