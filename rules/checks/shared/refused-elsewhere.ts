import type { TSESTree } from '@typescript-eslint/utils';
import type { RuleContext } from '../../rule';
import type { Module } from '../../semantics/module';
import { displayName, isFunction, leaves, memberName, unwrap } from '../../semantics/syntax';
import type { FunctionNode } from '../../semantics/value';
import { definitionOf, lastName } from './expressions';
import { functionName } from './therapy';
import { someNode } from './walk';

type Rule = RuleContext<string>;

/**
 * True when the program starts with a function that asks whether a variable of the environment is set, and ends the process when
 * something is missing: `validateEnv()`, with `if (!process.env.JWT_SECRET) errors.push(…)` and `if (errors.length > 0)
 * process.exit(1)`. That it comes before all that reads the variable, and in which installations it ends, is not followed.
 * @param variable name of the environment variable
 */
export function isAskedForAtStart(variable: string, { semantics }: Rule): boolean {
  const starts = new Set([semantics.module, ...semantics.startModules()]);
  return [...starts].some((start) => {
    const called = namesCalled(start);
    return [start, ...semantics.of(start).importedModules()].some((module) =>
      functionsAsking(variable, module).some((fn) => called.has(functionName(fn) ?? '')),
    );
  });
}

function namesCalled(module: Module): ReadonlySet<string> {
  return new Set(module.calls.flatMap((call) => (call.type === 'CallExpression' ? (lastName(call.callee) ?? []) : [])));
}

function functionsAsking(variable: string, module: Module): readonly FunctionNode[] {
  const found: FunctionNode[] = [];
  someNode(module.ast, (one) => {
    if (isFunction(one) && isRefusal(one) && asksFor(one, variable, module)) found.push(one);
    return false;
  });
  return found;
}

/** `process.exit(1)` or `throw` under a condition of its own. */
function isRefusal(fn: FunctionNode): boolean {
  return someNode(fn, (one) => one.type === 'IfStatement' && leaves(one.consequent) && someNode(one.consequent, isEnd));
}
function isEnd(node: TSESTree.Node): boolean {
  return (
    node.type === 'ThrowStatement' || (node.type === 'CallExpression' && displayName(node.callee) === 'process.exit')
  );
}

/** `if (!process.env.X) …`, be it by way of a constant, with a branch that ends or notes an error. */
function asksFor(fn: FunctionNode, variable: string, module: Module): boolean {
  const isMissing = (test: TSESTree.Node): boolean => {
    const at = unwrap(test);
    if (at.type === 'LogicalExpression') return at.operator === '||' && [at.left, at.right].some(isMissing);
    if (at.type !== 'UnaryExpression' || at.operator !== '!') return false;
    const asked = unwrap(definitionOf(at.argument, module) ?? at.argument);
    return (
      asked.type === 'MemberExpression' && memberName(asked) === variable && displayName(asked.object) === 'process.env'
    );
  };
  return someNode(
    fn,
    (one) =>
      one.type === 'IfStatement' &&
      isMissing(one.test) &&
      someNode(one.consequent, (inner) => isEnd(inner) || isNoted(inner)),
  );
}

/** `errors.push('JWT_SECRET is missing')`; who only warns starts all the same. */
function isNoted(node: TSESTree.Node): boolean {
  const callee = node.type === 'CallExpression' ? unwrap(node.callee) : undefined;
  return (
    callee?.type === 'MemberExpression' &&
    memberName(callee) === 'push' &&
    /^(errors?|missing\w*|problems|fatals?|failures)$/i.test(lastName(callee.object) ?? '')
  );
}
