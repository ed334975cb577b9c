import type { TSESTree } from '@typescript-eslint/utils';
import { visitorKeys } from '@typescript-eslint/visitor-keys';
import type { Comment } from './directives';
import type { TextEdit } from './finding';
import { DIRECTIVE } from './directives';
import type { Lines } from './text';

type Range = readonly [number, number];

/** Which findings a next-line directive speaks for. */
export interface Scope {
  covers(finding: Range): boolean;
}

/**
 * Binds a directive to the code that follows it: the next statement, member, element, argument or attribute, whatever
 * stands there in the tree, and what else begins on its first line. Decorators, other comments and line breaks in
 * between do not matter. Bodies of functions and classes inside are not covered: they have statements of their own.
 */
export function scopeAfter(ast: TSESTree.Program, comment: Comment, lines: Lines): Scope | undefined {
  const container = containerOf(ast, comment.range);
  const target = targetIn(container, comment.range);
  if (!target) return undefined;
  const bodies = bodiesIn(target);
  const line = lines.at(firstAfter(target, comment.range[1])).line;
  const chain = chainRanges(container);
  return {
    covers: ([start, end]) =>
      (start >= startOf(target) &&
        start < target.range[1] &&
        !bodies.some((body) => start > body[0] && start < body[1])) ||
      (start > comment.range[0] && lines.at(start).line === line) ||
      chain.some((range) => range[0] === start && range[1] === end),
  };
}

/** The container of a JSX comment with its braces, or the comment itself: what a removal takes away. */
export function removableRange(ast: TSESTree.Program, comment: Comment): Range {
  const container = containerOf(ast, comment.range);
  const braces = container.type === 'JSXEmptyExpression' ? container.parent : container;
  return braces?.type === 'JSXExpressionContainer' ? braces.range : comment.range;
}

/** The directive that suppresses a finding, put before its statement: on a line of its own where there is one. */
export function directiveEdit(
  ast: TSESTree.Program,
  lines: Lines,
  finding: Range,
  rule: string,
  reason: string,
): TextEdit {
  const statement = statementAt(ast, finding[0]);
  const start = startOf(statement);
  const lineStart = lines.startOf(lines.at(start).line);
  const indent = lines.text.slice(lineStart, start);
  const tidy = reason.replace(/\s+/g, ' ').replaceAll('*/', '* /').trim();
  const body = `${DIRECTIVE}-next-line ${rule} -- ${tidy}`;
  const newline = lines.text.includes('\r\n') ? '\r\n' : '\n';
  return indent.trim() === ''
    ? { range: [start, start], text: `// ${body}${newline}${indent}` }
    : { range: [start, start], text: `/* ${body} */ ` };
}

/** What holds statements or members, each with a line of its own as a rule. */
const lists: ReadonlySet<string> = new Set([
  'Program',
  'BlockStatement',
  'ClassBody',
  'SwitchCase',
  'TSModuleBlock',
  'StaticBlock',
]);

function statementAt(ast: TSESTree.Program, offset: number): TSESTree.Node {
  let best: TSESTree.Node = ast.body[0] ?? ast;
  let at: TSESTree.Node | undefined = ast;
  while (at) {
    if (at.parent && lists.has(at.parent.type)) best = at;
    at = childrenOf(at).find((child) => startOf(child) <= offset && offset < child.range[1]);
  }
  return best;
}

function containerOf(ast: TSESTree.Program, [start, end]: Range): TSESTree.Node {
  let container: TSESTree.Node = ast;
  for (;;) {
    const inner: TSESTree.Node | undefined = childrenOf(container).find(
      (child) => startOf(child) <= start && end <= child.range[1],
    );
    if (!inner) return container;
    container = inner;
  }
}

function targetIn(container: TSESTree.Node, [start, end]: Range): TSESTree.Node | undefined {
  if (container.type === 'JSXEmptyExpression') return targetIn(container.parent, [start, end]);
  if (container.type === 'JSXExpressionContainer') {
    const siblings = container.parent ? childrenOf(container.parent) : [];
    return siblings.find(
      (node) => node.range[0] >= container.range[1] && !(node.type === 'JSXText' && node.value.trim() === ''),
    );
  }
  const children = childrenOf(container);
  const before = children.filter((child) => child.range[1] <= start);
  if (before.length > 0 && before.every((child) => child.type === 'Decorator')) return container;
  return children.find((child) => startOf(child) >= end);
}

/** Where the code after the directive begins: for a decorated node, not at the decorators that stand before the comment. */
function firstAfter(target: TSESTree.Node, offset: number): number {
  if (startOf(target) >= offset) return startOf(target);
  return childrenOf(target).find((child) => child.range[0] >= offset)?.range[0] ?? target.range[0];
}

/** Calls whose chain of members the comment stands in: they begin above it, yet they are what it speaks of. */
function chainRanges(container: TSESTree.Node): readonly Range[] {
  const ranges: Range[] = [];
  if (container.type !== 'MemberExpression') return ranges;
  for (let at: TSESTree.Node | undefined = container; at; at = at.parent) {
    if (!/^(Member|Call|Chain|Await|New|TSNonNull)Expression$/.test(at.type)) break;
    ranges.push(at.range);
  }
  return ranges;
}

function bodiesIn(target: TSESTree.Node): readonly Range[] {
  const bodies: Range[] = [];
  const visit = (node: TSESTree.Node): void => {
    for (const child of childrenOf(node)) {
      if (child.type === 'BlockStatement' || child.type === 'ClassBody' || child.type === 'TSModuleBlock')
        bodies.push(child.range);
      else visit(child);
    }
  };
  if (target.type !== 'BlockStatement') visit(target);
  return bodies;
}

/** Decorators written before `export` lie outside the range of what they decorate. */
function startOf(node: TSESTree.Node): number {
  const decorated =
    node.type === 'ExportNamedDeclaration' || node.type === 'ExportDefaultDeclaration' ? node.declaration : node;
  const first = decorated && 'decorators' in decorated ? decorated.decorators[0] : undefined;
  return Math.min(node.range[0], first?.range[0] ?? node.range[0]);
}

function childrenOf(node: TSESTree.Node): readonly TSESTree.Node[] {
  const children: TSESTree.Node[] = [];
  for (const key of visitorKeys[node.type] ?? []) {
    const child = (node as unknown as Record<string, unknown>)[key];
    for (const each of Array.isArray(child) ? child : [child]) if (each) children.push(each as TSESTree.Node);
  }
  return children.sort((a, b) => startOf(a) - startOf(b));
}
