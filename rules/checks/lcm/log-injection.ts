import { defineRule } from '../../define-rule';
import { arrivingSource, fromSource } from '../shared/flows';

/** Loggers of the runtime write texts as they are; those that write JSON escape line ends. */
const WRITES_AS_IS = new Set(['globals', 'node:console', 'node:process']);

export default defineRule({
  id: 'log-injection',
  title: 'Text that others send goes into a log as it is',
  threats: ['IOMT-LCM-04'],
  cwe: ['CWE-117'],
  severity: 'info',
  confidence: 'medium',
  preset: 'strict',
  group: 'Injection and parsing',
  messages: {
    text: 'Text from {{source}} goes into this log as it is: with line ends in it the sender writes entries that never happened, or hides who changed a therapy. Log JSON, or remove line ends.',
  },
  roles: {
    'log.entry'(arrival, rule) {
      if (!WRITES_AS_IS.has(arrival.call.library ?? '')) return;
      // An object is printed with its line ends escaped.
      if (arrival.value.texts().length === 0) return;
      const source = arrivingSource(arrival, 'log', [
        'untrusted.archive',
        'untrusted.file',
        'untrusted.response',
        'untrusted.link',
      ]);
      if (source)
        rule.report({
          node: arrival.node,
          messageId: 'text',
          data: { source: source.phrase },
          trace: fromSource(arrival, source, rule).trace,
          ...(!source.flow.certain && { confidence: 'low' as const }),
        });
    },
  },
});
