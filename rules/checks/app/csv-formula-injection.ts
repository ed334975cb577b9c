import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import { memberName, unwrap } from '../../semantics/syntax';
import type { Value } from '../../semantics/value';
import { fromSource, worstSource, type Source } from '../shared/flows';
import { onlyDeliversFiles } from '../shared/programs';

export default defineRule({
  id: 'csv-formula-injection',
  title: 'Outside text goes into a table file without its formulas being made harmless',
  threats: ['IOMT-APP-14'],
  cwe: ['CWE-1236'],
  severity: 'info',
  confidence: 'medium',
  preset: 'recommended',
  group: 'Injection and parsing',
  triggers: ['.join('],
  messages: {
    rows: 'Text from {{source}} becomes a cell of this export: when it begins with = + - or @, the spreadsheet of who opens it runs it as formula. Put an apostrophe before it (escape_formulas).',
  },
  roles: {
    'csv.rows': (arrival, rule) => report(arrival.node, arrival.value, rule, arrival),
  },
  nodes: (rule) => ({
    CallExpression(node) {
      if (separator(node) !== '\n' && separator(node) !== '\r\n') return;
      const lines = (unwrap(node.callee) as TSESTree.MemberExpression).object;
      if (hasCells(lines)) report(node, rule.semantics.value(node), rule, { node, via: [] });
    },
  }),
});

function report(
  node: TSESTree.Node,
  value: Value,
  rule: RuleContext<'rows'>,
  arrival: Parameters<typeof fromSource>[0],
): void {
  const source = cellSource(value);
  if (source)
    rule.report({
      node,
      messageId: 'rows',
      data: { source: source.phrase },
      trace: fromSource(arrival, source, rule).trace,
      // A machine that reads the file takes the text as it is, and an apostrophe with it. Who may write what another server
      // keeps, and with which characters, is not seen here.
      ...((source.flow.label === 'untrusted.response' || onlyDeliversFiles(rule)) && { confidence: 'low' }),
    });
}

/** The source of a row or of a cell in it. */
function cellSource(value: Value, depth = 0): Source | undefined {
  const own = worstSource(value, 'csv');
  if (own || depth > 3) return own;
  for (const atom of value.atoms) {
    const parts =
      atom.kind === 'array'
        ? atom.items
        : atom.kind === 'object'
          ? atom.object.entries.map((entry) => ('key' in entry ? entry.value() : entry.spread()))
          : [];
    for (const part of parts) {
      const source = cellSource(part, depth + 1);
      if (source) return source;
    }
  }
  return undefined;
}

function separator(node: TSESTree.CallExpression): string | undefined {
  const callee = unwrap(node.callee);
  const [first] = node.arguments;
  return callee.type === 'MemberExpression' &&
    memberName(callee) === 'join' &&
    first?.type === 'Literal' &&
    typeof first.value === 'string'
    ? first.value
    : undefined;
}

/** Lines that are made of cells: a `join(',')` in the expression or in the arrow function it maps with. */
function hasCells(node: TSESTree.Node, depth = 0): boolean {
  const at = unwrap(node);
  if (depth > 6) return false;
  if (at.type === 'ArrowFunctionExpression') return at.body.type !== 'BlockStatement' && hasCells(at.body, depth + 1);
  if (at.type === 'TemplateLiteral')
    return at.expressions.length > 1 && at.quasis.slice(1, -1).every(({ value }) => /^"?\s*[,;]\s*"?$/.test(value.raw));
  if (at.type === 'ArrayExpression')
    return at.elements.some((element) => element !== null && hasCells(element, depth + 1));
  if (at.type === 'SpreadElement') return hasCells(at.argument, depth + 1);
  if (at.type !== 'CallExpression') return false;
  const cells = separator(at);
  if (cells === ',' || cells === ';') return true;
  const callee = unwrap(at.callee);
  return (
    (callee.type === 'MemberExpression' && hasCells(callee.object, depth + 1)) ||
    at.arguments.some((argument) => hasCells(argument, depth + 1))
  );
}
