import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { RuleContext, RuleReport } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
import { isAtLeast } from '../../semantics/manifests';
import type { Semantics } from '../../semantics/semantics';
import { displayName, memberName, unwrap } from '../../semantics/syntax';
import type { Value } from '../../semantics/value';
import { isAbsent, lacks } from '../shared/absent';
import { conditionsOf } from '../shared/conditions';
import { isFallback } from '../shared/literals';
import { once } from '../shared/once';
import { isOwnAlgorithm } from '../shared/token-keys';

const VERIFIES = /(^|\.)(verify|jwtVerify|compactVerify|decode|verifyAsync)$/;
/** Position of the options. */
const OPTIONS: Readonly<Record<string, number>> = { jsonwebtoken: 2, 'passport-jwt': 0, 'express-jwt': 0 };

export default defineRule({
  id: 'jwt-verify-without-algorithms',
  title: 'A JSON Web Token is verified with whatever algorithm it names',
  threats: ['IOMT-APP-05'],
  cwe: ['CWE-347'],
  severity: 'warning',
  confidence: 'high',
  preset: 'recommended',
  group: 'Web, API and session',
  hasSuggestions: true,
  messages: {
    own: 'The algorithm of this verification is what the token itself says, so a token signed by HMAC with your public key passes for one of yours. Name the algorithm you sign with.',
    missing:
      'This verification names no algorithms, so the token itself chooses among those that fit the key, and a change of the key opens the door to forged sessions of clinicians. Pass the algorithm you sign with: {{how}}.',
  },
  roles: {
    'jwt.algorithm'(arrival, rule) {
      const token = arrival.call.argumentNode(0);
      if (!arrival.direct || !token || !VERIFIES.test(arrival.call.name)) return;
      if (isOwnAlgorithm(token, arrival.node, rule.semantics.module) && once(rule, arrival.call.node))
        rule.report({ node: arrival.node, messageId: 'own', severity: 'error' });
    },
    'jwt.verify'(arrival, rule) {
      if (arrival.call.library === 'jwt-simple') return judgeJwtSimple(arrival, rule);
      const at = OPTIONS[arrival.call.library ?? ''];
      if (at === undefined || !arrival.direct || !lacks(arrival, at, 'algorithms', rule)) return;
      const append = at === 2 ? symmetric(arrival) : undefined;
      rule.report({
        node: arrival.node,
        messageId: 'missing',
        data: { how: "algorithms: ['HS256'] for a shared secret, ['RS256'] or ['ES256'] for a public key" },
        ...chosenByKey(arrival, rule),
        ...(append && {
          suggest: [
            {
              title: 'Accept HS256 only (the default of sign with a shared secret)',
              fix: (fixer) => fixer.insertTextAfter(append, ", { algorithms: ['HS256'] }"),
            },
          ],
        }),
      });
    },
  },
});

/** The algorithm is the fourth argument, and no token is verified where the third is true. */
function judgeJwtSimple(arrival: Arrival, rule: RuleContext<'missing' | 'own'>): void {
  const { call } = arrival;
  const isVerified = isAbsent(call.argument(2)) || call.argument(2)!.truthiness() === false;
  if (arrival.direct && isVerified && isAbsent(call.argument(3)))
    rule.report({
      node: arrival.node,
      messageId: 'missing',
      data: { how: "decode(token, key, false, 'HS256')" },
    });
}

/**
 * From version 9 on jsonwebtoken takes only what fits the kind of key, and no unsigned token: HMAC with the text of a
 * secret, signatures with a public key. Version 8 does the same, except that an unsigned token passes where the secret is
 * missing.
 */
function chosenByKey(
  { call }: Arrival,
  { semantics }: RuleContext<'missing' | 'own'>,
): Pick<RuleReport, 'severity' | 'confidence'> {
  const least = semantics.leastVersion(call.library ?? '');
  const fits =
    call.library === 'jsonwebtoken'
      ? isAtLeast(least, [9, 0, 0]) ||
        isBroughtAlong(semantics) ||
        (isAtLeast(least, [8, 0, 0]) &&
          (isNeverMissing(call.argument(1), call.argumentNode(1)) || isAskedFor(call.argumentNode(1))))
      : call.library === 'passport-jwt' && isAtLeast(least, [4, 0, 1]);
  return fits ? { severity: 'info', confidence: 'low' } : {};
}

/**
 * A text, a setting with a text in its place where it is missing, or a field of an object that was made with it: what a
 * program hands its own parts it has.
 */
function isNeverMissing(key: Value | undefined, node: TSESTree.Node | undefined): boolean {
  if (key === undefined) return false;
  return (
    key.truthiness() === true ||
    key.atoms.some((atom) => atom.kind === 'const' && isFallback(atom) && Boolean(atom.value)) ||
    (isOwnField(node) && key.labels.length === 0 && key.constants().length === 0)
  );
}
/** `this.secret`, `#secret`. */
function isOwnField(node: TSESTree.Node | undefined): boolean {
  const at = node && unwrap(node);
  return at?.type === 'MemberExpression' && at.object.type === 'ThisExpression';
}

/** `if (!keys.has(kid)) throw …` before `keys.get(kid)`, `if (!key) return` before `key`: where there is none nothing is verified. */
function isAskedFor(key: TSESTree.Node | undefined): boolean {
  const at = key && unwrap(key);
  const name = at && shownAs(at);
  if (!at || name === undefined) return false;
  for (const { test, holds, leaving } of conditionsOf(at)) {
    const asked = unwrap(test);
    const isDenied = asked.type === 'UnaryExpression' && asked.operator === '!';
    const about = isDenied ? unwrap(asked.argument) : asked;
    if (shownAs(about) === name && (leaving ? isDenied : holds !== isDenied)) return true;
  }
  return false;
}
/** The map and entry of `keys.get(kid)` and `keys.has(kid)`, or the name of a variable or member. */
function shownAs(node: TSESTree.Node): string | undefined {
  if (node.type !== 'CallExpression') return displayName(node);
  const callee = unwrap(node.callee);
  const [entry] = node.arguments;
  const of = entry && displayName(entry);
  return callee.type === 'MemberExpression' && of !== undefined && /^(get|has)$/.test(memberName(callee) ?? '')
    ? `${displayName(callee.object)}[${of}]`
    : undefined;
}

/** Version 9 of jsonwebtoken where nothing but a package that depends on it is named. */
function isBroughtAlong(semantics: Semantics): boolean {
  return (
    semantics.leastVersion('jsonwebtoken') === undefined &&
    CARRIERS.some(([name, since]) => isAtLeast(semantics.leastVersion(name), since))
  );
}
/** The first versions that depend on version 9. */
const CARRIERS = [
  ['@nestjs/jwt', [10, 0, 0]],
  ['passport-jwt', [4, 0, 1]],
] as const;

/** The key's node, when nothing follows it and it is no PEM text, so that options can be written behind it. */
function symmetric(arrival: Arrival): ReturnType<Arrival['call']['argumentNode']> {
  if (arrival.call.count !== 2 || arrival.call.node.type !== 'CallExpression') return undefined;
  const key = arrival.call.argument(1);
  const named = arrival.call.argumentNode(1);
  if (
    isAbsent(key) ||
    key?.texts().some((text) => text.prefix.startsWith('-----')) ||
    key?.atoms.some((atom) => atom.kind === 'instance' || atom.kind === 'function')
  )
    return undefined;
  return named;
}
