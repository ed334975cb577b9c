// @case: expo
import * as SecureStore from 'expo-secure-store';
export const keep = (key: string) => SecureStore.setItemAsync('pump', key, { keychainAccessible: SecureStore.WHEN_UNLOCKED_THIS_DEVICE_ONLY });

// @case: background work
import { AFTER_FIRST_UNLOCK_THIS_DEVICE_ONLY as accessible, setItemAsync } from 'expo-secure-store';
export const keep = (key: string) => setItemAsync('pump', key, { keychainAccessible: accessible });

// @case: keychain
import * as Keychain from 'react-native-keychain';
export const keep = (user: string, password: string) => Keychain.setGenericPassword(user, password, { accessible: Keychain.ACCESSIBLE.WHEN_UNLOCKED });

// @case: options of another file
// @file: options.ts
import * as SecureStore from 'expo-secure-store';
export const options = { keychainAccessible: SecureStore.WHEN_UNLOCKED };
// @file: main.ts
import * as SecureStore from 'expo-secure-store';
import { options } from './options';
export const keep = (key: string) => SecureStore.setItemAsync('pump', key, options);

// @case: wrapper of another file
// @file: keep.ts
import { setInternetCredentials, type ACCESSIBLE } from 'react-native-keychain';
export const keep = (password: string, accessible: ACCESSIBLE) => setInternetCredentials('ward.example', 'nurse', password, { accessible });
// @file: main.ts
import { ACCESSIBLE } from 'react-native-keychain';
import { keep } from './keep';
export const run = (password: string) => keep(password, ACCESSIBLE.AFTER_FIRST_UNLOCK_THIS_DEVICE_ONLY);

// @case: default
import * as SecureStore from 'expo-secure-store';
SecureStore.setItem('sensor', 'transmitter');
