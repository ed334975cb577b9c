// @case: device key in a template
import mqtt from 'mqtt';
// expect: private-key-in-source
const key = `-----BEGIN PRIVATE KEY-----
MII9H6b3Nh1/YY0VMucOIOKmZo3n9H6EZ+VG1T7I4qEle9slbJs+T7tJgUbvcDDL
+VNyUtzOrddktqMvuwmt6uEJxKmXIDl1NSuHixRcikLYhM9M/actjh1d2SWJCC2F
KnEihz7oBa3ViUIWejhShhlcZ5+caZTkW4qxCYASBwlh833kNt39yZ1u
-----END PRIVATE KEY-----
`;
export const client = mqtt.connect('mqtts://broker.example', { key });

// @case: key of a server with escaped line breaks
import https from 'node:https';
import fs from 'node:fs';
export const server = https.createServer({
  cert: fs.readFileSync('/etc/ward/cert.pem'),
  // expect: private-key-in-source
  key: '-----BEGIN RSA PRIVATE KEY-----\nMIJ1r2VHz7EbQgckgtxTHCvDkHyWF+teUInkAYa6qKV9EZ5vtl0Aq8Mq845mfwIu\nhy1JzBXJC5mbdytPx6b9TJFKFttHCHUrDxVEuDXA5xkJffqHAekjLyHygSaHeGl2\n6/zDJ/WTF2UnS6mCm0QG9h/4iTJv+pSS7e7uPGafK/IIlOon5onGa2smLkiGuEOP\nObp2/vjJDFEB++bPmkjVsMChPakApq3LPWQGlIG+IcnHJ7jbjBg=\n-----END RSA PRIVATE KEY-----',
});

// @case: key line by line
// expect: private-key-in-source
export const gatewayKey = [
  '-----BEGIN EC PRIVATE KEY-----',
  'MIKPNBqSTH+I36Fhv9sOzGgpGdLmRpL4GUFX8dSvkJiChc96mvfJPVVSJmr+cOeq',
  '5tpHYnwuWa8uo3q8hGcK08TTa8CKrR//jrhAbi+Kf8TM5N2fC0EQ2fL6ACXI7+V/',
  'N3JPTTfqKxQAQHcTm0GA3zkyJJlixoVyAAU=',
  '-----END EC PRIVATE KEY-----',
].join('\n');

// @case: key in a file of constants
// @file: certs.ts
export const certs = {
  // expect: private-key-in-source
  clientKey: '-----BEGIN PRIVATE KEY-----\nMIIR9qZS2jUkhytqMdf/5Fh3RNXreD6Wlo+JvoKFZeB+X314TpBgpyHKgH12M+0S\nNALzduW/FJZ3PRlhYya+W+WFAzazbxO8rkgWaIITaAWn0b5enydoEP33INAzyk8u\nU8uK0ZGd1RqfttTVCbpkyM9oA95Q2Douz7rrU0IHGkjLLb1XSrKRUlci\n-----END PRIVATE KEY-----',
};
// @file: uplink.ts
import tls from 'node:tls';
import { certs } from './certs';
export const link = tls.connect({ host: 'pacs.example', port: 2762, key: certs.clientKey });

// @case: the armour comes from another file
// @file: armour.ts
export const HEAD = '-----BEGIN PRIVATE KEY-----\n';
// @file: key.ts
import { HEAD } from './armour';
// expect: private-key-in-source
export const signingKey = HEAD + 'MII9H6b3Nh1/YY0VMucOIOKmZo3n9H6EZ+VG1T7I4qEle9slbJs+T7tJgUbvcDDL' + '+VNyUtzOrddktqMvuwmt6uEJxKmXIDl1NSuHixRcikLYhM9M/actjh1d2SWJCC2F\n-----END PRIVATE KEY-----';

// @case: key put together with plus
// expect: private-key-in-source
const pem = '-----BEGIN RSA PRIVATE KEY-----\n' +
  'MIJ1r2VHz7EbQgckgtxTHCvDkHyWF+teUInkAYa6qKV9EZ5vtl0Aq8Mq845mfwIu\n' +
  'hy1JzBXJC5mbdytPx6b9TJFKFttHCHUrDxVEuDXA5xkJffqHAekjLyHygSaHeGl2\n' +
  '-----END RSA PRIVATE KEY-----\n';
export const load = (): string => pem;

// @case: encrypted key
// expect: private-key-in-source
export const archiveKey = `-----BEGIN ENCRYPTED PRIVATE KEY-----
MIKa646hfPN4fg7SnRwLY//XKYN02b10/BGt17nKZQOVImn9Zp9jdu5xh5c3/V9y
+NUcSskbbQxI1BoeXsnmoDkoVKhhXu8Qn8G/qeJWNwEojymz1z9qwrae3SwZ8mS+
5GKluvIP0n7PFMAR7SAfg2MgrbmLqxaGoo2YASEMdzbz7sWA3PxD/l0Em014p6Pr
uShlyFF+0CE=
-----END ENCRYPTED PRIVATE KEY-----`;

// @case: key of a health record client as a JSON Web Key
export const smartClientKey = {
  kty: 'EC',
  crv: 'P-384',
  x: 'YAbBHXgwETdIKnT30fK0skBaHmsWWdawFgFSY0l9FLw91GqK8ks0n8SoFkh8OXfF',
  y: 'YSJYgOuwgz7z54VfB4PbxntqB5IGky4Oo8DiIMWSWMPcwLuHj31CQJVukDCSXqLo',
  // expect: private-key-in-source
  d: 'ivDP4SpGmrtWT01NjUjpUuMHwkpu9mq9Ugk9QgmyjjYtUtBrmgO6grn4yDcaz2YB',
};
