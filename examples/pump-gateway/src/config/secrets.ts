import { readFileSync } from 'node:fs';

const factory = { session: 'gw-ward3-2021', site: 'stmary' };

export const sessionSecret = process.env.SESSION_SECRET || factory.session;

/** The service engineers' tablets sign in with this. */
export const SERVICE_TOKEN_SECRET = 'Tz7!infusor-service';

/** Verifies the signature of drug libraries; the vendor's signing key never leaves the vendor. */
export const drugLibraryKey = `-----BEGIN PUBLIC KEY-----
MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=
-----END PUBLIC KEY-----`;

export const brokerPassword = (): string => readFileSync('/run/secrets/broker', 'utf8').trim();

export const nurseTokenKey = (): string => readFileSync('/etc/gateway/idp.pem', 'utf8');
