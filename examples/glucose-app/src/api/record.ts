import AsyncStorage from '@react-native-async-storage/async-storage';
import type { Observation } from 'fhir/r4';
import * as SecureStore from 'expo-secure-store';
import { storageKeys } from '../settings';
import { trace } from '../diagnostics';

const BASE = 'https://record.glucose-app.example/fhir';

export interface Tokens {
  readonly accessToken: string;
  readonly refreshToken: string;
}

export async function remember({ accessToken, refreshToken }: Tokens): Promise<void> {
  await SecureStore.setItemAsync(storageKeys.accessToken, accessToken);
  await AsyncStorage.setItem(storageKeys.refreshToken, refreshToken);
}

/** Sends a reading to the patient's record. */
export async function upload(observation: Observation, accessToken: string): Promise<void> {
  trace('upload', observation);
  const response = await fetch(`${BASE}/Observation`, {
    method: 'POST',
    headers: { authorization: `Bearer ${accessToken}`, 'content-type': 'application/fhir+json' },
    body: JSON.stringify(observation),
  });
  trace('uploaded', { status: response.status, id: observation.id });
}
