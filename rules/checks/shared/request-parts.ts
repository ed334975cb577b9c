import type { TSESTree } from '@typescript-eslint/utils';
import type { Module } from '../../semantics/module';
import { inside, keyName, memberName, methodName, unwrap } from '../../semantics/syntax';
import { sourceOf, type LabelFlow } from '../../semantics/value';
import { lastName } from './expressions';
import { words } from './secrets';
import { someNode } from './walk';

const HEADERS = new Set(['headers', 'header', 'rawHeaders', 'cookies', 'signedCookies', 'cookie']);
/** Headers by which `request.get(name)` is told from a look into a query. */
const HEADER_NAME = /^(host|origin|refer{1,2}er|forwarded|cookie|user-agent|x-[\w-]+)$/i;

/** True for what comes out of the header by which a client says whom it wants to speak with. */
export function isHostHeader(flow: LabelFlow): boolean {
  return passes(flow, (node) => {
    if (node.type === 'MemberExpression' && ['host', 'hostname'].includes(memberName(node) ?? '')) return true;
    if (node.type === 'MemberExpression' && node.parent.type === 'MemberExpression' && memberName(node) === 'headers')
      return memberName(node.parent) === 'host';
    return (
      node.type === 'CallExpression' &&
      node.arguments[0]?.type === 'Literal' &&
      /^host$/i.test(String(node.arguments[0].value))
    );
  });
}

/** True for what comes out of a header or cookie, which the one who makes a link for somebody else to follow cannot choose. */
export function isOfHeader(flow: LabelFlow): boolean {
  return passes(flow, (node) => {
    if (node.type === 'MemberExpression')
      return HEADERS.has(memberName(node) ?? '') || ['host', 'hostname', 'protocol'].includes(memberName(node) ?? '');
    const [first] = node.type === 'CallExpression' ? node.arguments : [];
    return (
      node.type === 'CallExpression' &&
      first?.type === 'Literal' &&
      (/^(header|getHeader)$/.test(methodName(node) ?? '') ||
        (methodName(node) === 'get' && HEADER_NAME.test(String(first.value))))
    );
  });
}

/**
 * True for what comes in the head of a request: its address and headers, of which a server takes a few thousand letters in
 * all (Node: 16 KB).
 */
export function isOfHead(flow: LabelFlow): boolean {
  const source = sourceOf(flow.hop);
  const node = source && unwrap(source);
  return isOfHeader(flow) || (node?.type === 'MemberExpression' && HEAD.has(memberName(node) ?? ''));
}
const HEAD = new Set(['url', 'originalUrl', 'path', 'pathname', 'params', 'query', 'searchParams', 'search']);

/** True for a part of the path that a route names, `/services/:service`: compared with a constant it is a route of its own. */
export function isOfPath(flow: LabelFlow): boolean {
  return passes(flow, (node) =>
    node.type === 'MemberExpression' ? memberName(node) === 'params' : isDecoratedAsPath(node),
  );
}
/** `@Param('service') service` of a controller. */
function isDecoratedAsPath(node: TSESTree.Node): boolean {
  return (
    'decorators' in node &&
    node.decorators.some(
      ({ expression: at }) => at.type === 'CallExpression' && /^(Path)?Param$/.test(lastName(at.callee) ?? ''),
    )
  );
}

/**
 * True for the path or the whole address of a request as it came in: browsers send angle brackets and double quotes in it
 * percent-encoded (URL Standard, section 1.3), so it makes no markup unless it is decoded.
 */
export function isRawAddress(flow: LabelFlow): boolean {
  const source = sourceOf(flow.hop);
  const node = source && unwrap(source);
  return (
    node?.type === 'MemberExpression' &&
    AT_ROOT.has(memberName(node) ?? '') &&
    !passes(flow, (one) => someNode(one, decodes)) &&
    !(node.parent && someNode(statementOf(node), decodes))
  );
}
function decodes(node: TSESTree.Node): boolean {
  return (
    node.type === 'Identifier' &&
    /^(decodeURI(Component)?|unescape|decode|parse|qs|querystring|URL|URLSearchParams)$/.test(node.name)
  );
}
function statementOf(node: TSESTree.Node): TSESTree.Node {
  let at = node;
  while (at.parent && !/Statement$|^(VariableDeclaration|Program)$/.test(at.type)) at = at.parent;
  return at;
}

function passes(flow: LabelFlow, test: (node: TSESTree.Node) => boolean): boolean {
  for (let hop = flow.hop; hop; hop = hop.from) if (test(unwrap(hop.node))) return true;
  return false;
}

/** What of a request's address begins with a slash, or with the mark of a query or fragment, when it is not empty. */
const AT_ROOT = new Set(['url', 'originalUrl', 'baseUrl', 'path']);
const OF_URL = new Set(['pathname', 'search', 'hash']);

/**
 * True for what somebody asks a server for, as it came in: `request.originalUrl`, `new URL(request.url).pathname`. Behind a
 * host it cannot change the host, since a server takes no request line that begins otherwise (RFC 9112, section 3.2).
 * @param node the expression of it, with nothing done to it since
 */
export function isRequestTarget(node: TSESTree.Node, flow: LabelFlow, module: Module): boolean {
  const at = unwrap(node);
  const source = sourceOf(flow.hop);
  const from = source && unwrap(source);
  if (!from) return false;
  const taken = at.type === 'Identifier' ? takenOut(at, module) : undefined;
  const name = at.type === 'MemberExpression' ? memberName(at) : taken?.key;
  if (AT_ROOT.has(name ?? '')) return taken ? inside(from, taken.by) : from === at;
  return OF_URL.has(name ?? '') && from.type === 'MemberExpression' && AT_ROOT.has(memberName(from) ?? '');
}

/** Of a name that a pattern takes out of an object, `const { search: query } = url`, under which key it lies there. */
function takenOut(
  name: TSESTree.Identifier,
  module: Module,
): { readonly key: string | undefined; readonly by: TSESTree.VariableDeclarator } | undefined {
  const [definition] = module.variableOf(name)?.defs ?? [];
  const by = definition?.node as TSESTree.Node | undefined;
  if (by?.type !== 'VariableDeclarator' || by.id.type !== 'ObjectPattern') return undefined;
  const property = by.id.properties.find((one) => one.type === 'Property' && one.value === definition!.name);
  return property?.type === 'Property' ? { key: keyName(property), by } : undefined;
}

/**
 * True for what code that is not known gave for the key of a record, `(await links.open(linkId)).target`: what is kept there
 * is hardly the key itself. Whether it is anybody's the code does not tell.
 */
export function isKeyOfRecord(flow: LabelFlow): boolean {
  if (flow.certain) return false;
  for (let { hop } = flow; hop; hop = hop.from) {
    const at = unwrap(hop.node);
    const field = at.parent?.type === 'MemberExpression' && at.parent.object === at ? at.parent : at;
    const name =
      field.type === 'Identifier' ? field.name : field.type === 'MemberExpression' ? memberName(field) : undefined;
    if (KEYS.test(words(name ?? '').at(-1) ?? '')) return true;
  }
  return false;
}
const KEYS = /^(ids?|uuid|guid|slug|code|token|key|hash|number)$/;
