import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
import { memberName } from '../../semantics/syntax';
import { bindingName, replaceStart } from '../shared/edits';
import { isSecretName, words } from '../shared/secrets';

const WEAK = /^(rsa-)?(md4|md5|sha-?1|ripemd-?160|rmd160|md5-sha1)$/i;
/** What a digest is for when nobody gains by a collision. */
const HARMLESS = new Set(['etag', 'cache', 'cached', 'gravatar', 'avatar', 'color', 'colour', 'dedupe', 'dedup', 'bucket', 'shard', 'revision', 'asset', 'chunk', 'filename', 'csp', 'webpack']);

export default defineRule({
  id: 'weak-hash',
  title: 'A broken hash function is used',
  threats: ['IOMT-APP-11', 'IOMT-APP-09'],
  cwe: ['CWE-328'],
  severity: 'warning',
  confidence: 'medium',
  preset: 'recommended',
  group: 'Cryptography',
  hasSuggestions: true,
  messages: {
    weak: '{{name}} is broken: a file, message or record with the same digest can be made at will. Use SHA-256, and an HMAC where integrity must be proved.',
    secret: '{{name}} of a secret can be reversed by guessing billions of values a second. Use a password hash such as scrypt or Argon2, or an HMAC with SHA-256 and a server key.',
  },
  roles: {
    'crypto.hash.algorithm'(arrival, rule) {
      const atom = arrival.value.atoms.find((one) => one.kind === 'const' && typeof one.value === 'string' && WEAK.test(one.value));
      if (atom?.kind !== 'const') return;
      const name = String(atom.value);
      const replace = arrival.direct ? replaceStart(arrival.node, name, /^rsa-/i.test(name) ? 'RSA-SHA256' : name.includes('-') ? 'SHA-256' : 'sha256', rule.sourceCode.text) : undefined;
      report(arrival, name.toUpperCase(), rule, atom, replace);
    },
    'crypto.hash.weak'(arrival, rule) {
      report(arrival, /md5/i.test(arrival.call.name) ? 'MD5' : /sha-?1/i.test(arrival.call.name) ? 'SHA-1' : arrival.call.name, rule);
    },
  },
});

function report(arrival: Arrival, name: string, rule: RuleContext<'weak' | 'secret'>, atom?: Parameters<RuleContext['semantics']['trace']>[1], replace?: ReturnType<typeof replaceStart>): void {
  const chain = arrival.direct ? chainOf(arrival.call.node) : { end: arrival.node, inputs: [] };
  const binding = bindingName(chain.end);
  // `Sec-WebSocket-Accept` is SHA-1 by RFC 6455.
  if (words(binding ?? functionName(chain.end) ?? '').some((word) => HARMLESS.has(word)) || (binding !== undefined && words(binding).includes('accept'))) return;
  // As the core of a MAC SHA-1 still holds (RFC 6194 section 3.3), MD5 is no longer advised (RFC 6151).
  if (!/MD[45]/.test(name) && arrival.direct && rule.semantics.arrivals(arrival.call.node).some(({ role }) => role === 'crypto.key')) return;
  const ofSecret = chain.inputs.some((input) => rule.semantics.value(input).labelled('secret').length > 0 || isSecretName(lastName(input) ?? ''));
  rule.report({
    node: arrival.node,
    messageId: ofSecret ? 'secret' : 'weak',
    data: { name },
    trace: rule.semantics.trace(arrival, atom),
    ...(ofSecret && { severity: 'error' as const }),
    ...(replace && { suggest: [{ title: 'Use SHA-256 (stored digests will no longer compare equal)', fix: replace }] }),
  });
}

/** `createHash(…).update(secret).digest()`: the whole chain and what is hashed in it. */
function chainOf(call: TSESTree.Node): { end: TSESTree.Node; inputs: readonly TSESTree.Node[] } {
  const inputs: TSESTree.Node[] = [];
  let end = call;
  if (call.type === 'CallExpression' && call.arguments[0]) inputs.push(call.arguments[call.arguments.length - 1]!);
  while (end.parent?.type === 'MemberExpression' && end.parent.object === end && end.parent.parent.type === 'CallExpression') {
    if (memberName(end.parent) === 'update') inputs.push(...end.parent.parent.arguments);
    end = end.parent.parent;
  }
  return { end, inputs };
}

function lastName(node: TSESTree.Node): string | undefined {
  if (node.type === 'Identifier') return node.name;
  return node.type === 'MemberExpression' ? memberName(node) : undefined;
}

function functionName(node: TSESTree.Node): string | undefined {
  for (let at = node.parent; at; at = at.parent) {
    if (at.type === 'FunctionDeclaration') return at.id?.name;
    if (at.type === 'MethodDefinition') return at.key.type === 'Identifier' ? at.key.name : undefined;
    if (at.type === 'ArrowFunctionExpression' || at.type === 'FunctionExpression') return at.parent.type === 'MethodDefinition' ? lastName(at.parent.key) : bindingName(at);
  }
  return undefined;
}
