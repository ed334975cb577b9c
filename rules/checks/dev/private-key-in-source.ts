import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import { keyName } from '../../semantics/syntax';
import { constantTexts, innerRange, literalIn } from '../shared/literals';
import { isPlaceholder } from '../shared/secrets';
import { secretsByForm } from '../shared/written-secrets';

export default defineRule({
  id: 'private-key-in-source',
  title: 'A private key is written in the source',
  threats: ['IOMT-DEV-04'],
  cwe: ['CWE-321'],
  severity: 'error',
  confidence: 'high',
  preset: 'recommended',
  group: 'Secrets',
  leaksAnywhere: true,
  madeUpInTests: true,
  triggers: ['PRIVATE KEY', 'kty'],
  messages: {
    pem: 'A private key is written in the source, so whoever has the code can pose as this device or server and read its recorded traffic. Replace the key pair and load the key from a key store or a protected file.',
    encrypted:
      'An encrypted private key is written in the source: only its passphrase keeps others from posing as this device or server. Replace the key pair and load the key from a key store or a protected file.',
    jwk: 'A JSON Web Key with its private part is written in the source, so whoever has the code can sign as this client of the health record. Replace the key pair and load the key from a key store.',
  },
  nodes: (rule) => ({
    ...secretsByForm(rule, /PRIVATE KEY/, (node, found, redact) => {
      if (found.kind !== 'private-key') return;
      rule.report({
        node,
        messageId: found.isEncrypted ? 'encrypted' : 'pem',
        redact,
        ...(found.isEncrypted && { severity: 'warning' as const }),
      });
    }),
    ObjectExpression(node) {
      const type = property(node, 'kty');
      const secret = property(node, 'd') ?? property(node, 'k');
      if (
        !type ||
        !secret ||
        !rule.semantics
          .value(type)
          .constants()
          .some((name) => ['RSA', 'EC', 'OKP'].includes(String(name)))
      )
        return;
      const [part] = constantTexts(rule.semantics.value(secret)).filter(
        (atom) => /^[\w-]{24,}$/.test(atom.value) && !isPlaceholder(atom.value),
      );
      if (!part) return;
      const literal = literalIn(rule.semantics.module, part);
      rule.report({
        node: secret,
        messageId: 'jwk',
        trace: rule.semantics.trace({ node: secret, via: [] }, part),
        redact: literal ? [innerRange(literal)] : [],
      });
    },
  }),
});

function property(node: TSESTree.ObjectExpression, name: string): TSESTree.Node | undefined {
  const found = node.properties.find((one) => one.type === 'Property' && keyName(one) === name);
  return found?.type === 'Property' ? found.value : undefined;
}
