/**
 * Every role a model can give to a parameter, an option, a call or a property: the words in which rules and models meet.
 * A rule listens to roles and never to a library; a model names roles and never a rule.
 * To add one, add a line: the type, the schema for user models and the documentation follow from this table.
 */
export const roles = {
  // transport
  'transport.url': 'a URL (or URL object) to which data is sent or from which it is fetched',
  'transport.mqtt.url': 'the URL of an MQTT broker',
  'transport.websocket.url': 'the URL of a WebSocket or Socket.IO server',
  'transport.coap.url': 'the URL or request options of a CoAP request',
  'transport.mqtt.protocol': 'the protocol name of an MQTT connection given apart from a URL',
  'transport.mqtt.options': 'the connection options of an MQTT client as a whole',
  'transport.coap.server': 'a call that opens a CoAP endpoint',
  'transport.host': 'a host name or address to connect to',
  'transport.port': 'a port number to connect to',
  // TLS
  'tls.options': 'an object whose TLS options (rejectUnauthorized, ca, minVersion, ciphers …) rule a connection',
  'tls.rejectUnauthorized': 'switches verification of the peer certificate: false accepts any peer',
  'tls.verification-off': 'a call, or a property set to true, that switches certificate verification off',
  // secrets and keys
  'credential.secret': 'a password, token, API key or other secret that authenticates',
  'credential.username': 'a user name or client id',
  'credential.header': 'the value of an HTTP header or a map of headers that may hold a credential',
  'crypto.key': 'a symmetric key, or the secret of a MAC',
  'crypto.iv': 'an initialisation vector or nonce',
  'crypto.hash.algorithm': 'the name of a hash algorithm',
  'crypto.hash.weak': 'a call whose hash algorithm is weak by its very name',
  'crypto.hash.input': 'data that is hashed',
  'random.weak': 'a call that gives predictable numbers',
  // Bluetooth Low Energy
  'ble.scan': 'a call that starts scanning for, or asks the user to choose, BLE peripherals',
  'ble.scan.services': 'the service UUIDs that limit a BLE scan',
  'ble.scan.accept-all': 'switches off the filters of a BLE device chooser',
  // process environment
  'env.tls-reject-unauthorized': 'the environment variable NODE_TLS_REJECT_UNAUTHORIZED being written',
  // sinks of flow
  'command.shell': 'a command line that a shell parses',
  'log.entry': 'data that is written to a log or a console',
  'network.body': 'data that leaves the machine as payload',
} as const satisfies Record<string, string>;

export type Role = keyof typeof roles;
