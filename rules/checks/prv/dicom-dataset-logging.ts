import { defineRule } from '../../define-rule';

export default defineRule({
  id: 'dicom-dataset-logging',
  title: 'A DICOM service writes whole datasets to its log',
  threats: ['IOMT-PRV-01'],
  cwe: ['CWE-532'],
  severity: 'warning',
  confidence: 'high',
  preset: 'recommended',
  group: 'Privacy',
  hasSuggestions: true,
  messages: {
    on: 'Every dataset is logged with name, birth date and identifiers of the patient. Leave dataset logging off outside of tests with phantom data.',
  },
  roles: {
    'dicom.log.datasets'(arrival, rule) {
      if (arrival.value.truthiness() !== true) return;
      rule.report({
        node: arrival.node,
        messageId: 'on',
        trace: rule.semantics.trace(arrival, arrival.value.atoms[0]),
        ...(arrival.node.type === 'Literal' && arrival.direct
          ? {
              suggest: [
                { title: 'Switch dataset logging off', fix: (fixer) => fixer.replaceText(arrival.node, 'false') },
              ],
            }
          : {}),
      });
    },
  },
});
