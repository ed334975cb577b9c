import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { Arrival } from '../../semantics/arrival';
import { memberName, methodName, unwrap } from '../../semantics/syntax';
import { lastName } from '../shared/expressions';
import { arrivingSource, fromSource } from '../shared/flows';

const QUERIES =
  /^(find(One|Many|By\w*)?|count(Documents)?|aggregate|where|match|exists|distinct|(update|delete)(One|Many)|findOneAnd\w+)$/;
const FILTER = /(query|filters?|where|condition(al)?s?|criteria|match|selector|search)$/i;

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
      const source = arrivingSource(arrival, 'regex', rule, [
        'untrusted.archive',
        'untrusted.file',
        'untrusted.response',
        'untrusted.link',
      ]);
      if (!source || escapes(arrival.node) || isOnlyTried(arrival.call.node)) return;
      const isAsked = isOnlyAsked(arrival.call);
      rule.report({
        node: arrival.node,
        messageId: isAsked ? 'query' : 'source',
        data: { source: source.phrase },
        ...fromSource(arrival, source, rule),
        // It does not run here; data bases bound how long a pattern may take, and which records may be found is theirs to say.
        ...(isAsked && { confidence: 'low' as const }),
      });
    },
  },
});

/** `try { new RegExp(pattern) } catch { … }`: what asks whether a pattern can be read matches nothing by it. */
function isOnlyTried({ parent }: TSESTree.Node): boolean {
  return parent?.type === 'ExpressionStatement' || (parent?.type === 'UnaryExpression' && parent.operator === 'void');
}

/** True for an expression that goes into a query and is matched against nothing in this process. */
function isOnlyAsked({ node, module }: Arrival['call']): boolean {
  if (isInQuery(node)) return true;
  let at: TSESTree.Node = node;
  // `const pattern = search ? new RegExp(search) : undefined`
  while (isChoice(at.parent, at)) at = at.parent!;
  const { parent } = at;
  if (parent?.type !== 'VariableDeclarator') return false;
  const uses = (module.variableOf(parent.id)?.references ?? [])
    .filter((one) => one.isRead() && !isTest(one.identifier))
    .map(({ identifier }) => identifier);
  return uses.length > 0 && uses.every(isInQuery);
}

/** One of several that an expression may be. */
function isChoice(parent: TSESTree.Node | undefined, of: TSESTree.Node): boolean {
  return (
    (parent?.type === 'ConditionalExpression' && parent.test !== of) ||
    (parent?.type === 'LogicalExpression' && parent.right === of)
  );
}
/** What only asks whether there is a pattern does not match by it. */
function isTest(node: TSESTree.Node): boolean {
  const { parent } = node;
  return (
    ((parent?.type === 'ConditionalExpression' || parent?.type === 'IfStatement') && parent.test === node) ||
    (parent?.type === 'LogicalExpression' && parent.operator === '&&' && parent.left === node)
  );
}

/** `Patient.find({ $or: [{ name: pattern }] })`, `const filter = { name: pattern }`, `filter.name = pattern`. */
function isInQuery(node: TSESTree.Node): boolean {
  let at = node;
  while (
    at.parent?.type === 'ObjectExpression' ||
    at.parent?.type === 'ArrayExpression' ||
    isChoice(at.parent, at) ||
    at.parent?.type === 'SpreadElement' ||
    (at.parent?.type === 'Property' && at.parent.value === at)
  )
    at = at.parent!;
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
