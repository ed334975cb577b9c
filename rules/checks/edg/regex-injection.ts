import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import { memberName, unwrap } from '../../semantics/syntax';
import { arrivingSource, fromSource } from '../shared/flows';

export default defineRule({
  id: 'regex-injection',
  title: 'A regular expression is built from data that others send',
  threats: ['IOMT-EDG-07'],
  cwe: ['CWE-1333', 'CWE-400'],
  severity: 'warning',
  confidence: 'high',
  preset: 'recommended',
  group: 'Injection and parsing',
  messages: {
    source:
      'Text from {{source}} is compiled as a regular expression: one that backtracks without end stops this process, and every device it serves. Escape the text, or search with includes.',
  },
  roles: {
    'regex.pattern'(arrival, rule) {
      const source = arrivingSource(arrival, 'regex', [
        'untrusted.archive',
        'untrusted.file',
        'untrusted.response',
        'untrusted.link',
      ]);
      if (!source || escapes(arrival.node)) return;
      rule.report({
        node: arrival.node,
        messageId: 'source',
        data: { source: source.phrase },
        ...fromSource(arrival, source, rule),
      });
    },
  },
});

/** `text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')`, the usual way to escape, or a function named after it. */
function escapes(node: TSESTree.Node, depth = 0): boolean {
  const at = unwrap(node);
  if (depth > 4) return false;
  if (at.type === 'TemplateLiteral') return at.expressions.every((part) => escapes(part, depth + 1));
  if (at.type === 'BinaryExpression')
    return [at.left, at.right].every((part) => part.type === 'Literal' || escapes(part, depth + 1));
  if (at.type !== 'CallExpression') return false;
  const callee = unwrap(at.callee);
  const name =
    callee.type === 'MemberExpression' ? memberName(callee) : callee.type === 'Identifier' ? callee.name : '';
  const [, by] = at.arguments;
  return (
    /escape|quote/i.test(name ?? '') ||
    ((name === 'replace' || name === 'replaceAll') &&
      by?.type === 'Literal' &&
      typeof by.value === 'string' &&
      by.value.startsWith('\\'))
  );
}
