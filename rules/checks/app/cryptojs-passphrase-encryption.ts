import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import { methodName, unwrap } from '../../semantics/syntax';
import type { Value } from '../../semantics/value';
import { isStringTyped } from '../shared/expressions';

export default defineRule({
  id: 'cryptojs-passphrase-encryption',
  title: 'CryptoJS is given a string as key and makes a weak key of it',
  threats: ['IOMT-APP-11'],
  cwe: ['CWE-916', 'CWE-327'],
  severity: 'error',
  confidence: 'high',
  preset: 'recommended',
  group: 'Cryptography',
  messages: {
    passphrase:
      '{{call}} takes this string for a passphrase and makes the key by one round of MD5, so patient data is as safe as a guess at the string; nor is it protected from change. Use AES-GCM of node:crypto or Web Crypto with a random key.',
  },
  roles: {
    'crypto.passphrase'(arrival, rule) {
      if (arrival.call.library !== 'crypto-js') return;
      if (!isText(arrival.value) && !isStringTyped(arrival.node, rule.semantics.module)) return;
      const isReading = /decrypt/.test(arrival.call.name);
      // What is written so here and read again is mended where it is written.
      if (isReading && isWrittenHere(rule)) return;
      rule.report({
        node: arrival.node,
        messageId: 'passphrase',
        data: { call: arrival.call.name },
        trace: rule.semantics.trace(
          arrival,
          arrival.value.atoms.find((atom) => atom.kind === 'const' || atom.kind === 'text') ?? arrival.value.labels[0],
        ),
        // What was written so must be readable until it has been written anew: the fault is where it is written.
        ...(isReading && { severity: 'warning' as const, confidence: 'low' as const }),
      });
    },
  },
  nodes: (rule) => ({
    CallExpression(node) {
      const [, key] = node.arguments;
      if (!key || methodName(node) !== 'encrypt' || !isChosenCipher(node, rule)) return;
      if (isText(rule.semantics.value(key)) || isStringTyped(key, rule.semantics.module))
        rule.report({ node: key, messageId: 'passphrase', data: { call: 'crypto-js[…].encrypt' } });
    },
  }),
});

/** `CryptoJS[settings.cipher].encrypt(…)`: whichever of its ciphers a setting names, each makes its key so. */
function isChosenCipher(node: TSESTree.CallExpression, { semantics }: RuleContext<'passphrase'>): boolean {
  const callee = unwrap(node.callee);
  const cipher = callee.type === 'MemberExpression' ? unwrap(callee.object) : undefined;
  if (cipher?.type !== 'MemberExpression' || !cipher.computed || semantics.value(cipher.property).only()) return false;
  return semantics.value(cipher.object).atoms.some((atom) => atom.kind === 'member' && atom.library === 'crypto-js');
}

function isWrittenHere({ semantics }: RuleContext<string>): boolean {
  return semantics.module.calls.some((call) =>
    semantics
      .arrivals(call)
      .some(
        ({ role, value, call: to }) =>
          role === 'crypto.passphrase' && to.library === 'crypto-js' && /encrypt/.test(to.name) && isText(value),
      ),
  );
}

/** A string for certain: a word array (`enc.Hex.parse`, `PBKDF2`) is a key. */
function isText(value: Value): boolean {
  if (value.atoms.some((atom) => atom.kind === 'instance' && atom.type === 'crypto-js#wordArray')) return false;
  return (
    value.atoms.some(
      (atom) =>
        (atom.kind === 'const' && typeof atom.value === 'string') ||
        atom.kind === 'text' ||
        // Settings that the package `config` reads of files and the environment.
        (atom.kind === 'external' && atom.package === 'config' && atom.path.length > 1) ||
        (atom.kind === 'unknown' && atom.type === 'string'),
    ) ||
    value.labelled('environment').length > 0 ||
    value.labelled('config').length > 0
  );
}
