// @case: key from a protected file
import fs from 'node:fs';
import mqtt from 'mqtt';
const key = fs.readFileSync(process.env.DEVICE_KEY_PATH!);
export const client = mqtt.connect('mqtts://broker.example', { key });

// @case: certificate of an authority
export const hospitalCa = `-----BEGIN CERTIFICATE-----
MII3xPtlmkAW96EbxixScc9k8l1vFcxQxLc/TH5iFROlPMfpnNedf9nHvOTgWwsB
+u545Opb8sw2IkG33Lsu4hQUQiqgKBvBRQ0hOGND+5NUcSGzgVGljOlJgvVqhnmj
vhJlXc5SjqfAVoc6GLjnNYHJvofAvEq4qSnidVoYl4GeoAARcUyU3dW6GEP6dBcL
GwG1mza2ctOaRGi781FEB3xM5jEgSorNhwUcs+P8f1QAFh8Mz195UR01BmRI02bU
WZ4gmRj0A8Df7g==
-----END CERTIFICATE-----`;

// @case: public key for updates
export const updateKey = '-----BEGIN PUBLIC KEY-----\nMIIp51lzNYV2Ez+rhhqI34eXbysHVoV4Z1GnYseoesLw8QMN33edbMgnV0oQDTk2\nUrBIDg8VRhUiFyG6ZiHENn5paDkRESyT9DNDMmiWo6zYhQqzg5AYvKTzkw8=\n-----END PUBLIC KEY-----';

// @case: armour only, to parse
export const isPrivate = (text: string): boolean => text.startsWith('-----BEGIN PRIVATE KEY-----');

// @case: key body from the environment
export const signingKey = `-----BEGIN PRIVATE KEY-----\n${process.env.SIGNING_KEY}\n-----END PRIVATE KEY-----`;

// @case: public JSON Web Key
export const verifyKey = { kty: 'EC', crv: 'P-384', x: 'SoGOsDbjqMVzaVp62BSKLVPA2oQUP44XPSL2oRlPhDBuqOSg5ApYzTTOkq2BEDbN', y: '2AHRQ73l5PuXay1F6gcqInkTY88mHwg2KDInTEGbOY1xHvAV8DnRlzGW7hUNwOdq' };

// @case: sample that is cut short
export const help = 'Paste the key: -----BEGIN PRIVATE KEY-----\nMIIEvQ...\n-----END PRIVATE KEY-----';
