import { a, any, as, each, labelled } from './shapes';
import type { LibraryModel, MemberModel, ParamModel } from './vocabulary';

const algorithm = as('crypto.hash.algorithm');
const cipher: MemberModel = {
  call: { params: [as('crypto.cipher.algorithm'), as('crypto.key'), as('crypto.iv')], result: a('#Cipher') },
};
const deprecated: MemberModel = {
  call: {
    roles: ['crypto.cipher.deprecated'],
    params: [as('crypto.cipher.algorithm'), as('crypto.passphrase', 'credential.secret')],
    result: a('#Cipher'),
  },
};
const password = as('crypto.password.hash', 'credential.secret');
const salt = as('crypto.salt');
const pbkdf2: MemberModel = { call: { params: [password, salt, as('crypto.kdf.iterations'), any, algorithm] } };
const scrypt: MemberModel = {
  call: {
    params: [password, salt, any, { options: { N: as('crypto.kdf.iterations'), cost: as('crypto.kdf.iterations') } }],
  },
};
const keyPair: MemberModel = {
  call: {
    params: [
      as('crypto.keypair.algorithm'),
      { options: { modulusLength: as('crypto.keypair.bits'), namedCurve: as('crypto.keypair.curve') } },
    ],
  },
};
const weakBytes: MemberModel = { call: { roles: ['random.weak'], result: labelled('random.weak') } };
const key: ParamModel = {
  roles: ['tls.key', 'crypto.key'],
  options: { key: as('tls.key', 'crypto.key'), passphrase: as('credential.secret') },
};

const cryptoKey: ParamModel = as('crypto.key');
const parameters: ParamModel = {
  roles: ['crypto.cipher.algorithm'],
  options: { name: as('crypto.cipher.algorithm'), iv: as('crypto.iv') },
};

/** The Web Cryptography API, as `crypto.subtle` of a page and as `webcrypto.subtle` of Node. */
export const subtle: Record<string, MemberModel> = {
  digest: {
    call: {
      params: [
        { roles: ['crypto.hash.algorithm'], options: { name: as('crypto.hash.algorithm') } },
        as('crypto.hash.input'),
      ],
      result: { passes: [1] },
    },
  },
  encrypt: { call: { params: [parameters, any] } },
  decrypt: { call: { params: [parameters, any] } },
  sign: { call: { params: [any, any, as('crypto.sign.input')] } },
  verify: { call: { params: [any, any, any, as('crypto.sign.input')] } },
  importKey: {
    call: {
      params: [
        any,
        { roles: ['crypto.key'], options: { k: as('crypto.key'), d: as('crypto.key') } },
        { options: { hash: as('crypto.hash.algorithm') } },
      ],
    },
  },
  deriveKey: { call: { params: [{ options: { salt, iterations: as('crypto.kdf.iterations'), hash: algorithm } }] } },
  deriveBits: { call: { params: [{ options: { salt, iterations: as('crypto.kdf.iterations'), hash: algorithm } }] } },
  generateKey: {
    call: { params: [{ roles: ['crypto.keypair.algorithm'], options: { modulusLength: as('crypto.keypair.bits') } }] },
  },
};

export const nodeCrypto: LibraryModel = {
  package: 'node:crypto',
  versions: '>=18',
  typings: '@types/node',
  exports: {
    createHash: { call: { params: [algorithm], result: a('#Hash') } },
    createHmac: { call: { params: [algorithm, cryptoKey], result: a('#Hmac') } },
    /** A digest is a text or bytes, whatever it is made of: no object with operators. */
    hash: { call: { params: [algorithm, as('crypto.hash.input')], result: { passes: [1], clears: ['nosql'] } } },
    createCipheriv: cipher,
    createDecipheriv: cipher,
    createCipher: deprecated,
    createDecipher: deprecated,
    createSign: { call: { params: [algorithm], result: a('#Sign') } },
    createVerify: { call: { params: [algorithm], result: a('#Verify') } },
    sign: { call: { params: [algorithm, as('crypto.sign.input'), key] } },
    verify: { call: { params: [algorithm, as('crypto.sign.input')] } },
    createSecretKey: { call: { params: [cryptoKey] } },
    createPrivateKey: { call: { params: [key] } },
    pbkdf2,
    pbkdf2Sync: pbkdf2,
    scrypt,
    scryptSync: scrypt,
    ...each(['hkdf', 'hkdfSync'], { call: { params: [algorithm, cryptoKey, salt] } }),
    generateKeyPair: keyPair,
    generateKeyPairSync: keyPair,
    createECDH: { call: { params: [as('crypto.keypair.curve')] } },
    createDiffieHellman: { call: { params: [as('crypto.keypair.bits')] } },
    ...each(['getDiffieHellman', 'createDiffieHellmanGroup'], { call: { params: [as('crypto.keypair.curve')] } }),
    randomBytes: {},
    randomInt: {},
    randomUUID: {},
    getRandomValues: {},
    pseudoRandomBytes: weakBytes,
    timingSafeEqual: {},
    webcrypto: { members: { subtle: { members: subtle }, getRandomValues: {} } },
    subtle: { members: subtle },
  },
  types: {
    Hash: {
      members: {
        update: { call: { params: [as('crypto.hash.input')], result: { type: '#Hash', passes: [-1, 0] } } },
        digest: { call: { result: { passes: [-1], clears: ['nosql'] } } },
      },
    },
    /** A keyed digest is no longer the patient's data to whoever lacks the key. */
    Hmac: {
      members: {
        update: { call: { params: [as('crypto.sign.input')], result: a('#Hmac') } },
        digest: { call: { result: labelled('mac') } },
      },
    },
    Sign: {
      members: {
        update: { call: { params: [as('crypto.sign.input')], result: a('#Sign') } },
        sign: { call: { params: [key] } },
      },
    },
    Verify: {
      members: { update: { call: { params: [as('crypto.sign.input')], result: a('#Verify') } }, verify: { call: {} } },
    },
    Cipher: { members: { update: { call: {} }, final: { call: {} } } },
  },
};
