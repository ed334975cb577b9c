import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
import { displayName, functionAround } from '../../semantics/syntax';
import { speaksLegacyProtocol } from '../shared/protocols';
import { someNode } from '../shared/walk';

/** OpenSSL and forge names of ciphers with 56-bit or broken keys or 64-bit blocks. */
const WEAK = /^(des|3des|desx|rc2|rc4|arc4|bf\b|blowfish|idea|cast5?\b|seed\b|null\b)/i;

export default defineRule({
  id: 'weak-cipher-or-mode',
  title: 'A broken cipher or the ECB mode is used',
  threats: ['IOMT-APP-11'],
  cwe: ['CWE-327'],
  severity: 'error',
  confidence: 'high',
  preset: 'recommended',
  group: 'Cryptography',
  messages: {
    cipher:
      '{{name}} can be broken with little effort, so patient data and commands under it can be read and changed. Use AES-256-GCM with a fresh nonce for each message.',
    ecb: '{{name}} encrypts equal blocks to equal blocks, so readings and commands can be recognised, exchanged and replayed without the key. Use AES-256-GCM with a fresh nonce for each message.',
  },
  roles: {
    'crypto.cipher.algorithm'(arrival, rule) {
      for (const text of arrival.value.texts()) {
        const name = text.pieces.join('*');
        const isEcb = /-ecb$/i.test(name) || /^aes-?\d*ecb$/i.test(name);
        if (!isEcb && !WEAK.test(text.prefix)) continue;
        report(arrival, WEAK.test(text.prefix) ? 'cipher' : 'ecb', name, rule, text.atom);
        return;
      }
    },
    'crypto.cipher.mode'(arrival, rule) {
      if (arrival.value.members().some((name) => /\.ECB$/.test(name)))
        report(arrival, 'ecb', `${arrival.call.name} in ECB mode`, rule);
    },
    'crypto.cipher.weak'(arrival, rule) {
      const { name } = arrival.call;
      report(arrival, /ecb/i.test(name) ? 'ecb' : 'cipher', name, rule);
    },
  },
});

function report(
  arrival: Arrival,
  messageId: 'cipher' | 'ecb',
  name: string,
  rule: RuleContext<'cipher' | 'ecb'>,
  atom?: Parameters<RuleContext['semantics']['trace']>[1],
): void {
  const isForced = (messageId === 'ecb' && encryptsBlock(arrival)) || (arrival.direct && speaksLegacyProtocol(rule));
  rule.report({
    node: arrival.node,
    messageId,
    data: { name },
    trace: rule.semantics.trace(arrival, atom),
    cause: rule.semantics.cause(arrival, atom),
    ...(isForced && { severity: 'info' as const, confidence: 'low' as const }),
  });
}

/** Without padding ECB is the bare block cipher, of which CMAC and the security functions of Bluetooth are built. */
function encryptsBlock({ node, direct }: Arrival): boolean {
  const around = direct ? functionAround(node) : undefined;
  return (
    around !== undefined &&
    someNode(
      around,
      (one) =>
        one.type === 'CallExpression' &&
        displayName(one.callee)?.endsWith('.setAutoPadding') === true &&
        one.arguments[0]?.type === 'Literal' &&
        one.arguments[0].value === false,
    )
  );
}
