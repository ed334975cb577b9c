import type { TSESTree } from '@typescript-eslint/utils';
import type { Module } from './module';
import type { ClassNode, FunctionNode, Value } from './value';

/**
 * The arguments under which a function body, or the body of a class made by a constructor call, is looked at. Closures
 * chain to the environment they were made in.
 */
export interface Env {
  readonly of: FunctionNode | ClassNode;
  /** The module that `of` stands in. */
  readonly module: Module;
  /** Where the arguments matter, when that is more than `of`: the class whose fields a method sets. */
  readonly scope?: ClassNode;
  readonly args: readonly Value[];
  readonly self?: Value;
  readonly outer?: Env;
  readonly depth: number;
  /** Values of nodes under these arguments. */
  readonly memo: Map<TSESTree.Node, Value>;
  /** What is known behind a statement under these arguments; facts.ts says what it is. */
  readonly facts: Map<TSESTree.Node, unknown>;
}

/** Deeper calls are taken as unknown. */
export const MAX_DEPTH = 6;

export function enter(
  of: FunctionNode | ClassNode,
  module: Module,
  args: readonly Value[],
  outer: Env | undefined,
  caller: Env | undefined,
  self?: Value,
  scope?: ClassNode,
): Env | undefined {
  const depth = Math.max(caller?.depth ?? 0, outer?.depth ?? 0) + 1;
  if (depth > MAX_DEPTH) return undefined;
  for (let at = caller, same = 0; at; at = at.outer) if (at.of === of && ++same > 1) return undefined;
  return { of, module, args, self, outer, depth, memo: new Map(), facts: new Map(), ...(scope && { scope }) };
}
