// @case: secure socket
import SecureSocket from 'securesocket';
// expect: moddable-tls-verify-false
const socket = new SecureSocket({ host: 'telemetry.clinic.example', port: 443, secure: { protocolVersion: 0x303, verify: false } });

// @case: MQTT client
import Client from 'mqtt';
import SecureSocket from 'securesocket';
const mqtt = new Client({
  host: 'broker.clinic.example',
  port: 8883,
  id: 'patch-7',
  Socket: SecureSocket,
  secure: {
    protocolVersion: 0x303,
    // expect: moddable-tls-verify-false
    verify: false,
  },
});

// @case: HTTP request of the SDK
import { Request } from 'http';
import Resource from 'Resource';
const request = new Request({
  host: 'telemetry.clinic.example',
  path: '/readings',
  // expect: moddable-tls-verify-false
  secure: { verify: false },
});

// @case: constant
import SecureSocket from 'securesocket';
const VERIFY = false;
// expect: moddable-tls-verify-false
export const socket = new SecureSocket({ host: 'telemetry.clinic.example', port: 443, secure: { protocolVersion: 0x303, verify: VERIFY } });

// @case: options in another file
// @file: tls.ts
export const insecure = { protocolVersion: 0x303, verify: false };
// @file: main.ts
import SecureSocket from 'securesocket';
import { insecure } from './tls';
// expect: moddable-tls-verify-false
export const socket = new SecureSocket({ host: 'telemetry.clinic.example', port: 443, secure: insecure });

// @case: socket made in another file
// @file: socket.ts
import SecureSocket from 'securesocket';
export function open(host: string, secure: object) {
  return new SecureSocket({ host, port: 443, secure });
}
// @file: main.ts
import { open } from './socket';
// expect: moddable-tls-verify-false
export const socket = open('telemetry.clinic.example', { protocolVersion: 0x303, verify: false });
