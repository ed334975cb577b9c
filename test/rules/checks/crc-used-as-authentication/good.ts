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

// @case: parser of another file that checks a MAC as well
// @file: crc.ts
export function crc16(data: Buffer): number {
  let crc = 0xffff;
  for (const byte of data) crc = (crc ^ byte) & 0xffff;
  return crc;
}
// @file: parser.ts
import { createHmac, timingSafeEqual } from 'node:crypto';
import { crc16 } from './crc';
export class FrameParser {
  constructor(private readonly key: Buffer) {}
  isValid(frame: Buffer): boolean {
    if (crc16(frame.subarray(0, -34)) !== frame.readUInt16BE(frame.length - 34)) return false;
    const mac = createHmac('sha256', this.key).update(frame.subarray(0, -34)).digest();
    return timingSafeEqual(mac, frame.subarray(-32));
  }
}
// @file: dispatcher.ts
import { FrameParser } from './parser';
import type { Pump } from './pump';
export class CommandDispatcher {
  private readonly parser = new FrameParser(Buffer.from(process.env.KEY!, 'hex'));
  constructor(private readonly pump: Pump) {}
  async handle(frame: Buffer): Promise<void> {
    if (!this.parser.isValid(frame)) return;
    await this.pump.deliverBolus(frame.readFloatBE(2));
  }
}

// @case: verified by a method before it is flashed
// @file: checksum.ts
import crc32 from 'buffer-crc32';
export const imageChecksum = (image: Buffer): string => crc32(image).toString('hex');
// @file: updater.ts
import { verify } from 'node:crypto';
import { imageChecksum } from './checksum';
export class Updater {
  constructor(private readonly flasher: { flashFirmware(image: Buffer): Promise<void> }) {}
  private assertGenuine(image: Buffer, signature: Buffer) {
    if (!verify(null, image, KEY, signature)) throw new Error('not ours');
  }
  async install(image: Buffer, manifest: { checksum: string; signature: Buffer }) {
    const matches = imageChecksum(image) === manifest.checksum;
    if (!matches) throw new Error('image damaged');
    this.assertGenuine(image, manifest.signature);
    await this.flasher.flashFirmware(image);
  }
}

// @case: decoder of another file, readings only
// @file: codec.ts
import { crc16ccitt } from 'crc';
export function decode(buffer: Buffer) {
  const expected = buffer.readUInt16LE(buffer.length - 2);
  return { body: buffer.subarray(1, -2), crcOk: crc16ccitt(buffer.subarray(0, -2)) === expected };
}
// @file: service.ts
import { decode } from './codec';
export class Service {
  constructor(private readonly store: { addReading(value: number): void }) {}
  onData = (buffer: Buffer) => {
    const { body, crcOk } = decode(buffer);
    if (!crcOk) return;
    this.store.addReading(body.readUInt16LE(0) / 100);
  };
}

// @case: key of a cache, bucket of tokens
// @file: tokens.ts
import { crc32 } from 'crc';
export function cacheKeyFor(path: string): string {
  return crc32(path).toString(16);
}
export function tokenBucketOf(id: string): number {
  return crc32(id) % 16;
}
// @file: cache.ts
import { cacheKeyFor } from './tokens';
export const lookup = (map: Map<string, string>, path: string) => map.get(cacheKeyFor(path));

// @case: table of handlers behind an authenticated cipher
// @file: crc8.ts
export const crc8 = (data: Uint8Array): number => data.reduce((crc, byte) => (crc * 31 + byte) & 0xff, 0);
// @file: router.ts
import { createDecipheriv } from 'node:crypto';
import { crc8 } from './crc8';
import { stimulator } from './stimulator';
const handlers: Record<number, (body: Uint8Array) => void> = {
  1: (body) => stimulator.startStimulation(body[0]!),
};
export function onNotify(value: Uint8Array, key: Buffer) {
  const decipher = createDecipheriv('aes-256-gcm', key, value.subarray(0, 12));
  decipher.setAuthTag(value.subarray(-16));
  const plain = Buffer.concat([decipher.update(value.subarray(12, -16)), decipher.final()]);
  const body = plain.subarray(0, -1);
  const damaged = crc8(body) !== plain[plain.length - 1];
  if (damaged) return;
  handlers[body[0]!]?.(body.subarray(1));
}

// @case: a checksum whose sign is taken off, beside a signature
import crc32 from 'crc-32';
import { createVerify } from 'node:crypto';
import { flash } from './flash';
export function onUpdate(image: Buffer, expected: number, signature: Buffer) {
  const isGenuine = createVerify('sha256').update(image).verify(process.env.PUBLIC_KEY!, signature);
  if (isGenuine && crc32.buf(image) >>> 0 === expected) flash.install(image);
}
