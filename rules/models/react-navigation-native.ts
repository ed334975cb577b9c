import { a, labelled } from './shapes';
import type { LibraryModel } from './vocabulary';

/** The parameters of a screen: what a deep link opens it with, or another screen. */
export const reactNavigationNative: LibraryModel = {
  package: '@react-navigation/native',
  versions: '>=6',
  exports: { useRoute: { call: { result: a('#RouteProp') } } },
  types: { RouteProp: { members: { params: { read: labelled('untrusted.link') } } } },
};
