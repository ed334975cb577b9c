import type { TSESTree } from '@typescript-eslint/utils';
import type { CalledFunction } from '../../semantics/called';
import type { Module } from '../../semantics/module';
import { displayName, unwrap } from '../../semantics/syntax';
import type { FunctionNode, LabelFlow } from '../../semantics/value';
import { valueName } from './expressions';
import { isTherapyCommand } from './therapy';

const MAX_HOPS = 2;
const known = new WeakMap<FunctionNode, readonly TSESTree.CallExpression[]>();

/** True for a call by whose name a device treats a patient: `pump.setBasalRate(…)`. */
export function isTherapyCall(call: TSESTree.CallExpression): boolean {
  const callee = unwrap(call.callee);
  const name = callee.type === 'MemberExpression' || callee.type === 'Identifier' ? valueName(callee) : undefined;
  return name !== undefined && isTherapyCommand(name, displayName(callee) ?? name);
}

/** An argument of a therapy command in a called function, and how what the caller gave came from outside. */
export interface GivenQuantity {
  readonly call: TSESTree.CallExpression;
  readonly node: TSESTree.Node;
  readonly module: Module;
  readonly flow: LabelFlow;
}

/**
 * The quantities that a function hands to therapy commands, itself or over further functions, and that come from outside
 * by the arguments of this call: not those that come from outside whoever calls.
 */
export function givenQuantities(
  called: CalledFunction,
  outside: (flows: readonly LabelFlow[]) => LabelFlow | undefined,
  own: (node: TSESTree.Node, module: Module) => readonly LabelFlow[],
  hops = 0,
): readonly GivenQuantity[] {
  const found: GivenQuantity[] = [];
  for (const call of therapyCalls(called)) {
    for (const node of call.arguments) {
      if (node.type === 'SpreadElement' || node.type === 'ObjectExpression') continue;
      const flow = outside(called.value(node).labelled('untrusted', 'range'));
      if (flow && !outside(own(node, called.module))) found.push({ call, node, module: called.module, flow });
    }
  }
  if (hops >= MAX_HOPS || found.length > 0) return found;
  for (const call of called.module.callsIn(called.node)) {
    if (call.type !== 'CallExpression' || call.arguments.length === 0 || isTherapyCall(call)) continue;
    for (const inner of called.called(call))
      if (inner.node !== called.node) found.push(...givenQuantities(inner, outside, own, hops + 1));
    if (found.length > 0) break;
  }
  return found;
}

function therapyCalls({ node, module }: CalledFunction): readonly TSESTree.CallExpression[] {
  let calls = known.get(node);
  if (!calls) {
    calls = module
      .callsIn(node)
      .filter((call): call is TSESTree.CallExpression => call.type === 'CallExpression' && isTherapyCall(call));
    known.set(node, calls);
  }
  return calls;
}
