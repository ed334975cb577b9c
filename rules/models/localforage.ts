import { a, as, each } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const members: Record<string, MemberModel> = {
  setItem: { call: { params: [as('storage.key'), as('storage.value')] } },
  ...each(['getItem', 'removeItem'], { call: { params: [as('storage.key')] } }),
};

export const localforage: LibraryModel = {
  package: 'localforage',
  versions: '>=1.7',
  exports: { default: { members: { ...members, createInstance: { call: { result: a('#localforage') } } } } },
  types: { localforage: { members } },
};
