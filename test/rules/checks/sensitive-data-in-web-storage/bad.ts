// @case: token of a response
export async function login(user: string, password: string): Promise<void> {
  const response = await fetch('https://portal.ward.example/login', { method: 'POST', body: JSON.stringify({ user, password }) });
  const data = await response.json();
  // expect: sensitive-data-in-web-storage
  localStorage.setItem('token', data.token);
}

// @case: refresh token under a constant key
const KEY = 'refresh-token';
export function keep(value: string): void {
  // expect: sensitive-data-in-web-storage
  window.sessionStorage.setItem(KEY, value);
}

// @case: patient through a wrapper of another file
// @file: storage.ts
export const put = (key: string, value: unknown): void => localStorage.setItem(key, JSON.stringify(value));
// @file: chart.ts
import type { Patient } from 'fhir/r4';
import { put } from './storage';
export function remember(chosen: Patient): void {
  // expect: sensitive-data-in-web-storage
  put('chosen', chosen);
}

// @case: readings
export function cache(readings: { glucose: number }[]): void {
  // expect: sensitive-data-in-web-storage
  localStorage.setItem('glucoseReadings', JSON.stringify(readings));
}

// @case: localforage, instance of another file
// @file: db.ts
import localforage from 'localforage';
export const db = localforage.createInstance({ name: 'portal' });
// @file: session.ts
import { db } from './db';
export async function keep(session: { accessToken: string }): Promise<void> {
  // expect: sensitive-data-in-web-storage
  await db.setItem('session', session.accessToken);
}

// @case: password
export class Login {
  constructor(private readonly password: string) {}
  remember(): void {
    // expect: sensitive-data-in-web-storage
    localStorage.setItem('login', this.password);
  }
}

// @case: IndexedDB by its own interface
import type { Patient } from 'fhir/r4';
export function keep(patient: Patient): void {
  const request = indexedDB.open('portal', 1);
  request.onsuccess = () => {
    const store = request.result.transaction('patients', 'readwrite').objectStore('patients');
    // expect: sensitive-data-in-web-storage
    store.put(patient);
  };
}

// @case: idb of another file
// @file: db.ts
import { openDB } from 'idb';
export const db = openDB('portal', 1);
// @file: offline.ts
import type { Observation } from 'fhir/r4';
import { db } from './db';
export async function keep(observation: Observation): Promise<void> {
  // expect: sensitive-data-in-web-storage
  await (await db).put('observations', observation);
}

// @case: table of Dexie
import Dexie, { type Table } from 'dexie';
import type { Patient } from 'fhir/r4';
class Portal extends Dexie {
  patients!: Table<Patient>;
}
const portal = new Portal('portal');
export async function keep(patient: Patient): Promise<void> {
  // expect: sensitive-data-in-web-storage
  await portal.patients.put(patient);
}

// @case: token in a cookie that scripts read
import Cookies from 'js-cookie';
export function signedIn(session: { accessToken: string }): void {
  // expect: sensitive-data-in-web-storage
  Cookies.set('token', session.accessToken);
}

// @case: handed from the page of the sign-in to the next one, and taken away there
const HANDOVER = 'handover-token';
export function leave(session: { accessToken: string }): void {
  // expect: sensitive-data-in-web-storage (low)
  sessionStorage.setItem(HANDOVER, session.accessToken);
  location.assign('/ward');
}
export function arrive(): string | null {
  const token = sessionStorage.getItem(HANDOVER);
  sessionStorage.removeItem(HANDOVER);
  return token;
}

// @case: read by every request, and removed at the logout only
const KEY = 'session-token';
export function signedIn(session: { accessToken: string }): void {
  // expect: sensitive-data-in-web-storage (high)
  localStorage.setItem(KEY, session.accessToken);
}
export const headers = () => ({ authorization: `Bearer ${localStorage.getItem(KEY)}` });
export function logout(): void {
  localStorage.removeItem(KEY);
}

// @case: a patient as text, under a key that does not tell
interface Patient {
  mrn: string;
  name: string;
}
export function remember(patient: Patient) {
  // expect: sensitive-data-in-web-storage
  localStorage.setItem('user', JSON.stringify(patient));
}

// @case: a patient as a property of the storage
// @file: select.js
export function select(patient) {
  // expect: sensitive-data-in-web-storage
  window.localStorage.current = JSON.stringify(patient);
}

// @case: a wrapper that says itself what it keeps is one fault, whoever calls it
// @file: session.ts
export function setToken(value: string): void {
  // expect: sensitive-data-in-web-storage
  localStorage.setItem('token', value);
}
export function keepSession(token: string): void {
  // expect: sensitive-data-in-web-storage
  sessionStorage.setItem('portal', token);
}
export const keep = (key: string, value: string): void => localStorage.setItem(key, value);
// @file: login.ts
import { keep, keepSession, setToken } from './session';
export function signedIn(session: { accessToken: string; refreshToken: string }): void {
  setToken(session.accessToken);
  keepSession(session.accessToken);
  // expect: sensitive-data-in-web-storage
  keep('refresh', session.refreshToken);
}

// @case: one entry that is written at every sign-in is told once
export class Auth {
  async login(api: { post(path: string): Promise<{ access_token: string }> }): Promise<void> {
    const answer = await api.post('/auth/login');
    // expect: sensitive-data-in-web-storage
    localStorage.setItem('access_token', answer.access_token);
  }
  async refresh(api: { post(path: string): Promise<{ access_token: string }> }): Promise<void> {
    const answer = await api.post('/auth/refresh');
    localStorage.setItem('access_token', answer.access_token);
  }
}

// @case: the session of a user under their id
export function keep(user: { id: string }, accessToken: string): void {
  // expect: sensitive-data-in-web-storage
  sessionStorage.setItem('access_' + user.id, accessToken);
}

// @case: a setter of another file that keeps it in the clear is told there
// @file: keep.ts
export function keepToken(name: string, token: string): void {
  // expect: sensitive-data-in-web-storage
  localStorage.setItem(name, token);
}
// @file: main.ts
import { keepToken } from './keep';
export class PortalClient {
  setToken(token: string): void {
    keepToken('portal', token);
  }
}

// @case: a function that keeps a token is told once, its callers are not
// @file: client.ts
export function keepToken(token: string) {
  // expect: sensitive-data-in-web-storage
  localStorage.setItem('clinic', token);
}
// @file: login.ts
import { keepToken } from './client';
export const onSignedIn = (answer: { token: string }) => keepToken(answer.token);

// @case: a function that keeps anything is told where a token is handed to it
// @file: storage.ts
export function keep(key: string, data: unknown) {
  localStorage.setItem(key, JSON.stringify(data));
}
// @file: login.ts
import { keep } from './storage';
// expect: sensitive-data-in-web-storage
export const onSignedIn = (answer: { token: string }) => keep('clinic', answer.token);

// @case: the name of the account's patient
import axios from 'axios';
interface Patient {
  firstName: string;
}
const patientOf = (mail: string): Promise<Patient> => axios.get(`/api/patients/${mail}`).then(({ data }) => data);
export async function opened(mail: string): Promise<void> {
  const patient = await patientOf(mail);
  // expect: sensitive-data-in-web-storage
  localStorage.setItem('userName', `${patient.firstName}`);
}

// @case: the name of the account, by which its page greets it, may be no patient's
import axios from 'axios';
interface Account {
  firstName: string;
  lastName: string;
}
const accountOf = (mail: string): Promise<Account> => axios.get(`/api/accounts/${mail}`).then(({ data }) => data);
export async function signedIn(mail: string): Promise<void> {
  const user = await accountOf(mail);
  // expect: sensitive-data-in-web-storage (low)
  localStorage.setItem('userName', `${user.firstName} ${user.lastName}`);
}

// @case: all tokens that one function stores, one finding; those of another function another one
export async function signIn(name: string, password: string): Promise<void> {
  const answer = await fetch('/auth/login', { method: 'POST', body: JSON.stringify({ name, password }) });
  const { data } = await answer.json();
  // expect: sensitive-data-in-web-storage
  localStorage.setItem('accessToken', data.accessToken);
  localStorage.setItem('refreshToken', data.refreshToken);
}
export async function renew(): Promise<void> {
  const { data } = await (await fetch('/auth/renew', { method: 'POST' })).json();
  // expect: sensitive-data-in-web-storage
  sessionStorage.setItem('token', data.accessToken);
}
