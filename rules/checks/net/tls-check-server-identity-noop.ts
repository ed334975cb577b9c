import { defineRule } from '../../define-rule';
import { removeProperty } from '../shared/edits';
import { refusesNothing } from '../shared/empty-checks';

export default defineRule({
  id: 'tls-check-server-identity-noop',
  title: 'The check that a certificate belongs to the host is switched off',
  threats: ['IOMT-NET-04'],
  cwe: ['CWE-297'],
  severity: 'error',
  confidence: 'high',
  preset: 'recommended',
  group: 'Transport and TLS',
  fixable: true,
  messages: {
    noop: 'This checkServerIdentity refuses no certificate, so whoever holds any valid one can pose as this server and read or alter patient data. Remove it, or call tls.checkServerIdentity and compare a pinned fingerprint beyond that.',
  },
  roles: {
    'tls.checkServerIdentity'(arrival, rule) {
      const atom = arrival.value.atoms.find(refusesNothing);
      if (!atom) return;
      const inPlace = arrival.direct && arrival.node.parent?.type === 'Property';
      const fix = inPlace ? removeProperty(arrival.node, rule.sourceCode.text) : undefined;
      rule.report({
        node: arrival.node,
        messageId: 'noop',
        trace: rule.semantics.trace(arrival, atom),
        ...(fix && { fix, fixTitle: 'Check the host name again' }),
      });
    },
  },
});
