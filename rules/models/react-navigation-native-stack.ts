import { readsA } from './shapes';
import type { LibraryModel } from './vocabulary';

/** The properties of a screen. The other navigators declare the same under their own names. */
export const reactNavigationNativeStack: LibraryModel = {
  package: '@react-navigation/native-stack',
  versions: '>=6',
  exports: {},
  types: { NativeStackScreenProps: { members: { route: readsA('@react-navigation/native#RouteProp') } } },
};
