import { defineRule } from '../../define-rule';
import { constantTexts, innerRange, isFallback, literalIn } from '../shared/literals';
import { isPlaceholder } from '../shared/secrets';

export default defineRule({
  id: 'wifi-credentials-in-source',
  title: 'The passphrase of a wireless network is written in the source',
  threats: ['IOMT-NET-14', 'IOMT-DEV-04'],
  cwe: ['CWE-798', 'CWE-312'],
  severity: 'error',
  confidence: 'high',
  preset: 'recommended',
  group: 'Transport and TLS',
  supersedes: ['hardcoded-credential'],
  messages: {
    passphrase:
      'The Wi-Fi passphrase is part of the firmware, so one lost or bought device opens the network of the ward to whoever reads its flash. Provision it for each site and read it from protected storage.',
  },
  roles: {
    'wifi.passphrase'(arrival, rule) {
      // An empty passphrase is an open network, and stand-ins are filled in on the way to the device.
      const atom = constantTexts(arrival.value).find(
        ({ value }) => value.length > 0 && !isPlaceholder(value) && !/^your|^<.*>$/i.test(value),
      );
      if (!atom) return;
      const literal = literalIn(rule.semantics.module, atom);
      rule.report({
        node: literal ?? arrival.node,
        messageId: 'passphrase',
        trace: rule.semantics.trace(arrival, atom),
        redact: literal ? [innerRange(literal)] : [],
        ...(isFallback(atom) && { severity: 'warning' as const }),
      });
    },
  },
});
