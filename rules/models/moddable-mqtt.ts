import { a, as, labelled } from './shapes';
import type { LibraryModel } from './vocabulary';

/** The callback constructor of modules/network/mqtt: without `secure` and a SecureSocket the session is cleartext. */
export const moddableMqtt: LibraryModel = {
  package: 'mqtt/js',
  versions: '*',
  aliases: ['mqtt/connection', 'embedded:network/mqtt/client'],
  unchecked:
    'Moddable modules are part of the Moddable SDK (github.com/Moddable-OpenSource/moddable), whose declarations are not published to the npm registry',
  options: {
    ClientOptions: {
      host: as('transport.host'),
      port: as('transport.port'),
      id: as('credential.username'),
      user: as('credential.username'),
      password: as('credential.secret'),
      secure: {
        roles: [
          'tls.options',
          { role: 'tls.version-default', when: { param: 0, option: 'secure.protocolVersion', is: 'absent' } },
        ],
        options: { verify: as('tls.device.verify'), protocolVersion: as('tls.minVersion') },
      },
    },
  },
  exports: {
    default: {
      construct: {
        roles: [{ role: 'transport.mqtt.cleartext', when: { param: 0, option: 'secure', is: 'absent' } }],
        params: [
          {
            roles: ['transport.mqtt.options'],
            options: '#ClientOptions',
          },
        ],
        result: a('#Client'),
      },
    },
  },
  types: {
    Client: {
      members: {
        publish: { call: { params: [as('mqtt.publish.topic'), as('network.body')] } },
        subscribe: { call: { params: [as('mqtt.subscribe.topic')] } },
        onMessage: { write: { callback: { params: [labelled('untrusted.mqtt'), labelled('untrusted.mqtt')] } } },
      },
    },
  },
};
