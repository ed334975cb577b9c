// @case: option left out
import tls from 'node:tls';
tls.connect({ host: 'gateway.clinic.example', port: 8883, servername: 'gateway.clinic.example' });

// @case: the usual check, then a pin
import tls from 'node:tls';
const PIN = '5A:3C';
tls.connect({
  host: 'gateway.clinic.example',
  port: 8883,
  checkServerIdentity: (host, cert) => tls.checkServerIdentity(host, cert) ?? (cert.fingerprint256 === PIN ? undefined : new Error('pin')),
});

// @case: compares a fingerprint and returns an error
import { Agent } from 'https';
const agent = new Agent({
  checkServerIdentity(_host: string, cert: { fingerprint256: string }) {
    if (cert.fingerprint256 !== 'AA:BB') return new Error('unknown pump');
    return undefined;
  },
} as never);

// @case: throws
import * as https from 'node:https';
function pinned(_host: string, cert: { fingerprint: string }) {
  if (cert.fingerprint !== 'AA:BB') throw new Error('unknown pump');
  return undefined;
}
https.request({ hostname: 'api.pump.example', path: '/dose', checkServerIdentity: pinned }, () => undefined).end();

// @case: calls an assertion
import https from 'https';
import { assertPinned } from './pins';
https.get({
  hostname: 'api.pump.example',
  checkServerIdentity: (_host, cert) => {
    assertPinned(cert);
    return undefined;
  },
});

// @case: not known
import tls from 'tls';
export function open(checkServerIdentity: never) {
  return tls.connect(8883, 'gateway.clinic.example', { checkServerIdentity });
}

// @case: a property of the same name elsewhere
export const form = { checkServerIdentity: () => undefined };
