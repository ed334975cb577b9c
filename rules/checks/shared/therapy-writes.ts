import type { TSESTree } from '@typescript-eslint/utils';
import { visitorKeys } from '@typescript-eslint/visitor-keys';
import type { RuleContext } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
import { memberName, unwrap } from '../../semantics/syntax';
import { words } from './secrets';
import { isActuation, isTherapyCommand, isTherapyQuantity, namesAround } from './therapy';

/** Names of what is streamed or flashed: lost packets are noticed or do no harm. */
const STREAM = new Set([
  'firmware',
  'ota',
  'dfu',
  'image',
  'chunk',
  'block',
  'stream',
  'telemetry',
  'waveform',
  'log',
  'logs',
  'history',
  'time',
  'clock',
  'ping',
  'keepalive',
  'display',
  'screen',
  'led',
  'subscribe',
  'read',
  'request',
  'query',
  'status',
  'get',
]);

/** What tells that a written payload is a therapy command: a name in its expression or around it; undefined when nothing does. */
export function therapyOf(arrival: Arrival, rule: RuleContext<never> | RuleContext): string | undefined {
  const { node } = arrival.call;
  if (node.type !== 'CallExpression') return undefined;
  const own = node.arguments.flatMap((argument) => namesIn(argument));
  const around = namesAround(node, rule.semantics.module).split(' ').filter(Boolean);
  if ([...own, ...around].some((name) => words(name).some((word) => STREAM.has(word)))) return undefined;
  return [...own, ...around].find(
    (name) =>
      isTherapyQuantity(name, around.join(' ')) || isTherapyCommand(name, around.join(' ')) || isActuation(name),
  );
}

/** The names and texts in an expression: identifiers, properties, callees, string literals. */
export function namesIn(node: TSESTree.Node): readonly string[] {
  const at = unwrap(node);
  if (at.type === 'Identifier') return [at.name];
  if (at.type === 'Literal') return typeof at.value === 'string' && at.value.length < 40 ? [at.value] : [];
  const names = at.type === 'MemberExpression' ? [memberName(at) ?? ''] : [];
  for (const key of visitorKeys[at.type] ?? []) {
    if (at.type === 'MemberExpression' && key === 'property' && !at.computed) continue;
    const child = (at as unknown as Record<string, unknown>)[key] as
      TSESTree.Node | (TSESTree.Node | null)[] | null | undefined;
    for (const one of Array.isArray(child) ? child : [child]) if (one) names.push(...namesIn(one));
  }
  return names.filter(Boolean);
}
