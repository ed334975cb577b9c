import { defineRule } from '../../define-rule';
import { speaksOnlyHere } from '../shared/own-machine';

export default defineRule({
  id: 'tls-env-reject-unauthorized',
  title: 'The environment switches certificate verification off for the whole process',
  threats: ['IOMT-NET-04'],
  cwe: ['CWE-295'],
  severity: 'error',
  confidence: 'high',
  preset: 'recommended',
  group: 'Transport and TLS',
  triggers: ['NODE_TLS_REJECT_UNAUTHORIZED'],
  fixable: true,
  messages: {
    off: 'This switches certificate verification off for every TLS connection of the process, so all of its peers can be impersonated. Remove it, and trust a private CA with NODE_EXTRA_CA_CERTS.',
  },
  roles: {
    'env.tls-reject-unauthorized'(arrival, rule) {
      const off = arrival.value.constants().some((value) => value === '0' || value === 0);
      if (!off || speaksOnlyHere(rule)) return;
      const statement = arrival.call.node.parent;
      const removable =
        arrival.direct && statement?.type === 'ExpressionStatement' && statement.parent.type !== 'IfStatement';
      rule.report({
        node: arrival.call.module === rule.semantics.module && arrival.direct ? arrival.call.node : arrival.node,
        messageId: 'off',
        trace: rule.semantics.trace(
          arrival,
          arrival.value.atoms.find((atom) => atom.kind === 'const'),
        ),
        ...(removable && { fix: (fixer) => fixer.remove(statement), fixTitle: 'Remove the statement' }),
      });
    },
  },
});
