// @case: browser
export function follow(send: (lat: number, lon: number) => void): void {
  // expect: location-tracking
  navigator.geolocation.watchPosition((position) => send(position.coords.latitude, position.coords.longitude));
}

// @case: background task
import * as Location from 'expo-location';
export async function start(): Promise<void> {
  // expect: location-tracking
  await Location.startLocationUpdatesAsync('wearer', { accuracy: Location.Accuracy.High });
}

// @case: renamed import
import { watchPositionAsync as follow } from 'expo-location';
export async function start(): Promise<void> {
  // expect: location-tracking
  await follow({}, () => undefined);
}

// @case: geofence
import * as Location from 'expo-location';
// expect: location-tracking
export const fence = () => Location.startGeofencingAsync('home', []);

// @case: module of another file
// @file: location.ts
export * as Location from 'expo-location';
// @file: main.ts
import { Location } from './location';
// expect: location-tracking
export const start = () => Location.startLocationUpdatesAsync('wearer');

// @case: kept in another file
// @file: geo.ts
export const geolocation = navigator.geolocation;
// @file: main.ts
import { geolocation } from './geo';
// expect: location-tracking
export const id = geolocation.watchPosition(() => undefined);
