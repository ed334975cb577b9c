import { defineRule } from '../../define-rule';
import { fromSource } from '../shared/flows';

export default defineRule({
  id: 'zip-slip',
  title: 'An entry of an archive is written to the path that its name says',
  threats: ['IOMT-EDG-09', 'IOMT-EDG-01'],
  cwe: ['CWE-22'],
  severity: 'error',
  confidence: 'high',
  preset: 'recommended',
  group: 'Injection and parsing',
  messages: {
    name: 'The name of the archive entry becomes a path: an entry "../../etc/cron.d/x" of an update or a study overwrites files of the gateway. Check that the resolved path stays inside the folder.',
  },
  roles: {
    'file.write.path'(arrival, rule) {
      const flow = arrival.value.labelled('untrusted.archive', 'path')[0];
      if (flow)
        rule.report({
          node: arrival.node,
          messageId: 'name',
          trace: fromSource(arrival, { flow, phrase: '', trust: 'none' }, rule).trace,
          ...(!flow.certain && { confidence: 'medium' as const }),
        });
    },
  },
});
