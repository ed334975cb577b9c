import { a, as } from './shapes';
import type { LibraryModel, MemberModel, ParamModel } from './vocabulary';

const options: ParamModel = {
  roles: ['database.options'],
  options: { host: as('transport.host'), username: as('credential.username'), password: as('credential.secret') },
};
const make: MemberModel = {
  call: { params: [{ ...options, roles: ['database.url', 'database.options'] }, options], result: a('#sql') },
};

/** The holes of the tag are parameters; `unsafe` runs a text as it is. */
export const postgres: LibraryModel = {
  package: 'postgres',
  versions: '>=3',
  exports: { default: make },
  types: { sql: { members: { unsafe: { call: { params: [as('sql.query'), as('sql.parameters')] } } } } },
};
