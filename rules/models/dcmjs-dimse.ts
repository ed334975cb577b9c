import { a, any, as, called, labelled } from './shapes';
import type { LibraryModel, ParamModel } from './vocabulary';

const security: ParamModel = {
  roles: ['tls.options'],
  options: {
    key: as('tls.key'),
    ca: as('tls.ca'),
    rejectUnauthorized: as('tls.rejectUnauthorized'),
    minVersion: as('tls.minVersion'),
  },
};
const options: ParamModel = {
  options: {
    securityOptions: security,
    logDatasets: as('dicom.log.datasets'),
    logCommandDatasets: as('dicom.log.datasets'),
  },
};

export const dcmjsDimse: LibraryModel = {
  package: 'dcmjs-dimse',
  versions: '>=0.1',
  exports: {
    Client: { construct: { result: a('#client') } },
    Server: { construct: { roles: ['server.create'], params: [any], result: a('#server') } },
    Scp: { construct: { result: a('#scp') } },
    Dataset: { construct: { result: { labels: ['phi'], passes: [0] } } },
  },
  types: {
    /** Its methods are overridden: they are called with what a peer sends. */
    scp: { members: { cStoreRequest: { write: called(a('#storeRequest')) } } },
    storeRequest: { members: { getDataset: { call: { result: labelled('untrusted.hl7', 'phi') } } } },
    client: {
      members: {
        send: {
          call: {
            roles: [
              'dicom.client',
              { role: 'dicom.cleartext', when: { param: 4, option: 'securityOptions', is: 'falsy' } },
            ],
            params: [as('transport.host'), as('transport.port'), any, any, options],
          },
        },
        addRequest: { call: { params: [as('network.body')] } },
      },
    },
    server: {
      members: {
        listen: {
          call: {
            roles: [
              'dicom.server',
              'server.listen',
              { role: 'dicom.cleartext', when: { param: 1, option: 'securityOptions', is: 'falsy' } },
            ],
            params: [as('transport.port'), options],
          },
        },
      },
    },
  },
};
