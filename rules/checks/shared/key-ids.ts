import type { Module } from '../../semantics/module';
import { said } from './mentions';
import { words } from './secrets';
import { someNode } from './walk';

/**
 * True for `accessKey` in a file that also names a `secretKey` or `secretAccessKey` of the same start: of the two halves that
 * Amazon Web Services, MinIO and others issue, the access key says who signs, and only the other one signs.
 */
export function isKeyId(name: string, module: Module): boolean {
  const own = words(name);
  if (own.slice(-2).join(' ') !== 'access key' || own.includes('secret')) return false;
  const start = own.slice(0, -2);
  const halves = new Set(HALVES.map((half) => [...start, half].join(' ')));
  return someNode(module.ast, (node) => {
    const text = said(node);
    return text !== undefined && text.length < MAX_NAME && halves.has(words(text).join(' '));
  });
}
const HALVES = ['secret key', 'secret access key', 'access key secret', 'access secret key', 'access secret'];
/** A text that is longer is no name. */
const MAX_NAME = 80;
