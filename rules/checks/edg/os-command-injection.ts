import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
import type { Value } from '../../semantics/value';
import { fromSource, worstSource } from '../shared/flows';

type Message = 'shell' | 'program';
const SHELLS = /(^|[\\/])(sh|bash|dash|zsh|ash|ksh|cmd|cmd\.exe|powershell|powershell\.exe|pwsh)$/i;
const RUNS_TEXT = /^(-\w*c|\/c|\/k|-command)$/i;

export default defineRule<Message>({
  id: 'os-command-injection',
  title: 'A command line is built from data that others send',
  threats: ['IOMT-EDG-04'],
  cwe: ['CWE-78', 'CWE-77'],
  severity: 'error',
  confidence: 'high',
  preset: 'recommended',
  group: 'Injection and parsing',
  messages: {
    shell:
      'This command line holds text from {{source}}: with "; command" in it the sender runs programs on the gateway, next to the devices it drives. Use execFile with an argument list, and check the text.',
    program:
      'Data from {{source}} chooses the program that is started, so the sender runs what he likes on the gateway. Choose the program from a fixed list.',
  },
  roles: {
    'command.shell': (arrival, rule) => report(arrival, arrival.value, 'shell', rule),
    'command.program'(arrival, rule) {
      if (
        rule.semantics
          .arrivals(arrival.call.node as TSESTree.CallExpression)
          .some((other) => other.role === 'command.shell' && other.node === arrival.node)
      )
        return;
      const text = shellText(arrival, rule);
      if (text) report(arrival, text, 'shell', rule);
      else report(arrival, arrival.value, 'program', rule);
    },
  },
});

/** What `spawn('sh', ['-c', text])` has the shell parse. */
function shellText(arrival: Arrival, rule: RuleContext<Message>): Value | undefined {
  if (!arrival.value.texts().some((text) => text.exact !== undefined && SHELLS.test(text.exact))) return undefined;
  const list = arrival.call.argument(1)?.atoms.find((atom) => atom.kind === 'array');
  if (
    list?.kind !== 'array' ||
    !list.items[0]?.texts().some((text) => text.exact !== undefined && RUNS_TEXT.test(text.exact))
  )
    return undefined;
  return list.items[1] ?? rule.semantics.value(arrival.node);
}

function report(arrival: Arrival, value: Value, messageId: Message, rule: RuleContext<Message>): void {
  const without = ['untrusted.archive', 'untrusted.file'] as const;
  if (arrival.inner && worstSource(arrival.inner, 'command', without)) return;
  const source = worstSource(value, 'command', without, rule);
  if (source)
    rule.report({
      node: arrival.node,
      messageId,
      data: { source: source.phrase },
      ...fromSource(arrival, source, rule),
    });
}
