import type { TSESTree } from '@typescript-eslint/utils';
import { argumentValues } from './arguments';
import { calleeOf } from './callees';
import { enter } from './env';
import type { Evaluator, Site } from './evaluate';
import type { Module } from './module';
import { Value, type FunctionNode } from './value';

/** A function of the workspace as one call calls it. */
export interface CalledFunction {
  readonly node: FunctionNode;
  readonly module: Module;
  /** What an expression of the function is with the arguments of the call. */
  value(node: TSESTree.Node): Value;
  /** The functions that a call in it goes to, with what the call hands on. */
  called(node: TSESTree.CallExpression): readonly CalledFunction[];
}

/** The functions of the workspace that a call goes to; their arguments are looked at when a value is asked for. */
export function calledFunctions(ev: Evaluator, node: TSESTree.CallExpression, site: Site): readonly CalledFunction[] {
  const callee = calleeOf(ev, node, site);
  return callee.value.atoms.flatMap((atom) => {
    if (atom.kind !== 'function') return [];
    let inner: Site | undefined;
    const entered = (): Site | undefined => {
      if (inner) return inner;
      const self = callee.receiver ?? atom.self;
      const env = enter(atom.node, atom.module, argumentValues(ev, node, site), atom.env, site.env, self);
      return env && (inner = { module: atom.module, env });
    };
    return [
      {
        node: atom.node,
        module: atom.module,
        value: (at: TSESTree.Node): Value => {
          const within = entered();
          return within ? ev.evaluate(at, within) : Value.unknown;
        },
        called: (at: TSESTree.CallExpression): readonly CalledFunction[] => {
          const within = entered();
          return within ? calledFunctions(ev, at, within) : [];
        },
      },
    ];
  });
}
