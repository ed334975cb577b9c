import type { TSESTree } from '@typescript-eslint/utils';
import { enter, type Env } from './env';
import type { Evaluator, Site } from './evaluate';
import type { Module } from './module';
import { declaredName, memberName, thisFunctionAround, unwrap } from './syntax';
import { Value, type Atom, type FunctionNode, type ObjectEntry } from './value';

type FunctionAtom = Atom & { readonly kind: 'function' };
interface Written {
  readonly key: string;
  readonly node: TSESTree.AssignmentExpression;
}

/**
 * What `new` gives of a function that is written as a constructor: what it sets on `this`, and what stands on its prototype.
 * @returns undefined for a function that does neither
 */
export function constructedObject(
  ev: Evaluator,
  { node, module, env: outer }: FunctionAtom,
  args: readonly Value[],
  construction: TSESTree.NewExpression,
  site: Site,
): Value | undefined {
  const own = setOnThis(node, module);
  const shared = setOnPrototype(node, module);
  if (own.length === 0 && shared.length === 0) return undefined;
  const entries: ObjectEntry[] = [];
  const object = {
    node: construction,
    module: site.module,
    entries,
    open: true,
    constructed: undefined as Env | undefined,
  };
  const self = Value.of({ kind: 'object', object });
  const env = enter(node, module, args, outer, site.env, self);
  if (!env) return Value.unknown;
  object.constructed = env;
  for (const one of shared)
    entries.push({ key: one.key, node: one.node, value: () => ev.evaluate(one.node.right, { module, env: outer }) });
  for (const one of own)
    entries.push({ key: one.key, node: one.node, value: () => ev.evaluate(one.node.right, { module, env }) });
  return self;
}

/** `this.find = …` in the function itself. */
function setOnThis(fn: FunctionNode, module: Module): readonly Written[] {
  if (fn.type === 'ArrowFunctionExpression') return [];
  return written(
    module.writesIn(fn),
    ({ object }) => object.type === 'ThisExpression' && thisFunctionAround(object) === fn,
  );
}

/** `PatientDao.prototype.find = …` anywhere in the file. */
function setOnPrototype(fn: FunctionNode, module: Module): readonly Written[] {
  const declared = declaredName(fn);
  const variable = declared?.type === 'Identifier' ? module.variableOf(declared) : undefined;
  if (!variable || module.memberUses('prototype').length === 0) return [];
  return written(
    module.memberWrites,
    ({ object }) =>
      object.type === 'MemberExpression' &&
      memberName(object) === 'prototype' &&
      object.object.type === 'Identifier' &&
      module.variableOf(object.object) === variable,
  );
}

function written(
  writes: readonly TSESTree.AssignmentExpression[],
  isOn: (member: TSESTree.MemberExpression) => boolean,
): readonly Written[] {
  return writes.flatMap((node): Written[] => {
    const left = unwrap(node.left);
    if (node.operator !== '=' || left.type !== 'MemberExpression' || !isOn(left)) return [];
    const key = memberName(left);
    return key === undefined ? [] : [{ key, node }];
  });
}
