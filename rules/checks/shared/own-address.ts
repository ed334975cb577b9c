import type { TSESTree } from '@typescript-eslint/utils';
import { memberName, methodName, unwrap } from '../../semantics/syntax';
import { sourceOf, type LabelFlow } from '../../semantics/value';
import { someNode } from './walk';

/** What of a request or of a page says under which address it was asked for, with the query and without. */
const WITH_QUERY = new Set(['originalUrl', 'url', 'href', 'location', 'asPath']);
const WITHOUT_QUERY = new Set(['path', 'pathname', 'host', 'hostname', 'origin']);

/** The address that was asked for: to HTTPS, with a slash, without the query, the same page once more. */
export function isOwnAddress(flow: LabelFlow): boolean {
  const source = sourceOf(flow.hop);
  const node = source && unwrap(source);
  const name =
    node?.type === 'MemberExpression' ? memberName(node) : node?.type === 'Identifier' ? node.name : undefined;
  if (node === undefined || name === undefined) return false;
  // What is taken out of a query is not the address any more.
  return WITHOUT_QUERY.has(name) || (WITH_QUERY.has(name) && flow.certain && !isCutOut(source!));
}

/** `url.split('next=')[1]`, `url.slice(url.indexOf('=') + 1)`: something behind the beginning of a text. */
function isCutOut(text: TSESTree.Node): boolean {
  const callee = text.parent?.type === 'MemberExpression' && text.parent.object === text ? text.parent : undefined;
  const call = callee?.parent?.type === 'CallExpression' && callee.parent.callee === callee ? callee.parent : undefined;
  if (!call) return false;
  const [from] = call.arguments;
  switch (methodName(call)) {
    case 'split':
      return isLaterPart(call);
    case 'slice':
    case 'substring':
    case 'substr':
      return from !== undefined && isBehindStart(from);
    case 'match':
    case 'exec':
      return true;
    default:
      return isCutOut(call);
  }
}

/** `split('?')[1]`, `split('next=').pop()` */
function isLaterPart(split: TSESTree.CallExpression): boolean {
  const at = split.parent;
  if (at?.type !== 'MemberExpression' || at.object !== split) return false;
  if (at.computed) return !(at.property.type === 'Literal' && at.property.value === 0);
  return memberName(at) === 'pop';
}

/** A number above zero, or the place of something that is looked for; the length of an own beginning is none. */
function isBehindStart(from: TSESTree.Node): boolean {
  if (from.type === 'Literal') return typeof from.value === 'number' && from.value > 0;
  return someNode(
    from,
    (node) => node.type === 'CallExpression' && /^(indexOf|lastIndexOf|search)$/.test(methodName(node) ?? ''),
  );
}
