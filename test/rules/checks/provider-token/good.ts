// @case: key from the environment
import { S3Client } from '@aws-sdk/client-s3';
export const readings = new S3Client({
  region: 'eu-central-1',
  credentials: { accessKeyId: process.env.AWS_ACCESS_KEY_ID!, secretAccessKey: process.env.AWS_SECRET_ACCESS_KEY! },
});

// @case: the sample key of the documentation
export const sample = 'AKIAIOSFODNN7EXAMPLE';

// @case: the sample token of jwt.io
export const sample = 'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwiaWF0IjoxNTE2MjM5MDIyfQ.SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c';

// @case: only the prefix, to tell tokens apart
export const isPersonal = (token: string): boolean => token.startsWith('ghp_');

// @case: the key of a connection string is read at run time
export const hub = `Endpoint=sb://ward-telemetry.servicebus.windows.net/;SharedAccessKeyName=send;SharedAccessKey=${process.env.HUB_KEY}`;

// @case: a digest of a file
export const firmware = { version: '4.2.1', integrity: 'sha512-zR9hImrhUziuGjQATTO6DSRqwEyBsbryPjv57vX3nytJNK+H9VILablLDZguhbtVtnKocmN6zXRm/LYODo/xhA==' };

// @case: placeholder of a template
export const settings = { sendgrid: 'SG.xxxxxxxxxxxxxxxxxxxxxx.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' };

// @case: a token that nobody issued, by its checksum, in a test
// @file: src/feed.test.ts
import { isFeedToken } from './feed';
it('takes tokens', () => {
  // expect: provider-token (low)
  expect(isFeedToken('ghp_yQbVDPxRgaZBeTSuWFJrnVGlpUfFNbGqzLHS')).toBe(true);
});

// @case: not in the form of a token for some repositories
export const wrong = 'github_pat_wardwardmwardwardwardwardwardwardwardwardwardwardwardwardwardwardwardwardwardwardw';

// @case: begins like a token of Slack, and is none
export const pending = { botToken: 'xoxb-test-token', channel: 'C123' };

// @case: keys of the test mode, in the seed of a developer's data base
export const accounts = [
  // expect: provider-token (low)
  { service: 'stripe', username: 'acct_19XfHbQzWk2', token: 'sk_test_' + '9fKqLw3ZtXv7RbN1mYcP5sDa' },
  // expect: provider-token (low)
  { service: 'stripe', username: 'acct_20BdRmTyUe4', token: 'rk_test_' + 'T4hGj8KpQ2wEr6YuI0oLzXcV' },
];
