import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import { memberName, unwrap } from '../../semantics/syntax';
import { definitionOf } from '../shared/expressions';
import { arrivingSource, fromSource } from '../shared/flows';

/** Loggers of the runtime write texts as they are; those that write JSON escape line ends. */
const WRITES_AS_IS = new Set(['globals', 'node:console', 'node:process', 'log4js', 'loglevel']);

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
      // An object is printed with its line ends escaped; what one of its fields is, the sender decides.
      if (arrival.value.texts().length === 0 && !(arrival.direct && isField(arrival.node, rule))) return;
      const source = arrivingSource(arrival, 'log', rule, [
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

/** Part of something that others send: `req.body.name`, or a name that was taken out of it. Headers hold no line ends. */
function isField(node: TSESTree.Node, rule: RuleContext<'text'>, depth = 0): boolean {
  const at = unwrap(node);
  if (depth > 4) return false;
  if (at.type === 'MemberExpression') return isSent(at.object, rule);
  const definition = definitionOf(at, rule.semantics.module);
  if (definition) return isField(definition, rule, depth + 1);
  const declared = at.type === 'Identifier' ? rule.semantics.module.variableOf(at)?.defs[0]?.node : undefined;
  return (
    declared?.type === 'VariableDeclarator' &&
    declared.id.type === 'ObjectPattern' &&
    declared.init !== null &&
    isSent(declared.init, rule)
  );
}

function isSent(node: TSESTree.Node, rule: RuleContext<'text'>): boolean {
  const at = unwrap(node);
  if (at.type === 'MemberExpression' && memberName(at) === 'headers') return false;
  return rule.semantics.value(at).labelled('untrusted').length > 0;
}
