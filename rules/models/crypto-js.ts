import { a, any, as, each, labelled } from './shapes';
import type { LibraryModel, MemberModel, ParamModel } from './vocabulary';

const hash: MemberModel = { call: { params: [as('crypto.hash.input')], result: { passes: [0] } } };
const weak: MemberModel = {
  call: { roles: ['crypto.hash.weak'], params: [as('crypto.hash.input')], result: { passes: [0] } },
};
const hmac: MemberModel = { call: { params: [as('crypto.sign.input'), as('crypto.key')], result: labelled('mac') } };
const weakHmac: MemberModel = {
  call: { roles: ['crypto.hash.weak'], params: [as('crypto.sign.input'), as('crypto.key')], result: labelled('mac') },
};
const config: ParamModel = {
  roles: ['crypto.cipher.algorithm'],
  options: { iv: as('crypto.iv'), mode: as('crypto.cipher.mode') },
};
/** A string as key is a passphrase, from which one round of MD5 makes the key. */
const key = as('crypto.key', 'crypto.passphrase');
const cipher: MemberModel = {
  members: { encrypt: { call: { params: [any, key, config] } }, decrypt: { call: { params: [any, key, config] } } },
};
const encryptWeak: MemberModel = { call: { roles: ['crypto.cipher.weak'], params: [any, key, config] } };
const weakCipher: MemberModel = { members: { encrypt: encryptWeak, decrypt: encryptWeak } };
const encoding: MemberModel = {
  members: {
    parse: { call: { result: { type: '#wordArray', passes: [0] } } },
    stringify: { call: { result: { passes: [0] } } },
  },
};

export const cryptoJs: LibraryModel = {
  package: 'crypto-js',
  versions: '>=3.1',
  typings: '@types/crypto-js',
  exports: {
    ...each(['SHA224', 'SHA256', 'SHA384', 'SHA512', 'SHA3'], hash),
    ...each(['MD5', 'SHA1', 'RIPEMD160'], weak),
    ...each(['HmacSHA224', 'HmacSHA256', 'HmacSHA384', 'HmacSHA512', 'HmacSHA3'], hmac),
    ...each(['HmacMD5', 'HmacSHA1', 'HmacRIPEMD160'], weakHmac),
    AES: cipher,
    ...each(['DES', 'TripleDES', 'RC4', 'RC4Drop', 'Rabbit', 'RabbitLegacy', 'Blowfish'], weakCipher),
    PBKDF2: {
      call: {
        params: [
          as('crypto.password.hash', 'credential.secret'),
          as('crypto.salt'),
          { options: { iterations: as('crypto.kdf.iterations') } },
        ],
      },
    },
    EvpKDF: {
      call: {
        params: [
          as('crypto.password.hash', 'credential.secret'),
          as('crypto.salt'),
          { options: { iterations: as('crypto.kdf.iterations') } },
        ],
      },
    },
    enc: { members: { ...each(['Hex', 'Utf8', 'Base64', 'Latin1'], encoding) } },
    mode: { members: { ...each(['ECB', 'CBC', 'CTR', 'CFB', 'OFB'], {}) } },
    lib: { members: { WordArray: { members: { random: { call: { result: a('#wordArray') } }, create: {} } } } },
  },
  types: { wordArray: { members: { toString: {}, concat: {} } } },
};
