import { defineRule } from '../../define-rule';

export default defineRule({
  id: 'deprecated-create-cipher',
  title: 'A cipher takes its key and initialisation vector from a password without salt',
  threats: ['IOMT-APP-11'],
  cwe: ['CWE-327', 'CWE-329'],
  severity: 'error',
  confidence: 'high',
  preset: 'recommended',
  group: 'Cryptography',
  messages: {
    deprecated:
      '{{call}} makes key and initialisation vector from the password by one round of MD5 without salt, so equal records look equal and guessing the password is cheap; Node.js 22 removed it. Use crypto.createCipheriv with aes-256-gcm, a random key and a fresh nonce.',
  },
  roles: {
    'crypto.cipher.deprecated'(arrival, rule) {
      rule.report({
        node: arrival.node,
        messageId: 'deprecated',
        data: { call: arrival.call.name },
        trace: rule.semantics.trace(arrival),
      });
    },
  },
});
