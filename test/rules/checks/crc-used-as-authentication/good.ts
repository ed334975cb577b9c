// @case: drug library
export function onPacket(packet) {
  if (crc16(packet.body) === packet.crc && verifySignature(KEY, packet.body, packet.sig)) applyDrugLibrary(packet.body);
}

// @case: leaves when it differs, signature checked
import CRC32 from 'crc-32';
export function install(image: Buffer, expected: number, signature: Buffer) {
  if (CRC32.buf(image) !== expected) throw new Error('corrupt');
  if (!crypto.verify('sha256', image, KEY, signature)) throw new Error('forged');
  flashFirmware(image);
}

// @case: framing
import { crc } from './crc';
export function decode(frame: Buffer) {
  const sum = crc.crc16ccitt(frame.subarray(0, -2));
  if (sum === frame.readUInt16LE(frame.length - 2)) {
    queue.push(frame.subarray(2, -2));
  }
}

// @case: checksum under its name
import { crc32 } from 'node:zlib';
export function frame(message: Buffer) {
  const crc = crc32(message);
  return { message, crc };
}

// @case: MAC before
// @file: sums.ts
export function checksum16(data: Uint8Array): number {
  return data.reduce((sum, byte) => (sum + byte) & 0xffff, 0);
}
// @file: dfu.ts
import { checksum16 as checksum } from './sums';
export async function onImage(image: Uint8Array, header: { sum: number }) {
  if (!verifyHmac(image)) return;
  if (checksum(image) === header.sum) await ota.installFirmware(image);
}

// @case: decoding, checker of another file
// @file: check.ts
export function checkCrc(frame: Buffer): boolean {
  return frame[0] === 0;
}
// @file: records.ts
import { checkCrc } from './check';
export function receive(frame: Buffer) {
  if (!checkCrc(frame)) return undefined;
  return readRecord(frame);
}
