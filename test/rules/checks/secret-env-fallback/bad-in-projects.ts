// @case: a helper reads the variable and gives what stands in
// @file: src/config/configuration.ts
const optional = (name: string, fallback: string): string => process.env[name] ?? fallback;
const int = (name: string, fallback: number): number => Number(process.env[name] ?? fallback);

export default () => ({
  port: int('PORT', 3000),
  jwt: {
    // expect: secret-env-fallback
    secret: optional('JWT_SECRET', 'cl1nic-portal-signing'),
    expiresIn: optional('JWT_EXPIRES_IN', '15m'),
  },
});
