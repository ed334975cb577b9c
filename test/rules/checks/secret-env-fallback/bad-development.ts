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
