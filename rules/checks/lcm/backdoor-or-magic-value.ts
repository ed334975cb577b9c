import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
import { displayName, functionAround, keyName, memberName, unwrap } from '../../semantics/syntax';
import type { Atom } from '../../semantics/value';
import { AUTH, closesDoor, isOneWayIn, switchesAuthOff } from '../shared/auth-switches';
import { isDevGuarded } from '../shared/dev-guard';
import { isProvedBesides } from '../shared/further-proof';
import { innerRange, isFallback, literalIn, type ConstantText } from '../shared/literals';
import { isObserved } from '../shared/observed';
import { once } from '../shared/once';
import { isOfHeader, isOfPath } from '../shared/request-parts';
import { isNoSecretText, isPlaceholder, isSecretName, words } from '../shared/secrets';
import { callsOn, handedTo, placesOf, refuses, verdict } from '../shared/server-guards';
import { valueName } from '../shared/expressions';
import { functionName } from '../shared/therapy';
import { someNode } from '../shared/walk';

type Rule = RuleContext<'compared' | 'header' | 'flag' | 'route'>;

/** Words that make a header or field a claim to be let in. */
const CLAIM = new Set([
  'service',
  'internal',
  'bypass',
  'backdoor',
  'maintenance',
  'support',
  'god',
  'master',
  'superuser',
  'override',
  'skip',
  'vendor',
  'technician',
  'engineer',
  'factory',
]);
const HIDDEN = new Set([
  'backdoor',
  '__test',
  '__debug',
  '_debug',
  'debug',
  'eval',
  'exec',
  'shell',
  'webshell',
  'service-mode',
  'servicemode',
  'service_mode',
  'factory-mode',
  'run-command',
]);

export default defineRule({
  id: 'backdoor-or-magic-value',
  title: 'A fixed value, a hidden route or a switch lets callers past the authentication',
  threats: ['IOMT-LCM-02', 'IOMT-DEV-05'],
  cwe: ['CWE-912', 'CWE-798'],
  severity: 'error',
  confidence: 'high',
  preset: 'recommended',
  group: 'Lifecycle, backdoors, configuration',
  triggers: [
    ...['passw', 'passcode', 'pwd', 'secret', 'token', 'credential', 'apikey', 'header', 'login', 'process.env'],
    ...['pincode', 'accesscode', 'servicecode', 'unlockcode', 'doorcode', 'mastercode', 'userpin', 'adminpin'],
    ...['pass', 'pin', 'key', 'code', 'auth', ...CLAIM].map((word) => ({ segment: word })),
  ],
  supersedes: ['default-credentials', 'hardcoded-credential'],
  messages: {
    compared:
      '{{name}} is compared with a value written in the source, so whoever has one copy of this code gets into every installation of this device. Compare with a secret of this installation, stored as a password hash.',
    header:
      'Whoever sends {{name}} with this fixed value is let in without credentials, on every installation. Remove the way in, or demand a signed challenge that expires.',
    flag: "{{name}} in the environment switches authentication off, also at the patient's side. Remove the switch, or honour it in development builds only.",
    route:
      'The route {{route}} opens a service function and nothing on the way to it asks who is calling. Remove it from the product, or demand a signed service challenge that expires.',
  },
  roles: { 'server.route': hiddenRoute },
  nodes: (rule) => ({
    BinaryExpression(node) {
      if (!/^[!=]==?$/.test(node.operator)) return;
      if (!compare(node.left as TSESTree.Node, node.right, node, rule))
        compare(node.right, node.left as TSESTree.Node, node, rule);
    },
    MemberExpression(node) {
      const name = memberName(node);
      if (name !== undefined && switchesAuthOff(name) && isRead(node)) flag(name, node, rule);
    },
    Property(node) {
      if (node.parent.type !== 'ObjectPattern' || node.key.type !== 'Identifier' || !switchesAuthOff(node.key.name))
        return;
      const declarator = node.parent.parent;
      if (declarator.type === 'VariableDeclarator' && declarator.init && displayName(declarator.init) === 'process.env')
        flag(node.key.name, node.key, rule);
    },
  }),
});

/** `skip=lint`: the word that is sent tells what is left out, and that is no authentication. */
function skipsElse(name: string, value: unknown): boolean {
  return (
    name.toLowerCase() === 'skip' &&
    typeof value === 'string' &&
    /^[a-z]{3,}$/.test(value) &&
    !AUTH.has(value) &&
    !/^(all|true|yes|everything|always|check|checks|guard|token|session|password)$/.test(value)
  );
}

/** A word that claims to be let in. `skipDuplicates` and `overrideExisting` say what is left out or replaced, which is no check. */
function isClaim(name: string): boolean {
  const all = words(name);
  const rest = all.filter((word) => !LEAVES_OUT.has(word) && word !== 'x');
  const isOption =
    rest.length > 0 && rest.length < all.length && !rest.some((word) => AUTH.has(word) || CHECKS.has(word));
  return all.some((word) => CLAIM.has(word) && !(isOption && LEAVES_OUT.has(word)));
}
const LEAVES_OUT = new Set(['skip', 'bypass', 'override']);
/** What lets callers in besides authentication itself. */
const CHECKS = new Set([
  ...[
    'check',
    'checks',
    'validation',
    'verification',
    'verify',
    'security',
    'permission',
    'permissions',
    'access',
    'key',
  ],
  ...[
    'role',
    'roles',
    'user',
    'session',
    'token',
    'password',
    'pin',
    'code',
    'secret',
    'mfa',
    'otp',
    '2fa',
    'guard',
    'guards',
  ],
  ...['admin', 'safety', 'limits', 'limit', 'interlock', 'lock', 'header', 'all', 'mode', 'consent', 'approval'],
]);

/** A credential, or a claim in a request, that is compared with a constant. */
function compare(given: TSESTree.Node, fixed: TSESTree.Node, node: TSESTree.BinaryExpression, rule: Rule): boolean {
  const name = givenName(given, rule);
  if (name === undefined) return false;
  const isSecret = isCredential(name) || (isOwnHeader(given, name) && HEADER_CREDENTIAL.has(words(name).at(-1) ?? ''));
  if (!isSecret && !isClaim(name)) return false;
  const atom = rule.semantics
    .value(fixed)
    .atoms.find(
      (one): one is Atom & { readonly kind: 'const' } =>
        one.kind === 'const' && !isFallback(one) && isMagic(one.value, name, isSecret),
    );
  if (!atom || (!isSecret && skipsElse(name, atom.value))) return false;
  const value = rule.semantics.value(given);
  const flows = value.labelled('untrusted');
  const isUntrusted = flows.length > 0;
  // `/:service` chooses what is asked for; who may is asked, or not, of each route.
  if (!isSecret && isUntrusted && flows.every(isOfPath)) return false;
  if (value.closed || value.labelled('environment').length > 0) return false;
  // A stand-in of the interface (`password === 'hidden'`) is met in code that lets nobody in.
  const isKind = !isSecret && KINDS.test(name) && !flows.some(isOfHeader);
  if (isSecret ? (!isUntrusted || isObserved(node)) && !grants(node) : !isUntrusted || !grants(node, isKind))
    return false;
  if (isDevGuarded(node, rule) || (!isSecret && isProvedBesides(node, rule))) return false;
  const literal = typeof atom.value === 'string' ? literalIn(rule.semantics.module, atom as ConstantText) : undefined;
  rule.report({
    node,
    messageId: isSecret ? 'compared' : 'header',
    data: { name },
    trace: rule.semantics.trace({ node: fixed, via: [] }, atom),
    ...(!isUntrusted && { severity: 'warning' as const, confidence: 'medium' as const }),
    redact: literal && isSecret ? [innerRange(literal)] : [],
  });
  return true;
}

/** `x-debug-key`, `x-device-code`: a header of the program's own, of which the last word says that it lets somebody in. */
function isOwnHeader(given: TSESTree.Node, name: string): boolean {
  return /^x-/i.test(name) && unwrap(given).type !== 'Identifier';
}
const HEADER_CREDENTIAL = new Set(['key', 'token', 'secret', 'password', 'pass', 'code', 'pin', 'auth']);

/** The name of what a caller gives: a variable, a property, a header that is asked for by its name. */
function givenName(node: TSESTree.Node, rule: Rule): string | undefined {
  const at = unwrap(node);
  if (at.type === 'CallExpression' && /^(get|header)$/.test(valueName(at.callee) ?? '')) {
    const key = at.arguments[0] && rule.semantics.value(at.arguments[0]).only()?.value;
    return typeof key === 'string' ? key : undefined;
  }
  if (
    at.type === 'CallExpression' &&
    at.callee.type === 'MemberExpression' &&
    /^(trim|toString|toLowerCase|toUpperCase)$/.test(memberName(at.callee) ?? '')
  )
    return givenName(at.callee.object, rule);
  if (at.type === 'MemberExpression' && at.computed) {
    const key = rule.semantics.value(at.property).only()?.value;
    return typeof key === 'string' ? key : undefined;
  }
  // `typeof token === 'boolean'` asks for a type.
  return at.type === 'UnaryExpression' ? undefined : valueName(at);
}

function isCredential(name: string): boolean {
  const all = words(name);
  return (
    isSecretName(name) ||
    /^(pin|pincode|passcode|accesscode|servicecode|unlockcode|apikey|pass|doorcode|mastercode|servicepin|userpin|adminpin|physicianpin)$/.test(
      all.join(''),
    )
  );
}

/** A constant that can be a way in: no placeholder, word of the program's own or empty text. */
function isMagic(value: unknown, name: string, isSecret: boolean): boolean {
  if (typeof value === 'number') return isSecret && /pin|code/i.test(name) && value >= 1000;
  if (typeof value !== 'string' || (value.trim().length < 4 && !(value === '1' && !isSecret))) return false;
  if (!isSecret) return !/^(undefined|null|false)$/.test(value);
  return (
    !/^(undefined|null|none|true|false|string|text|hidden|password|object|function|number|required|optional|invalid|expired)$/i.test(
      value,
    ) &&
    (/^\d{4,}$/.test(value) ||
      /letmein|admin|service|master|backdoor|secret|root/i.test(value) ||
      (!isPlaceholder(value) && !isNoSecretText(value, name)))
  );
}

/** In a body or query these also say which of several is meant: `service === 'email'`, `vendor === 'dexcom'`. */
const KINDS = /^(service|vendor|support|engineer|technician|factory|maintenance)$/i;

/**
 * True when the outcome of a comparison lets somebody in: `next()`, a session, `true` of a function that checks.
 * @param isKind the comparison may only tell kinds apart: then a right must be given as such, and not be looked up
 */
function grants(node: TSESTree.BinaryExpression, isKind = false): boolean {
  const around = functionAround(node);
  const checks =
    around !== undefined &&
    /auth|login|sign_?in|verify|check|valid|unlock|allow|permit|is[A-Z]\w*(Admin|Service|Staff)|guard|canActivate|access/i.test(
      functionName(around) ?? '',
    );
  const opens = (one: TSESTree.Node): boolean => {
    if (one.type === 'CallExpression' && refusesBy(one)) return false;
    if (one.type === 'CallExpression')
      return /^(next|done|resolve|login|logIn|signIn|authenticate|unlock|grant\w*|set(Is)?(Admin|Auth\w*|Unlocked|LoggedIn|Authenticated)|sign)$/.test(
        valueName(one.callee) ?? '',
      );
    if (one.type === 'AssignmentExpression')
      return (
        /admin|auth|role|user|unlocked|granted|service|access|privilege/i.test(valueName(one.left) ?? '') &&
        (!isKind || letsIn(unwrap(one.right)) || isRight(unwrap(one.right)))
      );
    return checks && one.type === 'ReturnStatement' && one.argument !== null && letsIn(unwrap(one.argument));
  };
  for (let at: TSESTree.Node = node, parent = node.parent; parent; at = parent, parent = parent.parent) {
    if (parent.type === 'IfStatement')
      return (
        parent.test === at &&
        (someNode(parent.consequent, opens) ||
          (isKind && node.operator.startsWith('=') ? [parent.alternate] : [parent]).some(
            (from) =>
              from && someNode(from, (one) => one.type === 'Literal' && (one.value === 401 || one.value === 403)),
          ) ||
          (checks && /^!/.test('operator' in node ? String(node.operator) : '')))
      );
    if (parent.type === 'ReturnStatement' || parent.type === 'ArrowFunctionExpression') return checks;
    if (
      parent.type === 'LogicalExpression' ||
      parent.type === 'UnaryExpression' ||
      parent.type === 'ConditionalExpression'
    )
      continue;
    if (parent.type === 'VariableDeclarator')
      return /admin|auth|valid|allowed|granted|service|unlocked|match/i.test(valueName(parent.id) ?? '');
    return false;
  }
  return false;
}

/** `true`, or somebody who is signed in: `{ role: 'service' }`, and not `{ error: … }` or `{ ok: false }`. */
function letsIn(given: TSESTree.Node): boolean {
  if (given.type === 'Literal') return given.value === true;
  if (given.type !== 'ObjectExpression') return false;
  const fields = given.properties.map((one) => (one.type === 'Property' ? (keyName(one) ?? '') : ''));
  return (
    fields.some((name) => !/^(message|code|status|)$/i.test(name)) &&
    !fields.some((name) => /error|reason|fail/i.test(name)) &&
    !given.properties.some((one) => one.type === 'Property' && one.value.type === 'Literal' && !one.value.value)
  );
}

/** `role = 'admin'`. */
function isRight(given: TSESTree.Node): boolean {
  return given.type === 'Literal' && /admin|root|super|staff|service|operator|engineer/i.test(String(given.value));
}

/** `next(new Unauthorized())`, `done(error)`: passes an error on. */
function refusesBy({ callee, arguments: [first] }: TSESTree.CallExpression): boolean {
  if (!first || !/^(next|done)$/.test(valueName(callee) ?? '')) return false;
  const given = unwrap(first);
  return given.type === 'NewExpression' || /^(e|err|error|exception)$/i.test(valueName(given) ?? '');
}

function isRead(node: TSESTree.MemberExpression): boolean {
  return (
    displayName(node.object) === 'process.env' &&
    !(node.parent.type === 'AssignmentExpression' && node.parent.left === node) &&
    (node.parent.type !== 'UnaryExpression' || node.parent.operator === '!')
  );
}
function flag(name: string, node: TSESTree.Node, rule: Rule): void {
  if (isDevGuarded(node, rule) || closesDoor(node, rule)) return;
  const confidence = isOneWayIn(name) ? 'low' : 'medium';
  rule.report({ node, messageId: 'flag', data: { name }, severity: 'warning', confidence });
}

/** A service route on a server, without anything on it or before it that refuses callers. */
function hiddenRoute(arrival: Arrival, rule: Rule): void {
  const call = arrival.call.node;
  if (
    !arrival.direct ||
    call.type !== 'CallExpression' ||
    arrival.call.module !== rule.semantics.module ||
    !arrival.call.receiver
  )
    return;
  const path = (arrival.call.argument(0)?.texts() ?? [])[0]?.exact ?? arrival.call.option('url')?.texts()[0]?.exact;
  const callee = unwrap(call.callee);
  if (
    path === undefined ||
    callee.type !== 'MemberExpression' ||
    !path
      .toLowerCase()
      .split('/')
      .some((segment) => HIDDEN.has(segment))
  )
    return;
  if (arrival.call.receiver.atoms.some((atom) => atom.kind === 'instance' && /#(I?Router|router)$/.test(atom.type)))
    return;
  const places = placesOf(arrival.call.receiver, callee.object, rule);
  if (!places || isDevGuarded(call, rule) || places.some((place) => handedTo(place, rule) !== 'none')) return;
  const before = places.flatMap((place) =>
    callsOn(place, /^(use|register|addHook)$/).flatMap((use) => use.arguments.map((one) => ({ one, place }))),
  );
  if (
    before.some(
      ({ one, place }) =>
        rule.semantics.value(one, place.module).texts().length === 0 && verdict(one, rule, place.module) !== 'none',
    )
  )
    return;
  const guarded = call.arguments.slice(1).some((one) => {
    const functions = rule.semantics.value(one).atoms.flatMap((atom) => (atom.kind === 'function' ? [atom.node] : []));
    return functions.length > 0 ? functions.some((fn) => refuses(fn, false)) : verdict(one, rule) !== 'none';
  });
  if (guarded || !once(rule, call)) return;
  rule.report({ node: call.arguments[0] ?? call, messageId: 'route', data: { route: path }, confidence: 'medium' });
}
