import { a, any, as, called, each, nothing } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const stored = as('storage.value');
const inStore: MemberModel = { call: { params: [stored] } };
const inDatabase: MemberModel = { call: { params: [any, stored] } };

export const idb: LibraryModel = {
  package: 'idb',
  versions: '>=6',
  exports: {
    openDB: {
      call: { params: [any, any, { options: { upgrade: called(a('#IDBPDatabase')) } }], result: a('#IDBPDatabase') },
    },
  },
  types: {
    IDBPDatabase: {
      members: {
        ...each(['add', 'put'], inDatabase),
        transaction: { call: { result: a('#IDBPTransaction') } },
        createObjectStore: { call: { result: a('#IDBPObjectStore') } },
      },
    },
    IDBPTransaction: {
      members: {
        objectStore: { call: { result: a('#IDBPObjectStore') } },
        store: { read: a('#IDBPObjectStore') },
        done: { read: nothing },
      },
    },
    IDBPObjectStore: { members: each(['add', 'put'], inStore) },
  },
};
