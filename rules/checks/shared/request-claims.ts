import type { TSESTree } from '@typescript-eslint/utils';
import type { RuleContext } from '../../rule';
import { keyName, memberName, unwrap } from '../../semantics/syntax';
import type { LabelFlow } from '../../semantics/value';
import { lastName } from './expressions';

/** A field of a request that nothing vouches for: an unsigned cookie, a header, a field of the body or the query. */
export interface Claim {
  readonly from: 'cookie' | 'header' | 'body' | 'query';
  readonly name: string;
  readonly flow: LabelFlow;
}

const SOURCES: Readonly<Record<string, Claim['from']>> = {
  cookies: 'cookie',
  headers: 'header',
  body: 'body',
  query: 'query',
};
const MAX_DEPTH = 6;

/**
 * The field of a request that an expression is, through names, destructuring and what keeps it a text: `req.cookies.role`,
 * `const { role } = req.cookies`, `req.get('x-role')`, `String(req.query.admin).toLowerCase()`. Fields that the program
 * itself put there are none.
 */
export function claimOf(node: TSESTree.Node, rule: RuleContext<string>): Claim | undefined {
  const field = fieldOf(node, rule, 0);
  const flow =
    field &&
    rule.semantics
      .value(node)
      .labelled('untrusted.http')
      .find(({ certain }) => certain);
  return flow && { ...field, flow };
}

type Field = Omit<Claim, 'flow'>;

function fieldOf(node: TSESTree.Node, rule: RuleContext<string>, depth: number): Field | undefined {
  const at = unwrap(node);
  if (depth > MAX_DEPTH) return undefined;
  switch (at.type) {
    case 'MemberExpression': {
      const name = memberName(at);
      const from = sourceOf(at.object, rule, depth + 1);
      return name !== undefined && from ? { from, name } : undefined;
    }
    case 'CallExpression':
      return ofCall(at, rule, depth);
    case 'LogicalExpression':
      return at.operator === '&&' ? undefined : fieldOf(at.left, rule, depth + 1);
    case 'Identifier':
      return ofName(at, rule, depth);
    default:
      return undefined;
  }
}

function ofCall(call: TSESTree.CallExpression, rule: RuleContext<string>, depth: number): Field | undefined {
  const callee = unwrap(call.callee);
  const [first] = call.arguments;
  if (callee.type !== 'MemberExpression')
    return first && /^(String|Boolean|Number|parseInt)$/.test(lastName(callee) ?? '')
      ? fieldOf(first, rule, depth + 1)
      : undefined;
  const method = memberName(callee) ?? '';
  if (/^(toLowerCase|toUpperCase|trim|toString)$/.test(method)) return fieldOf(callee.object, rule, depth + 1);
  const name = first && rule.semantics.value(first).only()?.value;
  return /^(get|header)$/.test(method) &&
    typeof name === 'string' &&
    /^(req|request)$/.test(lastName(callee.object) ?? '')
    ? { from: 'header', name }
    : undefined;
}

function ofName(node: TSESTree.Identifier, rule: RuleContext<string>, depth: number): Field | undefined {
  const variable = rule.semantics.module.variableOf(node);
  const [definition] = variable?.defs ?? [];
  const declared = definition?.node as TSESTree.Node | undefined;
  if (declared?.type !== 'VariableDeclarator' || !declared.init) return undefined;
  if (variable!.references.filter((one) => one.isWrite()).length > 1) return undefined;
  if (declared.id.type === 'Identifier') return fieldOf(declared.init, rule, depth + 1);
  const key = keyBound(declared.id, definition!.name as TSESTree.Node);
  const from = key !== undefined && sourceOf(declared.init, rule, depth + 1);
  return from ? { from, name: key } : undefined;
}

/** The key under which an object pattern reads a name. */
function keyBound(pattern: TSESTree.Node, name: TSESTree.Node): string | undefined {
  if (pattern.type !== 'ObjectPattern') return undefined;
  for (const part of pattern.properties) {
    if (part.type !== 'Property') continue;
    const target = part.value.type === 'AssignmentPattern' ? part.value.left : part.value;
    if (target === name) return keyName(part);
  }
  return undefined;
}

/** Which part of a request an object is: `req.cookies`, or a name that stands for it. */
export function sourceOf(node: TSESTree.Node, rule: RuleContext<string>, depth = 0): Claim['from'] | undefined {
  const at = unwrap(node);
  if (depth > MAX_DEPTH) return undefined;
  if (at.type === 'LogicalExpression') return sourceOf(at.left, rule, depth + 1);
  if (at.type === 'MemberExpression') return SOURCES[memberName(at) ?? ''];
  if (at.type !== 'Identifier') return undefined;
  const [definition] = rule.semantics.module.variableOf(at)?.defs ?? [];
  const declared = definition?.node as TSESTree.Node | undefined;
  if (declared?.type !== 'VariableDeclarator' || !declared.init) return undefined;
  if (declared.id.type === 'Identifier') return sourceOf(declared.init, rule, depth + 1);
  return SOURCES[keyBound(declared.id, definition!.name as TSESTree.Node) ?? ''];
}
