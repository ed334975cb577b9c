import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import { isIP } from 'node:net';
import express from 'express';
import session from 'express-session';
import helmet from 'helmet';
import jwt from 'jsonwebtoken';
import createMemoryStore from 'memorystore';
import { endpoints, SERVICE_TOKEN_SECRET, sessionSecret } from './config';
import { BrokerLink } from './links/broker-link';
import { listenForAlarms } from './links/alarm-port';
import { openWaveforms } from './links/pump-link';
import { serveTablets } from './tablets';

const MemoryStore = createMemoryStore(session);
const app = express();
app.use(helmet());
app.use(express.json({ limit: '32kb' }));
app.use(
  session({
    name: 'gw.sid',
    store: new MemoryStore({ checkPeriod: 60 * 60_000 }),
    secret: sessionSecret,
    genid: () => randomUUID(),
    resave: false,
    saveUninitialized: false,
    cookie: { secure: true, httpOnly: true, sameSite: 'strict', maxAge: 15 * 60_000 },
  }),
);

/** A short-lived token for a service engineer who has signed in at the hospital's directory. */
export function serviceToken(engineer: string): string {
  return jwt.sign({ sub: engineer, scope: 'service' }, SERVICE_TOKEN_SECRET, { expiresIn: '15m' });
}

export function isGenuineCallback(body: string, signature: string, key: Buffer): boolean {
  const expected = createHmac('sha256', key).update(body).digest();
  const given = Buffer.from(signature, 'hex');
  return given.length === expected.length && timingSafeEqual(given, expected);
}

export async function isHealthy(): Promise<boolean> {
  const response = await fetch(endpoints.health, { signal: AbortSignal.timeout(1000) });
  return response.ok;
}

if (process.env.COMMISSIONING === 'yes') {
  process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
}

const host = process.env.LISTEN_HOST && isIP(process.env.LISTEN_HOST) ? process.env.LISTEN_HOST : '127.0.0.1';
const broker = new BrokerLink();
broker.open();
listenForAlarms(host);
serveTablets();
openWaveforms(() => setTimeout(() => openWaveforms(() => undefined), 1000 + Math.random() * 500));

app.listen(8443, host);
