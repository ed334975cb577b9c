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
