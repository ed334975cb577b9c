// @case: the helper stops in production, and is not told to
// @file: src/config.ts
const live = process.env.NODE_ENV === 'production';
function read(name: string, standIn: string, how = { onlyElsewhere: false }): string {
  const value = process.env[name];
  if (value) return value;
  if (!live || !how.onlyElsewhere) return standIn;
  throw new Error(`${name} is not set`);
}
// expect: secret-env-fallback
export default { session: { secret: read('SESSION_SECRET', 'ward-portal-local') } };

// @case: the helper warns in production
const forDevelopers = (name: string, text: string): string => {
  const value = process.env[name];
  if (value !== undefined) return value;
  if (process.env.NODE_ENV === 'production') console.warn(`${name} is missing`);
  return text;
};
// expect: secret-env-fallback
export const signing = forDevelopers('JWT_SECRET', 'cl1nic-portal-signing');

// @case: the list of kinds holds production
const must = (name: string): never => {
  throw new Error(`${name} is missing`);
};
const inner = (name: string, text: string): string =>
  process.env[name] ?? (['production', 'test'].includes(process.env.NODE_ENV ?? '') ? text : must(name));
// expect: secret-env-fallback
export const pepper = inner('PASSWORD_PEPPER', 'pepper-of-the-ward');

// @case: the branch for installations
const isDev = process.env.NODE_ENV === 'development';
// expect: secret-env-fallback
export const hmacSecret = process.env.HMAC_SECRET ?? (isDev ? '' : 'ward-hmac-live1');

// @case: the program starts without it and warns
// @file: package.json
{ "name": "ward-portal", "main": "src/index.js" }
// @file: src/index.ts
import { config } from './config';
import { checkEnv } from './check-env';
checkEnv();
export const secret = config.jwtSecret;
// @file: src/config.ts
// expect: secret-env-fallback
export const config = { jwtSecret: process.env.JWT_SECRET || 'cl1nic-portal-signing' };
// @file: src/check-env.ts
export function checkEnv(): void {
  if (!process.env.DATABASE_URL) process.exit(1);
  if (!process.env.JWT_SECRET) console.warn('JWT_SECRET is missing');
}

// @case: a seed that makes the administrator before it stops
// @file: prisma/seed.ts
import bcrypt from 'bcrypt';
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
async function main(): Promise<void> {
  // expect: secret-env-fallback
  const adminPassword = process.env.ADMIN_PASSWORD || 'changeme123';
  const passwordHash = await bcrypt.hash(adminPassword, 12);
  await prisma.user.upsert({ where: { id: 1 }, update: {}, create: { id: 1, passwordHash } });
  if (process.env.NODE_ENV === 'production') {
    console.log('no samples');
    return;
  }
  await prisma.sample.create({ data: {} });
}
void main();
