import { each, labelled } from './shapes';
import type { LibraryModel } from './vocabulary';

/** Segments and query of the deep link or address that a screen was opened with. */
export const expoRouter: LibraryModel = {
  package: 'expo-router',
  versions: '>=2',
  exports: each(['useLocalSearchParams', 'useGlobalSearchParams'], { call: { result: labelled('untrusted.link') } }),
};
