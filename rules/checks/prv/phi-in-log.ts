import { defineRule } from '../../define-rule';
import { isFieldLeftOut } from '../shared/cut-down';
import { isOutsideProduction } from '../shared/dev-guard';
import { withoutArgument } from '../shared/logging';
import { isAskedFor, isCommandLineTool } from '../shared/programs';
import { once } from '../shared/once';
import { certainty, patientData } from '../shared/phi';

export default defineRule({
  id: 'phi-in-log',
  title: 'Patient data is written to a log',
  threats: ['IOMT-PRV-01'],
  cwe: ['CWE-532', 'CWE-359'],
  severity: 'warning',
  confidence: 'high',
  preset: 'recommended',
  group: 'Privacy',
  madeUpInTests: true,
  hasSuggestions: true,
  messages: {
    logged:
      '{{what}} is patient data, and a log is read, copied and kept by more people and systems than may see it. Log an opaque reference or a count instead.',
  },
  roles: {
    'log.entry'(arrival, rule) {
      const found = patientData(arrival, rule, (part) => isFieldLeftOut(part, arrival, rule));
      // What a command-line program prints is its product.
      if (!found || (found.by === 'name' && isCommandLineTool(rule))) return;
      const isHint = found.isDoubtful || isAskedFor(found.value, rule);
      if (!once(rule, isHint ? found.part : arrival.call.node)) return;
      rule.report({
        node: found.node,
        messageId: 'logged',
        data: { what: found.what },
        trace: found.trace,
        ...certainty({ ...found, ...(isHint && { isDoubtful: true }) }),
        ...(isOutsideProduction(arrival.node, rule.semantics) && { severity: 'info' as const }),
        ...withoutArgument(arrival, found.node, found.what),
      });
    },
  },
});
