import { any, as, each } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const client: MemberModel = {
  call: {
    roles: ['dicom.client', 'dicom.cleartext'],
    params: [
      { options: { source: any, target: { options: { ip: as('transport.host'), port: as('transport.port') } } } },
    ],
  },
};

/** None of the option types has a field for TLS. */
export const dicomDimseNative: LibraryModel = {
  package: 'dicom-dimse-native',
  versions: '>=2',
  exports: {
    ...each(['echoScu', 'findScu', 'getScu', 'moveScu', 'storeScu'], client),
    startStoreScp: {
      call: {
        roles: ['dicom.server', 'server.listen', 'dicom.cleartext'],
        params: [
          {
            roles: ['server.options'],
            options: { permissive: as('dicom.accept-any-peer'), storagePath: as('file.write.path') },
          },
        ],
      },
    },
  },
};
