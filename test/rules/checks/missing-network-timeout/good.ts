// @case: fetch of a gateway
export class BedsideGateway {
  async report(url: string, reading: number): Promise<void> {
    await fetch(url, { method: 'POST', body: String(reading), signal: AbortSignal.timeout(5000) });
  }
}

// @case: options that are not known
export const pumpStatus = (options: RequestInit) => fetch('https://pumps.ward.example/status', options);

// @case: renamed import
import http from 'axios';
export async function sendVitals(vitals: object): Promise<void> {
  await http.post('https://hub.example/v1/vitals', vitals, { headers: { accept: 'application/json' }, timeout: 4000 });
}

// @case: instance of another file
// @file: client.ts
import axios from 'axios';
export const hub = axios.create({ baseURL: 'https://hub.example', timeout: 5000 });
// @file: alarms.ts
import { hub } from './client';
export async function raiseAlarm(code: number): Promise<void> {
  await hub.post('/alarms', { code });
}

// @case: URL of another file
// @file: urls.ts
export const TELEMETRY = 'https://telemetry.clinic.example/in';
// @file: push.ts
import got from 'got';
import { TELEMETRY } from './urls';
export const pushTelemetry = (data: object) => got.post(TELEMETRY, { json: data, timeout: { request: 3000 } });

// @case: nothing waits
import fetch from 'node-fetch';
export async function releaseNotes(): Promise<string> {
  const response = await fetch('https://www.example.org/notes.txt');
  return response.text();
}
