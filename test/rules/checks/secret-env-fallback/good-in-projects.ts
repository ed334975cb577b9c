// @case: a helper reads the variable and gives what stands in, done well
// @file: src/config/configuration.ts
const optional = (name: string, fallback: string): string => process.env[name] ?? fallback;
const int = (name: string, fallback: number): number => Number(process.env[name] ?? fallback);
const required = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set`);
  return value;
};

export default () => ({
  port: int('PORT', 3000),
  jwt: {
    secret: required('JWT_SECRET'),
    expiresIn: optional('JWT_EXPIRES_IN', '15m'),
  },
});
