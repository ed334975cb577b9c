// @case: secure socket
import SecureSocket from 'securesocket';
const socket = new SecureSocket({ host: 'telemetry.clinic.example', port: 443, secure: { protocolVersion: 0x303 } });

// @case: MQTT client with the CA
import Client from 'mqtt';
import SecureSocket from 'securesocket';
import Resource from 'Resource';
const mqtt = new Client({
  host: 'broker.clinic.example',
  port: 8883,
  id: 'patch-7',
  Socket: SecureSocket,
  secure: { protocolVersion: 0x303, certificate: new Resource('ca109.der') },
});

// @case: verify is true
import { Request } from 'http';
import Resource from 'Resource';
const request = new Request({ host: 'telemetry.clinic.example', path: '/readings', secure: { verify: true } });

// @case: not known
import SecureSocket from 'securesocket';
export function open(verify: boolean) {
  return new SecureSocket({ host: 'telemetry.clinic.example', port: 443, secure: { protocolVersion: 0x303, verify } });
}

// @case: verify of another library
import { importKey } from './keys';
export const key = importKey('pump', { verify: false, sign: true });

// @case: secure of another library
export const cookie = { secure: { verify: false }, path: '/' };
