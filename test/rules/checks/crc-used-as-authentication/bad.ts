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

// @case: parser of another file that says whether a frame is valid
// @file: crc.ts
export function crc16(data: Buffer): number {
  let crc = 0xffff;
  for (const byte of data) crc = (crc ^ byte) & 0xffff;
  return crc;
}
// @file: parser.ts
import { crc16 } from './crc';
export class FrameParser {
  isValid(frame: Buffer): boolean {
    return crc16(frame.subarray(0, -2)) === frame.readUInt16BE(frame.length - 2);
  }
}
// @file: dispatcher.ts
import { FrameParser } from './parser';
import type { Pump } from './pump';
export class CommandDispatcher {
  private readonly parser = new FrameParser();
  constructor(private readonly pump: Pump) {}
  async handle(frame: Buffer): Promise<void> {
    // expect: crc-used-as-authentication
    if (!this.parser.isValid(frame)) return;
    await this.pump.deliverBolus(frame.readFloatBE(2));
  }
}

// @case: comparison in a variable, checksum of another file
// @file: checksum.ts
import crc32 from 'buffer-crc32';
export const imageChecksum = (image: Buffer): string => crc32(image).toString('hex');
// @file: updater.ts
import { imageChecksum } from './checksum';
export class Updater {
  constructor(private readonly flasher: { flashFirmware(image: Buffer): Promise<void> }) {}
  async install(image: Buffer, manifest: { checksum: string }) {
    const actual = imageChecksum(image);
    const matches = actual === manifest.checksum.toLowerCase();
    // expect: crc-used-as-authentication
    if (!matches) throw new Error('image damaged');
    await this.flasher.flashFirmware(image);
  }
}

// @case: decoder of another file that tells whether the checksum is right
// @file: codec.ts
import { crc16ccitt } from 'crc';
export interface Frame {
  opcode: number;
  body: Buffer;
  crcOk: boolean;
}
export function decode(buffer: Buffer): Frame {
  const expected = buffer.readUInt16LE(buffer.length - 2);
  return { opcode: buffer[0]!, body: buffer.subarray(1, -2), crcOk: crc16ccitt(buffer.subarray(0, -2)) === expected };
}
// @file: service.ts
import { decode } from './codec';
export class Service {
  constructor(private readonly therapy: { setBasalRate(rate: number): void }) {}
  onData = (buffer: Buffer) => {
    const { opcode, body, crcOk } = decode(buffer);
    // expect: crc-used-as-authentication
    if (!crcOk) return;
    switch (opcode) {
      case 0x21:
        this.therapy.setBasalRate(body.readUInt16LE(0) / 100);
        break;
    }
  };
}

// @case: token that a function makes
// @file: tokens.ts
import { crc32 } from 'crc';
export function sessionTokenFor(serial: string, date: string): string {
  // expect: crc-used-as-authentication
  return crc32(`${serial}:${date}`).toString(16);
}
// @file: unlock.ts
import { sessionTokenFor } from './tokens';
export const isServiceToken = (serial: string, token: string) => token === sessionTokenFor(serial, new Date().toDateString());

// @case: table of handlers
// @file: crc8.ts
export const crc8 = (data: Uint8Array): number => data.reduce((crc, byte) => (crc * 31 + byte) & 0xff, 0);
// @file: router.ts
import { crc8 } from './crc8';
import { stimulator } from './stimulator';
const handlers: Record<number, (body: Uint8Array) => void> = {
  1: (body) => stimulator.startStimulation(body[0]!),
  2: () => stimulator.stop(),
};
export function onNotify(value: Uint8Array) {
  const body = value.subarray(0, -1);
  const trailer = value[value.length - 1];
  const damaged = crc8(body) !== trailer;
  // expect: crc-used-as-authentication
  if (damaged) {
    console.warn('frame dropped');
    return;
  }
  handlers[body[0]!]?.(body.subarray(1));
}

// @case: a checksum whose sign is taken off
import crc32 from 'crc-32';
import { flash } from './flash';
export function onUpdate(image: Buffer, expected: number) {
  // expect: crc-used-as-authentication
  if (crc32.buf(image) >>> 0 === expected) flash.install(image);
}
