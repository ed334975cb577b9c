import type { TSESTree } from '@typescript-eslint/utils';
import { keyName, outermostFunction, unwrap } from '../../semantics/syntax';
import type { Value } from '../../semantics/value';
import { literalText } from './expressions';
import { someNode } from './walk';

const HOST_KEY = /^(host|hostname|server|url|uri|baseurl|endpoint|address)$/i;
const USER_KEY = /^(user|username|user_name|login|email|name|account|userid)$/i;
const PASSWORD_KEY = /^(password|passwd|pwd|pass|pin|passcode)$/i;
/** Accounts that devices and servers are delivered with. */
const USERS =
  /^(admin\w*|administrator|root|user\d*|service|guest|operator|technician|tech|support|nurse|doctor|clinician|physician|default|demo|test|manager|superuser|postgres|sa|pi|biomed|maintenance)(@.*)?$/i;
/** The passwords that such accounts are known by: the most common ones of scanners for default credentials. */
const PASSWORDS =
  /^(admin\w{0,4}|administrator|root|toor|user|service|guest|operator|tech|support|nurse|doctor|default|demo|test(ing)?\d*|manager|postgres|raspberry|biomed|maintenance|password\d*!?|passw0rd|p@ssw0rd|pass\d*|secret\d*|qwerty\d*|letmein|welcome\d*|changeme\d*|changeit|abc123|0{4,8}|1{4,8}|1234(5(6(7(8(90?)?)?)?)?)?|4321|9999)$/i;

/** True for a property that names the user of an account. */
export function isUserKey(key: string): boolean {
  return USER_KEY.test(key);
}

export function isDefaultPassword(text: string): boolean {
  return PASSWORDS.test(text);
}

/** The default account that an object literal describes: a user and a password that everybody tries first. */
export function defaultCredential(
  node: TSESTree.ObjectExpression,
  valueOf: (node: TSESTree.Node) => Value,
): { readonly user: string; readonly password: TSESTree.Node } | undefined {
  const find = (key: RegExp): TSESTree.Node | undefined => {
    const property = node.properties.find((one) => one.type === 'Property' && key.test(keyName(one) ?? ''));
    return property?.type === 'Property' ? unwrap(property.value) : undefined;
  };
  const password = find(PASSWORD_KEY);
  // A fallback of a setting is judged by secret-env-fallback.
  if (!password || password.type === 'LogicalExpression') return undefined;
  const secret = valueOf(password).only()?.value;
  if (typeof secret !== 'string' || !PASSWORDS.test(secret)) return undefined;
  // A connection has a `name` beside its `username`.
  const user = node.properties
    .flatMap((one) => (one.type === 'Property' && USER_KEY.test(keyName(one) ?? '') ? [unwrap(one.value)] : []))
    .map((one) => valueOf(one).only()?.value)
    .find((one): one is string => typeof one === 'string' && USERS.test(one));
  if (user === undefined || isTableOfNames(node, secret)) return undefined;
  return isPublicDemo(user, find(HOST_KEY), valueOf) ? undefined : { user, password };
}

const FEWEST_NAMES = 4;
/**
 * `{ USER: 'user', PASSWORD: 'password', FIRST_NAME: 'firstName', … }`: names of the fields of a form or a record. Of most
 * properties the text is the name again, of the password too.
 */
function isTableOfNames({ properties }: TSESTree.ObjectExpression, password: string): boolean {
  const texts = properties.flatMap((one) =>
    one.type === 'Property' && one.value.type === 'Literal' && typeof one.value.value === 'string'
      ? [{ key: bare(keyName(one) ?? ''), text: bare(one.value.value) }]
      : [],
  );
  const named = texts.filter(({ key, text }) => key === text);
  return (
    named.length >= FEWEST_NAMES && named.length > texts.length / 2 && named.some(({ text }) => text === bare(password))
  );
}
function bare(text: string): string {
  return text.replace(/[^a-z\d]/gi, '').toLowerCase();
}

/** `{ host: 'test.vendor.com', user: 'demo', … }`: what a public service lets everybody try it with. */
function isPublicDemo(user: string, host: TSESTree.Node | undefined, valueOf: (node: TSESTree.Node) => Value): boolean {
  const text = host && valueOf(host).only()?.value;
  return (
    /^(demo|test|guest)\b/i.test(user) &&
    typeof text === 'string' &&
    /^(\w+:\/\/)?([\w-]+\.)*(test|demo|sandbox|try|playground)(\.[\w-]+){2,}([:/]|$)/i.test(text)
  );
}

/** A name of an account that systems are delivered with. */
export function isDefaultUser(text: string): boolean {
  return USERS.test(text);
}

/** True when a literal is the password of an object that describes a default account, or stands in a list beside one. */
export function isOfDefaultAccount(literal: TSESTree.Node, valueOf: (node: TSESTree.Node) => Value): boolean {
  const property = literal.parent;
  if (property?.type !== 'Property' || property.value !== literal || property.parent.type !== 'ObjectExpression')
    return false;
  return (
    defaultCredential(property.parent, valueOf)?.password === literal ||
    accountBesideDefault(property.parent, valueOf) === literal
  );
}

/**
 * The password of an account in a list of accounts that one script or function makes, of which another is a default one: they
 * are told of, and mended, together.
 * @returns undefined also for a default account itself
 */
export function accountBesideDefault(
  node: TSESTree.ObjectExpression,
  valueOf: (node: TSESTree.Node) => Value,
): TSESTree.Node | undefined {
  const password = listedPassword(node);
  if (!password || defaultCredential(node, valueOf)) return undefined;
  const root = outermostFunction(node) ?? programOf(node);
  const known = defaultsListed.get(root) ?? someNode(root, (one) => isListedDefault(one, valueOf));
  defaultsListed.set(root, known);
  return known ? password : undefined;
}
const defaultsListed = new WeakMap<TSESTree.Node, boolean>();

function isListedDefault(node: TSESTree.Node, valueOf: (node: TSESTree.Node) => Value): boolean {
  return (
    node.type === 'ObjectExpression' &&
    listedPassword(node) !== undefined &&
    defaultCredential(node, valueOf) !== undefined
  );
}

/** The written password of a row of a list, `[{ email, password: '…' }, …]`. */
function listedPassword(node: TSESTree.ObjectExpression): TSESTree.Node | undefined {
  if (node.parent.type !== 'ArrayExpression') return undefined;
  const held = (name: RegExp): TSESTree.Node | undefined => {
    const property = node.properties.find((one) => one.type === 'Property' && name.test(keyName(one) ?? ''));
    return property?.type === 'Property' ? unwrap(property.value) : undefined;
  };
  const password = held(PASSWORD_KEY);
  return held(USER_KEY) && password && literalText(password) !== undefined ? password : undefined;
}
function programOf(node: TSESTree.Node): TSESTree.Node {
  let at = node;
  while (at.parent) at = at.parent;
  return at;
}
