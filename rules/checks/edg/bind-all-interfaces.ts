import { defineRule } from '../../define-rule';
import { isFallback } from '../shared/literals';
import { once } from '../shared/once';
import type { ConstantText } from '../shared/literals';

export default defineRule({
  id: 'bind-all-interfaces',
  title: 'A server listens on every network interface',
  threats: ['IOMT-EDG-03'],
  cwe: ['CWE-1327'],
  severity: 'warning',
  confidence: 'medium',
  preset: 'strict',
  group: 'Availability',
  triggers: ['0.0.0.0', '::'],
  messages: {
    everywhere:
      'This listens on {{host}}, every interface there is, so the hospital network reaches what was meant for the devices or for this machine. Bind it to the interface it is for, 127.0.0.1 when only this machine uses it.',
  },
  roles: {
    'server.listen.host'(arrival, rule) {
      const atom = arrival.value.atoms.find(
        (one): one is ConstantText =>
          one.kind === 'const' && typeof one.value === 'string' && /^(0\.0\.0\.0|::|\[::\]|::0)$/.test(one.value),
      );
      // UDP receives broadcasts only so.
      if (!atom || arrival.call.library === 'node:dgram' || !once(rule, arrival.call.node)) return;
      // A setting can narrow it: then this is the default only.
      const narrowed = isFallback(atom) || arrival.value.atoms.length > 1;
      rule.report({
        node: arrival.node,
        messageId: 'everywhere',
        data: { host: atom.value },
        trace: rule.semantics.trace(arrival, atom),
        ...(narrowed && { severity: 'info' as const }),
      });
    },
  },
});
