import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { documentStore } from '../config/settings';

const located = (name: string): string => path.join(documentStore, name);

export function readDocument(name: string): Promise<Buffer> {
  return readFile(located(name));
}

export function readTemplate(): Promise<Buffer> {
  return readFile(located('templates/consent.pdf'));
}
