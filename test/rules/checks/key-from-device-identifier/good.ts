// @case: key agreed at pairing
import crypto from 'node:crypto';
export class Transmitter {
  constructor(private readonly sessionKey: Buffer, readonly id: string) {}
  cipher = () => crypto.createCipheriv('aes-256-gcm', this.sessionKey, crypto.randomBytes(12));
}

// @case: identifier as info of HKDF
import { hkdfSync } from 'node:crypto';
export const keyOf = (master: Buffer, serialNumber: string) => hkdfSync('sha256', master, Buffer.alloc(32), serialNumber, 32);

// @case: MAC of the identifier with a secret key
import { createHmac } from 'node:crypto';
export const keyOf = (masterKey: Buffer, deviceId: string): Buffer => createHmac('sha256', masterKey).update(deviceId).digest();

// @case: wrapper of another file
// @file: link.ts
import { createHmac } from 'node:crypto';
export const tag = (key: Buffer, frame: Buffer): Buffer => createHmac('sha256', key).update(frame).digest();
// @file: pump.ts
import { tag } from './link';
export const signed = (device: { sharedKey: Buffer }, frame: Buffer) => tag(device.sharedKey, frame);

// @case: password of the broker
import mqtt from 'mqtt';
export const connect = (deviceId: string) => mqtt.connect('mqtts://broker.example', { username: deviceId, password: process.env.MQTT_PASSWORD });

// @case: secret beside the serial number
import crypto from 'node:crypto';
export const pairingKey = (pumpSerial: string, secret: string): Buffer => crypto.scryptSync(secret, pumpSerial, 32);

// @case: master secret and serial number together
import { createHash, createHmac } from 'node:crypto';
export function tag(master: Buffer, serialNumber: string, frame: Buffer): Buffer {
  const key = createHash('sha256').update(master).update(serialNumber).digest();
  return createHmac('sha256', key).update(frame).digest();
}

// @case: digest of the serial number as a name
import { createHash } from 'node:crypto';
export const topic = (serialNumber: string): string => `ward/${createHash('sha256').update(serialNumber).digest('hex')}`;

// @case: device that a connection string names, with a certificate
import { Client } from 'azure-iot-device';
import { Mqtt } from 'azure-iot-device-mqtt';
export const open = (deviceId: string) =>
  Client.fromConnectionString(`HostName=ward.azure-devices.net;DeviceId=${deviceId};x509=true`, Mqtt);

// @case: an identifier that the page makes at random and keeps
// @file: device-id.ts
export function getDeviceId(): string {
  const kept = localStorage.getItem('deviceId');
  if (kept) return kept;
  const made = `portal-${crypto.randomUUID()}`;
  localStorage.setItem('deviceId', made);
  return made;
}
// @file: main.ts
import { pbkdf2Sync } from 'node:crypto';
import { getDeviceId } from './device-id';
class Api {
  constructor(protected readonly options: { deviceId: string }) {}
  get deviceId(): string {
    return this.options.deviceId;
  }
}
export class PortalApi extends Api {
  constructor() {
    super({ deviceId: getDeviceId() });
  }
  veil = (salt: Buffer) => pbkdf2Sync(this.deviceId, salt, 100_000, 32, 'sha256');
}
