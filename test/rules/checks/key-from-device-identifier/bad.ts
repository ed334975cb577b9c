// @case: transmitter key from its id
import crypto from 'node:crypto';
export class Transmitter {
  constructor(private readonly id: string) {}
  // expect: key-from-device-identifier
  cipher = () => crypto.createCipheriv('aes-128-gcm', `00${this.id}00${this.id}`, crypto.randomBytes(12));
}

// @case: hash of the serial number
import { createCipheriv, createHash, randomBytes } from 'node:crypto';
export function seal(serialNumber: string, text: Buffer): Buffer {
  const key = createHash('sha256').update(serialNumber).digest();
  // expect: key-from-device-identifier
  return createCipheriv('aes-256-gcm', key, randomBytes(12)).update(text);
}

// @case: wrapper of another file
// @file: link.ts
import { createHmac } from 'node:crypto';
export const tag = (key: string, frame: Buffer): Buffer => createHmac('sha256', key).update(frame).digest();
// @file: pump.ts
import { tag } from './link';
// expect: key-from-device-identifier
export const signed = (device: { macAddress: string }, frame: Buffer) => tag(device.macAddress.replace(/:/g, ''), frame);

// @case: password of the broker
import mqtt from 'mqtt';
export const connect = (deviceId: string) =>
  // expect: key-from-device-identifier
  mqtt.connect('mqtts://broker.example', { username: deviceId, password: `pump-${deviceId}` });

// @case: address of a peripheral
// @file: scan.ts
import noble from '@abandonware/noble';
import { seal } from './seal';
noble.on('discover', (peripheral) => {
  // expect: key-from-device-identifier
  seal(peripheral.address + '0000', Buffer.from('start'));
});
// @file: seal.ts
import { createHmac } from 'node:crypto';
export const seal = (key: string, text: Buffer): Buffer => createHmac('sha256', key).update(text).digest();

// @case: stretched, still known to all
import crypto from 'node:crypto';
export const pairingKey = (pumpSerial: string): Buffer =>
  // expect: key-from-device-identifier
  crypto.scryptSync(pumpSerial, 'infusion', 32);

// @case: CryptoJS
import CryptoJS from 'crypto-js';
export const seal = (text: string, imei: string): string =>
  // expect: key-from-device-identifier
  CryptoJS.AES.encrypt(text, imei.padEnd(32, '0')).toString();

// @case: a helper of the same file is reported once
import crypto from 'node:crypto';
function transmitterKey(id: string, text: Buffer): Buffer {
  // expect: key-from-device-identifier
  return crypto.createCipheriv('aes-128-gcm', `00${id}00${id}`, crypto.randomBytes(12)).update(text);
}
export const answer = (txId: string, challenge: Buffer): Buffer => transmitterKey(txId, challenge);

// @case: device that a connection string names, with its name for a key
import { Client } from 'azure-iot-device';
import { Mqtt } from 'azure-iot-device-mqtt';
export const open = (deviceId: string) =>
  // expect: key-from-device-identifier
  Client.fromConnectionString(`HostName=ward.azure-devices.net;DeviceId=${deviceId};SharedAccessKey=${deviceId}`, Mqtt);

// @case: an identifier that a function reads off the device
// @file: device-id.ts
import { execFileSync } from 'node:child_process';
export const getDeviceId = (): string => execFileSync('cat', ['/proc/device-tree/serial-number']).toString();
// @file: main.ts
import { pbkdf2Sync } from 'node:crypto';
import { getDeviceId } from './device-id';
export class GatewayApi {
  readonly deviceId = getDeviceId();
  // expect: key-from-device-identifier
  veil = (salt: Buffer) => pbkdf2Sync(this.deviceId, salt, 100_000, 32, 'sha256');
}
