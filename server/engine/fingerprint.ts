import { createHash } from 'node:crypto';
import type { TSESTree } from '@typescript-eslint/utils';
import { visitorKeys } from '@typescript-eslint/visitor-keys';

/** Statements longer than this are told apart by their beginning: an edit at the end of a class is no new finding. */
const MAX_TOKENS = 120;

/**
 * The parts of a finding's statement that carry meaning, one line each, so that white space, comments, quotes and
 * trailing commas do not matter.
 * @param hidden ranges whose text is left out: a rotated secret is the same finding, and no hash is made of it
 */
export function normalisedStatement(node: TSESTree.Node, hidden: readonly (readonly [number, number])[]): string {
  const tokens: string[] = [];
  collect(enclosingStatement(node), hidden, tokens);
  return tokens.join('\n');
}

/**
 * @param occurrence index among the findings of the rule in equal statements of the file, in source order
 * @returns 32 hex digits
 */
export function fingerprint(rule: string, path: string, statement: string, occurrence: number): string {
  return createHash('sha256')
    .update([rule, path, statement, String(occurrence)].join('\0'))
    .digest('hex')
    .slice(0, 32);
}

function enclosingStatement(node: TSESTree.Node): TSESTree.Node {
  let at = node;
  while (at.parent && !isStatement(at)) at = at.parent;
  return at;
}

function isStatement(node: TSESTree.Node): boolean {
  return (
    (node.type.endsWith('Statement') && node.type !== 'BlockStatement') ||
    node.type.endsWith('Declaration') ||
    node.type === 'PropertyDefinition' ||
    node.type === 'MethodDefinition' ||
    node.type === 'Program'
  );
}

function collect(node: TSESTree.Node, hidden: readonly (readonly [number, number])[], tokens: string[]): void {
  if (tokens.length >= MAX_TOKENS) return;
  const isHidden = hidden.some(([start, end]) => node.range[0] < end && start < node.range[1]);
  const detail = isHidden ? (isLeaf(node) ? '•' : operatorOf(node)) : detailOf(node);
  tokens.push(detail === undefined ? node.type : `${node.type}:${detail}`);
  for (const key of visitorKeys[node.type] ?? []) {
    const child = (node as unknown as Record<string, unknown>)[key];
    for (const each of Array.isArray(child) ? child : [child]) {
      if (each && typeof (each as TSESTree.Node).type === 'string') collect(each as TSESTree.Node, hidden, tokens);
    }
  }
}

function isLeaf(node: TSESTree.Node): boolean {
  return node.type === 'Literal' || node.type === 'TemplateElement' || node.type === 'JSXText';
}

function detailOf(node: TSESTree.Node): string | undefined {
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'string' ? node.value : node.raw;
    case 'TemplateElement':
      return node.value.cooked ?? node.value.raw;
    case 'JSXText':
      return node.value.trim();
    case 'Identifier':
    case 'JSXIdentifier':
    case 'PrivateIdentifier':
      return node.name;
    default:
      return operatorOf(node);
  }
}

function operatorOf(node: TSESTree.Node): string | undefined {
  if ('operator' in node) return node.operator;
  if (node.type === 'VariableDeclaration') return node.kind;
  return undefined;
}
