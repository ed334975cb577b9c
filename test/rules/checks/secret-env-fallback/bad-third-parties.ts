// @case: placeholders of secrets of the program's own
// expect: secret-env-fallback
export const jwtSecret = process.env.JWT_SECRET || 'changeme';
// expect: secret-env-fallback
export const signing = process.env.SIGNING_KEY ?? 'your-secret-key';
// expect: secret-env-fallback
export const admin = process.env.ADMIN_PASSWORD || 'changeme';
// expect: secret-env-fallback
export const apiKey = process.env.API_KEY || 'changeme';
// expect: secret-env-fallback
export const pump = process.env.PUMP_TOKEN || 'your-pump-token';

// @case: a working key of a service
// expect: secret-env-fallback
export const mailKey = process.env.SENDGRID_API_KEY || 'q8Zr-mail-ward3';

// @case: what comes in from a service is checked with it
import Stripe from 'stripe';
// expect: secret-env-fallback
const secret = process.env.STRIPE_WEBHOOK_SECRET || 'your-webhook-secret';
export const event = (stripe: Stripe, body: string, signature: string) =>
  stripe.webhooks.constructEvent(body, signature, secret);

// @case: a service that shows the key when it calls
import express from 'express';
// expect: secret-env-fallback
const TWILIO_API_KEY = process.env.TWILIO_API_KEY || 'changeme';
export const app = express().post('/calls', (req, res) => {
  if (req.get('x-api-key') !== TWILIO_API_KEY) return res.sendStatus(401);
  return res.sendStatus(204);
});

// @case: data bases and brokers are set up with what is written
// @file: defaults.ts
export const PLACEHOLDER = 'changeme';
// @file: stores.ts
import { Redis } from 'ioredis';
import { PLACEHOLDER } from './defaults';
// expect: secret-env-fallback
export const cache = new Redis({ host: 'cache.example', password: process.env.REDIS_TOKEN || PLACEHOLDER });

// @case: the name of the variable stands in for the program's own secret
// expect: secret-env-fallback
export const secret = process.env.JWT_SIGNING_SECRET || 'jwt_signing_secret';

// @case: login of a data base elsewhere
export const connection = {
  host: process.env.DB_HOST || 'db.ward.example',
  username: process.env.DB_USERNAME || 'clinic',
  // expect: secret-env-fallback
  password: process.env.DB_PASSWORD || 'clinic',
  database: process.env.DB_NAME || 'clinic',
};

// @case: a short secret of the program's own, beside a package whose name has a word of it
import { readToken } from 'ward-token';
// expect: secret-env-fallback
export const gateway = readToken(process.env.GATEWAY_TOKEN || 'ward7');
