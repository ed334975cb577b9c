/**
 * Labels say where a value came from or what it is. They travel with values through the program; a sanitiser clears a
 * label for the hazards it neutralises, and for no other.
 */
export const labels = {
  'untrusted.http': 'came in with an HTTP request (body, query, path, headers, cookies)',
  'untrusted.mqtt': 'came in as an MQTT topic or payload',
  'untrusted.websocket': 'came in over a WebSocket or Socket.IO connection',
  'untrusted.ble': 'came in from a Bluetooth Low Energy peripheral',
  'untrusted.serial': 'came in over a serial line or field bus',
  'untrusted.hl7': 'came in as an HL7, DICOM or FHIR message',
  'untrusted.coap': 'came in as a CoAP message',
  'untrusted.queue': 'came in as a message of a queue (AMQP, Kafka)',
  'untrusted.network': 'came in over a raw TCP or UDP socket',
  'untrusted.response': 'came back in the response of a remote server',
  'untrusted.link': 'came in with a deep link, a route parameter or the address bar',
  'untrusted.message': 'came in by postMessage or inter-process communication',
  'untrusted.file': 'was read from a file',
  'untrusted.archive': 'is the name of an entry of an archive',
  environment: 'was read from the environment or the command line',
  config: 'was read through a configuration library',
  phi: 'is patient data',
  'phi.identity': 'identifies a patient',
  secret: 'is a secret',
  location: 'tells where a person is',
  mac: 'is a message authentication code computed here, which the sender must not be told',
  'random.weak': 'comes from a predictable random generator',
  clock: 'is a reading of the wall clock',
  'folder.temporary': 'is the temporary folder, which all users of the machine share',
  'device.identifier': 'identifies a device and is readable by others (serial number, MAC address, UDI)',
} as const satisfies Record<string, string>;

export type Label = keyof typeof labels;

/** The ways a labelled value can do harm; a sanitiser names those it prevents. */
export const hazards = {
  command: 'parsed by a shell',
  sql: 'parsed as SQL',
  nosql: 'interpreted as a query operator',
  code: 'run as code',
  html: 'rendered as HTML',
  element: 'rendered as the text of an HTML element',
  attribute: 'rendered within the double quotes of an HTML attribute',
  path: 'used as a file path',
  url: 'used as a URL or host',
  regex: 'compiled as a regular expression',
  log: 'written to a log line',
  header: 'written to a protocol header',
  xml: 'parsed as XML or an XPath',
  template: 'compiled as a template',
  ldap: 'parsed as an LDAP filter',
  csv: 'opened by a spreadsheet',
  deserialize: 'deserialised into objects',
  prototype: 'used as a property name',
  range: 'used as a number without known limits',
  type: 'used without knowing its type or shape',
  disclosure: 'seen by somebody not entitled to it',
} as const satisfies Record<string, string>;

export type Hazard = keyof typeof hazards;
