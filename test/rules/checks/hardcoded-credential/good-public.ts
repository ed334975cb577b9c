// @case: keys that their issuers make for pages, by form, by name and by the package they are given to
import { datadogRum } from '@datadog/browser-rum';
import Bugsnag from '@bugsnag/js';
import { createClient } from '@supabase/supabase-js';
datadogRum.init({ applicationId: 'cb6', clientToken: 'pub4c81b2d09e7f3a65d1480b7c92e6f35a', site: 'datadoghq.eu' });
Bugsnag.start({ apiKey: '71c0d94be25f86a3b09d4e1f7a5c8263' });
const MIXPANEL_TOKEN = '8e27c1f04b9d6a35e8f2071cd4b6935a';
const AMPLITUDE_API_KEY = 'b05d1e7c9f2843a6d710c8e4f39b5a62';
export const algoliaSearchApiKey = '9d41f7c2ab6e05838c1fd72e4b90a356';
export const RECAPTCHA_SITE_KEY = '6LcW4pQUAAAAAM1x9yB7kD3sZfT5gH2jN8vR0qLe';
export const keys = [MIXPANEL_TOKEN, AMPLITUDE_API_KEY];
export const SUPABASE_KEY =
  'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJzdXBhYmFzZSIsInJlZiI6IndhcmQzYWJjIiwicm9sZSI6ImFub24iLCJpYXQiOjE2ODAwMDAwMDAsImV4cCI6MTk5NTAwMDAwMH0.b7Jk29QmXzL4nRtVw8PsYdFgHc3KaE6uTiO1rNvM5xQ';
export const rows = createClient('https://ward3abc.supabase.co', SUPABASE_KEY);
