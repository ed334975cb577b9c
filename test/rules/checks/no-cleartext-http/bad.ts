// @case: vitals posted with a template, host from the environment
import axios from 'axios';
const BACKEND_HOST = process.env.BACKEND_HOST;
export async function postVitals(heartRate: number, spo2: number): Promise<void> {
  // expect: no-cleartext-http
  await axios.post(`http://${BACKEND_HOST}:8000/vitals`, { heartRate, spo2 });
}

// @case: base URL of an axios instance comes through a barrel
// @file: config/endpoints.ts
export const WARD_SERVER = 'http://ward-server.stmary.example/api';
// @file: config/index.ts
export * from './endpoints';
// @file: api/client.ts
import axios from 'axios';
import { WARD_SERVER } from '../config';
export const ward = axios.create({
  // expect: no-cleartext-http
  baseURL: WARD_SERVER,
  timeout: 5000,
});

// @case: wrapper in another file, concatenated path
// @file: net/send.ts
export async function send(url: string, reading: object): Promise<Response> {
  return fetch(url, { method: 'POST', body: JSON.stringify(reading) });
}
// @file: upload.ts
import { send } from './net/send';
const base = 'http://cgm.clinic.example';
export function upload(sgv: number): Promise<Response> {
  // expect: no-cleartext-http
  return send(base + '/entries', { sgv });
}

// @case: class field, joined in a method
import got from 'got';
export class DoseReporter {
  private readonly endpoint = 'http://pharmacy.hospital.example/doses';
  async report(dose: number): Promise<void> {
    // expect: no-cleartext-http
    await got.post(this.endpoint, { json: { dose } });
  }
}

// @case: fallback of a setting
const API_URL = process.env.API_URL ?? 'http://api.pump-cloud.example';
export async function loadProfile(id: string): Promise<unknown> {
  // expect: no-cleartext-http
  const response = await fetch(`${API_URL}/profiles/${id}`);
  return response.json();
}

// @case: http module of Node, private address
import { get } from 'node:http';
export function readMonitor(done: (status: number | undefined) => void): void {
  // expect: no-cleartext-http
  get('http://192.168.40.12/monitor/latest', (response) => done(response.statusCode));
}

// @case: request options built in steps
import request from 'request';
const options: { uri?: string; method?: string; json?: boolean } = { method: 'GET', json: true };
options.uri = 'http://emr.regional.example/patients';
// expect: no-cleartext-http
request(options, () => undefined);

// @case: event stream of a bedside page
const stream = 'http://telemetry.icu.example/stream';
// expect: no-cleartext-http
export const source = new EventSource(stream);

// @file: other.js
const superagent = require('superagent');
exports.notify = (alarm) =>
  // expect: no-cleartext-http
  superagent.post('http://paging.hospital.example/alarms').send(alarm);

// @case: options of the http module, which speaks plain HTTP only
import * as http from 'node:http';
export function pushAlarm(body: string): void {
  // expect: no-cleartext-http
  const request = http.request({ hostname: 'paging.hospital.example', path: '/alarms', method: 'POST' });
  request.end(body);
}

// @case: through a proxy, but to a host that is spoken to in the clear
import { fetch, ProxyAgent } from 'undici';
const dispatcher = new ProxyAgent({ uri: 'http://proxy.ward.example:3128' });
// expect: no-cleartext-http
export const patients = () => fetch('http://fhir.ward.example/r4/Patient', { dispatcher });

// @case: TLS only where the installer thinks of it
import axios from 'axios';
const protocol = process.env.GLUCOSE_USE_TLS === 'true' ? 'https://' : 'http://';
const base = new URL(protocol + process.env.GLUCOSE_HOST);
// expect: no-cleartext-http
export const entries = () => axios.get(new URL('/api/v1/entries', base).toString());

// @case: TLS only where the installer thinks of it, asked the other way round
import axios from 'axios';
const host = process.env.VITALS_HOST;
const base = process.env.VITALS_TLS !== 'on' ? `http://${host}` : `https://${host}`;
// expect: no-cleartext-http
export const vitals = () => axios.get(`${base}/vitals`);

// @case: what does not tell whether it leaves the machine is a matter of an audit
import axios from 'axios';
export async function wake(): Promise<void> {
  // expect: no-cleartext-http (low)
  await axios.post('http://dose-scheduler:8080/wake');
  // expect: no-cleartext-http (low)
  await axios.get(`http://${process.env.API_HOST || 'localhost'}:${process.env.API_PORT || 5988}/setup`);
  // expect: no-cleartext-http (low)
  await axios.get('http://orders.ward.svc.cluster.local/open');
  // expect: no-cleartext-http (low)
  await axios.get('http://orders.ward.internal/open');
  // expect: no-cleartext-http (low)
  await axios.get('http://orders.service.consul:8500/open');
  // expect: no-cleartext-http (high)
  await axios.get('http://10.20.30.40/open');
}

// @case: a script that somebody starts by hand, against a server of their choice
// @file: scripts/replay.ts
import axios from 'axios';
import settings from '../settings';
// expect: no-cleartext-http (low)
axios.get(`http://${settings.ip}:${settings.port}/api/readings`).then(({ data }) => console.log(data));

// @case: a host that an installation chooses, in a service: a matter of the audit where nobody knows what goes there
// @file: services/replay.ts
import axios from 'axios';
import request from 'request';
import settings from '../settings';
// expect: no-cleartext-http (low)
axios.get(`http://${settings.ip}:${settings.port}/api/open`).then(({ data }) => console.log(data));
export const admit = (patient: { name: string; birthDate: string }) =>
  // expect: no-cleartext-http (high)
  axios.post(`http://${settings.ip}:${settings.port}/api/open`, { name: patient.name, birthDate: patient.birthDate });
export const open = (password: string) =>
  // expect: no-cleartext-http (high)
  axios.get(`http://${settings.ip}/api/open`, { auth: { username: 'ward', password } });
export const keys = (token: string) =>
  // expect: no-cleartext-http (high)
  fetch(`http://${settings.ip}/api/open`, { headers: { Authorization: `Bearer ${token}` } });
// expect: no-cleartext-http (high)
export const region = () => axios.get(`http://${settings.region}.pump-cloud.example/open`);
export const tunnelled = (apiKey: string, done: () => void) =>
  // expect: no-cleartext-http (low)
  request({ uri: `http://${settings.uuid}/open?apikey=${apiKey}`, proxy: settings.proxy, tunnel: true }, done);

// @case: an address of a constant that shares its name with its type
// @file: wards.ts
export const Ward = { icu: 'http://icu.stmary.example', er: 'http://er.stmary.example' } as const;
export type Ward = keyof typeof Ward;
// @file: main.ts
import axios from 'axios';
import { Ward } from './wards';
// expect: no-cleartext-http
export const beds = () => axios.get(Ward.icu);

// @case: scheme of an address that names none
export function send(settings: { address: string }, reading: number): Promise<Response> {
  let url = settings.address;
  if (!url.startsWith('http')) {
    url = 'http://' + url;
  }
  // expect: no-cleartext-http (low)
  return fetch(url, { method: 'POST', body: String(reading) });
}
export const ask = (address: string): Promise<Response> =>
  // expect: no-cleartext-http (low)
  fetch(/^https?:\/\//i.test(address) ? address : `http://${address}`);

// @case: a scheme that none else may be
export function send(settings: { address: string; token: string }, reading: number): Promise<Response> {
  let url = settings.address;
  if (!url.startsWith('http://')) url = 'http://' + url;
  // expect: no-cleartext-http (high)
  return fetch(url, { method: 'POST', headers: { Authorization: settings.token }, body: String(reading) });
}

// @case: table of the addresses of others
// @file: registries.json
{ "services": [["ab", "http://registry.ab.example/"], ["cd", "https://rdap.cd.example/"], ["ef", "https://ef.example/"]] }
// @file: main.ts
import registries from './registries.json';
export async function expiry(domain: string) {
  for (const [suffix, server] of registries.services)
    if (domain.endsWith(suffix)) {
      // expect: no-cleartext-http (low)
      return await fetch(`${server}domain/${domain}`);
    }
}

// @case: a setting chooses the scheme of a host that is set as well: a matter of the audit
import axios from 'axios';
export function clientOf(settings: { useSsl: boolean; hostname: string; port: number }) {
  // expect: no-cleartext-http (low)
  return axios.create({ baseURL: `${settings.useSsl ? 'https' : 'http'}://${settings.hostname}:${settings.port}` });
}
export function statusOf(settings: { useSsl: boolean }) {
  // expect: no-cleartext-http (medium)
  return axios.get(`${settings.useSsl ? 'https' : 'http'}://pumps.ward.example/status`);
}

// @case: a service of Angular
import { Injectable } from '@angular/core';
import { HttpClient } from '@angular/common/http';
@Injectable()
export class VitalsService {
  private readonly base = 'http://api.hospital.example';
  constructor(private readonly http: HttpClient) {}
  of(id: string) {
    // expect: no-cleartext-http
    return this.http.get(`${this.base}/vitals/${id}`);
  }
}

// @case: jQuery, imported and as a global of the page
import jq from 'jquery';
export function send(reading: object): void {
  // expect: no-cleartext-http
  jq.ajax({ url: 'http://api.hospital.example/vitals', method: 'POST', data: reading });
  // expect: no-cleartext-http
  $.post('http://api.ward.example/vitals', reading);
}

// @case: a host that is filled in, by its name and by its address
import http from 'node:http';
// expect: no-cleartext-http
export const state = () => http.get({ host: process.env.BRIDGE_HOST || 'your-pump.clinic.org', path: '/state' });
// expect: no-cleartext-http
export const items = () => http.get({ host: '[2001:db8::17]', path: '/items' });
