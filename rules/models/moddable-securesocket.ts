import { as } from './shapes';
import type { LibraryModel } from './vocabulary';

/** documentation/network/securesocket.md: `verify` is true by default, `protocolVersion` 0x302 (TLS 1.1). */
export const moddableSecuresocket: LibraryModel = {
  package: 'securesocket',
  versions: '*',
  unchecked:
    'Moddable modules are part of the Moddable SDK (github.com/Moddable-OpenSource/moddable), whose declarations are not published to the npm registry',
  exports: {
    default: {
      construct: {
        params: [
          {
            roles: ['tls.options'],
            options: {
              host: as('transport.host'),
              port: as('transport.port'),
              trace: as('debug.switch'),
              secure: {
                roles: [
                  'tls.options',
                  { role: 'tls.version-default', when: { param: 0, option: 'secure.protocolVersion', is: 'absent' } },
                ],
                options: { verify: as('tls.device.verify'), protocolVersion: as('tls.minVersion') },
              },
            },
          },
        ],
      },
    },
  },
};
