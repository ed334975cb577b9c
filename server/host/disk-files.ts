import * as fs from 'node:fs';
import type { FileSource } from '../engine/engine';

/** Bytes. Larger files are not even read; the engine refuses them long before this size. */
const LARGEST = 16_000_000;
/** Bytes at the start of a file among which a NUL tells that it is no text. Git looks as far. */
const PROBE = 8_000;

export type ReadResult = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly reason: string };

/** Reads a source file, or says in a sentence's end why not. Never throws. */
export function readSource(file: string): ReadResult {
  try {
    const { size } = fs.statSync(file);
    if (size > LARGEST)
      return { ok: false, reason: `the file has ${Math.round(size / 1_000_000)} MB, more than is read` };
    return decode(fs.readFileSync(file));
  } catch (error) {
    return { ok: false, reason: ioReason(error, 'file') };
  }
}

/** What a failed file operation says to a user. */
export function ioReason(error: unknown, what: 'file' | 'folder'): string {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  switch (code) {
    case 'ENOENT':
      return `the ${what} disappeared during the scan`;
    case 'EACCES':
    case 'EPERM':
      return `the ${what} may not be read: permission denied`;
    case 'EISDIR':
      return 'it is a folder, not a file';
    case 'EMFILE':
    case 'ENFILE':
      return 'too many files are open on this machine';
    case 'ELOOP':
      return 'its links lead in a circle';
    default:
      return `the ${what} cannot be read (${code ?? (error instanceof Error ? error.message : String(error))})`;
  }
}

/** UTF-8, or UTF-16 with a byte order mark, as TypeScript reads them. */
function decode(bytes: Buffer): ReadResult {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { ok: true, text: bytes.toString('utf16le', 2) };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    const even = Buffer.from(bytes.subarray(2, bytes.length - (bytes.length % 2)));
    return { ok: true, text: even.swap16().toString('utf16le') };
  }
  if (bytes.subarray(0, PROBE).includes(0)) return { ok: false, reason: 'the file holds binary data, not source code' };
  return { ok: true, text: bytes.toString('utf8').replace(/^\uFEFF/u, '') };
}

/** The disk, for the engine. Answers for what does not exist, and never throws. */
export class DiskFiles implements FileSource {
  read(file: string): string | undefined {
    const result = readSource(file);
    return result.ok ? result.text : undefined;
  }

  isFile(file: string): boolean {
    return statOf(file)?.isFile() === true;
  }

  isDirectory(directory: string): boolean {
    return statOf(directory)?.isDirectory() === true;
  }

  realpath(file: string): string {
    try {
      return slashed(fs.realpathSync.native(file));
    } catch {
      return file;
    }
  }

  list(directory: string): readonly string[] {
    try {
      return fs.readdirSync(directory);
    } catch {
      return [];
    }
  }
}

function statOf(file: string): fs.Stats | undefined {
  try {
    return fs.statSync(file, { throwIfNoEntry: false });
  } catch {
    // A part of the path is no folder, or may not be entered.
    return undefined;
  }
}

/** A path of this machine as the engine writes paths. */
export function slashed(path: string): string {
  return path.replaceAll('\\', '/');
}
