import type { TSESTree } from '@typescript-eslint/utils';
import type { Module } from '../../semantics/module';
import { displayName, memberName, unwrap } from '../../semantics/syntax';
import type { FunctionNode } from '../../semantics/value';
import { functionName } from './therapy';
import { someNode } from './walk';

const known = new WeakMap<FunctionNode, readonly number[]>();

/**
 * The parameters whose properties a function copies deeply into another one of its parameters, by whatever names they
 * have, and without a look at these names. None for a function that is no such merge.
 */
export function mergedParameters(fn: FunctionNode, module: Module): readonly number[] {
  let found = known.get(fn);
  if (!found) known.set(fn, (found = find(fn, module)));
  return found;
}

function find(fn: FunctionNode, module: Module): readonly number[] {
  const name = functionName(fn);
  if (!fn.body || fn.params.length < 2 || name === undefined || looksAtNames(fn.body)) return [];
  const parameters = fn.params.map((param) => (param.type === 'AssignmentPattern' ? param.left : param));
  const indexOf = (node: TSESTree.Node): number =>
    parameters.findIndex((param) => param.type === 'Identifier' && isVariable(node, param, module));
  let target: number | undefined;
  someNode(fn.body, (node) => {
    if (node.type !== 'AssignmentExpression') return false;
    const left = unwrap(node.left);
    if (left.type !== 'MemberExpression' || !left.computed || unwrap(left.property).type !== 'Identifier') return false;
    const index = indexOf(left.object);
    if (index < 0) return false;
    const key = unwrap(left.property) as TSESTree.Identifier;
    const goesOn = module
      .callsIn(fn)
      .some(
        (call) =>
          call.type === 'CallExpression' &&
          memberOrName(call.callee) === name &&
          call.arguments.some((argument) => reaches(argument, parameters[index]!, key, module)),
      );
    if (goesOn) target = index;
    return goesOn;
  });
  // A target without a prototype has none to change.
  return target === undefined || isKeptOut(fn.body, parameters[target]!, module)
    ? []
    : parameters.flatMap((_, index) => (index === target ? [] : [index]));
}

/** `target[key]`, also behind a fallback or a name: what is merged into may be the prototype. */
function reaches(argument: TSESTree.Node, target: TSESTree.Node, key: TSESTree.Identifier, module: Module): boolean {
  const isPart = (node: TSESTree.Node): boolean =>
    node.type === 'MemberExpression' &&
    node.computed &&
    isVariable(node.object, target, module) &&
    unwrap(node.property).type === 'Identifier' &&
    (unwrap(node.property) as TSESTree.Identifier).name === key.name;
  const at = unwrap(argument);
  if (at.type === 'ObjectExpression') return false;
  if (at.type === 'Identifier') {
    const definition = module.variableOf(at)?.defs[0]?.node as TSESTree.Node | undefined;
    return definition?.type === 'VariableDeclarator' && definition.init !== null && someNode(definition.init, isPart);
  }
  return someNode(at, isPart);
}

/**
 * `__proto__` is left out with all names that begin so, and `constructor`, a function, is not gone into but replaced: only
 * objects of the target are.
 */
function isKeptOut(body: TSESTree.Node, target: TSESTree.Node, module: Module): boolean {
  const isTypeOfPart = (node: TSESTree.Node): boolean => {
    const at = unwrap(node);
    const asked = at.type === 'UnaryExpression' && at.operator === 'typeof' ? unwrap(at.argument) : undefined;
    return asked?.type === 'MemberExpression' && asked.computed && isVariable(asked.object, target, module);
  };
  const isObject = (node: TSESTree.Node): boolean =>
    node.type === 'BinaryExpression' &&
    /^[!=]==?$/.test(node.operator) &&
    [node.left, node.right].some(isTypeOfPart) &&
    [node.left, node.right].some((side) => textOf(side) === 'object');
  return someNode(body, looksAtStart) && someNode(body, isObject);
}

/** `key.startsWith('_')`, `key.indexOf('_') === 0`, `key[0] === '_'`, `/^__/.test(key)`. */
function looksAtStart(node: TSESTree.Node): boolean {
  if (node.type === 'CallExpression') {
    const callee = unwrap(node.callee);
    const object = callee.type === 'MemberExpression' ? unwrap(callee.object) : undefined;
    const name = memberOrName(callee);
    if (name === 'test' && object?.type === 'Literal' && 'regex' in object) return /^\^_/.test(object.regex.pattern);
    return name === 'startsWith' && node.arguments.length === 1 && isUnderscore(node.arguments[0]!);
  }
  if (node.type !== 'BinaryExpression' || !/^[!=]==?$/.test(node.operator)) return false;
  const sides = [unwrap(node.left), unwrap(node.right)];
  return (
    (sides.some((side) => side.type === 'Literal' && side.value === 0) && sides.some(isIndexOfUnderscore)) ||
    (sides.some(isUnderscore) && sides.some(isStart))
  );
}
function isIndexOfUnderscore(node: TSESTree.Node): boolean {
  if (node.type !== 'CallExpression' || !/^(indexOf|lastIndexOf)$/.test(memberOrName(node.callee) ?? '')) return false;
  const [sought] = node.arguments;
  return sought !== undefined && isUnderscore(sought);
}
/** `key[0]`, `key.charAt(0)`, `key.at(0)`, `key.slice(0, 2)` */
function isStart(node: TSESTree.Node): boolean {
  const isFirst = (one: TSESTree.Node | undefined): boolean => one?.type === 'Literal' && one.value === 0;
  if (node.type === 'MemberExpression') return node.computed && isFirst(unwrap(node.property));
  return (
    node.type === 'CallExpression' &&
    /^(charAt|at|slice|substring|substr)$/.test(memberOrName(node.callee) ?? '') &&
    isFirst(node.arguments[0])
  );
}
function isUnderscore(node: TSESTree.Node): boolean {
  return /^__?$/.test(textOf(node) ?? '');
}
function textOf(node: TSESTree.Node): string | undefined {
  const at = unwrap(node);
  return at.type === 'Literal' && typeof at.value === 'string' ? at.value : undefined;
}

function isVariable(node: TSESTree.Node, declared: TSESTree.Node, module: Module): boolean {
  const at = unwrap(node);
  if (at.type !== 'Identifier' || declared.type !== 'Identifier') return false;
  const name: unknown = module.variableOf(at)?.defs[0]?.name;
  return name === declared;
}

/** Any look at the names that are dangerous, or at which names the target has itself. */
function looksAtNames(body: TSESTree.Node): boolean {
  return someNode(body, (node) => {
    if (node.type === 'Literal')
      return typeof node.value === 'string' && /^(__proto__|constructor|prototype)$/.test(node.value);
    if (node.type !== 'CallExpression') return false;
    const name = displayName(node.callee) ?? '';
    return (
      name === 'Object.create' ||
      /proto|pollut|safe|unsafe|allow|forbid|block|deny|danger|illegal|valid|reserved|permitted|known|expected/i.test(
        name,
      )
    );
  });
}

function memberOrName(node: TSESTree.Node): string | undefined {
  const at = unwrap(node);
  return at.type === 'Identifier' ? at.name : at.type === 'MemberExpression' ? memberName(at) : undefined;
}
