import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { RuleContext, RuleReport } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
import { isAtLeast } from '../../semantics/manifests';
import type { Value } from '../../semantics/value';
import { isAbsent, lacks } from '../shared/absent';
import { lastName } from '../shared/expressions';
import { words } from '../shared/secrets';

/** Position of the options, and the algorithms that a key decides when none are named. */
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
    missing:
      'This verification names no algorithms, so the token itself chooses among those that fit the key, and a change of the key opens the door to forged sessions of clinicians. Pass the algorithm you sign with: {{how}}.',
  },
  roles: {
    'jwt.verify'(arrival, rule) {
      const at = OPTIONS[arrival.call.library ?? ''];
      if (at === undefined || !arrival.direct || !lacks(arrival, at, 'algorithms', rule)) return;
      const append = at === 2 ? symmetric(arrival) : undefined;
      rule.report({
        node: arrival.node,
        messageId: 'missing',
        data: { how: "algorithms: ['HS256'] for a shared secret, ['RS256'] or ['ES256'] for a public key" },
        ...chosenByKey(arrival, at, rule),
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

/**
 * From version 9 on jsonwebtoken takes only what fits the kind of key: with the text of a secret that is HMAC and nothing
 * else. Before, an unsigned token passes where the secret is missing, and a public key can be taken for a secret.
 */
function chosenByKey(
  arrival: Arrival,
  at: number,
  { semantics }: RuleContext<'missing'>,
): Pick<RuleReport, 'severity' | 'confidence'> {
  const fits =
    at === 2
      ? isAtLeast(semantics.leastVersion('jsonwebtoken'), [9, 0, 0])
      : arrival.call.library === 'passport-jwt' && isAtLeast(semantics.leastVersion('passport-jwt'), [4, 0, 1]);
  if (!fits) return {};
  const value = at === 2 ? arrival.call.argument(1) : arrival.call.option('secretOrKey');
  const node = at === 2 ? arrival.call.argumentNode(1) : optionNode(arrival, 'secretOrKey');
  return isTextSecret(node, value) ? { severity: 'info', confidence: 'low' } : { severity: 'info' };
}

/** A secret by its text, or by its name: `process.env.JWT_SECRET`. */
function isTextSecret(node: TSESTree.Node | undefined, value: Value | undefined): boolean {
  const texts = value?.texts() ?? [];
  if (texts.some((text) => text.prefix.trimStart().startsWith('-----'))) return false;
  if (value && texts.length > 0 && texts.length === value.atoms.length && texts.every(({ prefix }) => prefix !== ''))
    return true;
  const all = words((node && lastName(node)) ?? '');
  return all.some((word) => /^(secret|passphrase|hmac)s?$/.test(word)) && !all.some((word) => ASYMMETRIC.has(word));
}
function optionNode(arrival: Arrival, name: string): TSESTree.Node | undefined {
  for (const atom of arrival.call.argument(0)?.atoms ?? []) {
    if (atom.kind !== 'object') continue;
    const entry = atom.object.entries.findLast((one) => 'key' in one && one.key === name);
    if (entry) return entry.node.type === 'Property' ? entry.node.value : entry.node;
  }
  return undefined;
}
const ASYMMETRIC = new Set(['public', 'pub', 'private', 'cert', 'certificate', 'pem', 'jwks', 'jwk', 'rsa', 'ec']);

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
