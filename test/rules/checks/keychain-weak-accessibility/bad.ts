// @case: expo
import * as SecureStore from 'expo-secure-store';
// expect: keychain-weak-accessibility
export const keep = (key: string) => SecureStore.setItemAsync('pump', key, { keychainAccessible: SecureStore.ALWAYS });

// @case: renamed import
import { ALWAYS_THIS_DEVICE_ONLY as accessible, setItemAsync } from 'expo-secure-store';
// expect: keychain-weak-accessibility
export const keep = (key: string) => setItemAsync('pump', key, { keychainAccessible: accessible });

// @case: keychain
import * as Keychain from 'react-native-keychain';
// expect: keychain-weak-accessibility
export const keep = (user: string, password: string) => Keychain.setGenericPassword(user, password, { accessible: Keychain.ACCESSIBLE.ALWAYS });

// @case: options of another file
// @file: options.ts
import * as SecureStore from 'expo-secure-store';
export const options = { keychainAccessible: SecureStore.ALWAYS };
// @file: main.ts
import * as SecureStore from 'expo-secure-store';
import { options } from './options';
// expect: keychain-weak-accessibility
export const keep = (key: string) => SecureStore.setItemAsync('pump', key, options);

// @case: wrapper of another file
// @file: keep.ts
import { setInternetCredentials, type ACCESSIBLE } from 'react-native-keychain';
export const keep = (password: string, accessible: ACCESSIBLE) => setInternetCredentials('ward.example', 'nurse', password, { accessible });
// @file: main.ts
import { ACCESSIBLE } from 'react-native-keychain';
import { keep } from './keep';
// expect: keychain-weak-accessibility
export const run = (password: string) => keep(password, ACCESSIBLE.ALWAYS);

// @case: options kept in a constant
import * as SecureStore from 'expo-secure-store';
const options: SecureStore.SecureStoreOptions = {};
options.keychainAccessible = SecureStore.ALWAYS;
// expect: keychain-weak-accessibility
SecureStore.setItem('sensor', 'transmitter', options);
