// @case: what a helper gives in place of a variable is another rule's
// @file: src/config.ts
const live = process.env.NODE_ENV === 'production';
function read(name: string, standIn: string): string {
  const value = process.env[name];
  if (value) return value;
  if (!live) return standIn;
  throw new Error(`${name} is not set`);
}
export const config = {
  session: read('SESSION_SECRET', 'ward-portal-local1'),
  client: { id: read('CLIENT_ID', 'ward-ui'), secret: read('CLIENT_SECRET', 'ward-secret1') },
};
// @file: src/server.ts
import express from 'express';
import session from 'express-session';
import axios from 'axios';
import { config } from './config';
const app = express();
app.use(session({ secret: config.session, resave: false, saveUninitialized: false }));
const login = Buffer.from(`${encodeURIComponent(config.client.id)}:${encodeURIComponent(config.client.secret)}`);
export const auth = axios.create({ headers: { authorization: `Basic ${login.toString('base64')}` } });

// @case: the text of developers' machines
import { sign } from 'jsonwebtoken';
const devLicense = process.argv.includes('--dev');
export const license = (holder: string, key: Buffer, asked: string): string => {
  const phrase = devLicense ? 'local-licence' : asked;
  return sign({ holder }, { key, passphrase: phrase }, { algorithm: 'ES256' });
};

// @case: keys of an emulator on this machine
import { S3Client } from '@aws-sdk/client-s3';
export const store = new S3Client({
  region: 'local',
  credentials: { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER99' },
});
export const images = new S3Client({
  endpoint: 'http://localhost.localstack.cloud:4566',
  credentials: { accessKeyId: 'local', secretAccessKey: 'emulated-key1' },
});

// @case: keys of an emulator, set in steps
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
const options: Record<string, unknown> = {};
if (process.env.DYNAMODB_URL) {
  options.endpoint = process.env.DYNAMODB_URL;
  options.region = 'localhost';
  options.credentials = { accessKeyId: 'DYN4MO', secretAccessKey: 'DYN4MO-KEY' };
}
export const table = new DynamoDBClient(options);

// @case: keys of an emulator in the environment
export function useEmulator(): void {
  process.env.AWS_ENDPOINT_URL = 'http://localhost.localstack.cloud:4566';
  process.env.AWS_SECRET_ACCESS_KEY = 'localstack1';
}

// @case: codes of messages that are about a password
export const CLASSES = {
  'password.weak': 'password-too-weak',
  'password.length.minimum': 'password-short',
  'password.current.incorrect': 'current-password-1',
};

// @case: tables of names and selectors
export const infusion = {
  secretNames: { DB_PASSWORD: 'FhirToCsvDbPassword', SNOWFLAKE_CREDS: 'InfusionSnowflake' },
  secrets: { PORTAL_API_KEY: 'api-key-name', OTHER_API_KEY: 'name-of-secret' },
};
export const FIELDS = { endpoint: '#s3-endpoint', secretAccessKey: '#s3-secret-key' };

// @case: under which name a session keeps something
const TARGETS = { lane: { sessionKey: 'revealWardId' }, list: { sessionKey: 'revealListId' } };
export const sessionKeys = Object.values(TARGETS).map(({ sessionKey }) => sessionKey);

// @case: a getter that stops in production
import { verify } from 'jsonwebtoken';
class Settings {
  static get secret(): string {
    if (!process.env.APP_SECRET) {
      if (process.env.NODE_ENV === 'production') throw new Error('APP_SECRET is missing');
      return 'insecure-ward-secret-1';
    }
    return process.env.APP_SECRET;
  }
}
export const check = (token: string): unknown => verify(token, Settings.secret, { algorithms: ['HS256'] });

// @case: the default of a setting, and a setting that is not there made a text
// @file: env.ts
export const env = (name: string) => (typeof process !== 'undefined' ? process.env[name] : undefined);
// @file: main.ts
import { StorageSharedKeyCredential } from '@azure/storage-blob';
import { env } from './env';
export const key = new StorageSharedKeyCredential('ward', String(env('UPLOAD_ACCOUNT_KEY')));
