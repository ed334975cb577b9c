import { a, as, each } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const make = { params: [{ options: { encryptionKey: as('crypto.key') } }], result: a('#MMKV') } as const;
const reads: MemberModel = { call: { params: [as('storage.key')] } };
const mmkv: MemberModel = { construct: make };

/** A memory-mapped file, in the clear unless an `encryptionKey` is given where it is made. */
export const reactNativeMmkv: LibraryModel = {
  package: 'react-native-mmkv',
  versions: '>=2',
  undeclared: {
    MMKV: 'a class up to version 3; version 4 has createMMKV (docs/V4_UPGRADE_GUIDE.md)',
    '#MMKV.delete': 'the name of remove up to version 3 (docs/V4_UPGRADE_GUIDE.md)',
  },
  exports: {
    MMKV: mmkv,
    createMMKV: { call: make },
    ...each(['useMMKVString', 'useMMKVNumber', 'useMMKVBoolean', 'useMMKVObject', 'useMMKVBuffer'], reads),
  },
  types: {
    MMKV: {
      members: {
        set: { call: { params: [as('storage.key'), as('storage.value.mobile')] } },
        ...each(['getString', 'getNumber', 'getBoolean', 'getBuffer', 'contains', 'remove', 'delete'], reads),
      },
    },
  },
};
