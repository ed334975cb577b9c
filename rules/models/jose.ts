import { a, any, as, chains, each } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const key = as('jwt.key', 'crypto.key', 'credential.secret');
const verify: MemberModel = { call: { roles: ['jwt.verify'], params: [any, key] } };
const setters = each(
  ['setProtectedHeader', 'setIssuer', 'setSubject', 'setAudience', 'setJti', 'setNotBefore', 'setIssuedAt'],
  chains('#SignJWT'),
);

export const jose: LibraryModel = {
  package: 'jose',
  versions: '>=4',
  exports: {
    jwtVerify: {
      call: {
        ...verify.call,
        params: [any, key, { options: { algorithms: { roles: ['jwt.algorithm'], items: as('jwt.algorithm') } } }],
      },
    },
    compactVerify: verify,
    jwtDecrypt: { call: { params: [any, key] } },
    decodeJwt: { call: { roles: ['jwt.decode'], result: { passes: [0] } } },
    SignJWT: { construct: { result: a('#SignJWT') } },
    EncryptJWT: { construct: {} },
    UnsecuredJWT: {
      construct: { roles: ['jwt.sign', 'jwt.unsigned'] },
      members: { decode: { call: { roles: ['jwt.decode', 'jwt.unsigned'], result: { passes: [0] } } } },
    },
    importPKCS8: { call: { params: [as('tls.key', 'crypto.key')] } },
    importJWK: { call: { params: [{ roles: ['crypto.key'], options: { k: key, d: key } }] } },
  },
  types: {
    SignJWT: {
      members: {
        ...setters,
        setExpirationTime: chains('#SignJWT', as('jwt.expires-in')),
        sign: { call: { roles: ['jwt.sign'], params: [key] } },
      },
    },
  },
};
