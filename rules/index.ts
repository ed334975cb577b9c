import alarmPathErrorSwallowed from './checks/dev/alarm-path-error-swallowed';
import azureIotConnectionString from './checks/dev/azure-iot-connection-string';
import backdoorOrMagicValue from './checks/lcm/backdoor-or-magic-value';
import bindAllInterfaces from './checks/edg/bind-all-interfaces';
import bleAcceptAllDevices from './checks/net/ble-accept-all-devices';
import bleGattCharacteristicInsecure from './checks/net/ble-gatt-characteristic-insecure';
import bleIdentifyByNameOnly from './checks/net/ble-identify-by-name-only';
import bleJustWorksPairing from './checks/net/ble-just-works-pairing';
import blePlaintextTherapyPayload from './checks/net/ble-plaintext-therapy-payload';
import bleStaticPasskey from './checks/net/ble-static-passkey';
import bleTherapyWriteWithoutResponse from './checks/net/ble-therapy-write-without-response';
import brokerWithoutAuthentication from './checks/net/broker-without-authentication';
import cleartextKeyStorage from './checks/app/cleartext-key-storage';
import cleartextPasswordStorage from './checks/app/cleartext-password-storage';
import clientControlledAuthorization from './checks/app/client-controlled-authorization';
import commandWithoutReplayProtection from './checks/net/command-without-replay-protection';
import cookieInsecureFlags from './checks/app/cookie-insecure-flags';
import corsWildcard from './checks/app/cors-wildcard';
import crcUsedAsAuthentication from './checks/net/crc-used-as-authentication';
import credentialInResponse from './checks/app/credential-in-response';
import credentialsInUrl from './checks/dev/credentials-in-url';
import cryptojsPassphraseEncryption from './checks/app/cryptojs-passphrase-encryption';
import csrfMissing from './checks/app/csrf-missing';
import csvFormulaInjection from './checks/app/csv-formula-injection';
import debugEnabledInProduction from './checks/lcm/debug-enabled-in-production';
import defaultCredentials from './checks/dev/default-credentials';
import deprecatedCreateCipher from './checks/app/deprecated-create-cipher';
import devicescriptPlaintextSocket from './checks/net/devicescript-plaintext-socket';
import dicomDatasetLogging from './checks/prv/dicom-dataset-logging';
import dicomScpAcceptsAnyPeer from './checks/net/dicom-scp-accepts-any-peer';
import dicomWithoutTls from './checks/net/dicom-without-tls';
import domXss from './checks/app/dom-xss';
import dynamicCodeExecution from './checks/edg/dynamic-code-execution';
import electronCertificateErrorBypass from './checks/net/electron-certificate-error-bypass';
import electronInsecureWebpreferences from './checks/app/electron-insecure-webpreferences';
import errorDetailsToClient from './checks/app/error-details-to-client';
import espruinoOpenConsole from './checks/dev/espruino-open-console';
import failOpenAuthorization from './checks/lcm/fail-open-authorization';
import fhirBaseUrlCleartext from './checks/net/fhir-base-url-cleartext';
import hardcodedCredential from './checks/dev/hardcoded-credential';
import hardcodedCryptoKey from './checks/app/hardcoded-crypto-key';
import hardcodedPublicIpEndpoint from './checks/lcm/hardcoded-public-ip-endpoint';
import headerInjection from './checks/app/header-injection';
import idorPatientRecord from './checks/app/idor-patient-record';
import insecureCloudStorage from './checks/prv/insecure-cloud-storage';
import insecureDeviceIdentity from './checks/edg/insecure-device-identity';
import insecureGraphqlIntrospection from './checks/app/insecure-graphql-introspection';
import insecureMobileStorage from './checks/app/insecure-mobile-storage';
import insecureRandom from './checks/app/insecure-random';
import insecureTempFile from './checks/edg/insecure-temp-file';
import insufficientPasswordPolicy from './checks/app/insufficient-password-policy';
import jwtUnverifiedOrNone from './checks/app/jwt-unverified-or-none';
import jwtVerifyWithoutAlgorithms from './checks/app/jwt-verify-without-algorithms';
import jwtWithoutExpiry from './checks/app/jwt-without-expiry';
import keyFromDeviceIdentifier from './checks/dev/key-from-device-identifier';
import keychainWeakAccessibility from './checks/app/keychain-weak-accessibility';
import ldapInjection from './checks/app/ldap-injection';
import legacyCleartextService from './checks/net/legacy-cleartext-service';
import locationTracking from './checks/prv/location-tracking';
import logInjection from './checks/lcm/log-injection';
import logWholeRequest from './checks/prv/log-whole-request';
import loginWithoutRateLimit from './checks/app/login-without-rate-limit';
import massAssignment from './checks/app/mass-assignment';
import missingAuditEvent from './checks/lcm/missing-audit-event';
import missingNetworkTimeout from './checks/edg/missing-network-timeout';
import missingOriginCheckWebsocket from './checks/app/missing-origin-check-websocket';
import missingSecurityHeaders from './checks/app/missing-security-headers';
import mllpWithoutTls from './checks/net/mllp-without-tls';
import modbusUnprotectedWrite from './checks/net/modbus-unprotected-write';
import moddableMqttWithoutSecuresocket from './checks/net/moddable-mqtt-without-securesocket';
import moddableTlsVerifyFalse from './checks/net/moddable-tls-verify-false';
import mqttNoClientCredentials from './checks/net/mqtt-no-client-credentials';
import mqttRetainedCommandOrPhi from './checks/net/mqtt-retained-command-or-phi';
import mqttWildcardSubscribe from './checks/net/mqtt-wildcard-subscribe';
import networkDataToSerial from './checks/net/network-data-to-serial';
import noCleartextCoap from './checks/net/no-cleartext-coap';
import noCleartextHttp from './checks/net/no-cleartext-http';
import noCleartextMqtt from './checks/net/no-cleartext-mqtt';
import noCleartextWebsocket from './checks/net/no-cleartext-websocket';
import noPublicMqttBroker from './checks/net/no-public-mqtt-broker';
import nosqlInjection from './checks/app/nosql-injection';
import opcuaSecurityNone from './checks/net/opcua-security-none';
import openRedirect from './checks/app/open-redirect';
import osCommandInjection from './checks/edg/os-command-injection';
import otaCleartextDownload from './checks/edg/ota-cleartext-download';
import otaWithoutIntegrityCheck from './checks/edg/ota-without-integrity-check';
import otaWithoutVersionCheck from './checks/edg/ota-without-version-check';
import overbroadFhirScope from './checks/prv/overbroad-fhir-scope';
import oversizedPayloadLimit from './checks/edg/oversized-payload-limit';
import passwordFastHash from './checks/app/password-fast-hash';
import pathTraversal from './checks/edg/path-traversal';
import peripheralTrustedByVidPid from './checks/dev/peripheral-trusted-by-vid-pid';
import permissiveFileMode from './checks/lcm/permissive-file-mode';
import phiInLog from './checks/prv/phi-in-log';
import phiInNotification from './checks/prv/phi-in-notification';
import phiInUrl from './checks/prv/phi-in-url';
import phiToThirdParty from './checks/prv/phi-to-third-party';
import phiUnencryptedAtRest from './checks/prv/phi-unencrypted-at-rest';
import postMessageOrigin from './checks/app/post-message-origin';
import privateKeyInSource from './checks/dev/private-key-in-source';
import prototypePollution from './checks/edg/prototype-pollution';
import providerToken from './checks/dev/provider-token';
import redos from './checks/edg/redos';
import regexInjection from './checks/edg/regex-injection';
import secretEnvFallback from './checks/dev/secret-env-fallback';
import secretInLog from './checks/prv/secret-in-log';
import secretInUrl from './checks/prv/secret-in-url';
import sensitiveDataInWebStorage from './checks/app/sensitive-data-in-web-storage';
import sessionWeakConfig from './checks/app/session-weak-config';
import socketServerWithoutAuth from './checks/net/socket-server-without-auth';
import sqlInjection from './checks/app/sql-injection';
import ssrfUserControlledUrl from './checks/app/ssrf-user-controlled-url';
import staticIvOrNonce from './checks/app/static-iv-or-nonce';
import templateInjection from './checks/edg/template-injection';
import therapyRouteWithoutAuth from './checks/dev/therapy-route-without-auth';
import therapyValueTruthinessCheck from './checks/dev/therapy-value-truthiness-check';
import therapyValueWithoutRangeCheck from './checks/dev/therapy-value-without-range-check';
import timingUnsafeCompare from './checks/dev/timing-unsafe-compare';
import tlsCheckServerIdentityNoop from './checks/net/tls-check-server-identity-noop';
import tlsEnvRejectUnauthorized from './checks/net/tls-env-reject-unauthorized';
import tlsLegacyVersion from './checks/net/tls-legacy-version';
import tlsRejectUnauthorizedDisabled from './checks/net/tls-reject-unauthorized-disabled';
import tlsWeakCipher from './checks/net/tls-weak-cipher';
import unauthenticatedEncryption from './checks/app/unauthenticated-encryption';
import unboundedNetworkBuffer from './checks/edg/unbounded-network-buffer';
import unboundedScanOrPollLoop from './checks/dev/unbounded-scan-or-poll-loop';
import unitAmbiguousTherapyValue from './checks/dev/unit-ambiguous-therapy-value';
import unmaintainedSecurityDependency from './checks/lcm/unmaintained-security-dependency';
import unrestrictedUpload from './checks/app/unrestricted-upload';
import unsafeDeserialization from './checks/edg/unsafe-deserialization';
import unvalidatedDeviceMessage from './checks/dev/unvalidated-device-message';
import wallClockForTherapyInterval from './checks/net/wall-clock-for-therapy-interval';
import weakAsymmetricKey from './checks/app/weak-asymmetric-key';
import weakCipherOrMode from './checks/app/weak-cipher-or-mode';
import weakHash from './checks/app/weak-hash';
import weakKdfIterations from './checks/app/weak-kdf-iterations';
import weakPseudonymization from './checks/prv/weak-pseudonymization';
import webviewInsecure from './checks/app/webview-insecure';
import wifiCredentialsInSource from './checks/net/wifi-credentials-in-source';
import xmlExternalEntity from './checks/edg/xml-external-entity';
import xpathInjection from './checks/app/xpath-injection';
import zipSlip from './checks/edg/zip-slip';
import type { Rule } from './rule';

/** Every rule of the catalogue. */
export const rules: readonly Rule[] = [
  alarmPathErrorSwallowed,
  azureIotConnectionString,
  backdoorOrMagicValue,
  bindAllInterfaces,
  bleAcceptAllDevices,
  bleGattCharacteristicInsecure,
  bleIdentifyByNameOnly,
  bleJustWorksPairing,
  blePlaintextTherapyPayload,
  bleStaticPasskey,
  bleTherapyWriteWithoutResponse,
  brokerWithoutAuthentication,
  cleartextKeyStorage,
  cleartextPasswordStorage,
  clientControlledAuthorization,
  commandWithoutReplayProtection,
  cookieInsecureFlags,
  corsWildcard,
  crcUsedAsAuthentication,
  credentialInResponse,
  credentialsInUrl,
  cryptojsPassphraseEncryption,
  csrfMissing,
  csvFormulaInjection,
  debugEnabledInProduction,
  defaultCredentials,
  deprecatedCreateCipher,
  devicescriptPlaintextSocket,
  dicomDatasetLogging,
  dicomScpAcceptsAnyPeer,
  dicomWithoutTls,
  domXss,
  dynamicCodeExecution,
  electronCertificateErrorBypass,
  electronInsecureWebpreferences,
  errorDetailsToClient,
  espruinoOpenConsole,
  failOpenAuthorization,
  fhirBaseUrlCleartext,
  hardcodedCredential,
  hardcodedCryptoKey,
  hardcodedPublicIpEndpoint,
  headerInjection,
  idorPatientRecord,
  insecureCloudStorage,
  insecureDeviceIdentity,
  insecureGraphqlIntrospection,
  insecureMobileStorage,
  insecureRandom,
  insecureTempFile,
  insufficientPasswordPolicy,
  jwtUnverifiedOrNone,
  jwtVerifyWithoutAlgorithms,
  jwtWithoutExpiry,
  keyFromDeviceIdentifier,
  keychainWeakAccessibility,
  ldapInjection,
  legacyCleartextService,
  locationTracking,
  logInjection,
  logWholeRequest,
  loginWithoutRateLimit,
  massAssignment,
  missingAuditEvent,
  missingNetworkTimeout,
  missingOriginCheckWebsocket,
  missingSecurityHeaders,
  mllpWithoutTls,
  modbusUnprotectedWrite,
  moddableMqttWithoutSecuresocket,
  moddableTlsVerifyFalse,
  mqttNoClientCredentials,
  mqttRetainedCommandOrPhi,
  mqttWildcardSubscribe,
  networkDataToSerial,
  noCleartextCoap,
  noCleartextHttp,
  noCleartextMqtt,
  noCleartextWebsocket,
  noPublicMqttBroker,
  nosqlInjection,
  opcuaSecurityNone,
  openRedirect,
  osCommandInjection,
  otaCleartextDownload,
  otaWithoutIntegrityCheck,
  otaWithoutVersionCheck,
  overbroadFhirScope,
  oversizedPayloadLimit,
  passwordFastHash,
  pathTraversal,
  peripheralTrustedByVidPid,
  permissiveFileMode,
  phiInLog,
  phiInNotification,
  phiInUrl,
  phiToThirdParty,
  phiUnencryptedAtRest,
  postMessageOrigin,
  privateKeyInSource,
  prototypePollution,
  providerToken,
  redos,
  regexInjection,
  secretEnvFallback,
  secretInLog,
  secretInUrl,
  sensitiveDataInWebStorage,
  sessionWeakConfig,
  socketServerWithoutAuth,
  sqlInjection,
  ssrfUserControlledUrl,
  staticIvOrNonce,
  templateInjection,
  therapyRouteWithoutAuth,
  therapyValueTruthinessCheck,
  therapyValueWithoutRangeCheck,
  timingUnsafeCompare,
  tlsCheckServerIdentityNoop,
  tlsEnvRejectUnauthorized,
  tlsLegacyVersion,
  tlsRejectUnauthorizedDisabled,
  tlsWeakCipher,
  unauthenticatedEncryption,
  unboundedNetworkBuffer,
  unboundedScanOrPollLoop,
  unitAmbiguousTherapyValue,
  unmaintainedSecurityDependency,
  unrestrictedUpload,
  unsafeDeserialization,
  unvalidatedDeviceMessage,
  wallClockForTherapyInterval,
  weakAsymmetricKey,
  weakCipherOrMode,
  weakHash,
  weakKdfIterations,
  weakPseudonymization,
  webviewInsecure,
  wifiCredentialsInSource,
  xmlExternalEntity,
  xpathInjection,
  zipSlip,
];
