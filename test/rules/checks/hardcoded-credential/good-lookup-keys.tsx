// @case: keys of the browser's storage
const SESSION_TOKEN = 'ward-session-v1';
const REFRESH_SECRET = 'ward:refresh';
const BEDSIDE_PIN_KEY = 'bedside-pin-2024';
export const restore = () => ({
  token: localStorage.getItem(SESSION_TOKEN),
  refresh: sessionStorage.getItem(REFRESH_SECRET),
  pin: window.localStorage.getItem(BEDSIDE_PIN_KEY),
});
export function remember(token: string): void {
  localStorage.setItem(SESSION_TOKEN, token);
  window.addEventListener('storage', (event) => {
    if (event.key === SESSION_TOKEN) location.reload();
  });
}
export const signOut = () => [SESSION_TOKEN, REFRESH_SECRET].forEach((key) => localStorage.removeItem(key));

// @case: keys of the storage of a phone, in one object
// @file: app/storage-keys.ts
export const AUTH_TOKEN_KEY = 'auth_token_v2';
export const DEVICE_PASSWORD_KEY = '@pump/devicePassword';
// @file: app/session.ts
import AsyncStorage from '@react-native-async-storage/async-storage';
import * as SecureStore from 'expo-secure-store';
import { AUTH_TOKEN_KEY, DEVICE_PASSWORD_KEY } from './storage-keys';

const KEYS = { accessToken: 'glucoApp.access', refreshToken: 'glucoApp.refresh' } as const;

export const load = () => SecureStore.getItemAsync(AUTH_TOKEN_KEY);
export const devicePassword = () => SecureStore.getItemAsync(DEVICE_PASSWORD_KEY);
export async function save(access: string, refresh: string): Promise<void> {
  await SecureStore.setItemAsync(KEYS.accessToken, access);
  await SecureStore.setItemAsync(KEYS.refreshToken, refresh);
}
export async function forget(): Promise<void> {
  await SecureStore.deleteItemAsync(AUTH_TOKEN_KEY);
  await AsyncStorage.multiRemove([KEYS.accessToken, KEYS.refreshToken]);
}

// @case: names of cookies
import Cookies from 'js-cookie';
import { cookies } from 'next/headers';

const ACCESS_TOKEN = 'portal-at-7';
const CLINICIAN_TOKEN = 'clinician-session';
export const read = () => Cookies.get(ACCESS_TOKEN);
export const drop = () => Cookies.remove(ACCESS_TOKEN);
export async function clinician(): Promise<string | undefined> {
  return (await cookies()).get(CLINICIAN_TOKEN)?.value;
}

// @case: a wrapper of the storage in another file
// @file: lib/vault.ts
const PREFIX = 'icu';
export const vault = {
  read: (name: string) => localStorage.getItem(`${PREFIX}/${name}`),
  write: (name: string, value: string) => localStorage.setItem(`${PREFIX}/${name}`, value),
};
// @file: lib/login.ts
import { vault } from './vault';
const monitorPassword = 'monitor-slot';
export const saved = () => vault.read(monitorPassword);
export const save = (value: string) => vault.write(monitorPassword, value);

// @case: names of headers, settings and map entries
import type { Request } from 'express';
const DEVICE_API_KEY = 'x-device-credential2';
const BROKER_PASSWORD = 'WARD_BROKER_PW';
const SESSION_SECRET = 'session-secret-slot';
const held = new Map<string, string>();
export const presented = (req: Request) => req.headers[DEVICE_API_KEY];
export const configured = () => process.env[BROKER_PASSWORD];
export const remembered = () => held.get(SESSION_SECRET);

// @case: hooks over the storage
import { useMMKVString } from 'react-native-mmkv';
const PATIENT_APP_TOKEN = 'patient-app-slot1';
export function Banner() {
  const [token] = useMMKVString(PATIENT_APP_TOKEN);
  return <p>{token ? 'Connected' : 'Sign in'}</p>;
}

// @case: keys of settings and of their data
export const adminConsoleConfigKey = 'adminConsole';
export const userPasskeySignInDataKey = 'passkey_sign_in';
export const appAccessMetadataKey = 'appAccessControlEnabled';

// @case: names of entries of a table, in which the name of the constant is said again
// @file: constants/entries.ts
export const FACT_SYNC_PASSWORD = 'syncPassword';
export const FACT_SETTINGS_PSK = 'settingsPsk';
export const SETTING_SMTP_PASSWORD = 'smtp.password';
export const WARD_ROLE_SECRET_ENTRY = 'wardRoleSecret';
// @file: entries.ts
import { FACT_SYNC_PASSWORD } from './constants/entries';
export const load = (facts: { find(key: string): Promise<string> }) => facts.find(FACT_SYNC_PASSWORD);

// @case: numbers and names of locks of the data base
const ROLE_SECRET_LOCK_KEY = '7829301043';
const TOKEN_ROTATION_LOCK_KEY = 'token-rotation';
export const locked = (client: { query(text: string, values: unknown[]): Promise<void> }) =>
  Promise.all(
    [ROLE_SECRET_LOCK_KEY, TOKEN_ROTATION_LOCK_KEY].map((key) =>
      client.query('SELECT pg_advisory_xact_lock(hashtext($1))', [key]),
    ),
  );

// @case: name of the cookie of a session among the settings
import nconf from 'nconf';
if (!nconf.get('sessionKey')) nconf.set('sessionKey', 'clinic.sid');

// @case: an entry under the name of the program, a property of the window and a cookie
export const AUTH_TOKEN = 'wardview.auth';
export const CLIENT_CONFIG_KEY = '__wardviewClientConfig';
export const SESSION_TOKEN = '__Host-wardview.session';

// @case: words that name an entry as likely as they open something
// expect: hardcoded-credential (low)
export const WARD_SESSION_KEY = 'ward-panel-key';
// expect: hardcoded-credential (low)
export const ACCESS_TOKEN = 'wardStation';
