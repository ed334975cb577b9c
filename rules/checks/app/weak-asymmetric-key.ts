import { defineRule } from '../../define-rule';

/** Curves and groups of less than 112 bits of security (NIST SP 800-57 part 1, SP 800-186, RFC 8247). */
const WEAK_CURVE =
  /^(secp(112|128|160|192)[rk]\d|prime192v\d|P-192|sect(113|131|163|193)[rk]\d|brainpoolP(160|192)[rt]1|c2(pnb|tnb)1\d\dv\d|wap-wsg-idm-ecid-wtls\d|modp[125])$/i;
const LEAST_BITS = 2048;

export default defineRule({
  id: 'weak-asymmetric-key',
  title: 'A key pair or key agreement is too small',
  threats: ['IOMT-APP-11'],
  cwe: ['CWE-326'],
  severity: 'error',
  confidence: 'high',
  preset: 'recommended',
  group: 'Cryptography',
  hasSuggestions: true,
  messages: {
    bits: 'A key of {{bits}} bits can be broken within the life of a medical device, and then forges updates and sessions. Use 3072 bits, or an Ed25519 or P-256 key.',
    curve:
      '{{name}} gives less than 112 bits of security, too little for the life of a medical device. Use P-256, X25519 or, for a fixed group, modp15 or larger.',
  },
  roles: {
    'crypto.keypair.bits'(arrival, rule) {
      const atom = arrival.value.atoms.find(
        (one) => one.kind === 'const' && typeof one.value === 'number' && one.value > 0 && one.value < LEAST_BITS,
      );
      if (atom?.kind !== 'const') return;
      const { node } = arrival;
      rule.report({
        node,
        messageId: 'bits',
        data: { bits: Number(atom.value) },
        trace: rule.semantics.trace(arrival, atom),
        ...(arrival.direct &&
          node.type === 'Literal' && {
            suggest: [{ title: 'Use 3072 bits', fix: (fixer) => fixer.replaceText(node, '3072') }],
          }),
      });
    },
    'crypto.keypair.curve'(arrival, rule) {
      const text = arrival.value.texts().find(({ exact }) => exact !== undefined && WEAK_CURVE.test(exact));
      if (text)
        rule.report({
          node: arrival.node,
          messageId: 'curve',
          data: { name: text.exact! },
          trace: rule.semantics.trace(arrival, text.atom),
        });
    },
  },
});
