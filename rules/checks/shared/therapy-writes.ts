import type { TSESTree } from '@typescript-eslint/utils';
import { visitorKeys } from '@typescript-eslint/visitor-keys';
import type { RuleContext } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
import type { Module } from '../../semantics/module';
import { memberName, unwrap } from '../../semantics/syntax';
import { callAround } from './expressions';
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
  const { node, module } = arrival.call;
  if (node.type !== 'CallExpression') return undefined;
  const inside = namesAt(node, module);
  if (arrival.direct) return therapyAmong(inside);
  const caller = callAround(arrival.node);
  // What a wrapper's own names tell is found in the wrapper, unless its callers decide how it writes.
  if (!caller || isStream(inside.names) || (!arrival.byCaller && therapyAmong(inside))) return undefined;
  return therapyAmong(namesAt(caller, rule.semantics.module));
}

interface Names {
  readonly names: readonly string[];
  readonly around: string;
}

/** The names of a call: what it is given, what it is called on, the functions, classes and file around it. */
function namesAt(node: TSESTree.CallExpression, module: Module): Names {
  const callee = unwrap(node.callee);
  const around = namesAround(node, module).split(' ').filter(Boolean);
  const receiver = callee.type === 'MemberExpression' ? namesIn(callee.object) : [];
  return {
    names: [...node.arguments.flatMap((argument) => namesIn(argument)), ...receiver, ...around],
    around: around.join(' '),
  };
}

function therapyAmong({ names, around }: Names): string | undefined {
  return isStream(names)
    ? undefined
    : names.find((name) => isTherapyQuantity(name, around) || isTherapyCommand(name, around) || isActuation(name));
}

function isStream(names: readonly string[]): boolean {
  return names.some((name) => words(name).some((word) => STREAM.has(word)));
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
