import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
import { displayName } from '../../semantics/syntax';
import { once } from '../shared/once';
import { words } from '../shared/secrets';
import { namesAround } from '../shared/therapy';
import { namesIn } from '../shared/therapy-writes';
import { someNode } from '../shared/walk';

/** Places where a call that hangs holds up an alarm, a therapy or a chain of devices. */
const CRITICAL = new Set([
  'gateway',
  'device',
  'pump',
  'alarm',
  'alarms',
  'alert',
  'bridge',
  'edge',
  'monitor',
  'vitals',
  'telemetry',
  'infusion',
  'infuser',
  'ventilator',
  'bedside',
  'ward',
  'dose',
  'bolus',
  'basal',
  'therapy',
  'watchdog',
  'heartbeat',
  'mllp',
  'nurse',
  'escalate',
  'escalation',
]);
/** Long by their nature, or timed by who calls them. */
const LONG =
  /stream|event-?source|longpoll|long_poll|sse|subscribe|download|upload|queryFn|useQuery|createApi|baseQuery/i;
const LIBRARIES = new Set(['axios', 'globals', 'node-fetch', 'got', 'request']);

export default defineRule({
  id: 'missing-network-timeout',
  title: 'A request that others wait for has no timeout',
  threats: ['IOMT-EDG-07'],
  cwe: ['CWE-400'],
  severity: 'warning',
  confidence: 'medium',
  preset: 'strict',
  group: 'Availability',
  hasSuggestions: true,
  messages: {
    timeout:
      '{{call}} waits for ever when the server does not answer, so {{what}} behind it stands still unnoticed. Give it a timeout ({{how}}), and treat its end as a failure that is alarmed.',
  },
  roles: {
    'transport.url'(arrival, rule) {
      const { call } = arrival;
      if (
        !arrival.direct ||
        !LIBRARIES.has(call.library ?? '') ||
        call.node.type !== 'CallExpression' ||
        /\.create$|\.extend$|sendBeacon|defaults/.test(call.name) ||
        !once(rule, call.node)
      )
        return;
      const isFetch = /(^|\.)fetch$/.test(call.name) || call.library === 'node-fetch';
      if (call.library === 'globals' && !isFetch) return;
      const what = criticalName(call.node, rule);
      if (what === undefined || hasTimeout(arrival, rule)) return;
      const [url, options] = call.node.arguments;
      const fix = isFetch && url && !options;
      rule.report({
        node: call.node,
        messageId: 'timeout',
        data: {
          call: call.name,
          what: `what concerns "${what}"`,
          how: isFetch ? 'signal: AbortSignal.timeout(ms)' : 'timeout: ms',
        },
        ...(fix && {
          suggest: [
            {
              title: 'Give up after 10 s',
              fix: (fixer) => fixer.insertTextAfter(url, ', { signal: AbortSignal.timeout(10_000) }'),
            },
          ],
        }),
      });
    },
  },
});

function criticalName(node: TSESTree.CallExpression, rule: RuleContext<string>): string | undefined {
  const { module } = rule.semantics;
  if (/\.[jt]sx$/.test(module.file)) return undefined;
  const names = [...namesAround(node, module).split(' '), ...node.arguments.flatMap(namesIn)];
  if (names.some((name) => LONG.test(name))) return undefined;
  return names.flatMap(words).find((word) => CRITICAL.has(word));
}

/** A timeout or abort signal in the options, of the instance, or by hand around the call. */
function hasTimeout({ call }: Arrival, rule: RuleContext<string>): boolean {
  // Options that are not known may have one.
  const at = isBody(call.name)
    ? 2
    : call.count === 1 && call.argument(0)?.atoms.some((atom) => atom.kind === 'object')
      ? 0
      : 1;
  const options = call.argument(at);
  const isKnown =
    options === undefined ||
    (options.atoms.length > 0 &&
      options.atoms.every(
        (atom) => (atom.kind === 'object' && !atom.object.open) || (atom.kind === 'const' && atom.value === undefined),
      ));
  if (!isKnown || ['timeout', 'signal', 'cancelToken', 'agent'].some((name) => call.option(name, at) !== undefined))
    return true;
  if (
    (call.receiver?.atoms ?? []).some(
      (atom) =>
        atom.kind === 'instance' &&
        (!atom.made || atom.made.args.length === 0 || atom.made.args.some((value) => hasKey(value, rule))),
    )
  )
    return true;
  const timed = rule.semantics.module.calls.some(
    (one) =>
      'callee' in one &&
      /(^|\.)(pTimeout|withTimeout|timeoutAfter|raceTimeout|Promise\.race|AbortSignal\.timeout)$/.test(
        displayName(one.callee) ?? '',
      ),
  );
  return (
    timed ||
    someNode(
      rule.sourceCode.ast,
      (node) => node.type === 'AssignmentExpression' && /defaults\.timeout$/.test(displayName(node.left) ?? ''),
    )
  );
}

function hasKey(value: Parameters<RuleContext['semantics']['property']>[0], rule: RuleContext<string>): boolean {
  const known = value.atoms.length > 0 && value.atoms.every((atom) => atom.kind === 'object' && !atom.object.open);
  return (
    !known ||
    ['timeout', 'signal'].some(
      (name) =>
        rule.semantics.property(value, name).only()?.value !== undefined ||
        !rule.semantics.property(value, name).may(undefined),
    )
  );
}

/** `axios.post(url, body, options)`. */
function isBody(name: string): boolean {
  return /axios/i.test(name) && /\.(post|put|patch)\w*$/.test(name);
}
