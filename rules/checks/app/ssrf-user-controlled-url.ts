import { defineRule } from '../../define-rule';
import type { Label } from '../../models/labels';
import type { RuleContext } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
import { sourceOf, Value } from '../../semantics/value';
import { authorityHoles } from '../shared/authority';
import { fromSource, worstSource, type Source } from '../shared/flows';
import { isHostHeader } from '../shared/request-parts';

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
  if (/\.loadURL$/.test(arrival.call.name)) return;
  if (arrival.inner && hostSource(arrival.inner)) return;
  const source = hostSource(arrival.value);
  if (!source) return;
  const messageId = isHostHeader(source.flow) ? 'self' : 'url';
  rule.report({
    node: arrival.node,
    messageId,
    data: { source: source.phrase },
    ...fromSource(arrival, source, rule),
    ...(messageId === 'self' && { severity: 'warning' as const }),
  });
}

/** The source of that part of a URL which says where the request goes. */
function hostSource(value: Value): Source | undefined {
  const whole = worstSource(value, 'url', OTHER);
  const texts = value.texts();
  if (!whole || texts.length === 0) return whole;
  // A check of the whole text is known of the whole only.
  const open = new Set(value.labelled('untrusted', 'url').map((flow) => sourceOf(flow.hop)));
  for (const text of texts) {
    const source = worstSource(Value.join([Value.none, ...authorityHoles(text, isForeign)]), 'url', OTHER);
    if (source && open.has(sourceOf(source.flow.hop))) return source;
  }
  return undefined;
}

function isForeign(part: Value): boolean {
  return worstSource(part, 'url', OTHER) !== undefined;
}
