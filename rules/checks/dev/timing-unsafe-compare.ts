import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import { memberName, unwrap } from '../../semantics/syntax';
import type { Value } from '../../semantics/value';
import { mayNameDevice } from '../shared/device-keys';
import { lastName } from '../shared/expressions';
import { isLoaded } from '../shared/password-comparison';
import { isSecretName, words } from '../shared/secrets';
import { ABOUT } from '../shared/secret-words';

type Context = RuleContext<'mac' | 'secret'>;

export default defineRule({
  id: 'timing-unsafe-compare',
  title: 'A secret or signature is compared in a time that tells how much of it was right',
  threats: ['IOMT-DEV-02', 'IOMT-APP-05'],
  cwe: ['CWE-208'],
  severity: 'warning',
  confidence: 'high',
  preset: 'recommended',
  group: 'Cryptography',
  triggers: ['hmac', 'process.env', 'Deno.env', 'config', 'crypto_auth'],
  messages: {
    mac: 'This compares a signature byte by byte and stops at the first difference, so its time helps an attacker to forge one and have commands or updates accepted. Compare with crypto.timingSafeEqual after a check of the length.',
    secret:
      'This compares {{name}} character by character and stops at the first difference, so its time helps an attacker to find it. Compare digests of both sides with crypto.timingSafeEqual.',
  },
  nodes: (rule) => ({
    BinaryExpression(node) {
      if (/^[!=]==?$/.test(node.operator) && node.left.type !== 'PrivateIdentifier')
        judge(node, node.left, node.right, rule);
    },
    CallExpression(node) {
      const callee = unwrap(node.callee);
      const [other] = node.arguments;
      if (
        callee.type !== 'MemberExpression' ||
        !other ||
        node.arguments.length !== 1 ||
        !['equals', 'localeCompare', 'compare'].includes(memberName(callee) ?? '')
      )
        return;
      judge(node, callee.object, other, rule);
    },
  }),
});

function judge(node: TSESTree.Node, left: TSESTree.Node, right: TSESTree.Node, rule: Context): void {
  if (isPlain(left) || isPlain(right)) return;
  const sides = [left, right].map((side) => ({ side: unwrap(side), value: rule.semantics.value(side) }));
  // What is known when the program is written, or is no text at all, is no guess of anybody.
  if (
    sides.some(({ value }) => value.closed && value.atoms.every((atom) => atom.kind === 'const')) ||
    sides.some(({ value }) =>
      value.atoms.some((atom) => atom.kind === 'unknown' && (atom.type === 'number' || atom.type === 'boolean')),
    )
  )
    return;
  const mac = sides.find(({ value }) => value.labelled('mac').length > 0);
  if (mac) {
    // Two digests that both are made here are compared safely under a fresh key.
    if (sides.every(({ value }) => value.labelled('mac').length > 0)) return;
    // The other one was kept: what was given is made into a code first, so nobody brings it near letter by letter.
    const kept = sides.find((side) => side !== mac)!.side;
    if (kept.type === 'MemberExpression' && isLoaded(kept.object, rule.semantics.module, false)) return;
    return rule.report({
      node,
      messageId: 'mac',
      trace: rule.semantics.trace({ node, via: [] }, mac.value.labelled('mac')[0]),
    });
  }
  const [a, b] = sides as [(typeof sides)[number], (typeof sides)[number]];
  const secret = isOwnSecret(a.side, a.value) ? a : isOwnSecret(b.side, b.value) ? b : undefined;
  const other = secret === a ? b : a;
  if (!secret || fromSettings(other.value) || isClaim(other.side)) return;
  rule.report({
    node,
    messageId: 'secret',
    data: { name: lastName(secret.side)! },
    ...(mayNameDevice(lastName(secret.side)!, secret.value, rule.semantics) && { confidence: 'low' as const }),
    trace: rule.semantics.trace({ node, via: [] }, secret.value.labels[0]),
  });
}

/** `undefined`, `null`, literals, `typeof x`, lengths: no secret is compared with them. */
function isPlain(node: TSESTree.Node): boolean {
  const at = unwrap(node);
  if (at.type === 'Literal' || at.type === 'UnaryExpression' || (at.type === 'Identifier' && at.name === 'undefined'))
    return true;
  return at.type === 'MemberExpression' && /^(length|byteLength)$/.test(memberName(at) ?? '');
}

/** `token.iss`, `claims.aud`: for whom and by whom a token was made. What it has to be there is known to all. */
function isClaim(node: TSESTree.Node): boolean {
  return (
    node.type === 'MemberExpression' && /^(iss|aud|azp|client_?id|token_use|tid|realm)$/i.test(memberName(node) ?? '')
  );
}

function fromSettings(value: Value): boolean {
  return value.labelled('environment').length > 0 || value.labelled('config').length > 0;
}

/** A setting whose name says that it is a secret. */
function isOwnSecret(node: TSESTree.Node, value: Value): boolean {
  const name = lastName(node);
  // What a client gives that was made with a setting is data, no setting.
  if (
    name === undefined ||
    ![...value.labelled('environment'), ...value.labelled('config')].some(({ certain }) => certain)
  )
    return false;
  const names = [
    name,
    ...value.labels.flatMap((flow) =>
      flow.hop ? (/\w+$/.exec(flow.hop.message.split(' gives ')[0] ?? '')?.[0] ?? '') : '',
    ),
  ];
  return (
    names.some(
      (one) => isSecretName(one) || words(one).some((word) => ['token', 'signature', 'apikey'].includes(word)),
    ) && !saysAbout(words(name))
  );
}

/** `tokenType`, `tokenIssuer`, `tokenUrl`: about a secret. A key and a code are secrets themselves. */
function saysAbout(name: readonly string[]): boolean {
  const last = name.at(-1) ?? '';
  return (
    name.some((word) => ['type', 'name', 'id', 'url', 'count'].includes(word)) ||
    /^(iss|aud)$/.test(last) ||
    (ABOUT.has(last) && last !== 'key' && last !== 'code')
  );
}
