import type { TSESTree } from '@typescript-eslint/utils';
import type { Semantics } from '../../semantics/semantics';
import { ingredients } from './expressions';
import { words } from './secrets';

/** What must not be guessed. `key`, `id` and `code` alone are too common in user interfaces. */
const UNGUESSABLE = new Set([
  'token',
  'secret',
  'password',
  'passwd',
  'pin',
  'otp',
  'passkey',
  'passcode',
  'nonce',
  'salt',
  'iv',
  'csrf',
  'xsrf',
  'challenge',
  'apikey',
  'credential',
  'entropy',
]);
const PAIRS: readonly (readonly [string, string])[] = [
  ['session', 'id'],
  ['session', 'key'],
  ['command', 'id'],
  ['request', 'nonce'],
  ['access', 'code'],
  ['verification', 'code'],
  ['pairing', 'code'],
  ['invite', 'code'],
  ['invitation', 'code'],
  ['reset', 'code'],
  ['auth', 'code'],
  ['confirmation', 'code'],
  ['login', 'code'],
  ['security', 'code'],
  ['encryption', 'key'],
  ['api', 'key'],
  ['secret', 'key'],
  ['device', 'key'],
  ['private', 'key'],
  ['signing', 'key'],
  ['sms', 'code'],
  ['activation', 'code'],
  ['temp', 'pass'],
];
const PRETENDED = new Set([
  'color',
  'colour',
  'mock',
  'fake',
  'test',
  'demo',
  'pinned',
  'pinch',
  'simulated',
  'jitter',
  'toast',
  'map',
]);

/** `nameSalt`, `cacheNonce`: what only keeps the names of two things apart. */
const UNIQUE = new Set(
  'name file filename filenames index temp tmp path url cache query suffix prefix retry log trace correlation cancel animation render'.split(
    ' ',
  ),
);

/** Last words of names that speak of a number about a secret, or of a time or place for it. */
const NUMBERS = new Set([
  ...['index', 'idx', 'count', 'length', 'size', 'rounds', 'cost', 'delay', 'wait', 'timeout', 'interval', 'backoff'],
  ...['jitter', 'ms', 'seconds', 'expiry', 'expires', 'expiration', 'ttl', 'age', 'lifetime', 'position', 'offset'],
  ...[
    'weight',
    'score',
    'strength',
    'rank',
    'level',
    'percent',
    'percentage',
    'rate',
    'ratio',
    'probability',
    'chance',
  ],
  ...['limit', 'attempt', 'attempts', 'retry', 'retries', 'usage', 'order', 'width', 'height', 'x', 'y', 'i', 'j'],
]);
const ABOUT = new Set([
  ...NUMBERS,
  ...['label', 'title', 'hint', 'placeholder', 'message', 'status', 'state', 'type', 'kind', 'style', 'icon', 'name'],
]);
const DIGEST = new Set(['hash', 'hashes', 'hashed', 'digest', 'checksum']);
/** Functions of these names look at a secret; they do not make one. */
const LOOKS_AT = new Set([
  ...['is', 'has', 'check', 'validate', 'verify', 'compare', 'parse', 'decode', 'show', 'hide', 'render', 'toggle'],
  ...['mask', 'format', 'sort', 'filter', 'find', 'count'],
]);

/** True when what bears this name is a secret, or another thing that lets in whoever guesses it. */
export function mustNotBeGuessed(name: string): boolean {
  const all = words(name);
  if (all.some((word) => PRETENDED.has(word)) || ABOUT.has(headOf(name))) return false;
  if (/^(salt|nonce|token)$/.test(headOf(name)) && all.slice(0, -1).some((word) => UNIQUE.has(word))) return false;
  return all.some((word) => UNGUESSABLE.has(word)) || PAIRS.some(([a, b]) => all.includes(a) && all.includes(b));
}

/**
 * True for a token that says which tenant, channel or site of several is meant, as far as its name or that of its class
 * tells: everybody who is there has it.
 */
export function isOfPlace(name: string): boolean {
  return words(name).some((word) => PLACES.has(word));
}
const PLACES = new Set(['channel', 'tenant', 'site']);

/**
 * True for `salt`, `generateSalt`, `passwordSalt`: a salt is kept beside the hash, and has to differ, not to be hard to
 * guess. A salt of something else, `tokenSalt`, may be all that is secret of it.
 */
export function isOnlySalt(name: string): boolean {
  const all = words(name);
  return headOf(name) === 'salt' && all.slice(0, -1).every((word) => OF_SALT.has(word));
}
const OF_SALT = new Set(
  'generate gen make create new get random build password passwd pwd user account hash default'.split(' '),
);

/** True when a function of this name makes something that must not be guessed. */
export function makesUnguessable(name: string): boolean {
  return mustNotBeGuessed(name) && !LOOKS_AT.has(words(name)[0] ?? '');
}

/** True for names of simulators, tests, demonstrations and what is only shown. */
export function isPretendedName(name: string): boolean {
  return words(name).some((word) => PRETENDED.has(word));
}

/** True for names of counts, times and places: the number under such a name becomes nothing else. */
export function isNumberName(name: string): boolean {
  return NUMBERS.has(headOf(name));
}

/** True for names of files and folders: the number keeps two of them apart, and goes nowhere else. */
export function isFileName(name: string): boolean {
  return FILES.has(headOf(name));
}
const FILES = new Set(
  'path filepath file filename dir directory dirname folder tmp temp tmpfile tempfile tmpdir tempdir tmppath temppath'.split(
    ' ',
  ),
);

/** `token` of `resetToken2`. */
export function headOf(name: string): string {
  const all = words(name);
  return (all[all.length - 1] ?? '').replace(/\d+$/, '');
}

/**
 * True when a name speaks of a digest of something whose own secret is not the random part: `hash(password + salt)`.
 * A digest of nothing but predictable numbers can be guessed like them.
 * @param node what is written under the name
 */
export function isDigestOfOther(name: string, node: TSESTree.Node, semantics: Semantics): boolean {
  if (!DIGEST.has(headOf(name))) return false;
  const made = ingredients(node, semantics.module);
  return !made.every((one) => semantics.value(one).labelled('random.weak').length > 0);
}
