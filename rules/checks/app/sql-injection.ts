import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import { unwrap } from '../../semantics/syntax';
import { arrivingSource, fromSource, worstSource } from '../shared/flows';
import { isEscapedForLikeOnly } from '../shared/like-escapes';
import { isLookedUpAsColumn } from '../shared/typeorm-orders';

export default defineRule({
  id: 'sql-injection',
  title: 'An SQL statement is built from data that others send',
  threats: ['IOMT-APP-01'],
  cwe: ['CWE-89'],
  severity: 'error',
  confidence: 'high',
  preset: 'recommended',
  group: 'Injection and parsing',
  messages: {
    statement:
      "Text from {{source}} becomes part of this SQL statement, so the sender can read and change every patient's records. Put a placeholder in its place and hand the value over as a parameter.",
    search:
      "In this search term the wildcards of LIKE are escaped and quotes are not, so with a quote in it the sender goes on with SQL of their own and can read and change every patient's records. Put a placeholder in its place and hand the value over as a parameter.",
  },
  roles: {
    'sql.query'(arrival, rule) {
      // A file of statements is a migration, not an injection.
      const source = arrivingSource(arrival, 'sql', rule, ['untrusted.archive', 'untrusted.file']);
      // The options form: the statement is judged where its text stands.
      if (!source || arrival.value.atoms.some((atom) => atom.kind === 'object')) return;
      rule.report({
        node: arrival.node,
        messageId: 'statement',
        data: { source: source.phrase },
        ...fromSource(arrival, source, rule),
        ...(isLookedUpAsColumn(arrival) && { confidence: 'low' as const }),
      });
    },
  },
  nodes: (rule) => ({
    TemplateLiteral({ expressions, quasis }) {
      for (const [at, expression] of expressions.entries())
        judgeTerm(expression, quasis[at]!.value.raw, quasis[at + 1]!.value.raw, rule);
    },
    BinaryExpression({ left, operator, right, parent }) {
      const next = parent.type === 'BinaryExpression' && parent.operator === '+' ? textOf(parent.right) : undefined;
      const before = left.type === 'BinaryExpression' ? left.right : left;
      if (operator === '+') judgeTerm(right, textOf(before) ?? '', next ?? '', rule);
    },
  }),
});

/** `… ILIKE '${term}'`, whoever sends the statement: a text that is known to come from outside the role tells of. */
function judgeTerm(
  term: TSESTree.Node,
  before: string,
  after: string,
  rule: RuleContext<'statement' | 'search'>,
): void {
  if (!/\bi?like\s+[en]?'%?$/i.test(before) || !/^%?'/.test(after) || !isEscapedForLikeOnly(term, rule)) return;
  if (!worstSource(rule.semantics.value(term), 'sql'))
    rule.report({ node: term, messageId: 'search', confidence: 'medium' });
}
function textOf(node: TSESTree.Node): string | undefined {
  const at = unwrap(node);
  return at.type === 'Literal' && typeof at.value === 'string' ? at.value : undefined;
}
