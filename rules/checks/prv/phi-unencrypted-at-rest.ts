import { defineRule } from '../../define-rule';
import { isAskedFor, isCommandLineTool } from '../shared/programs';
import { once } from '../shared/once';
import { certainty, patientData } from '../shared/phi';
import { namesAround } from '../shared/therapy';

export default defineRule({
  id: 'phi-unencrypted-at-rest',
  title: 'Patient data is written to a file without encryption',
  threats: ['IOMT-PRV-05'],
  cwe: ['CWE-312', 'CWE-311'],
  severity: 'warning',
  confidence: 'high',
  preset: 'recommended',
  group: 'Privacy',
  messages: {
    file: '{{what}} is patient data and is written as it is: whoever takes the device, its card or a backup reads it. Seal it with an authenticated cipher under a key kept apart.',
  },
  roles: {
    'file.write.data'(arrival, rule) {
      const found = patientData(arrival, rule);
      if (
        !found ||
        (found.by === 'name' && isCommandLineTool(rule)) ||
        /synthetic|sample|fixture|generator|seed|mock|fake/i.test(namesAround(arrival.node, rule.semantics.module))
      )
        return;
      const isHint = found.isDoubtful || isAskedFor(found.value, rule);
      if (!once(rule, isHint ? found.part : arrival.call.node)) return;
      rule.report({
        node: found.node,
        messageId: 'file',
        data: { what: found.what },
        trace: found.trace,
        ...certainty({ ...found, ...(isHint && { isDoubtful: true }) }),
      });
    },
  },
});
