import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
import type { Atom, Value } from '../../semantics/value';
import { once } from '../shared/once';

/** `$share/group/…` is the filter behind it, shared among a group. */
const SHARED = /^\$share\/[^/]+\//;

export default defineRule({
  id: 'mqtt-wildcard-subscribe',
  title: 'A subscription takes every message of the broker',
  threats: ['IOMT-NET-12'],
  cwe: ['CWE-668'],
  severity: 'warning',
  confidence: 'high',
  preset: 'recommended',
  group: 'Messaging, replay, authentication of commands',
  options: {
    type: 'object',
    properties: { allow: { type: 'array', items: { type: 'string' } } },
    additionalProperties: false,
  },
  messages: {
    all: 'The filter {{filter}} takes the messages of every patient and every command on the broker, so one captured client sees them all. Subscribe to the topics that this client needs, and let the broker refuse the rest.',
    system:
      'The filter {{filter}} takes what the broker tells about itself: client names, addresses and traffic of a hospital. Leave it to the monitoring of the broker.',
  },
  roles: {
    'mqtt.subscribe.topic'(arrival, rule) {
      const found = filters(arrival.value).find(({ text }) => isWide(text) && !allowed(text, rule));
      if (!found || !once(rule, arrival.node)) return;
      report(arrival, found, rule);
    },
  },
});

interface Filter {
  readonly text: string;
  readonly atom?: Atom;
}

function report(arrival: Arrival, { text, atom }: Filter, rule: RuleContext<'all' | 'system'>): void {
  const system = text.replace(SHARED, '').startsWith('$');
  rule.report({
    node: arrival.node,
    messageId: system ? 'system' : 'all',
    data: { filter: text },
    trace: rule.semantics.trace(arrival, atom),
    ...(system && { severity: 'info' as const }),
  });
}

/** The filters given: one text, a list, or the keys of a map. */
function filters(value: Value): readonly Filter[] {
  return value.atoms.flatMap((atom): readonly Filter[] => {
    if (atom.kind === 'const') return typeof atom.value === 'string' ? [{ text: atom.value, atom }] : [];
    if (atom.kind === 'array') return atom.items.flatMap(filters);
    if (atom.kind === 'object')
      return atom.object.entries.flatMap((entry) => ('key' in entry ? [{ text: entry.key }] : []));
    return [];
  });
}

/** Nothing but wildcards, or the whole of `$SYS`. */
function isWide(filter: string): boolean {
  const levels = filter.replace(SHARED, '').split('/');
  return (
    (levels[levels.length - 1] === '#' &&
      levels.slice(0, -1).every((level) => level === '+' || level === '' || level === '$SYS')) ||
    (levels.length > 1 && levels.every((level) => level === '+'))
  );
}

function allowed(filter: string, rule: RuleContext<string>): boolean {
  const { allow } = rule.options;
  return Array.isArray(allow) && allow.includes(filter);
}
