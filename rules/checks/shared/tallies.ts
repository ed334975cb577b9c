import type { TSESTree } from '@typescript-eslint/utils';
import type { Module } from '../../semantics/module';
import type { Value } from '../../semantics/value';
import { someNode } from './walk';

const FAILED = /^(fail(s|ed|ures?)?|fail(ed)?_?count)$/i;
const known = new WeakMap<Module, boolean>();

/**
 * True for a `pass` that says how a check went, or how many went so, and is no password: a number or a flag, or the
 * counterpart of a `fail` that the file keeps as well.
 */
export function isOutcome(name: string, value: Value, module: Module): boolean {
  if (name.toLowerCase() !== 'pass') return false;
  const isCounted =
    value.atoms.length > 0 &&
    value.atoms.every((atom) =>
      atom.kind === 'const'
        ? typeof atom.value === 'number' || typeof atom.value === 'boolean'
        : atom.kind === 'unknown' && (atom.type === 'number' || atom.type === 'boolean'),
    );
  return isCounted || keepsFailures(module);
}

/** A variable or property, for what is called `fail` may be any way to give up. */
function keepsFailures(module: Module): boolean {
  let answer = known.get(module);
  if (answer === undefined) {
    answer = someNode(
      module.ast,
      (one) => one.type === 'Identifier' && FAILED.test(one.name) && !isCallee(one) && !isFunctionName(one),
    );
    known.set(module, answer);
  }
  return answer;
}

function isCallee(node: TSESTree.Identifier): boolean {
  const callee = node.parent.type === 'MemberExpression' && node.parent.property === node ? node.parent : node;
  return callee.parent?.type === 'CallExpression' && callee.parent.callee === callee;
}

function isFunctionName({ parent }: TSESTree.Identifier): boolean {
  return (
    parent.type === 'FunctionDeclaration' || parent.type === 'MethodDefinition' || parent.type === 'ImportSpecifier'
  );
}
