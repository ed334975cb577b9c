import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import { memberName, methodName, unwrap } from '../../semantics/syntax';
import { lastName } from '../shared/expressions';
import { arrivingSource, fromSource } from '../shared/flows';

const QUERIES =
  /^(find(One|Many|By\w*)?|count(Documents)?|aggregate|where|match|exists|distinct|(update|delete)(One|Many)|findOneAnd\w+)$/;
const FILTER = /(query|filters?|where|conditions?|criteria|match|selector|search)$/i;

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
    query:
      'Text from {{source}} becomes a regular expression of a database query: the sender decides which records it matches, and one that backtracks without end keeps the database busy that every ward shares. Escape the text.',
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
        messageId: isOnlyAsked(arrival.call.node, rule) ? 'query' : 'source',
        data: { source: source.phrase },
        ...fromSource(arrival, source, rule),
      });
    },
  },
});

/** True for an expression that goes into a query and is matched against nothing in this process. */
function isOnlyAsked(node: TSESTree.Node, rule: RuleContext<string>): boolean {
  if (isInQuery(node)) return true;
  const { parent } = node;
  if (parent?.type !== 'VariableDeclarator') return false;
  const uses = rule.semantics.module.variableOf(parent.id)?.references.filter((one) => one.isRead()) ?? [];
  return uses.length > 0 && uses.every(({ identifier }) => isInQuery(identifier));
}

/** `Patient.find({ $or: [{ name: pattern }] })`, `const filter = { name: pattern }`, `filter.name = pattern`. */
function isInQuery(node: TSESTree.Node): boolean {
  let at = node;
  while (
    at.parent?.type === 'ObjectExpression' ||
    at.parent?.type === 'ArrayExpression' ||
    (at.parent?.type === 'Property' && at.parent.value === at)
  )
    at = at.parent;
  const { parent } = at;
  if (parent?.type === 'AssignmentExpression' && parent.right === at)
    return FILTER.test((parent.left.type === 'MemberExpression' && lastName(parent.left.object)) || '');
  if (at === node || !parent) return false;
  if (parent.type === 'VariableDeclarator') return FILTER.test(lastName(parent.id) ?? '');
  return parent.type === 'CallExpression' && parent.callee !== at && QUERIES.test(methodName(parent) ?? '');
}

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
