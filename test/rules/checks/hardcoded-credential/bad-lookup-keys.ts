// @case: a token that is sent, not the key of one
// expect: hardcoded-credential
const SESSION_TOKEN = 'ward-session-v1';
export const vitals = (url: string) => fetch(url, { headers: { Authorization: `Bearer ${SESSION_TOKEN}` } });

// @case: a constant that is the key of the storage and the password of the broker
import { connect } from 'mqtt';
// expect: hardcoded-credential
const DEVICE_PASSWORD = 'pump-gateway-7';
export const cached = () => localStorage.getItem(DEVICE_PASSWORD);
export const client = connect('mqtts://broker.example', { username: 'pump', password: DEVICE_PASSWORD });

// @case: a key and a header in a client that is not known
import { api } from './api';
// expect: hardcoded-credential
const ACCESS_TOKEN = 'portal.at.2021';
export const saved = () => sessionStorage.getItem(ACCESS_TOKEN);
api.defaults.headers.Authorization = 'Bearer ' + ACCESS_TOKEN;

// @case: what is stored under the key is written too
import AsyncStorage from '@react-native-async-storage/async-storage';
const PIN_KEY = 'bedside.pin';
// expect: hardcoded-credential
const SERVICE_PASSWORD = 'bedside-pin-2024';
export const provision = () => AsyncStorage.setItem(PIN_KEY, SERVICE_PASSWORD);

// @case: a signing key of another file that is named like a key of the storage
// @file: keys.ts
export const JWT_TOKEN_KEY = 'wardtoken';
// @file: tokens.ts
import jwt from 'jsonwebtoken';
import { JWT_TOKEN_KEY } from './keys';
// expect: hardcoded-credential
export const sign = (patientId: string): string => jwt.sign({ patientId }, JWT_TOKEN_KEY);

// @case: a secret of another file under a name that could be that of a place
// @file: credentials.ts
// expect: hardcoded-credential
export const CLIENT_TOKEN_KEY = 'Kq8-21x!zT77';
// @file: uplink.ts
import { CLIENT_TOKEN_KEY } from './credentials';
export const send = (url: string, body: string) =>
  fetch(url, { method: 'POST', body, headers: { 'x-api-key': CLIENT_TOKEN_KEY } });

// @case: a key that repeats its name and signs
import jwt from 'jsonwebtoken';
// expect: hardcoded-credential
const PORTAL_SIGNING_SECRET = 'signing-secret';
export const signed = (id: string): string => jwt.sign({ id }, PORTAL_SIGNING_SECRET);

// @case: a session key that is a secret
import nconf from 'nconf';
// expect: hardcoded-credential
nconf.set('sessionKey', 'Ward7Express91x');

// @case: a default password that repeats its name
// expect: hardcoded-credential
export const DEFAULT_WARD_PASSWORD = 'ward-password';

// @case: a word that signs
import jwt from 'jsonwebtoken';
// expect: hardcoded-credential
const SIGNING_KEY = 'portal.auth';
export const issue = (user: string): string => jwt.sign({ user }, SIGNING_KEY, { algorithm: 'HS256', expiresIn: '1h' });
