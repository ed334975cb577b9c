import { mysql2 } from './mysql2';
import { a } from './shapes';
import type { LibraryModel } from './vocabulary';

const { createConnection, createPool, escape, escapeId, format } = mysql2.exports;
const queries = mysql2.types!['Connection']!.members;

export const mysql2Promise: LibraryModel = {
  package: 'mysql2/promise',
  versions: '>=2',
  exports: {
    createConnection: { call: { params: createConnection!.call!.params!, result: a('#Connection') } },
    createPool: { call: { params: createPool!.call!.params!, result: a('#Pool') } },
    escape: escape!,
    escapeId: escapeId!,
    format: format!,
  },
  types: {
    Connection: { members: queries },
    PoolConnection: { members: queries },
    Pool: { members: { ...queries, getConnection: { call: { result: a('#PoolConnection') } } } },
  },
};
