import type { TSESTree } from '@typescript-eslint/utils';
import { definitionsOf } from './bindings';
import type { Evaluator, Site } from './evaluate';
import type { Fact } from './facts';
import type { Module } from './module';
import { unwrap } from './syntax';
import type { FunctionNode } from './value';

/** Packages that tell of which range an address is. */
const RANGES =
  /^(ipaddr\.js|private-ip|is-ip-private|ip-range-check|netmask|cidr-matcher|range_check|is-in-subnet|ip-cidr|ip)$/;
const NET = /^(node:)?net$/;
const MAX_DEPTH = 3;

/**
 * What is known of an address that a function of the workspace has looked at: one that asks in which range of the network
 * the host lies keeps requests off the inner network. It holds after the answer was heeded, whichever way it is put.
 */
export function hostChecked(ev: Evaluator, call: TSESTree.CallExpression, site: Site): readonly Fact[] {
  const [first] = call.arguments;
  if (!first || first.type === 'SpreadElement') return [];
  const { atoms } = ev.evaluate(call.callee, site);
  const asks =
    atoms.length > 0 &&
    atoms.every(
      (atom) =>
        atom.kind === 'function' &&
        [...atom.module.sources].some((source) => RANGES.test(source) || NET.test(source)) &&
        asksForRange(ev, atom.node, atom.module, MAX_DEPTH),
    );
  return asks ? [{ target: unwrap(first), at: call, clears: ['url'] }] : [];
}

/** `const { ok } = await check(url)`: the call that a name was taken out of. */
export function callBehind(name: TSESTree.Identifier, { module }: Site): TSESTree.CallExpression | undefined {
  const variable = module.variableOf(name);
  const definitions = variable ? definitionsOf(variable) : [];
  const [only] = definitions;
  if (definitions.length !== 1 || only?.kind !== 'value' || only.source.type !== 'VariableDeclarator') return undefined;
  const init = only.source.init && unwrap(only.source.init);
  const given = init?.type === 'AwaitExpression' ? unwrap(init.argument) : init;
  return given?.type === 'CallExpression' ? given : undefined;
}

function asksForRange(ev: Evaluator, fn: FunctionNode, module: Module, depth: number): boolean {
  return module.callsIn(fn).some((call) => {
    if (call.type !== 'CallExpression' && call.type !== 'NewExpression') return false;
    return ev.evaluate(call.callee, { module }).atoms.some((atom) => {
      if (atom.kind === 'external')
        return RANGES.test(atom.package) || (NET.test(atom.package) && atom.path[0] === 'BlockList');
      return atom.kind === 'function' && depth > 0 && asksForRange(ev, atom.node, atom.module, depth - 1);
    });
  });
}
