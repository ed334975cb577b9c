import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
import type { Atom } from '../../semantics/value';
import { constantTexts, decodedTexts, innerRange, isFallback, literalIn, type ConstantText } from '../shared/literals';
import { secretByForm } from '../shared/written-secrets';

/** What says of itself that a key is yet to be put here. */
const STAND_IN = /^(<.*>|placeholder.*|\$\{.*\}|\{\{.*\}\}|%\w+%)$/i;

export default defineRule({
  id: 'hardcoded-crypto-key',
  title: 'A cryptographic key is written in the source',
  threats: ['IOMT-APP-11', 'IOMT-DEV-05'],
  cwe: ['CWE-321', 'CWE-1394'],
  severity: 'error',
  confidence: 'high',
  preset: 'recommended',
  group: 'Secrets',
  supersedes: ['hardcoded-credential'],
  messages: {
    literal:
      'The key of {{call}} is written in the source, so whoever has the code can decrypt the data and forge the messages of all devices. Load a key for each device from a key store.',
  },
  roles: { 'crypto.key': judge, 'crypto.passphrase': judge },
});

function judge(arrival: Arrival, rule: RuleContext<'literal'>): void {
  // The secret of a token is a credential: hardcoded-credential has it. A passphrase is met in its own role.
  if (['jsonwebtoken', 'jose', '@nestjs/jwt', '@hapi/jwt'].includes(arrival.call.library ?? '')) return;
  if (
    arrival.role === 'crypto.key' &&
    arrival.call.library === 'crypto-js' &&
    /AES|DES|RC4|Rabbit/.test(arrival.call.name)
  )
    return;
  const text = [...constantTexts(arrival.value), ...decodedTexts(arrival.value)].find(
    (atom) =>
      atom.value !== '' &&
      !STAND_IN.test(atom.value) &&
      !isFallback(atom) &&
      !isSetAnew(atom) &&
      !/BEGIN (CERTIFICATE|PUBLIC KEY)/.test(atom.value) &&
      !secretByForm(atom.value),
  );
  const bytes = text ? undefined : arrival.value.atoms.find(isByteList);
  const atom: Atom | undefined = text ?? bytes;
  if (!atom) return;
  const literal = text && literalIn(rule.semantics.module, text);
  rule.report({
    node: arrival.node,
    messageId: 'literal',
    data: { call: arrival.call.name },
    trace: rule.semantics.trace(arrival, atom),
    cause: rule.semantics.cause(arrival, atom),
    redact: literal ? [innerRange(literal)] : bytes && arrival.direct ? [arrival.node.range] : [],
  });
}

/**
 * `let id = 'unknown'; try { id = await load(); } catch {}`: what a variable begins with and is set anew whatever happens. An
 * assignment under a condition leaves it a key for those who do not meet the condition.
 */
function isSetAnew({ node, module }: ConstantText): boolean {
  const declared = node?.parent?.type === 'VariableDeclarator' && node.parent.init === node ? node.parent : undefined;
  const block = declared?.parent.parent;
  return (
    declared !== undefined &&
    block !== undefined &&
    (module?.variableOf(declared.id)?.references ?? []).some(({ identifier: { parent } }) => {
      if (parent.type !== 'AssignmentExpression' || parent.left.type !== 'Identifier') return false;
      let at: TSESTree.Node | undefined = parent.parent;
      while (at && /^(ExpressionStatement|BlockStatement|TryStatement)$/.test(at.type) && at !== block) at = at.parent;
      return at === block;
    })
  );
}

/** `new Uint8Array([0x10, …])`: a key byte by byte; all zeros is a buffer that is yet to be filled. */
function isByteList(atom: Atom): boolean {
  if (atom.kind !== 'array' || atom.open || atom.items.length < 8) return false;
  const bytes = atom.items.map((item) => item.only()?.value);
  return bytes.every((byte) => typeof byte === 'number') && bytes.some((byte) => byte !== 0);
}
