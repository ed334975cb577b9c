// @case: key store
import * as SecureStore from 'expo-secure-store';
export async function keep(authToken: string): Promise<void> {
  await SecureStore.setItemAsync('authToken', authToken);
}

// @case: identifier
import AsyncStorage from '@react-native-async-storage/async-storage';
import type { Patient } from 'fhir/r4';
export async function remember(chosen: Patient): Promise<void> {
  await AsyncStorage.setItem('chosen', JSON.stringify(chosen.id));
}

// @case: store with a key in another file
// @file: store.ts
import { MMKV } from 'react-native-mmkv';
export const open = (key: string) => new MMKV({ id: 'pump', encryptionKey: key });
// @file: pairing.ts
import { open } from './store';
export function paired(key: string, pairingSecret: string): void {
  open(key).set('pairing', pairingSecret);
}

// @case: wrapper of another file
// @file: storage.ts
import AsyncStorage from '@react-native-async-storage/async-storage';
export const save = (key: string, value: string) => AsyncStorage.setItem(key, value);
// @file: settings.ts
import { save } from './storage';
export async function choose(language: string): Promise<void> {
  await save('language', language);
}

// @case: preferences of Capacitor
import { Preferences } from '@capacitor/preferences';
export async function keep(unit: string): Promise<void> {
  await Preferences.set({ key: 'glucoseUnit', value: unit });
}

// @case: encrypted database
import { openDatabaseSync } from 'expo-sqlite';
const db = openDatabaseSync('vitals.db');
export async function insert(hexKey: string, reading: { glucose: number; at: number }): Promise<void> {
  await db.execAsync(`PRAGMA key = "x'${hexKey}'"`);
  await db.runAsync('INSERT INTO sgv VALUES (?, ?)', [reading.at, reading.glucose]);
}

// @case: which records were seen last, by their ids
import AsyncStorage from '@react-native-async-storage/async-storage';
export async function seen(patientId: string): Promise<void> {
  const before: string[] = JSON.parse((await AsyncStorage.getItem('recentPatients')) ?? '[]');
  const now = [patientId, ...before.filter((id) => id !== patientId)].slice(0, 6);
  await AsyncStorage.setItem('recentPatients', JSON.stringify(now));
}

// @case: the id of the record that is open
import AsyncStorage from '@react-native-async-storage/async-storage';
export const open = (patient: { id: string }): Promise<void> => AsyncStorage.setItem('openPatient', patient.id);

// @case: a setting in the store of Ionic
import { Storage } from '@ionic/storage-angular';
export class Settings {
  constructor(private readonly storage: Storage) {}
  keep(theme: string): Promise<void> {
    return this.storage.set('theme', theme);
  }
}
