import { as, each, labelled } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const digest: MemberModel = { call: { params: [as('crypto.hash.input')], result: { passes: [0] } } };
const hash: MemberModel = {
  ...digest,
  members: {
    ...each(['hex', 'digest', 'array', 'arrayBuffer'], digest),
    hmac: { call: { params: [as('crypto.key'), as('crypto.sign.input')], result: labelled('mac') } },
  },
};

export const jsSha256: LibraryModel = {
  package: 'js-sha256',
  versions: '>=0.9',
  undeclared: {
    'default.sha256': 'each function holds the others in CommonJS (js-sha256 src/sha256.js)',
    'default.sha224': 'each function holds the others in CommonJS (js-sha256 src/sha256.js)',
  },
  exports: {
    default: { ...hash, members: { ...hash.members, ...each(['sha256', 'sha224'], hash) } },
    ...each(['sha256', 'sha224'], hash),
  },
};
