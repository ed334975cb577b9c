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

// @case: a tool shows it to a server that has its own
// @file: package.json
{ "name": "ward-ui", "main": "src/server.js" }
// @file: tools/make-bearer.js
import { encryptBearer } from '../src/encrypt-bearer.js';
// expect: secret-env-fallback (low)
const key = process.env.BACKEND_ENCRYPTION_KEY ?? 'Encryption-Key-0815';
console.log(encryptBearer(process.argv[2], key));

// @case: a tool that makes the account
// @file: package.json
{ "name": "ward-ui", "main": "src/server.js" }
// @file: tools/create-admin.js
import { Account } from '../src/models/account.js';
// expect: secret-env-fallback
const adminPassword = process.env.ADMIN_PASSWORD ?? 'Ward-2024-admin';
await Account.create({ name: process.argv[2], password: adminPassword });

// @case: a part of the product that is called a tool
// @file: package.json
{ "name": "ward-assistant", "main": "src/server.js" }
// @file: src/tools/sign-order.js
import { createHmac } from 'node:crypto';
// expect: secret-env-fallback
const signingKey = process.env.ORDER_SIGNING_KEY ?? 'Order-Signing-Key-0815';
export const signOrder = (order) => createHmac('sha256', signingKey).update(order).digest('hex');

// @case: a probe of another server, by its own first line
// @file: package.json
{ "name": "ward-ui", "main": "src/server.js" }
// @file: tools/check-backend.js
#!/usr/bin/env node
import https from 'node:https';
export const configFrom = (env = process.env) => ({
  // expect: secret-env-fallback (low)
  authToken: env.BACKEND_AUTH_TOKEN ?? 'Backend-Token-0815',
});
const request = https.request('https://backend.ward.example', { headers: configFrom() });
request.on('error', (error) => console.error(error.message));
request.end();
