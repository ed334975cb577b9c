import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { Label } from '../../models/labels';
import type { RuleContext } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
import type { Module } from '../../semantics/module';
import type { Place } from '../../semantics/trace';
import { displayName, functionAround, isFunction, memberName, unwrap } from '../../semantics/syntax';
import { firstHop, placeOf, sourceOf, Value, type FunctionNode, type LabelFlow } from '../../semantics/value';
import { isForAdministrators } from '../shared/administrators';
import { authorityHoles } from '../shared/authority';
import { expressionOf, lastName, literalText, pieces } from '../shared/expressions';
import { fromSource, worstSource, type Source } from '../shared/flows';
import { isLeftToOwnCheck } from '../shared/own-target-checks';
import { isHostHeader, isKeyOfRecord, isRequestTarget } from '../shared/request-parts';
import { isSetupWizard } from '../shared/setup-wizards';
import { isHeldByRoute } from '../shared/route-patterns';
import { isSigned } from '../shared/signed-requests';

type Message = 'url' | 'self';
/** A page of the browser reaches what its user reaches anyway, and pages of a server's own answers are how FHIR bundles go on. */
const OTHER: readonly Label[] = [
  'untrusted.archive',
  'untrusted.file',
  'untrusted.response',
  'untrusted.link',
  'untrusted.message',
];

export default defineRule<Message>({
  id: 'ssrf-user-controlled-url',
  title: 'A server sends requests to an address that others choose',
  threats: ['IOMT-APP-04'],
  cwe: ['CWE-918'],
  severity: 'error',
  confidence: 'high',
  preset: 'recommended',
  group: 'Injection and parsing',
  messages: {
    url: 'The host of this request comes from {{source}}: the sender reaches devices and services of the clinical network through this server. Allow only known hosts.',
    self: "This address is taken from the request's Host header, which the sender chooses. Take the server's own address from its configuration.",
  },
  roles: {
    'transport.url': (arrival, rule) => judge(arrival, rule),
    'fhir.base-url': (arrival, rule) => judge(arrival, rule),
    'transport.host': (arrival, rule) => judge(arrival, rule),
  },
});

/** What asks out of a page of a browser, whose user could go there without it. */
const OF_PAGES = /^(@angular\/common\/http|jquery)$/;

function judge(arrival: Arrival, rule: RuleContext<Message>): void {
  // What an app shell shows is another matter than what a server fetches.
  if (/\.loadURL$/.test(arrival.call.name) || OF_PAGES.test(arrival.call.library ?? '') || isObjectOnly(arrival))
    return;
  if (arrival.inner && hostSource(arrival.inner)) return;
  const source = hostSource(arrival.value);
  if (source && isBehindHost(arrival.node, source, rule)) return;
  // As with answers of a server: whoever signs what they send was chosen by the operator.
  if (!source || isSigned(source.flow, rule) || isHeldByRoute(source.flow, 'url', rule)) return;
  const messageId = isHostHeader(source.flow) ? 'self' : 'url';
  const shared = fromSource(arrival, source, rule);
  rule.report({
    node: arrival.node,
    messageId,
    data: { source: source.phrase },
    ...shared,
    cause: [...[shared.cause ?? []].flat(), ...madeElsewhere(source)],
    ...(isKeyOfRecord(source.flow) && { confidence: 'low' as const }),
    ...(messageId === 'self' && { severity: 'warning' as const }),
    ...(isForAudit(arrival, source, rule) && { confidence: 'low' as const }),
  });
}

/** Where another file puts the address together, for all who hand something on to it: one check there mends them all. */
function madeElsewhere({ flow: { hop } }: Source): readonly Place[] {
  const source = firstHop(hop);
  return hop && source && hop.module !== source.module ? [placeOf(hop.module, hop.node)] : [];
}

/** What the code does not tell, for who looks for all of them. */
function isForAudit(arrival: Arrival, { flow }: Source, rule: RuleContext<Message>): boolean {
  return (
    // Who puts messages into the program's own queue is mostly the program itself.
    flow.label === 'untrusted.queue' ||
    // To whom the product speaks, its administrators decide: no list of hosts can exist.
    (arrival.role === 'transport.host' && isSetupWizard(rule)) ||
    isForAdministrators(arrival.node, rule) ||
    isPartOfPattern(arrival, flow) ||
    isLeftToOwnCheck(arrival, flow, rule)
  );
}

/**
 * `http://${device}:${port}${request.params[0]}`: what the part of a route's pattern begins with that has no name, `(/.+)`,
 * the pattern says, and it most likely stands in another file.
 */
function isPartOfPattern({ value }: Arrival, { hop }: LabelFlow): boolean {
  const source = sourceOf(hop);
  const field = source && unwrap(source);
  const index = field?.parent?.type === 'MemberExpression' && field.parent.object === field ? field.parent : field;
  return (
    index?.type === 'MemberExpression' &&
    index.computed &&
    index.property.type === 'Literal' &&
    typeof index.property.value === 'number' &&
    value.texts().every(({ pieces: [first] }) => first !== '')
  );
}

/**
 * A `Request` is an object, and goes over the network where `fetch` is given it: not as what a binding, a cache or the
 * handler of an application of the same process answers, `env.ASSETS.fetch(new Request(url))`, `POST(new Request(url))`.
 */
function isObjectOnly({ call }: Arrival): boolean {
  return (
    call.node.type === 'NewExpression' &&
    lastName(unwrap(call.node.callee)) === 'Request' &&
    !isFetched(call.node, call.module)
  );
}

/** True when a call of `fetch` is given a node: itself, by its variable, or as what a function of the file gives back. */
function isFetched(node: TSESTree.Node, module: Module, depth = 0): boolean {
  let at = node;
  while (at.parent && AROUND.test(at.parent.type)) at = at.parent;
  const { parent } = at;
  if (!parent || depth > MAX_NAMES) return false;
  if (parent.type === 'CallExpression' && parent.callee !== at) return isFetch(parent);
  const assigned =
    parent.type === 'VariableDeclarator' ? parent.id : parent.type === 'AssignmentExpression' ? parent.left : undefined;
  const given = parent.type === 'ReturnStatement' || isFunction(parent) ? functionAround(at) : undefined;
  const name = given ? nameOf(given) : assigned;
  if (name?.type !== 'Identifier') return false;
  const uses = module.variableOf(name)?.references.map(({ identifier }) => identifier as TSESTree.Node) ?? [];
  return uses.some((use) => use !== name && isFetched(given ? callOf(use) : use, module, depth + 1));
}
const AROUND =
  /^(AwaitExpression|TSAsExpression|TSNonNullExpression|TSSatisfiesExpression|ConditionalExpression|LogicalExpression)$/;
/** Names by which a request gets from where it is made to where it is sent. */
const MAX_NAMES = 3;

function nameOf(fn: FunctionNode): TSESTree.Node | undefined {
  if ('id' in fn && fn.id) return fn.id;
  return fn.parent.type === 'VariableDeclarator' ? fn.parent.id : undefined;
}
function callOf(use: TSESTree.Node): TSESTree.Node {
  return use.parent?.type === 'CallExpression' && use.parent.callee === use ? use.parent : use;
}

/** The Fetch API's own `fetch` stands alone or in the global object; as a method it is that of a binding or an application. */
function isFetch({ callee }: TSESTree.CallExpression): boolean {
  const at = unwrap(callee);
  return at.type === 'MemberExpression'
    ? memberName(at) === 'fetch' && /^(globalThis|self|window|global|undici)$/.test(displayName(at.object) ?? '')
    : at.type === 'Identifier' && /fetch/i.test(at.name);
}

/** The source of that part of a URL which says where the request goes. */
function hostSource(value: Value): Source | undefined {
  const whole = worstSource(value, 'url', OTHER);
  const texts = value.texts();
  // Of constants beside something else, `url.searchParams.get('host') ?? ''`, the text that others write is the something else.
  const isBesides =
    texts.every(({ exact }) => exact !== undefined) && value.atoms.some(({ kind }) => !IS_TEXT.test(kind));
  if (!whole || texts.length === 0 || isBesides) return whole;
  // A check of the whole text is known of the whole only.
  const open = new Set(value.labelled('untrusted', 'url').map((flow) => sourceOf(flow.hop)));
  for (const text of texts) {
    const source = worstSource(Value.join([Value.none, ...authorityHoles(text, isForeign)]), 'url', OTHER);
    if (source && open.has(sourceOf(source.flow.hop))) return source;
  }
  return undefined;
}

/** `${TARGET}${request.originalUrl}`: a path behind a host of ours. */
function isBehindHost(node: TSESTree.Node, { flow }: Source, { semantics: { module } }: RuleContext<Message>): boolean {
  const all = pieces(expressionOf(node), module).filter((one) => writtenText(one) !== '');
  return all.some((one, index) => {
    const before = index > 0 ? (writtenText(all[index - 1]!) ?? 'host') : '';
    const isHost = index === 1 ? !/(^|:)\/*$/.test(before) : index > 1 && !/:\/*$/.test(before);
    return isHost && isRequestTarget(one, flow, module);
  });
}
function writtenText(node: TSESTree.Node): string | undefined {
  return node.type === 'TemplateElement' ? node.value.raw : literalText(node);
}

const IS_TEXT = /^(const|text)$/;

function isForeign(part: Value): boolean {
  return worstSource(part, 'url', OTHER) !== undefined;
}
