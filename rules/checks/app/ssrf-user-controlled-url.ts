import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { Label } from '../../models/labels';
import type { RuleContext } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
import { displayName, memberName, unwrap } from '../../semantics/syntax';
import { sourceOf, Value } from '../../semantics/value';
import { authorityHoles } from '../shared/authority';
import { lastName } from '../shared/expressions';
import { fromSource, worstSource, type Source } from '../shared/flows';
import { isHostHeader } from '../shared/request-parts';
import { isSetupWizard } from '../shared/setup-wizards';
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

function judge(arrival: Arrival, rule: RuleContext<Message>): void {
  // What an app shell shows is another matter than what a server fetches.
  if (/\.loadURL$/.test(arrival.call.name) || isAnsweredInside(arrival.call.node, rule)) return;
  if (arrival.inner && hostSource(arrival.inner)) return;
  const source = hostSource(arrival.value);
  // As with answers of a server: whoever signs what they send was chosen by the operator.
  if (!source || isSigned(source.flow, rule)) return;
  const messageId = isHostHeader(source.flow) ? 'self' : 'url';
  rule.report({
    node: arrival.node,
    messageId,
    data: { source: source.phrase },
    ...fromSource(arrival, source, rule),
    ...(messageId === 'self' && { severity: 'warning' as const }),
    ...(arrival.role === 'transport.host' && isSetupWizard(rule) && { confidence: 'low' as const }),
  });
}

/**
 * `env.ASSETS.fetch(new Request(url))`, `caches.default.match(new Request(url))`: a binding, a cache or an application of
 * the same process answers the request, and its host chooses nothing.
 */
function isAnsweredInside(node: TSESTree.Node, rule: RuleContext<Message>): boolean {
  if (node.type !== 'NewExpression' || lastName(unwrap(node.callee)) !== 'Request') return false;
  const { parent } = node;
  const name = parent.type === 'VariableDeclarator' && parent.id.type === 'Identifier' ? parent.id : undefined;
  const variable = name && rule.semantics.module.variableOf(name);
  const uses: readonly TSESTree.Node[] = variable
    ? variable.references.flatMap(({ identifier }) => (identifier === name ? [] : [identifier as TSESTree.Node]))
    : [node];
  return uses.length > 0 && uses.every(isHandedInside);
}
function isHandedInside(node: TSESTree.Node): boolean {
  const { parent: call } = node;
  if (call?.type !== 'CallExpression' || call.callee === node) return false;
  const callee = unwrap(call.callee);
  return (
    callee.type === 'MemberExpression' &&
    INSIDE.test(memberName(callee) ?? '') &&
    !/^(globalThis|self|window|global)$/.test(displayName(callee.object) ?? '')
  );
}
/** The Fetch API's own `fetch` stands alone; as a method it is that of a binding, a stub or an application. */
const INSIDE = /^(fetch|match|put|delete|handle)$/;

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

const IS_TEXT = /^(const|text)$/;

function isForeign(part: Value): boolean {
  return worstSource(part, 'url', OTHER) !== undefined;
}
