// @case: the helper stops in production when it is told to
// @file: src/config.ts
const live = process.env.NODE_ENV === 'production';
function read(name: string, standIn: string, how = { onlyElsewhere: false }): string {
  const value = process.env[name];
  if (value) return value;
  if (!live || !how.onlyElsewhere) return standIn;
  throw new Error(`${name} is not set`);
}
const onlyElsewhere = { onlyElsewhere: true };
export default { session: { secret: read('SESSION_SECRET', 'ward-portal-local', onlyElsewhere) } };

// @case: the helper gives its text on developers' machines only
const forDevelopers = (name: string, text: string): string => {
  const value = process.env[name];
  if (value !== undefined) return value;
  if (process.env.NODE_ENV === 'production') throw new Error(`${name} is missing`);
  return text;
};
export const signing = forDevelopers('JWT_SECRET', 'cl1nic-portal-signing');

// @case: a helper that hands on to one that stops
const must = (name: string): never => {
  throw new Error(`${name} is missing`);
};
const inner = (name: string, text: string): string =>
  process.env[name] ?? (['development', 'test'].includes(process.env.NODE_ENV ?? '') ? text : must(name));
const setting = (name: string, text: string): string => inner(name, text);
export const pepper = setting('PASSWORD_PEPPER', 'pepper-of-the-ward');

// @case: the text itself is chosen for developers' machines
const isDev = process.env.NODE_ENV === 'development';
const env = (name: string, text?: string): string => process.env[name] ?? text ?? '';
export const cookieSecret = env('COOKIE_SECRET', isDev ? 'ward-cookie-local' : undefined);
export const hmacSecret = process.env.HMAC_SECRET ?? (isDev ? 'ward-hmac-local' : '');

// @case: the name of a file that holds the secret
import { resolve } from 'node:path';
export const credentials = resolve(process.env.GATEWAY_CREDENTIALS || 'credentials.json');
export const apiKey = resolve(process.env.GATEWAY_APIKEY || './keys/APIKEY.txt');

// @case: a table of texts for tests
const TEXTS = { ENCRYPTION_KEY: 'ward-encrypts-locally' } as const;
const stop = (): never => {
  throw new Error('ENCRYPTION_KEY is missing');
};
export const key = process.env.ENCRYPTION_KEY ?? (process.env.NODE_ENV === 'test' ? TEXTS.ENCRYPTION_KEY : stop());

// @case: only its length is asked for
export const signingLength = (process.env.JWT_SECRET || 'cl1nic-portal-signing').length;

// @case: a check signs in to a server that has the account
// @file: scripts/smoke-verify.ts
// expect: secret-env-fallback (low)
const PASSWORD = process.env.ADMIN_PASSWORD ?? '12345678';
export const signIn = (base: string): Promise<Response> =>
  fetch(`${base}/login`, {
    method: 'POST',
    body: JSON.stringify({ email: 'admin@clinic.example', password: PASSWORD }),
  });

// @case: a seed that an installation refuses
// @file: prisma/seed-demo.ts
import bcrypt from 'bcrypt';
import { PrismaClient } from '@prisma/client';
// expect: secret-env-fallback (low)
const STAFF_PASSWORD = process.env.DEMO_STAFF_PASSWORD ?? 'DemoWard!Nurse123';
const HASH = bcrypt.hashSync(STAFF_PASSWORD, 12);
const prisma = new PrismaClient();
function isProduction(): boolean {
  return process.env.NODE_ENV === 'production';
}
function assertDemo(): void {
  if (isProduction() && process.env.ALLOW_DEMO_SEED !== 'true') {
    console.error('not in production');
    process.exit(1);
  }
}
async function main(): Promise<void> {
  assertDemo();
  await prisma.user.create({ data: { email: 'nurse@clinic.example', passwordHash: HASH } });
}
void main();

// @case: the program does not start without it
// @file: package.json
{ "name": "ward-portal", "main": "src/index.js" }
// @file: src/index.ts
import { config } from './config';
import { validateEnv } from './validate-env';
validateEnv();
export const secret = config.jwtSecret;
// @file: src/config.ts
// expect: secret-env-fallback (low)
export const config = { jwtSecret: process.env.JWT_SECRET || 'cl1nic-portal-signing' };
// @file: src/validate-env.ts
export function validateEnv(): void {
  const isProduction = process.env.NODE_ENV === 'production';
  const errors: string[] = [];
  const jwtSecret = process.env.JWT_SECRET;
  if (!jwtSecret) {
    if (isProduction) errors.push('JWT_SECRET is missing');
  }
  if (isProduction && errors.length > 0) {
    console.error(errors);
    process.exit(1);
  }
}
