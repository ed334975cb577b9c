// @case: vitals posted with a template, host from the environment
import axios from 'axios';
const BACKEND_HOST = process.env.BACKEND_HOST;
export async function postVitals(heartRate: number, spo2: number): Promise<void> {
  await axios.post(`https://${BACKEND_HOST}/vitals`, { heartRate, spo2 });
}

// @case: base URL of an axios instance comes through a barrel
// @file: config/endpoints.ts
export const WARD_SERVER = 'https://ward-server.stmary.example/api';
// @file: config/index.ts
export * from './endpoints';
// @file: api/client.ts
import axios from 'axios';
import { WARD_SERVER } from '../config';
export const ward = axios.create({ baseURL: WARD_SERVER, timeout: 5000 });

// @case: wrapper in another file, concatenated path
// @file: net/send.ts
export async function send(url: string, reading: object): Promise<Response> {
  return fetch(url, { method: 'POST', body: JSON.stringify(reading) });
}
// @file: upload.ts
import { send } from './net/send';
const base = 'https://cgm.clinic.example';
export function upload(sgv: number): Promise<Response> {
  return send(base + '/entries', { sgv });
}

// @case: class field, joined in a method
import got from 'got';
export class DoseReporter {
  private readonly endpoint = 'https://pharmacy.hospital.example/doses';
  async report(dose: number): Promise<void> {
    await got.post(this.endpoint, { json: { dose } });
  }
}

// @case: fallback of a setting is this machine
const API_URL = process.env.API_URL ?? 'http://localhost:3000';
export async function loadProfile(id: string): Promise<unknown> {
  const response = await fetch(`${API_URL}/profiles/${id}`);
  return response.json();
}

// @case: http module of Node, on the loopback and from the Android emulator
import { get } from 'node:http';
export function readMonitor(done: (status: number | undefined) => void): void {
  get('http://127.0.0.1:9100/monitor/latest', (response) => done(response.statusCode));
  get('http://[::1]:9100/monitor/latest', (response) => done(response.statusCode));
  get('http://10.0.2.2:9100/monitor/latest', (response) => done(response.statusCode));
}

// @case: request options built in steps
import request from 'request';
const options: { uri?: string; method?: string; json?: boolean } = { method: 'GET', json: true };
options.uri = 'https://emr.regional.example/patients';
request(options, () => undefined);

// @case: identifiers that look like addresses
export const observation = {
  resourceType: 'Observation',
  meta: { profile: ['http://hl7.org/fhir/StructureDefinition/vitalsigns'] },
  code: { coding: [{ system: 'http://loinc.org', code: '8867-4' }] },
  valueQuantity: { value: 72, system: 'http://unitsofmeasure.org', code: '/min' },
};
export const gpx = '<gpx xmlns="http://www.topografix.com/GPX/1/1">';
export const isLink = (text: string): boolean => text.startsWith('http://') || /^http:\/\//.test(text);

// @case: a link for the user to open
import { Linking } from 'react-native';
export const openHomepage = (): void => {
  void Linking.openURL('http://www.pump-maker.example');
};

// @case: options of the http module on this machine
import * as http from 'node:http';
export function pushAlarm(body: string): void {
  const request = http.request({ hostname: 'localhost', path: '/alarms', method: 'POST' });
  request.end(body);
}

// @case: a tunnel through a proxy of the hospital
import { fetch, ProxyAgent } from 'undici';
const dispatcher = new ProxyAgent({ uri: `http://${process.env.PROXY_HOST}:${process.env.PROXY_PORT}` });
export const patients = () => fetch('https://fhir.ward.example/r4/Patient', { dispatcher });

// @case: TLS unless the installer switches it off
import axios from 'axios';
const protocol = process.env.GLUCOSE_DISABLE_HTTPS === 'true' ? 'http://' : 'https://';
const base = new URL(protocol + process.env.GLUCOSE_HOST);
export const entries = () => axios.get(new URL('/api/v1/entries', base).toString());

// @case: an emulator on the machine of a developer
// @file: base.ts
export interface Options { emulator?: boolean; emulatorHost?: string; emulatorPort?: number }
export function baseOf(options: Options): string {
  if (!options.emulator) return 'https://api.headband.example';
  const { emulatorHost, emulatorPort } = options;
  const emulatorUrl = `http://${emulatorHost}:${emulatorPort}/headband`;
  return emulatorUrl;
}
// @file: token.ts
import axios from 'axios';
import { baseOf, type Options } from './base';
export const token = (query: object, options: Options) => axios.post(`${baseOf(options)}/token`, query);

// @case: the metadata of a cloud's instance, which its hypervisor answers
import axios from 'axios';
export const region = () => axios.get('http://169.254.169.254/latest/meta-data/placement/region');
export const zone = () => fetch('http://metadata.google.internal/computeMetadata/v1/instance/zone');
export const task = () => fetch(`http://169.254.170.2${process.env.AWS_CONTAINER_CREDENTIALS_RELATIVE_URI}`);

// @case: the host of the page itself, at another port
export const load = (form: string) =>
  // expect: no-cleartext-http (low)
  fetch(`http://${location.hostname}:8085/transform?form=${encodeURIComponent(form)}`);

// @case: hosts that nobody has filled in
import http from 'node:http';
export class Bridge {
  constructor(private readonly settings = { host: '', port: 80 }) {}
  items(): void {
    http.request({ hostname: this.settings.host, port: this.settings.port, path: '/items' }).end();
  }
}
const host = process.env.BRIDGE_HOST || '<YOUR-CLOUD-HOST>';
export const state = () => http.get({ host, path: '/state' });
export const name = () => http.get({ host: process.env.NAME_HOST ?? 'YOUR_BRIDGE_HOST', path: '/name' });
