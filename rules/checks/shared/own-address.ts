import type { TSESTree } from '@typescript-eslint/utils';
import type { RuleContext } from '../../rule';
import { isFunction, keyName, memberName, methodName, unwrap } from '../../semantics/syntax';
import { sourceOf, type LabelFlow } from '../../semantics/value';
import type { Piece } from './mentions';
import { someNode } from './walk';

type Rule = Pick<RuleContext, 'semantics'>;

/** What of a request or of a page says under which address it was asked for, with the query and without. */
const WITH_QUERY = new Set(['originalUrl', 'url', 'href', 'location', 'asPath']);
const WITHOUT_QUERY = new Set(['path', 'pathname', 'host', 'hostname', 'origin']);

/**
 * The address that was asked for: to HTTPS, with a slash, without the query, the same page once more.
 * @param target the expression that the flow arrives at
 */
export function isOwnAddress(flow: LabelFlow, target: TSESTree.Node, rule: Rule): boolean {
  const source = sourceOf(flow.hop);
  const node = source && unwrap(source);
  const name =
    node?.type === 'MemberExpression' ? memberName(node) : node?.type === 'Identifier' ? node.name : undefined;
  if (node === undefined || name === undefined) return false;
  // What is taken out of a query is not the address any more.
  return (
    WITHOUT_QUERY.has(name) ||
    (WITH_QUERY.has(name) && flow.certain && !isCutOut(source!) && !isOfParsedQuery(flow, target, rule))
  );
}

/** `querystring.parse(url.search).next`, `parse(request.url, true).query.next`, on the way of a flow or where it arrives. */
function isOfParsedQuery(flow: LabelFlow, target: TSESTree.Node, rule: Rule): boolean {
  const way: Piece[] = [{ node: target, module: rule.semantics.module }];
  for (let { hop } = flow; hop; hop = hop.from) way.push(...setTo(hop));
  return way.some((piece) => someNode(piece.node, (one) => isParsedQuery(one, piece, flow, rule), isNoFunction));
}

/** What a name is set to, and the name that a pattern takes it by. */
function setTo({ node, module }: Piece): readonly Piece[] {
  const { parent } = node;
  if (parent?.type === 'VariableDeclarator' && parent.id === node && parent.init)
    return [{ node: parent.init, module }];
  if (parent?.type === 'AssignmentExpression' && parent.left === node) return [{ node: parent.right, module }];
  return [{ node: parent?.type === 'Property' && parent.value === node ? parent : node, module }];
}

const PARSERS = new Set(['node:querystring', 'querystring', 'qs', 'query-string']);

function isParsedQuery(node: TSESTree.Node, { module }: Piece, flow: LabelFlow, rule: Rule): boolean {
  const semantics = rule.semantics.of(module);
  const isOnWay = (one: TSESTree.Node | undefined): boolean =>
    one !== undefined &&
    semantics.value(one, module).labels.some((other) => sourceOf(other.hop) === sourceOf(flow.hop));
  switch (node.type) {
    case 'Property':
      return node.parent.type === 'ObjectPattern' && OF_QUERY.test(keyName(node) ?? '') && isOnWay(node.value);
    case 'MemberExpression':
      return OF_QUERY.test(memberName(node) ?? '') && isOnWay(node.object);
    case 'CallExpression':
      return (
        semantics
          .value(node.callee, module)
          .atoms.some((atom) => atom.kind === 'member' && PARSERS.has(atom.library ?? '')) && isOnWay(node.arguments[0])
      );
    default:
      return false;
  }
}
const OF_QUERY = /^(query|searchParams)$/;
function isNoFunction(node: TSESTree.Node): boolean {
  return !isFunction(node);
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
