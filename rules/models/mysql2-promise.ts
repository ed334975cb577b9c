import { mysql2 } from './mysql2';
import { a, as, rowsOf } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const { createConnection, createPool, escape, escapeId, format } = mysql2.exports;
const [statement] = mysql2.types!['Connection']!.members['query']!.call!.params!;
/** Rows and fields, in a list of two. */
const query: MemberModel = {
  call: { params: [statement!, as('sql.parameters')], result: { properties: { 0: rowsOf(0) } } },
};
const escapes: Record<string, MemberModel> = { escape: escape!, escapeId: escapeId!, format: format! };
const queries = { query, execute: query, ...escapes };

export const mysql2Promise: LibraryModel = {
  package: 'mysql2/promise',
  versions: '>=2',
  exports: {
    createConnection: { call: { params: createConnection!.call!.params!, result: a('#Connection') } },
    createPool: { call: { params: createPool!.call!.params!, result: a('#Pool') } },
    ...escapes,
  },
  types: {
    Connection: { members: queries },
    PoolConnection: { members: queries },
    Pool: { members: { ...queries, getConnection: { call: { result: a('#PoolConnection') } } } },
  },
};
