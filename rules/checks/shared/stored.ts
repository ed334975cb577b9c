import type { RuleContext } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
import { functionAround, keyName, methodName, unwrap } from '../../semantics/syntax';
import type { Place, TraceStep } from '../../semantics/trace';
import { placeOf } from '../../semantics/value';
import type { TSESTree } from '@typescript-eslint/utils';
import { baseOf, leavesOf, placed } from './leaves';
import { allPatientData, origin, textOf, through } from './phi';
import { isClinicalName, isPatientName, isRecordIdentifier } from './phi-names';
import { isSecretName, words } from './secrets';
import { definitionOf, valueName } from './expressions';
import { someNode } from './walk';

export interface Sensitive {
  readonly node: TSESTree.Node;
  readonly what: string;
  readonly kind: 'secret' | 'patient';
  readonly trace: readonly TraceStep[];
  /** The name of the account that is signed in, by which its page greets it: whether it is a patient's is not told. */
  readonly isOwnName?: true;
}

const TOKEN = new Set([
  'token',
  'jwt',
  'authtoken',
  'accesstoken',
  'refreshtoken',
  'idtoken',
  'apikey',
  'bearer',
  'sessiontoken',
]);
/** Words that make a stored entry speak of something about a secret or a patient. */
const ABOUT = new Set([
  'expired',
  'expires',
  'expiry',
  'expiration',
  'seen',
  'shown',
  'enabled',
  'accepted',
  'count',
  'theme',
  'language',
  'type',
  'tab',
  'view',
  'filter',
  'sort',
  'page',
  'onboarding',
  'last',
  'version',
  'mode',
  'redirect',
  'return',
  'remember',
  'unit',
  'units',
  'range',
  'target',
  'settings',
  'has',
  'is',
  'id',
  'push',
  'device',
  'csrf',
  'xsrf',
  'public',
  'publishable',
  'captcha',
  'recaptcha',
  'hcaptcha',
  'turnstile',
  'mapbox',
  'fcm',
  'apns',
  'gcm',
]);

/**
 * What a storage call keeps that must not lie in the clear: a secret or patient data, by what the value is, or by the
 * key it is kept under when the value is not known to be harmless.
 */
export function sensitive(arrival: Arrival, rule: RuleContext): Sensitive | undefined {
  const all = [...allPatientData(arrival, rule)].filter((one) => !one.isDoubtful);
  const found = all.find((one) => !isOwnName(one.part)) ?? all[0];
  if (found)
    return {
      node: found.node,
      what: found.what,
      kind: 'patient',
      trace: found.trace,
      ...(isOwnName(found.part) && !isPatientName(keyOf(arrival) ?? '') && { isOwnName: true }),
    };
  if (tellsItself(arrival, rule)) return undefined;
  const open = leavesOf(arrival.node, rule).filter(
    ({ node, value }) => !isHarmless(value) && !isCopyOfEntry(node, rule),
  );
  for (const { node, value, key } of open) {
    const [flow] = value.labelled('secret');
    const name = valueName(node) ?? key ?? '';
    if (flow?.certain || (isSecretWord(name) && !isAddress(node, arrival, rule)))
      return {
        node: placed(node, arrival.node),
        what: textOf(node, rule),
        kind: 'secret',
        trace: through(node, arrival, flow ? rule.semantics.trace(arrival, flow) : origin(node, rule), rule),
      };
  }
  const key = keyOf(arrival);
  const [first] = open;
  if (key === undefined || !first) return undefined;
  if (isSecretWord(key))
    return { node: arrival.node, what: `the entry '${key}'`, kind: 'secret', trace: origin(first.node, rule) };
  if (isIdName(valueName(first.node)) || isListOfIds(first.node, rule)) return undefined;
  const ofPatient = isPatientName(key) || isRecordIdentifier(key) || isClinicalName(key);
  return ofPatient && !words(key).some((word) => ABOUT.has(word))
    ? { node: arrival.node, what: `the entry '${key}'`, kind: 'patient', trace: origin(first.node, rule) }
    : undefined;
}

/**
 * `localStorage.setItem('oauth_token_url', token)`, `{ tokenUrl: token }` handed to what keeps it, `token: Location`: where
 * tokens are fetched, which is told to everybody.
 */
function isAddress(node: TSESTree.Node, arrival: Arrival, { semantics }: RuleContext): boolean {
  const names = [keyOf(arrival), ...[node, ...(arrival.passedAs ?? []).map((one) => one.node)].map(underName)];
  if (names.some((name) => ADDRESS.has(words(name ?? '').at(-1) ?? ''))) return true;
  const [definition] = (node.type === 'Identifier' && semantics.module.variableOf(node)?.defs) || [];
  const declared = definition?.name.type === 'Identifier' ? definition.name.typeAnnotation : undefined;
  return (
    declared !== undefined &&
    someNode(
      declared,
      (one) => one.type === 'TSTypeReference' && /^(URL|Location)$/.test(valueName(one.typeName) ?? ''),
    )
  );
}
const ADDRESS = new Set(['url', 'uri', 'href', 'endpoint', 'origin', 'host', 'hostname']);

/** The name of the property that an object gives a value. */
function underName({ parent }: TSESTree.Node): string | undefined {
  return parent?.type === 'Property' ? keyName(parent) : undefined;
}

/** Tokens that one function stores, of access and to refresh it, come with one answer: kept elsewhere, all are mended. */
export function storedAlong({ kind }: Sensitive, { node }: Arrival, { semantics }: RuleContext): readonly Place[] {
  const around = kind === 'secret' ? functionAround(node) : undefined;
  return around ? [placeOf(semantics.module, around)] : [];
}

/** `[patientId, ...recent.filter((id) => id !== patientId)].slice(0, 6)`: which records were seen, and nothing of them. */
function isListOfIds(node: TSESTree.Node, rule: RuleContext): boolean {
  const at = unwrap(node);
  if (at.type === 'Identifier') {
    const definition = definitionOf(at, rule.semantics.module);
    return definition !== undefined && isListOfIds(definition, rule);
  }
  if (at.type === 'CallExpression' && at.callee.type === 'MemberExpression')
    return /^(slice|filter|sort|reverse|concat|toSorted|toReversed)$/.test(valueName(at.callee) ?? '')
      ? isListOfIds(at.callee.object, rule)
      : /^map$/.test(valueName(at.callee) ?? '') && givesIds(at.arguments[0]);
  if (at.type === 'NewExpression' && at.arguments[0]) return isListOfIds(at.arguments[0], rule);
  if (at.type !== 'ArrayExpression') return false;
  const own = at.elements.filter((one) => one !== null && one.type !== 'SpreadElement');
  return own.length > 0
    ? own.every((one) => isIdName(valueName(one!)))
    : at.elements.some((one) => one?.type === 'SpreadElement' && isListOfIds(one.argument, rule));
}

/** `(patient) => patient.id` */
function givesIds(given: TSESTree.Node | undefined): boolean {
  return given?.type === 'ArrowFunctionExpression' && isIdName(valueName(given.body));
}

function isIdName(name: string | undefined): boolean {
  return /^(id|uuid|guid)$/.test(words(name ?? '').at(-1) ?? '') && !isRecordIdentifier(name ?? '');
}

/** The name under which it is kept. */
function keyOf({ call }: Arrival): string | undefined {
  const key = call.argument(0)?.only()?.value ?? call.option('key')?.only()?.value;
  return typeof key === 'string' ? key : undefined;
}

/** `user.firstName`, `account.displayName`: no patient is named. */
function isOwnName(part: TSESTree.Node): boolean {
  const owner = baseOf(part);
  return (
    owner !== undefined &&
    DISPLAY_NAME.test(words(valueName(part) ?? '').join('')) &&
    words(owner).some((word) => ACCOUNT.has(word)) &&
    !isPatientName(owner)
  );
}
const DISPLAY_NAME = /^(user|login|display|full|first|last|given|family|nick)?name$/;
const ACCOUNT = new Set(['user', 'account', 'profile', 'me', 'self', 'member', 'login', 'session', 'credentials']);

/**
 * `sessionStorage.getItem('token')`: an entry that another line of the program writes, and that is reported there. Copies
 * of it end when it does.
 */
function isCopyOfEntry(node: TSESTree.Node, { semantics }: RuleContext): boolean {
  const at = unwrap(node);
  const call = unwrap(at.type === 'Identifier' ? (definitionOf(at, semantics.module) ?? at) : at);
  if (call.type !== 'CallExpression' || !/^get/.test(methodName(call) ?? '')) return false;
  const key = semantics
    .arrivals(call)
    .find(({ role }) => role === 'storage.key')
    ?.value.only()?.value;
  return typeof key === 'string' && isSecretWord(key);
}

/**
 * A wrapper by whose own names it keeps a secret, whoever calls it, or one that hands it on under such a name:
 * `keepToken(answer.token)`. That is reported where the wrapper stands.
 */
function tellsItself({ call, direct, passedAs = [] }: Arrival, rule: RuleContext): boolean {
  if (direct || call.node.type !== 'CallExpression') return false;
  if (passedAs.some(({ node }) => namesSecret(node))) return true;
  const [key, ...rest] = call.node.arguments;
  const own = key && rule.semantics.value(key, call.module).only()?.value;
  return (typeof own === 'string' && isSecretWord(own)) || rest.some(namesSecret);
}

/** `token`, and also `await sealed(token)`: what the wrapper keeps of it was judged where it stands. */
function namesSecret(node: TSESTree.Node): boolean {
  const at = unwrap(node);
  if (at.type === 'AwaitExpression') return namesSecret(at.argument);
  if (at.type === 'CallExpression') return at.arguments.some(namesSecret);
  return isSecretWord(valueName(at) ?? '');
}

function isSecretWord(name: string): boolean {
  const all = words(name);
  if (all.some((word) => ABOUT.has(word))) return false;
  return (
    isSecretName(name) ||
    TOKEN.has(all.join('')) ||
    (all.length > 1 && all[all.length - 1] === 'token') ||
    TOKEN.has(all.slice(-2).join(''))
  );
}

/** Constants, truth values and numbers of the clock give nothing away. */
function isHarmless(value: Arrival['value']): boolean {
  return (
    value.atoms.length > 0 &&
    value.labels.every((flow) => flow.label === 'clock') &&
    value.atoms.every(
      (atom) =>
        atom.kind === 'const' ||
        atom.kind === 'function' ||
        (atom.kind === 'unknown' && (atom.type === 'boolean' || atom.type === 'number')),
    )
  );
}
