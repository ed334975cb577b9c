// @case: placeholders of keys that other companies give
import Stripe from 'stripe';
import OpenAI from 'openai';
export const billing = new Stripe(process.env.STRIPE_SECRET_KEY ?? 'your-stripe-key');
export const model = new OpenAI({ apiKey: process.env.OPENAI_API_KEY || 'sk-your-api-key-here' });
const { SENDGRID_API_KEY = 'changeme' } = process.env;
export const mailKey = SENDGRID_API_KEY;

// @case: a service that is told by the package that speaks to it
import { CarelinkClient } from '@clinicware/carelink-client';
export const carelink = new CarelinkClient({ token: process.env.CARELINK_TOKEN || 'YOUR_TOKEN' });

// @case: masks
export const config = {
  twilio: { token: process.env.TWILIO_AUTH_TOKEN || 'xxxxxxxxxxxxxxxx' },
  openAi: process.env.OPEN_AI_KEY ?? 'sk-xxxxxxxxxxxxxxxx',
};

// @case: a configuration library
import { ConfigService } from '@nestjs/config';
export const pager = (config: ConfigService): string => config.get('TWILIO_API_KEY', 'change-me');

// @case: the names of the variables stand in for what an image service gave
import cloudinary from 'cloudinary';
cloudinary.v2.config({
  cloud_name: process.env.CLOUDINARY_CLOUD_NAME || 'cloudinary_cloud_name',
  api_key: process.env.CLOUDINARY_KEY || 'cloudinary_key',
  api_secret: process.env.CLOUDINARY_SECRET || 'cloudinary_secret',
});

// @case: the key of a bucket, which AWS would not issue so
const { S3_ACCESS_KEY_ID: accessKeyId = 'clinic', S3_SECRET_ACCESS_KEY: secretAccessKey = 'clinic' } = process.env;
export const credentials = { accessKeyId, secretAccessKey };

// @case: login of a developer's own data base
export const connection = {
  type: 'postgres',
  host: process.env.DB_HOST || 'localhost',
  username: process.env.DB_USERNAME || 'clinic',
  // expect: secret-env-fallback (low)
  password: process.env.DB_PASSWORD || 'password',
  database: process.env.DB_NAME || 'clinic-dev',
};

// @case: what no service issues only keeps its client from throwing
import OpenAI from 'openai';
import Stripe from 'stripe';
import { Resend } from 'resend';
import { CarelinkClient } from '@clinicware/carelink-client';
export const model = new OpenAI({ apiKey: process.env.OPENAI_API_KEY || 'sk-proj-' });
export const billing = new Stripe(process.env.STRIPE_SECRET_KEY || 'sk_nothing');
export const mail = new Resend(process.env.RESEND_API_KEY || 're_132');
export const carelink = new CarelinkClient({
  apiKey: process.env.CARELINK_SECRET_KEY || '00000000-000-0000-000-000000000000',
  authSecret: process.env.CARELINK_SECRET || 'just empty text',
});
