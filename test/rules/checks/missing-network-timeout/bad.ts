// @case: fetch of a gateway
export class BedsideGateway {
  async report(url: string, reading: number): Promise<void> {
    // expect: missing-network-timeout
    await fetch(url, { method: 'POST', body: String(reading) });
  }
}

// @case: one argument
// expect: missing-network-timeout
export const pumpStatus = () => fetch('https://pumps.ward.example/status');

// @case: renamed import
import http from 'axios';
export async function sendVitals(vitals: object): Promise<void> {
  // expect: missing-network-timeout
  await http.post('https://hub.example/v1/vitals', vitals, { headers: { accept: 'application/json' } });
}

// @case: instance of another file
// @file: client.ts
import axios from 'axios';
export const hub = axios.create({ baseURL: 'https://hub.example' });
// @file: alarms.ts
import { hub } from './client';
export async function raiseAlarm(code: number): Promise<void> {
  // expect: missing-network-timeout
  await hub.post('/alarms', { code });
}

// @case: URL of another file
// @file: urls.ts
export const TELEMETRY = 'https://telemetry.clinic.example/in';
// @file: push.ts
import got from 'got';
import { TELEMETRY } from './urls';
export const pushTelemetry = (data: object) =>
  // expect: missing-network-timeout
  got.post(TELEMETRY, { json: data });

// @case: node-fetch in a watchdog
import fetch from 'node-fetch';
export async function watchdog(): Promise<boolean> {
  // expect: missing-network-timeout
  const response = await fetch('https://nurse.call.example/health');
  return response.ok;
}
