import { a, as, each } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const key = as('storage.key');
const value = as('storage.value.mobile');
const members: Record<string, MemberModel> = {
  ...each(['setItem', 'mergeItem'], { call: { params: [key, value] } }),
  ...each(['multiSet', 'multiMerge'], { call: { params: [{ items: { items: value } }] } }),
  setMany: { call: { params: [{ options: { '*': value } }] } },
  ...each(['getItem', 'removeItem'], { call: { params: [key] } }),
  ...each(['multiGet', 'multiRemove', 'getMany', 'removeMany'], { call: { params: [{ items: key }] } }),
};

/** SQLite or a file in the app's folder, without encryption: read out of backups and off rooted devices. */
export const asyncStorage: LibraryModel = {
  package: '@react-native-async-storage/async-storage',
  versions: '>=1',
  aliases: ['@react-native-community/async-storage'],
  undeclared: Object.fromEntries(
    ['default.', '#AsyncStorage.'].flatMap((where) =>
      ['mergeItem', 'multiSet', 'multiMerge', 'multiGet', 'multiRemove'].map((name) => [
        where + name,
        'of versions 1 and 2, taken out of version 3 (packages/default-storage of 2.x)',
      ]),
    ),
  ),
  exports: { default: { members }, createAsyncStorage: { call: { result: a('#AsyncStorage') } } },
  types: { AsyncStorage: { members } },
};
