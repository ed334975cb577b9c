import bleAcceptAllDevices from './checks/net/ble-accept-all-devices';
import hardcodedCredential from './checks/dev/hardcoded-credential';
import hardcodedCryptoKey from './checks/app/hardcoded-crypto-key';
import insecureRandom from './checks/app/insecure-random';
import noCleartextCoap from './checks/net/no-cleartext-coap';
import noCleartextHttp from './checks/net/no-cleartext-http';
import noCleartextMqtt from './checks/net/no-cleartext-mqtt';
import noCleartextWebsocket from './checks/net/no-cleartext-websocket';
import secretEnvFallback from './checks/dev/secret-env-fallback';
import tlsEnvRejectUnauthorized from './checks/net/tls-env-reject-unauthorized';
import tlsRejectUnauthorizedDisabled from './checks/net/tls-reject-unauthorized-disabled';
import weakHash from './checks/app/weak-hash';
import type { Rule } from './rule';

/** Every rule of the catalogue. */
export const rules: readonly Rule[] = [
  bleAcceptAllDevices,
  hardcodedCredential,
  hardcodedCryptoKey,
  insecureRandom,
  noCleartextCoap,
  noCleartextHttp,
  noCleartextMqtt,
  noCleartextWebsocket,
  secretEnvFallback,
  tlsEnvRejectUnauthorized,
  tlsRejectUnauthorizedDisabled,
  weakHash,
];
