import type { TSESTree } from '@typescript-eslint/utils';
import type { RuleContext } from '../../rule';
import { placeKey } from '../../semantics/module';
import type { Semantics } from '../../semantics/semantics';
import { isFunction, memberName, unwrap } from '../../semantics/syntax';
import type { FunctionNode, Value } from '../../semantics/value';
import { definitionOf } from './expressions';
import { mentions, type Piece } from './mentions';

type Rule = RuleContext<string>;

/** The functions behind an argument of a registration, by their places. */
interface Behind {
  /** Those that it is. */
  readonly own: ReadonlySet<string>;
  /** Those that it is, holds, is a wrapper around, or calls. */
  readonly all: ReadonlySet<string>;
}

/** From a route through a function that calls the handler. */
const CALLS = 1;
/** Worked out once for an argument: each handler of an application asks it of each route. */
const known = new WeakMap<Semantics, Map<TSESTree.Node, Behind>>();

/** True when an argument of a registration is the function. */
export function standsFor(part: Piece, fn: FunctionNode, rule: Rule): boolean {
  return behind(part, rule).own.has(placeKey(fn));
}

/** True when an argument of a registration is the function, a wrapper around it, or something that calls it. */
export function leadsTo(part: Piece, fn: FunctionNode, rule: Rule): boolean {
  return behind(part, rule).all.has(placeKey(fn));
}

function behind(part: Piece, rule: Rule): Behind {
  const semantics = rule.semantics.of(part.module);
  let all = known.get(semantics);
  if (!all) known.set(semantics, (all = new Map()));
  let found = all.get(part.node);
  if (!found) all.set(part.node, (found = functionsBehind(part, rule)));
  return found;
}

function functionsBehind(part: Piece, rule: Rule): Behind {
  const value = rule.semantics.value(part.node, part.module);
  const own = new Set(value.atoms.flatMap((atom) => (atom.kind === 'function' ? [placeKey(atom.node)] : [])));
  const all = new Set(own);
  addWrapped(value, all, 0);
  for (const one of wrappedWhole(part, rule)) addWrapped(one, all, 0);
  const note = (node: TSESTree.Node): boolean => {
    if (isFunction(node)) all.add(placeKey(node));
    return false;
  };
  mentions(part, note, rule, CALLS);
  return { own, all };
}

/** `wards.create` of `const wards = wrapAll(handlers)`: what is made of a set of handlers has them under their names. */
function wrappedWhole({ node, module }: Piece, { semantics }: Rule): readonly Value[] {
  const at = unwrap(node);
  const made = at.type === 'MemberExpression' ? definitionOf(at.object, module) : undefined;
  const call = made && unwrap(made);
  const name = at.type === 'MemberExpression' ? memberName(at) : undefined;
  if (call?.type !== 'CallExpression' || name === undefined) return [];
  return call.arguments.map((one) => semantics.property(semantics.value(one, module), name));
}

/** What a wrapper of the workspace was made around. */
function addWrapped(value: Value, to: Set<string>, depth: number): void {
  for (const atom of value.atoms) {
    if (atom.kind !== 'function') continue;
    to.add(placeKey(atom.node));
    if (depth < 2) for (const one of atom.env?.args ?? []) addWrapped(one, to, depth + 1);
  }
}
