import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
import { once } from '../shared/once';
import { sensitive, storedAlong } from '../shared/stored';

export default defineRule({
  id: 'insecure-mobile-storage',
  title: 'A secret or patient data is kept unencrypted on a phone or tablet',
  threats: ['IOMT-APP-12', 'IOMT-PRV-05'],
  cwe: ['CWE-312', 'CWE-922'],
  severity: 'error',
  confidence: 'high',
  preset: 'recommended',
  group: 'Web, API and session',
  messages: {
    secret:
      '{{what}} is kept in the clear by {{library}}: a backup or a rooted phone gives it away, and with it the account or the device. Keep it in the key store (expo-secure-store, react-native-keychain).',
    patient:
      '{{what}} is patient data and is kept in the clear by {{library}}: a backup or a lost phone shows it. Encrypt the store with a key from the key store.',
  },
  roles: {
    'storage.value.mobile'(arrival, rule) {
      if (isEncrypted(arrival, rule)) return;
      const found = sensitive(arrival, rule);
      if (found && once(rule, arrival.call.node))
        rule.report({
          node: found.node,
          messageId: found.kind,
          data: { what: found.what, library: arrival.call.library ?? 'this store' },
          trace: found.trace,
          cause: storedAlong(found, arrival, rule),
        });
    },
  },
});

/** A store that was made with a key, or of which it is not known how it was made. */
function isEncrypted(arrival: Arrival, rule: RuleContext<'secret' | 'patient'>): boolean {
  if (arrival.call.library === 'expo-sqlite') return /PRAGMA\s+key|sqlcipher/i.test(rule.sourceCode.text);
  if (arrival.call.library !== 'react-native-mmkv') return false;
  const made =
    arrival.call.receiver?.atoms.flatMap((atom) => (atom.kind === 'instance' && atom.made ? [atom.made] : [])) ?? [];
  return (
    made.length === 0 ||
    made.some(({ args }) => args[0] !== undefined && !rule.semantics.property(args[0], 'encryptionKey').may(undefined))
  );
}
