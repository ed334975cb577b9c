// @case: browser, once in an emergency
export function locate(send: (lat: number, lon: number) => void): void {
  navigator.geolocation.getCurrentPosition((position) => send(position.coords.latitude, position.coords.longitude));
}

// @case: stop of a task
import * as Location from 'expo-location';
export async function stop(): Promise<void> {
  await Location.stopLocationUpdatesAsync('wearer');
}

// @case: once
import { getCurrentPositionAsync as locate } from 'expo-location';
export async function start(): Promise<void> {
  await locate({});
}

// @case: permission
import * as Location from 'expo-location';
export const ask = () => Location.requestForegroundPermissionsAsync();

// @case: module of another file
// @file: location.ts
export * as Location from 'expo-location';
// @file: main.ts
import { Location } from './location';
export const last = () => Location.getLastKnownPositionAsync();

// @case: end of a watch
// @file: geo.ts
export const geolocation = navigator.geolocation;
// @file: main.ts
import { geolocation } from './geo';
export const end = (id: number) => geolocation.clearWatch(id);
