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

/**
 * What is known behind `await assertSafe(url)` and `const safe = await assertSafe(url)`: a function of the workspace that
 * looks at the host's addresses itself, by `net.isIP` or by ranges, and throws for what it does not let pass.
 * @param bound the name that is set to what the function gives back
 */
export function hostAsserted(
  ev: Evaluator,
  call: TSESTree.CallExpression,
  bound: TSESTree.Node | undefined,
  site: Site,
): readonly Fact[] {
  const [first] = call.arguments;
  if (!first || first.type === 'SpreadElement') return [];
  const { atoms } = ev.evaluate(call.callee, site);
  const asserts =
    atoms.length > 0 &&
    atoms.every((atom) => atom.kind === 'function' && throwsForAddress(ev, atom.node, atom.module, MAX_DEPTH));
  if (!asserts) return [];
  const targets = [unwrap(first), ...(bound?.type === 'Identifier' ? [bound] : [])];
  return targets.map((target) => ({ target, at: call, clears: ['url'] }));
}

/** What was found out of a function, by how many calls deep it was followed. */
interface HostAnswers {
  readonly throws: (boolean | undefined)[];
  readonly asks: (boolean | undefined)[];
}

/** These are asked at every statement that is a call, so what was found out is kept with the function. */
function kept(
  question: keyof HostAnswers,
  { fn, module, depth }: { readonly fn: FunctionNode; readonly module: Module; readonly depth: number },
  judge: () => boolean,
): boolean {
  let answers = module.hostAnswers.get(fn) as HostAnswers | undefined;
  if (!answers) module.hostAnswers.set(fn, (answers = { throws: [], asks: [] }));
  const known = answers[question];
  const before = known[depth];
  if (before !== undefined) return before;
  // A function that calls itself tells nothing by that.
  known[depth] = false;
  return (known[depth] = judge());
}

/** A function that asks what kind of address it has and throws, itself or in what it hands the address to. */
function throwsForAddress(ev: Evaluator, fn: FunctionNode, module: Module, depth: number): boolean {
  const { body } = fn;
  if (!body) return false;
  return kept('throws', { fn, module, depth }, () => {
    const throwsItself = hasThrow(body);
    return module.callsIn(fn).some((call) => {
      if (call.type !== 'CallExpression') return false;
      return ev.evaluate(call.callee, { module }).atoms.some((atom) => {
        if (atom.kind === 'external') return throwsItself && RANGES.test(atom.package);
        if (atom.kind === 'member')
          return throwsItself && NET.test(atom.library ?? '') && /(^|\.)isIP(v[46])?$/.test(atom.name);
        return atom.kind === 'function' && depth > 0 && throwsForAddress(ev, atom.node, atom.module, depth - 1);
      });
    });
  });
}

function hasThrow(body: TSESTree.Node): boolean {
  switch (body.type) {
    case 'ThrowStatement':
      return true;
    case 'BlockStatement':
      return body.body.some(hasThrow);
    case 'IfStatement':
      return hasThrow(body.consequent) || (body.alternate ? hasThrow(body.alternate) : false);
    case 'ForOfStatement':
      return hasThrow(body.body);
    case 'TryStatement':
      return hasThrow(body.block) && !body.handler;
    default:
      return false;
  }
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
  return kept('asks', { fn, module, depth }, () =>
    module.callsIn(fn).some((call) => {
      if (call.type !== 'CallExpression' && call.type !== 'NewExpression') return false;
      return ev.evaluate(call.callee, { module }).atoms.some((atom) => {
        if (atom.kind === 'external')
          return RANGES.test(atom.package) || (NET.test(atom.package) && atom.path[0] === 'BlockList');
        return atom.kind === 'function' && depth > 0 && asksForRange(ev, atom.node, atom.module, depth - 1);
      });
    }),
  );
}
