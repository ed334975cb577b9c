import { any, as, each } from './shapes';
import type { LibraryModel } from './vocabulary';

const key = as('crypto.key');
const nonce = as('crypto.iv');

export const libsodiumWrappers: LibraryModel = {
  package: 'libsodium-wrappers',
  versions: '>=0.7',
  aliases: ['libsodium-wrappers-sumo', 'react-native-libsodium'],
  typings: '@types/libsodium-wrappers',
  exports: {
    ...each(['crypto_secretbox_easy', 'crypto_secretbox_open_easy'], { call: { params: [any, nonce, key] } }),
    ...each(['crypto_box_easy', 'crypto_box_open_easy'], { call: { params: [any, nonce, any, key] } }),
    ...each(['crypto_aead_xchacha20poly1305_ietf_encrypt', 'crypto_aead_chacha20poly1305_ietf_encrypt'], {
      call: { params: [any, any, any, nonce, key] },
    }),
    crypto_auth: { call: { params: [as('crypto.sign.input'), key] } },
    crypto_generichash: { call: { params: [any, as('crypto.hash.input')], result: { passes: [1] } } },
    crypto_pwhash: {
      call: {
        params: [any, as('crypto.password.hash', 'credential.secret'), as('crypto.salt'), as('crypto.kdf.iterations')],
      },
    },
    crypto_sign_detached: { call: { params: [as('crypto.sign.input'), key] } },
    randombytes_buf: {},
  },
};
