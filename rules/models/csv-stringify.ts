import type { LibraryModel, MemberModel } from './vocabulary';

const stringify: MemberModel = {
  call: { params: [{ roles: [{ role: 'csv.rows', when: { param: 1, option: 'escape_formulas', is: 'falsy' } }] }] },
};

export const csvStringify: LibraryModel = {
  package: 'csv-stringify',
  versions: '>=6',
  aliases: ['csv-stringify/sync'],
  exports: { stringify },
};
