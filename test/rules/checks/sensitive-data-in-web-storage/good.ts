// @case: the server keeps the session in a cookie
export async function login(user: string, password: string): Promise<void> {
  const response = await fetch('https://portal.ward.example/login', { method: 'POST', credentials: 'include', body: JSON.stringify({ user, password }) });
  localStorage.setItem('signedInBefore', String(response.ok));
}

// @case: when it ends
const KEY = 'token-expiry';
export function keep(value: number): void {
  window.sessionStorage.setItem(KEY, String(value));
}

// @case: identifier through a wrapper of another file
// @file: storage.ts
export const put = (key: string, value: unknown): void => localStorage.setItem(key, JSON.stringify(value));
// @file: chart.ts
import type { Patient } from 'fhir/r4';
import { put } from './storage';
export function remember(chosen: Patient): void {
  put('chosen', chosen.id);
}

// @case: unit of readings
export function choose(unit: string): void {
  localStorage.setItem('glucoseUnit', unit);
}

// @case: theme
// @file: db.ts
import localforage from 'localforage';
export const db = localforage.createInstance({ name: 'portal' });
// @file: session.ts
import { db } from './db';
export async function keep(settings: { theme: string }): Promise<void> {
  await db.setItem('theme', settings.theme);
}

// @case: flag
export function expire(): void {
  localStorage.setItem('auth-expired', '1');
  localStorage.setItem('token', '');
}

// @case: settings in IndexedDB
export function keep(theme: string): void {
  const request = indexedDB.open('portal', 1);
  request.onsuccess = () => {
    request.result.transaction('settings', 'readwrite').objectStore('settings').put(theme);
  };
}

// @case: settings in idb
import { openDB } from 'idb';
export async function keep(theme: string): Promise<void> {
  await (await openDB('portal', 1)).put('settings', theme);
}

// @case: settings in Dexie
import Dexie from 'dexie';
export async function keep(theme: string): Promise<void> {
  await new Dexie('portal').table('settings').put({ theme });
}

// @case: language in a cookie
import Cookies from 'js-cookie';
export function choose(language: string): void {
  Cookies.set('language', language);
}

// @case: the id of a patient, and settings as properties of the storage
export function select(patient: { id: string }) {
  localStorage.setItem('selected', patient.id);
  localStorage.selected = patient.id;
  localStorage.theme = JSON.stringify({ dark: true });
}

// @case: a token that anybody is given
export async function noauth(api: { post(path: string): Promise<{ access_token: string }> }): Promise<void> {
  const answer = await api.post('/auth/noauth');
  // expect: sensitive-data-in-web-storage (low)
  localStorage.setItem('access_token', answer.access_token);
}

// @case: a token of the wizard before there are accounts
export async function begin(api: { get(path: string): Promise<{ access_token: string }> }): Promise<void> {
  const granted = await api.get('/setup-wizard/token');
  // expect: sensitive-data-in-web-storage (low)
  localStorage.setItem('access_token', granted.access_token);
}

// @case: which channel is meant
export function choose(channel: { token: string }): void {
  // expect: sensitive-data-in-web-storage (low)
  localStorage.setItem('activeChannelToken', channel.token);
}

// @case: the right to the one report that was just sent, in this tab
const PREFIX = 'report_access_';
export async function send(body: string): Promise<void> {
  const { data } = await (await fetch('/reports', { method: 'POST', body })).json();
  // expect: sensitive-data-in-web-storage (low)
  sessionStorage.setItem(PREFIX + data.id, data.accessToken);
}

// @case: a key that is public
export function configure(settings: { publishableKey: string }): void {
  localStorage.setItem('publishableKey', settings.publishableKey);
}

// @case: what a setter sets in fields only, and a function that seals what it keeps
// @file: seal.ts
async function sealed(text: string): Promise<string> {
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt']);
  const bytes = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: crypto.getRandomValues(new Uint8Array(12)) }, key, new TextEncoder().encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(bytes)));
}
export async function keepSealed(name: string, token: string): Promise<void> {
  localStorage.setItem(name, await sealed(token));
}
// @file: main.ts
import { keepSealed } from './seal';
class Client {
  #token = '';
  setToken(token: string): void {
    this.#token = token;
  }
}
export class PortalClient extends Client {
  async setToken(token: string): Promise<void> {
    super.setToken(token);
    await keepSealed('portal', token);
  }
}

// @case: tokens of who has no account, and of captchas, maps and notifications
export function keep(guestToken: string, inviteToken: string, captchaToken: string, fcmToken: string): void {
  // expect: sensitive-data-in-web-storage (low)
  localStorage.setItem('guestToken', guestToken);
  // expect: sensitive-data-in-web-storage (low)
  sessionStorage.setItem('inviteToken', inviteToken);
  sessionStorage.setItem('captchaToken', captchaToken);
  localStorage.setItem('fcmToken', fcmToken);
}

// @case: an entry that another line writes, copied
export function remember(): void {
  localStorage.setItem('token', sessionStorage.getItem('token') || '');
}

// @case: where tokens are fetched
export const keys = { TOKEN_URL: 'oauthTokenUrl', AUTH_URL: 'oauthAuthUrl' };
export function choose(auth: string, token: string & Location): void {
  localStorage.setItem(keys.AUTH_URL, auth);
  localStorage.setItem(keys.TOKEN_URL, token);
}
function keep({ authUrl, tokenUrl }: { authUrl: string; tokenUrl: string }): void {
  localStorage.setItem('auth', authUrl);
  localStorage.setItem('exchange', tokenUrl);
}
export function pick(auth: string, token: string): void {
  keep({ authUrl: auth, tokenUrl: token });
}
export function discovered(token: URL): void {
  sessionStorage.setItem('exchange', token.href);
  sessionStorage.setItem('token_endpoint', String(token));
}

// @case: a session in a cookie of the page is a matter of the flags of cookies
export function openQueue(token: string) {
  document.cookie = [`session_token=${encodeURIComponent(token)}`, 'path=/', 'SameSite=Strict'].join('; ');
  window.open('/queue', '_blank');
}

// @case: the token of the step before the second factor, which by itself signs nobody in
export async function passwordStep(name: string, password: string): Promise<void> {
  const answer = await fetch('/auth/login', { method: 'POST', body: JSON.stringify({ name, password }) });
  const { data } = await answer.json();
  // expect: sensitive-data-in-web-storage (low)
  if (data.mfaRequired) sessionStorage.setItem('pending', data.mfaToken);
}
export async function portalStep(code: string): Promise<void> {
  const json = await (await fetch(`/portal/start/${code}`)).json();
  // expect: sensitive-data-in-web-storage (low)
  localStorage.setItem('portal', json.data.tempToken);
}
