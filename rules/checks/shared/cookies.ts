import type { TSESTree } from '@typescript-eslint/utils';
import type { RuleContext } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
import type { TextView, Value } from '../../semantics/value';
import { isSecretName, words } from './secrets';

type Rule = RuleContext<string>;

const SENSITIVE = new Set([
  'session',
  'sess',
  'sid',
  'sessionid',
  'token',
  'auth',
  'jwt',
  'login',
  'remember',
  'access',
  'refresh',
  'connect',
  'identity',
  'authorization',
  'bearer',
]);
/** Last words of names for when, how or whether somebody signed in, which pages may show. */
const ABOUT = new Set(
  'at time date expires expiry expiration fetched set in until level method mode type status provider count url uri'.split(
    ' ',
  ),
);
/** `loginRedirect`: where to go after it. */
const WAY = new Set(['redirect', 'return', 'callback', 'next', 'path', 'page', 'error', 'message', 'attempts', 'hint']);
/** `auth_state`, `oidc_nonce`, `auth_cb`: what a sign-in elsewhere brings back, and where to; over once it is done. */
const OF_SIGN_IN = new Set(['state', 'nonce', 'cb']);
const SESSION = new Set(['session', 'sess', 'sid', 'sessionid', 'token', 'jwt', 'bearer']);
const HARMLESS = /csrf|xsrf|lang|locale|theme|consent|timezone/i;

/** A cookie that is set: its name and value, wherever among the arguments the library takes them. */
export interface Cookie {
  /** Empty when it is not known; the parts that are known where it is put together. */
  readonly name: string;
  readonly value: Value | undefined;
  readonly valueNode: TSESTree.Node | undefined;
  /** An empty value, or one that is over at once, removes the cookie. */
  readonly isRemoval: boolean;
}

/** The cookie of a call: `set(name, value, options)`, `set({ name, value, … })`, `setCookie(context, name, value, options)`. */
export function cookieOf(arrival: Arrival, rule: Rule): Cookie {
  const { call } = arrival;
  const first = call.argument(0);
  const isObject = first?.atoms.some((atom) => atom.kind === 'object') ?? false;
  const isShifted = !isObject && call.library === 'hono/cookie';
  const given = (name: string, index: number): Value | undefined =>
    isObject && first ? rule.semantics.property(first, name) : call.argument(isShifted ? index + 1 : index);
  const value = given('value', 1);
  const only = value?.only();
  // Session stores take the name among the attributes.
  const names = [given('name', 0), rule.semantics.property(arrival.value, 'name')];
  return {
    // Of `share_${id}_token` the parts that are written say what it is.
    name: names.flatMap((one) => one?.texts() ?? [])[0]?.pieces.join('_') ?? '',
    value,
    valueNode: isObject ? undefined : call.argumentNode(isShifted ? 2 : 1),
    isRemoval: only !== undefined && (only.value === '' || only.value === null || only.value === 'deleted'),
  };
}

/** The cookie carries a session or a token, by its name, its value, or the name of the variable that is its value. */
export function isSessionCookie(arrival: Arrival, rule: Rule): boolean {
  const { name, value, valueNode, isRemoval } = cookieOf(arrival, rule);
  if (isRemoval || HARMLESS.test(name) || isWord(value)) return false;
  const variable = valueNode?.type === 'Identifier' ? valueNode.name : '';
  return (
    isSessionName(name) ||
    (name !== '' && words(variable).some((word) => word === 'token' || word === 'jwt')) ||
    (value?.labelled('secret').length ?? 0) > 0
  );
}

/** `loggedIn=true`, `Auth-Level=User`, `jwt=signed-out`: the same words for everybody are no session of anybody. */
function isWord(value: Value | undefined): boolean {
  return (
    value !== undefined &&
    value.atoms.length > 0 &&
    value.atoms.every((atom) => atom.kind === 'const' && atom.value !== undefined && A_WORD.test(String(atom.value)))
  );
}
const A_WORD = /^([a-z]{1,16}([-_ .][a-z]{1,16})*|\d{1,4})$/i;

function isSessionName(name: string): boolean {
  const all = words(name);
  if (all.length > 1 && (ABOUT.has(all[all.length - 1]!) || all.some((word) => WAY.has(word)))) return false;
  if (all.length > 1 && OF_SIGN_IN.has(all[all.length - 1]!) && !all.some((word) => SESSION.has(word))) return false;
  return !HARMLESS.test(name) && (all.some((word) => SENSITIVE.has(word)) || isSecretName(name));
}

/** The texts of session cookies in a header that is set by hand, one text for each cookie. */
export function cookieTexts(arrival: Arrival): readonly TextView[] {
  const { call, value } = arrival;
  const isSetCookie = (name: string): boolean => name.toLowerCase() === 'set-cookie';
  const inMap = value.atoms.flatMap((atom) =>
    atom.kind === 'object'
      ? atom.object.entries.flatMap((entry) => ('key' in entry && isSetCookie(entry.key) ? [entry.value()] : []))
      : [],
  );
  const name = call.argument(0)?.only()?.value;
  const given =
    typeof name === 'string' && isSetCookie(name) && call.argumentNode(1) === arrival.node ? [value] : inMap;
  const lists = given.flatMap((one) => [
    one,
    ...one.atoms.flatMap((atom) => (atom.kind === 'array' ? atom.items : [])),
  ]);
  return lists.flatMap((one) => one.texts()).filter(isSessionText);
}

/** True for the text of a cookie, as a header or a script sets it, that bears a session and is not emptied. */
export function isSessionText({ prefix, exact }: TextView): boolean {
  const [, name, value] = /^([\w.-]+)=([^;]*)/.exec(prefix) ?? [];
  if (name === undefined || !isSessionName(name)) return false;
  // `login=force` is a wish, no session.
  return exact === undefined || (value !== '' && !A_WORD.test(value ?? ''));
}

/** True for the text of a cookie that is removed by a time that is over. */
export function isOver({ pieces }: TextView): boolean {
  return /max-age=(0|-)|expires=thu, 01[ -]jan[ -]1970/i.test(pieces.join('\0'));
}

/** The attributes that the text of a cookie lacks; none when a part that is not known may hold them. */
export function lackingIn(text: TextView): readonly ('httpOnly' | 'secure')[] {
  const { pieces, exact } = text;
  // What stands after `name=` or `Max-Age=` is a value, other unknown parts may be attributes.
  const isWhole = exact !== undefined || pieces.slice(0, text.holes.length).every((piece) => /=\s*$/.test(piece));
  const all = pieces.join('\0');
  if (!isWhole || isOver(text)) return [];
  const has = (name: string): boolean => new RegExp(`;\\s*${name}\\s*(;|$)`, 'i').test(all);
  return (['httpOnly', 'secure'] as const).filter((flag) => !has(flag));
}
