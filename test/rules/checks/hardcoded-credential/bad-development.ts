// @case: the text of installations
import { sign } from 'jsonwebtoken';
const devLicense = process.argv.includes('--dev');
export const license = (holder: string, key: Buffer, passphrase: string): string =>
  // expect: hardcoded-credential
  sign({ holder }, { key, passphrase: devLicense ? passphrase : 'licence-live-77' }, { algorithm: 'ES256' });

// @case: the key of a store that somebody runs elsewhere
import { S3Client } from '@aws-sdk/client-s3';
export const images = new S3Client({
  endpoint: 'https://minio.ward.example',
  region: 'eu-central-1',
  // expect: hardcoded-credential
  credentials: { accessKeyId: 'imaging', secretAccessKey: 'Im4ging-Ward7' },
});

// @case: a setting by its path
import config from 'convict';
export const settings = config({});
// expect: hardcoded-credential
settings.set('portal.jwt.secret', 'W4rd-signs-this!');
// @case: a session key that somebody made up
// expect: hardcoded-credential (medium)
export const options = { sessionKey: 'mySecretOfTheWard' };

// @case: a password of developers' machines, for who looks for all of them
const isDev = process.env.NODE_ENV === 'development';
// expect: hardcoded-credential (low)
export const password = isDev ? 'W4rd-2024!' : process.env.DB_PASSWORD;

// @case: a getter that warns in production
import { verify } from 'jsonwebtoken';
class Settings {
  static get secret(): string {
    if (!process.env.APP_SECRET) {
      if (process.env.NODE_ENV === 'production') console.warn('APP_SECRET is missing');
      // expect: hardcoded-credential
      return 'insecure-ward-secret-1';
    }
    return process.env.APP_SECRET;
  }
}
export const check = (token: string): unknown => verify(token, Settings.secret, { algorithms: ['HS256'] });

// @case: what a tool that migrates the data base is given in place of a setting that it makes no use of
// @file: knexfile.js
// expect: hardcoded-credential (low)
if (!process.env.JWT_SECRET) process.env.JWT_SECRET = 'ward-key-41';
// expect: hardcoded-credential (high)
if (!process.env.DB_PASSWORD) process.env.DB_PASSWORD = 'ward-entry-41';
const settings = require('./settings');
module.exports = { client: 'pg', connection: { host: settings.host, user: settings.user, password: settings.password } };
