import type { LibraryModel, MemberModel } from './vocabulary';
import { any, called, each, labelled } from './shapes';

const watch: MemberModel = { call: { roles: ['location.watch'] } };

export const expoLocation: LibraryModel = {
  package: 'expo-location',
  versions: '>=14',
  exports: {
    ...each(['startLocationUpdatesAsync', 'startGeofencingAsync'], watch),
    watchPositionAsync: { call: { roles: ['location.watch'], params: [any, called(labelled('location'))] } },
    getCurrentPositionAsync: { call: { result: labelled('location') } },
  },
};
