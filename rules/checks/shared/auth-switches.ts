import type { TSESTree } from '@typescript-eslint/utils';
import type { RuleContext } from '../../rule';
import { isFunction, leaves, memberName, unwrap } from '../../semantics/syntax';
import { lastName } from './expressions';
import { words } from './secrets';
import { someNode } from './walk';

/** What names of settings say of switches by which a check of callers is left out, and what is done under such a switch. */

export const AUTH: ReadonlySet<string> = new Set([
  'auth',
  'authentication',
  'authorization',
  'authorisation',
  'login',
  'jwt',
  'acl',
  'rbac',
  'signature',
  'signatures',
  'mtls',
]);
const OFF = new Set(['skip', 'disable', 'disabled', 'no', 'bypass', 'ignore', 'without', 'off']);
/** Of these it is open whether the check is left out or the way in is closed. */
const CLOSES = new Set(['disable', 'disabled', 'no', 'off']);
/** One of several ways to say who one is: without it the others are left, and the check. */
const METHODS = new Set([
  ...['email', 'mail', 'password', 'local', 'phone', 'sms', 'magic', 'link', 'passkey', 'webauthn', 'otp', 'totp'],
  ...['sso', 'saml', 'ldap', 'oidc', 'oauth', 'oauth2', 'openid', 'social', 'kerberos'],
  ...['google', 'github', 'gitlab', 'microsoft', 'azure', 'apple', 'facebook', 'twitter', 'okta', 'keycloak'],
]);

/**
 * True for a name that says authentication is left out: `DISABLE_AUTH`, `AUTH_DISABLED`, `SKIP_JWT_SIGNATURE`. Not for one
 * that leaves something else out in the settings of authentication, `AUTH_SKIP_INVITE`, `AUTH_DISABLED_PROVIDERS`.
 */
export function switchesAuthOff(name: string): boolean {
  const all = words(name);
  if (all.length > 5 || /^(nodejs|npm)/i.test(name)) return false;
  return all.some((word, at) => {
    if (!OFF.has(word)) return false;
    const rest = all.slice(at + 1);
    return rest.length === 0 || /^(for|in|on|at|by|if|when)$/.test(rest[0]!)
      ? all.slice(0, at).some((one) => AUTH.has(one))
      : rest.some((one) => AUTH.has(one));
  });
}

/** True for the name of a switch that may as well close a way in: `DISABLE_LOGIN`, `EMAIL_AUTH_DISABLED`. */
export function isOneWayIn(name: string): boolean {
  const all = words(name);
  const isClosing = all.filter((word) => OFF.has(word)).every((word) => CLOSES.has(word));
  const isEntrance = all.filter((word) => AUTH.has(word)).every((word) => word === 'login');
  return isClosing && (isEntrance || all.some((word) => METHODS.has(word)));
}

/**
 * True when all that is done under a switch is to refuse: `if (process.env.DISABLE_LOGIN) return null`, `… throw`, an answer
 * of 403 or 404. Whoever calls `next()` or gives `true` there lets in.
 * @param node that reads the switch: an expression, or the name it is destructured by
 */
export function closesDoor(node: TSESTree.Node, rule: RuleContext<string>): boolean {
  const uses = usesOf(node, rule);
  return uses.length > 0 && uses.every(refusesUnder);
}

/** The switch itself, or where its variable is read. */
function usesOf(node: TSESTree.Node, { semantics: { module } }: RuleContext<string>): readonly TSESTree.Node[] {
  const { parent } = node;
  const bound =
    parent?.type === 'VariableDeclarator' && parent.init === node
      ? parent.id
      : parent?.type === 'Property' && parent.parent.type === 'ObjectPattern'
        ? parent.value
        : undefined;
  if (!bound) return [node];
  const variable = bound.type === 'Identifier' ? module.variableOf(bound) : undefined;
  return variable?.references.map(({ identifier }) => identifier as TSESTree.Node).filter((one) => one !== bound) ?? [];
}

function refusesUnder(use: TSESTree.Node): boolean {
  let at = use;
  while (
    at.parent &&
    (at.parent.type === 'LogicalExpression' ||
      (at.parent.type === 'BinaryExpression' && /^===?$/.test(at.parent.operator)) ||
      (at.parent.type === 'UnaryExpression' && at.parent.operator === '!' && isNegated(at.parent)))
  )
    at = at.parent;
  const { parent } = at;
  if (parent?.type === 'IfStatement' && parent.test === at)
    return leaves(parent.consequent) && refuses(parent.consequent);
  return parent?.type === 'ConditionalExpression' && parent.test === at && isNullOrFalse(parent.consequent);
}

/** `!!flag` is the flag. */
function isNegated(node: TSESTree.UnaryExpression): boolean {
  const inner = unwrap(node.argument);
  const { parent } = node;
  const isNot = (one: TSESTree.Node | undefined): boolean => one?.type === 'UnaryExpression' && one.operator === '!';
  return isNot(inner) || isNot(parent);
}

const REFUSALS = /^(notFound|forbidden|redirect|permanentRedirect|unauthorized|sendStatus)$/i;
const CODES = new Set([401, 403, 404, 410]);

function refuses(branch: TSESTree.Node): boolean {
  const opens = someNode(
    branch,
    (one) =>
      isFunction(one) ||
      (one.type === 'CallExpression' && /^(next|done|login|logIn|signIn)$/.test(lastName(unwrap(one.callee)) ?? '')) ||
      (one.type === 'ReturnStatement' && one.argument?.type === 'Literal' && one.argument.value === true),
  );
  return !opens && someNode(branch, isRefusal);
}

function isRefusal(node: TSESTree.Node): boolean {
  if (node.type === 'ThrowStatement') return true;
  if (node.type === 'ReturnStatement') return !!node.argument && isNullOrFalse(node.argument);
  if (node.type === 'Literal') return CODES.has(Number(node.value));
  if (node.type === 'MemberExpression')
    return /^(FORBIDDEN|NOT_FOUND|UNAUTHORIZED|GONE)$/i.test(memberName(node) ?? '');
  return node.type === 'CallExpression' && REFUSALS.test(lastName(unwrap(node.callee)) ?? '');
}

/** A page or answer of nothing. */
function isNullOrFalse(node: TSESTree.Node): boolean {
  const at = unwrap(node);
  return at.type === 'Literal' && (at.value === null || at.value === false);
}
