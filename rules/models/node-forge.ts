import { a, any, as, each, labelled } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const digest = (weak: boolean): MemberModel => ({
  members: { create: { call: { ...(weak && { roles: ['crypto.hash.weak'] }), result: a('#md.MessageDigest') } } },
});
const cipher: MemberModel = {
  call: { params: [as('crypto.cipher.algorithm'), as('crypto.key')], result: a('#cipher.BlockCipher') },
};

export const nodeForge: LibraryModel = {
  package: 'node-forge',
  versions: '>=1',
  typings: '@types/node-forge',
  exports: {
    md: { members: { ...each(['md5', 'sha1'], digest(true)), ...each(['sha256', 'sha384', 'sha512'], digest(false)) } },
    hmac: { members: { create: { call: { result: a('#hmac.HMAC') } } } },
    cipher: { members: { createCipher: cipher, createDecipher: cipher } },
    pkcs5: {
      members: {
        pbkdf2: {
          call: {
            params: [as('crypto.password.hash', 'credential.secret'), as('crypto.salt'), as('crypto.kdf.iterations')],
          },
        },
      },
    },
    pki: {
      members: {
        rsa: {
          members: {
            generateKeyPair: {
              call: { params: [{ roles: ['crypto.keypair.bits'], options: { bits: as('crypto.keypair.bits') } }] },
            },
          },
        },
        privateKeyFromPem: { call: { params: [as('tls.key', 'crypto.key')] } },
        decryptRsaPrivateKey: { call: { params: [any, as('credential.secret')] } },
      },
    },
    random: { members: { getBytesSync: {}, getBytes: {} } },
    util: {
      members: {
        ...each(['encode64', 'decode64', 'bytesToHex', 'hexToBytes', 'encodeUtf8', 'decodeUtf8', 'createBuffer'], {
          call: { result: { passes: [0] } },
        }),
      },
    },
  },
  types: {
    'md.MessageDigest': {
      members: {
        update: { call: { params: [as('crypto.hash.input')], result: { type: '#md.MessageDigest', passes: [-1, 0] } } },
        digest: { call: { result: { passes: [-1] } } },
      },
    },
    'hmac.HMAC': {
      members: {
        start: { call: { params: [any, as('crypto.key')] } },
        update: { call: { params: [as('crypto.sign.input')] } },
        digest: { call: { result: labelled('mac') } },
      },
    },
    'cipher.BlockCipher': {
      members: { start: { call: { params: [{ options: { iv: as('crypto.iv') } }] } }, update: {}, finish: {} },
    },
  },
};
