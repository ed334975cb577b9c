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
