import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
import { displayName, keyName, memberName, unwrap } from '../../semantics/syntax';
import type { Primitive, Value } from '../../semantics/value';
import { isAbsent, isKnownObject, lacks } from '../shared/absent';
import { removeProperty } from '../shared/edits';
import { endlessTokens } from '../shared/nest-tokens';
import { words } from '../shared/secrets';
import { someNode } from '../shared/walk';

const DAY = 86_400;
const LONGEST = 30 * DAY;
/** Units of the package `ms` and of jose, in seconds; a bare number in a string is milliseconds in `ms`. */
const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^(milliseconds?|msecs?|ms)$/i, 0.001],
  [/^(seconds?|secs?|s)$/i, 1],
  [/^(minutes?|mins?|m)$/i, 60],
  [/^(hours?|hrs?|h)$/i, 3600],
  [/^(days?|d)$/i, DAY],
  [/^(weeks?|w)$/i, 7 * DAY],
  [/^(years?|yrs?|y)$/i, 365.25 * DAY],
];

/** The option of a call that says how long the token of a library is good. */
const LIFETIME: Readonly<Record<string, string>> = { jsonwebtoken: 'expiresIn', '@hapi/jwt': 'ttlSec' };

export default defineRule({
  id: 'jwt-without-expiry',
  title: 'A JSON Web Token never expires, or long after its use',
  threats: ['IOMT-APP-05'],
  cwe: ['CWE-613'],
  severity: 'warning',
  confidence: 'high',
  preset: 'recommended',
  group: 'Web, API and session',
  madeUpInTests: true,
  hasSuggestions: true,
  messages: {
    never:
      'This token never expires: found once in a log, backup or lost phone it opens patient data for ever. Give it expiresIn of minutes to hours, and renew it.',
    misplaced:
      '{{lifetime}} stands in the payload here, where it is a claim that nobody heeds: the token never expires, and found once in a log, backup or lost phone it opens patient data for ever. Move it to the options, the last argument.',
    registered:
      'The tokens of this module never expire: found once in a log, backup or lost phone they open patient data for ever. Give it signOptions with expiresIn of minutes to hours, and renew them.',
    long: 'This token is valid for {{days}} days: found in a log, backup or lost phone it opens patient data all that time. Issue it for minutes to hours, and renew it.',
    ignored:
      'Tokens that have expired are accepted here, so a stolen one opens patient data for ever. Let the verification check the expiry.',
  },
  roles: {
    'jwt.sign'(arrival, rule) {
      if (!arrival.direct) return;
      const { call } = arrival;
      const lifetime = LIFETIME[call.library ?? ''];
      if (lifetime !== undefined) {
        const payload = call.argument(0);
        if (
          isKnownObject(payload) &&
          isAbsent(rule.semantics.property(payload!, 'exp')) &&
          lacks(arrival, 2, lifetime, rule) &&
          !checksAge(rule)
        ) {
          const isMisplaced = !isAbsent(rule.semantics.property(payload!, lifetime));
          rule.report({
            node: arrival.node,
            messageId: isMisplaced ? 'misplaced' : 'never',
            ...(isMisplaced && { data: { lifetime } }),
            // A claim of the program's own does as well, should somebody look at it.
            ...(!isMisplaced && hasOwnExpiry(payload!, rule) && { confidence: 'low' }),
          });
        }
      } else if (call.node.type === 'CallExpression' && neverSet(call.node, rule))
        rule.report({ node: arrival.node, messageId: 'never' });
    },
    'jwt.expires-in'(arrival, rule) {
      for (const atom of arrival.value.atoms) {
        const seconds = atom.kind === 'const' ? secondsOf(atom.value) : undefined;
        if (seconds === undefined || seconds <= LONGEST) continue;
        rule.report({
          node: arrival.node,
          messageId: 'long',
          data: { days: Math.round(seconds / DAY) },
          trace: rule.semantics.trace(arrival, atom),
          cause: rule.semantics.cause(arrival, atom),
        });
        return;
      }
    },
    'jwt.ignore-expiration'(arrival, rule) {
      if (arrival.value.truthiness() !== true || onlyEnds(arrival.call.node, rule) || judgesExpiry(arrival, rule))
        return;
      const remove = arrival.direct ? removeProperty(arrival.node, rule.sourceCode.text) : undefined;
      rule.report({
        node: arrival.node,
        messageId: 'ignored',
        trace: rule.semantics.trace(arrival, arrival.value.atoms[0]),
        cause: rule.semantics.cause(arrival, arrival.value.atoms[0]),
        ...(remove && { suggest: [{ title: 'Check the expiry', fix: remove }] }),
      });
    },
  },
  nodes: (rule) => ({
    CallExpression(node) {
      const [signed] = endlessTokens(node, rule) ?? [];
      if (signed)
        rule.report({
          node: node.callee,
          messageId: 'registered',
          trace: [{ place: signed, message: 'a token is signed here, with no end of its own' }],
        });
    },
  }),
});

/**
 * True when what a token says is used for nothing but to end what it stands for: `sessions.delete(claims.jti)` of a logout,
 * which a token that has expired must be able to do as well.
 */
function onlyEnds(verify: TSESTree.Node, { semantics }: RuleContext<string>): boolean {
  let at = verify;
  while (at.parent?.type === 'AwaitExpression' || at.parent?.type === 'TSAsExpression') at = at.parent;
  const declared = at.parent?.type === 'VariableDeclarator' && at.parent.init === at ? at.parent.id : undefined;
  const names = declared?.type === 'ObjectPattern' ? boundIn(declared) : declared ? [declared] : [];
  const uses = names.flatMap((name) =>
    name.type === 'Identifier'
      ? (semantics.module.variableOf(name)?.references ?? []).filter((one) => one.isRead())
      : [],
  );
  const reads = uses.map(({ identifier }) => readOf(identifier as TSESTree.Node));
  return reads.some(isEnded) && reads.every((read) => isEnded(read) || isAsked(read));
}
/**
 * `claims.exp < now`, `new Date(claims.exp * 1000)`: the program itself looks until when what was signed is good, in this
 * file or in what it has the claims given to: `new Strategy({ ignoreExpiration: true }, this.tokens.check.bind(this))`.
 */
function judgesExpiry({ call }: Arrival, { semantics, sourceCode }: RuleContext<string>): boolean {
  const given = call.node.type === 'NewExpression' ? call.node.arguments : [];
  return (
    readsExpiry(sourceCode.ast) ||
    given.some((one) =>
      semantics.value(one).atoms.some((atom) => atom.kind === 'function' && readsExpiry(atom.node.body!)),
    )
  );
}
function readsExpiry(root: TSESTree.Node): boolean {
  return someNode(root, (one) => {
    if (one.type !== 'BinaryExpression' || !/^[*<>]=?$/.test(one.operator)) return false;
    return [one.left, one.right].some((side) => {
      const at = unwrap(side);
      return at.type === 'MemberExpression' ? memberName(at) === 'exp' : at.type === 'Identifier' && at.name === 'exp';
    });
  });
}
function boundIn(pattern: TSESTree.ObjectPattern): readonly TSESTree.Node[] {
  return pattern.properties.map((one) => (one.type === 'Property' ? one.value : one.argument));
}
/** `claims.jti` of `claims`. */
function readOf(name: TSESTree.Node): TSESTree.Node {
  let at = name;
  while (at.parent?.type === 'MemberExpression' && at.parent.object === at) at = at.parent;
  return at;
}
function isEnded(read: TSESTree.Node): boolean {
  const call = read.parent;
  return (
    call?.type === 'CallExpression' &&
    call.callee !== read &&
    ENDS.test((call.callee.type === 'MemberExpression' ? memberName(call.callee) : displayName(call.callee)) ?? '')
  );
}
const ENDS = /^(del|delete|remove|revoke|destroy|invalidate|expire|blacklist|blocklist|denylist|end|clear)(?![a-z])/;
/** `if (claims.jti)`, `claims && claims.jti`. */
function isAsked(read: TSESTree.Node): boolean {
  const { parent } = read;
  return (
    (parent?.type === 'IfStatement' && parent.test === read) ||
    (parent?.type === 'UnaryExpression' && parent.operator === '!' && parent.parent.type === 'IfStatement')
  );
}

/** A claim by another name that says until when the token is good, or since when: `expiresAt`, `createdAt`. */
function hasOwnExpiry(payload: Value, { semantics }: RuleContext<string>): boolean {
  return payload.atoms.every(
    (atom) =>
      atom.kind === 'object' &&
      atom.object.entries.some((entry) => {
        if (!('key' in entry)) return false;
        const value = semantics.property(payload, entry.key);
        return (
          (saysExpiry(entry.key) && !isAbsent(value)) ||
          (/^(created|issued)_?(at|on)$/i.test(entry.key) && someNode(entry.node, readsClock))
        );
      }),
  );
}
/** `new Date()`, `Date.now()`. */
function readsClock(node: TSESTree.Node): boolean {
  return node.type === 'NewExpression'
    ? displayName(node.callee) === 'Date' && node.arguments.length === 0
    : node.type === 'CallExpression' && displayName(node.callee) === 'Date.now';
}
function saysExpiry(name: string): boolean {
  const all = words(name);
  return (
    all.some((word) => /^(exp|expires?|expiry|expired|expiration|expiring)$/.test(word)) ||
    (/^(valid|good)$/.test(all[0] ?? '') && /^(until|till|to|through|thru|before)$/.test(all[1] ?? ''))
  );
}

/**
 * `verify(token, key, { maxAge: '8h' })`: the age is counted from when the token was issued. A strategy of hapi says it as
 * `maxAgeSec` where the application sets itself up.
 */
function checksAge({ semantics }: RuleContext<string>): boolean {
  const setUp = semantics.module.sources.has('@hapi/jwt') ? [semantics.module, ...semantics.startModules(2)] : [];
  if (setUp.some(({ ast }) => someNode(ast, (one) => one.type === 'Property' && keyName(one) === 'maxAgeSec')))
    return true;
  return semantics.module.calls.some((call) =>
    semantics
      .arrivals(call)
      .some(({ role, call: verify }) => role === 'jwt.verify' && !isAbsent(verify.option('maxAge'))),
  );
}

/** Seconds of a duration as libraries of tokens take it; a large number is a date and not judged. */
function secondsOf(value: Primitive): number | undefined {
  if (typeof value === 'number') return value < 1e9 ? value : undefined;
  const parts = typeof value === 'string' ? /^(\d+(?:\.\d+)?)\s*([a-z]*)$/i.exec(value.trim()) : null;
  if (!parts) return undefined;
  const unit = parts[2] === '' ? 0.001 : UNITS.find(([name]) => name.test(parts[2]!))?.[1];
  return unit === undefined ? undefined : Number(parts[1]) * unit;
}

/** `new SignJWT({ … }).setIssuedAt().sign(key)`: nothing in the chain, nor elsewhere on its variable, sets the expiry. */
function neverSet(sign: TSESTree.CallExpression, rule: RuleContext<string>): boolean {
  let at = unwrap(sign.callee);
  while (at.type === 'MemberExpression' || at.type === 'CallExpression') {
    if (at.type === 'MemberExpression' && memberName(at) === 'setExpirationTime') return false;
    at = unwrap(at.type === 'MemberExpression' ? at.object : at.callee);
  }
  if (at.type === 'Identifier') {
    const name = at.name;
    const isSet = someNode(
      rule.sourceCode.ast,
      (one) => one.type === 'MemberExpression' && memberName(one) === 'setExpirationTime',
    );
    const made = rule.semantics.module.variableOf(at)?.defs[0]?.node;
    return !isSet && name !== '' && made?.type === 'VariableDeclarator' && made.init
      ? hasNoExp(made.init, rule)
      : false;
  }
  return at.type === 'NewExpression' && hasNoExp(at, rule);
}

function hasNoExp(made: TSESTree.Node, rule: RuleContext<string>): boolean {
  let at = unwrap(made);
  while (at.type === 'MemberExpression' || at.type === 'CallExpression')
    at = unwrap(at.type === 'MemberExpression' ? at.object : at.callee);
  const payload = at.type === 'NewExpression' ? at.arguments[0] : undefined;
  const value = payload && rule.semantics.value(payload);
  return (
    at.type === 'NewExpression' &&
    (payload === undefined || (isKnownObject(value) && isAbsent(rule.semantics.property(value!, 'exp'))))
  );
}
