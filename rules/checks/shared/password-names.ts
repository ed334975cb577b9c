import type { TSESTree } from '@typescript-eslint/utils';
import { lastName } from './expressions';
import { words } from './secrets';

const PASSWORD = new Set(['password', 'passwd', 'pwd', 'passphrase', 'passcode', 'pin', 'passwort', 'motdepasse']);
/** Words that a password's name may end with and still be the password. */
const PLAIN = new Set([
  ...PASSWORD,
  'text',
  'plain',
  'plaintext',
  'input',
  'bytes',
  'buffer',
  'data',
  'raw',
  'value',
  'string',
  'utf8',
  'encoded',
  'salt',
  'salted',
  'code',
  'entered',
  '1',
  '2',
]);
/** `encryptedPassword`, `password_digest`: what is kept in place of the password, which a slow function made. */
const NOT_THE_PASSWORD = new Set(
  'hash hashed digest encrypted bcrypt bcrypted crypted stored reset token length file number'.split(' '),
);
/** True where an expression is named as a password, passphrase or PIN that somebody knows by heart, not as what is kept of it. */
export function isPassword(node: TSESTree.Node): boolean {
  const all = words(lastName(node) ?? '');
  const last = all[all.length - 1];
  return (
    last !== undefined &&
    PLAIN.has(last) &&
    all.some((word) => PASSWORD.has(word)) &&
    !all.some((word) => NOT_THE_PASSWORD.has(word))
  );
}
