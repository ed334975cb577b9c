// @case: token
import AsyncStorage from '@react-native-async-storage/async-storage';
export async function keep(authToken: string): Promise<void> {
  // expect: insecure-mobile-storage
  await AsyncStorage.setItem('authToken', authToken);
}

// @case: patient as JSON
import AsyncStorage from '@react-native-async-storage/async-storage';
import type { Patient } from 'fhir/r4';
export async function remember(chosen: Patient): Promise<void> {
  // expect: insecure-mobile-storage
  await AsyncStorage.setItem('chosen', JSON.stringify(chosen));
}

// @case: store without a key in another file
// @file: store.ts
import { MMKV } from 'react-native-mmkv';
export const store = new MMKV({ id: 'pump' });
// @file: pairing.ts
import { store } from './store';
export function paired(pairingSecret: string): void {
  // expect: insecure-mobile-storage
  store.set('pairing', pairingSecret);
}

// @case: wrapper of another file
// @file: storage.ts
import AsyncStorage from '@react-native-async-storage/async-storage';
export const save = (key: string, value: string) => AsyncStorage.setItem(key, value);
// @file: login.ts
import { save } from './storage';
export async function login(password: string): Promise<void> {
  // expect: insecure-mobile-storage
  await save('login', password);
}

// @case: preferences of Capacitor
import { Preferences } from '@capacitor/preferences';
export async function keep(session: { refreshToken: string }): Promise<void> {
  // expect: insecure-mobile-storage
  await Preferences.set({ key: 'session', value: session.refreshToken });
}

// @case: row of a plain database
import { openDatabaseSync } from 'expo-sqlite';
const db = openDatabaseSync('vitals.db');
export async function insert(reading: { glucose: number; at: number }): Promise<void> {
  // expect: insecure-mobile-storage
  await db.runAsync('INSERT INTO sgv VALUES (?, ?)', [reading.at, reading.glucose]);
}

// @case: the records that were seen last
import AsyncStorage from '@react-native-async-storage/async-storage';
export async function seen(patient: { id: string; name: string }): Promise<void> {
  const before: { id: string }[] = JSON.parse((await AsyncStorage.getItem('recentPatients')) ?? '[]');
  const now = [patient, ...before.filter(({ id }) => id !== patient.id)].slice(0, 6);
  // expect: insecure-mobile-storage
  await AsyncStorage.setItem('recentPatients', JSON.stringify(now));
}

// @case: the store of Ionic
import { Storage } from '@ionic/storage-angular';
export class Diary {
  constructor(private readonly storage: Storage) {}
  keep(patient: { name: string; diagnosis: string }): Promise<void> {
    // expect: insecure-mobile-storage
    return this.storage.set('patient', patient);
  }
}
