import { a, any, as, emitter, labelled, listener } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const connect: MemberModel = {
  call: {
    params: [
      { roles: ['tls.options', 'transport.port'], options: '#ConnectionOptions' },
      { roles: ['tls.options', 'transport.host'], options: '#ConnectionOptions' },
      { roles: ['tls.options'], options: '#ConnectionOptions' },
    ],
    result: a('#TLSSocket'),
  },
};

export const nodeTls: LibraryModel = {
  package: 'node:tls',
  versions: '>=18',
  typings: '@types/node',
  options: {
    /** What decides whom a TLS connection trusts. */
    SecureContextOptions: {
      ca: as('tls.ca'),
      key: as('tls.key'),
      pfx: as('tls.key'),
      passphrase: as('credential.secret'),
      ciphers: as('tls.ciphers'),
      minVersion: as('tls.minVersion'),
      maxVersion: as('tls.maxVersion'),
      secureProtocol: as('tls.secureProtocol'),
    },
    ConnectionOptions: {
      ca: as('tls.ca'),
      key: as('tls.key'),
      pfx: as('tls.key'),
      passphrase: as('credential.secret'),
      ciphers: as('tls.ciphers'),
      minVersion: as('tls.minVersion'),
      maxVersion: as('tls.maxVersion'),
      secureProtocol: as('tls.secureProtocol'),
      rejectUnauthorized: as('tls.rejectUnauthorized'),
      checkServerIdentity: as('tls.checkServerIdentity'),
    },
    TlsOptions: {
      ca: as('tls.ca'),
      key: as('tls.key'),
      pfx: as('tls.key'),
      passphrase: as('credential.secret'),
      ciphers: as('tls.ciphers'),
      minVersion: as('tls.minVersion'),
      maxVersion: as('tls.maxVersion'),
      secureProtocol: as('tls.secureProtocol'),
      rejectUnauthorized: as('tls.rejectUnauthorized'),
    },
  },
  exports: {
    connect,
    createServer: {
      call: {
        roles: ['server.create'],
        params: [
          { roles: ['tls.options'], options: '#TlsOptions', callback: listener(a('#TLSSocket')) },
          { callback: listener(a('#TLSSocket')) },
        ],
        result: a('#Server'),
      },
    },
    createSecureContext: { call: { params: [{ roles: ['tls.options'], options: '#SecureContextOptions' }] } },
    checkServerIdentity: {},
    DEFAULT_MIN_VERSION: { write: as('tls.minVersion') },
    DEFAULT_MAX_VERSION: { write: as('tls.maxVersion') },
    DEFAULT_CIPHERS: { write: as('tls.ciphers') },
    TLSSocket: {
      construct: {
        params: [
          any,
          {
            roles: ['tls.options'],
            options: { rejectUnauthorized: as('tls.rejectUnauthorized'), ca: as('tls.ca'), key: as('tls.key') },
          },
        ],
        result: a('#TLSSocket'),
      },
    },
    Server: {
      construct: {
        params: [{ roles: ['tls.options'], options: '#TlsOptions' }, { callback: listener(a('#TLSSocket')) }],
        result: a('#Server'),
      },
    },
  },
  types: {
    TLSSocket: { extends: ['node:net#Socket'], members: {} },
    Server: {
      extends: ['node:net#Server'],
      members: emitter({
        secureConnection: listener(a('#TLSSocket')),
        connection: listener(a('node:net#Socket')),
        tlsClientError: listener({}, a('#TLSSocket')),
        error: listener(labelled()),
      }),
    },
  },
};
