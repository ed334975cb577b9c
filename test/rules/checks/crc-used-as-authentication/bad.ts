// @case: drug library
export function onPacket(packet) {
  // expect: crc-used-as-authentication
  if (crc16(packet.body) === packet.crc) applyDrugLibrary(packet.body);
}

// @case: leaves when it differs
import CRC32 from 'crc-32';
export function install(image: Buffer, expected: number) {
  // expect: crc-used-as-authentication
  if (CRC32.buf(image) !== expected) throw new Error('corrupt');
  flashFirmware(image);
}

// @case: result in a variable, bolus
import { crc } from './crc';
export function command(frame: Buffer) {
  const sum = crc.crc16ccitt(frame.subarray(0, -2));
  // expect: crc-used-as-authentication
  if (sum == frame.readUInt16LE(frame.length - 2)) {
    pump.deliverBolus(0.1);
  }
}

// @case: checksum as a MAC
import { crc32 } from 'node:zlib';
export function seal(message: Buffer) {
  // expect: crc-used-as-authentication
  const mac = crc32(message);
  return { message, mac };
}

// @case: renamed import of another file
// @file: sums.ts
export function checksum16(data: Uint8Array): number {
  return data.reduce((sum, byte) => (sum + byte) & 0xffff, 0);
}
// @file: dfu.ts
import { checksum16 as checksum } from './sums';
export async function onImage(image: Uint8Array, header: { sum: number }) {
  // expect: crc-used-as-authentication
  if (checksum(image) === header.sum) await ota.installFirmware(image);
}

// @case: settings, checker of another file
// @file: check.ts
export function checkCrc(frame: Buffer): boolean {
  return frame[0] === 0;
}
// @file: settings.ts
import { checkCrc } from './check';
export function receive(frame: Buffer) {
  // expect: crc-used-as-authentication
  if (!checkCrc(frame)) return;
  writeSettings(frame);
}
