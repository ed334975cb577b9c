import type { TSESTree } from '@typescript-eslint/utils';
import type { RuleContext } from '../../rule';
import type { Module } from '../../semantics/module';
import { displayName, isFunction, memberName, unwrap } from '../../semantics/syntax';
import type { Value } from '../../semantics/value';
import { conditionsOf } from './conditions';
import { definitionOf } from './expressions';
import { someNode } from './walk';

const STAGE =
  /^(__DEV__|NODE_ENV|APP_ENV|STAGE|DEV|PROD|isPackaged|(is|in)_?(dev|debug|prod|local|test)\w*|dev|development|production|debug|debugMode|isDevelopment|isProduction|DEBUG|VERBOSE|verbose)$/i;

/** True when the code at a node runs under a condition on the kind of installation: `NODE_ENV`, `__DEV__`, a debug setting. */
export function isDevGuarded(node: TSESTree.Node, { semantics: { module } }: Pick<RuleContext, 'semantics'>): boolean {
  for (const { test } of conditionsOf(node)) if (asksStage(test, module)) return true;
  for (let at: TSESTree.Node = node, parent = node.parent; parent; at = parent, parent = parent.parent) {
    // `acceptAnything && isDevelopment`
    if (
      parent.type === 'LogicalExpression' &&
      parent.left === at &&
      parent.operator === '&&' &&
      asksStage(parent.right, module)
    )
      return true;
    if (
      isFunction(parent) &&
      'id' in parent &&
      parent.id &&
      /^(debug|dev)|(Debug|Dev|Development)$/.test(parent.id.name)
    )
      return true;
  }
  return false;
}

/** True when a condition asks, itself or through a constant, in which kind of installation the program runs. */
function asksStage(test: TSESTree.Node, module: Module, depth = 0): boolean {
  return someNode(test, (one) => {
    if (one.type === 'MemberExpression') return STAGE.test(memberName(one) ?? '');
    if (one.type === 'Literal') return /^(development|production|dev|prod)$/.test(String(one.value));
    if (one.type !== 'Identifier') return false;
    const definition = depth < 2 ? definitionOf(one, module) : undefined;
    return STAGE.test(one.name) || (definition !== undefined && asksStage(definition, module, depth + 1));
  });
}

/** Where a condition is read: the module in which it stands and what its expressions are, be it with what one call hands on. */
export interface Reading {
  readonly module: Module;
  value(node: TSESTree.Node): Value;
}

/**
 * True for code that never runs in an installation: under a condition that holds in tests or on a developer's machine only,
 * `NODE_ENV === 'test'`, `NODE_ENV !== 'production'`, `__DEV__ ? … : …`, or under one that never holds.
 */
export function isOutsideProduction(node: TSESTree.Node, reading: Reading): boolean {
  for (const { test, holds } of conditionsOf(node)) if (keepsOut(test, holds, reading)) return true;
  return false;
}

/** True for code that runs in nothing but tests: `if (process.env.NODE_ENV === 'test') …`. */
export function runsInTestsOnly(node: TSESTree.Node, { module }: Pick<Reading, 'module'>): boolean {
  for (const { test, holds } of conditionsOf(node)) if (asksForTests(test, holds, module)) return true;
  return false;
}
function asksForTests(test: TSESTree.Node, holds: boolean, module: Module): boolean {
  const at = unwrap(test);
  if (at.type === 'UnaryExpression') return at.operator === '!' && asksForTests(at.argument, !holds, module);
  if (at.type === 'LogicalExpression')
    return (
      at.operator === (holds ? '&&' : '||') &&
      (asksForTests(at.left, holds, module) || asksForTests(at.right, holds, module))
    );
  return (
    at.type === 'BinaryExpression' &&
    /^[!=]==?$/.test(at.operator) &&
    (at.operator[0] === '=') === holds &&
    [at.left, at.right].some((side) => side.type === 'Literal' && /^(test|testing)$/.test(String(side.value))) &&
    [at.left, at.right].some((side) => side.type !== 'Literal' && asksStage(side, module))
  );
}

/** True for code under a condition that never holds: `DEBUG && …`, where `DEBUG` is a constant that is false. */
export function neverRuns(node: TSESTree.Node, reading: Reading): boolean {
  for (const { test, holds } of conditionsOf(node)) if (reading.value(test).truthiness() === !holds) return true;
  return false;
}

/** True for code that runs only when whoever starts the program says so: `if (process.argv.includes('--allow-cors'))`. */
export function isAskedOnCommandLine(node: TSESTree.Node, rule: RuleContext<string>): boolean {
  for (const { test, holds } of conditionsOf(node))
    if (holds && test.type !== 'UnaryExpression' && readsCommandLine(test, rule)) return true;
  return false;
}

function readsCommandLine(test: TSESTree.Node, rule: RuleContext<string>, depth = 0): boolean {
  return someNode(test, (one) => {
    if (one.type === 'MemberExpression') return displayName(one) === 'process.argv';
    const definition = one.type === 'Identifier' && depth < 2 ? definitionOf(one, rule.semantics.module) : undefined;
    return definition !== undefined && readsCommandLine(definition, rule, depth + 1);
  });
}

const OUTSIDE = /^(test|testing|ci|e2e|dev|develop|development|local|localhost|debug)$/i;
const INSIDE = /^(prod|production|live)$/i;
const ASKS_OUTSIDE =
  /^(__DEV__|DEV|JEST_WORKER_ID|VITEST(_WORKER_ID|_POOL_ID)?|NODE_TEST_CONTEXT|(is|in)_?(dev|test|debug|local)(elopment|ing)?(_?(mode|env|environment))?|dev(elopment)?_?(only|mode|build|licen[sc]e|stack|server))$/i;
const ASKS_INSIDE = /^(PROD|(is|in)_?prod(uction)?(_?(mode|env|environment))?|isPackaged)$/i;

/**
 * True for a condition under which a program stops in an installation: `NODE_ENV === 'production' && !allowSeed`. What
 * somebody has to allow by a setting is asked for, and no setting of an installation.
 */
export function isRefusedOutside(test: TSESTree.Node, reading: Reading): boolean {
  const at = unwrap(test);
  return at.type === 'LogicalExpression' && at.operator === '&&'
    ? [at.left, at.right].some((side) => keepsOut(side, false, reading)) &&
        [at.left, at.right].every((side) => keepsOut(side, false, reading) || isAllowance(side))
    : keepsOut(at, false, reading);
}

/** `!allowSeed`, `process.env.ALLOW_SEED !== 'true'`, `!process.argv.includes('--force')`. */
function isAllowance(test: TSESTree.Node): boolean {
  const at = unwrap(test);
  const isNegated =
    (at.type === 'UnaryExpression' && at.operator === '!') ||
    (at.type === 'BinaryExpression' && at.operator.startsWith('!'));
  return (
    isNegated &&
    someNode(at, (one) =>
      /^(-{0,2})(allow|force|confirm|enable|override|i_?know|yes)/i.test(
        one.type === 'Identifier' ? one.name : one.type === 'Literal' ? String(one.value) : '',
      ),
    )
  );
}

/** True when a condition that holds, or does not hold, says that the program does not run in an installation. */
export function keepsOut(test: TSESTree.Node, holds: boolean, reading: Reading, depth = 0): boolean {
  const at = unwrap(test);
  if (at.type === 'UnaryExpression' && at.operator === '!') return keepsOut(at.argument, !holds, reading, depth);
  if (at.type === 'LogicalExpression' && at.operator !== '??')
    return at.operator === (holds ? '&&' : '||')
      ? keepsOut(at.left, holds, reading, depth) || keepsOut(at.right, holds, reading, depth)
      : keepsOut(at.left, holds, reading, depth) && keepsOut(at.right, holds, reading, depth);
  // What the caller hands on may settle it: `options.requiredInProduction`.
  const truth = at.type === 'Literal' ? undefined : reading.value(at).truthiness();
  if (truth !== undefined && truth !== holds) return true;
  if (at.type === 'BinaryExpression' && /^[!=]==?$/.test(at.operator)) {
    const isSame = (at.operator[0] === '=') === holds;
    const stage = [at.left, at.right].find((side) => asksStage(side, reading.module));
    const [text] = [at.left, at.right].flatMap((side) => {
      const value = reading.value(side).only()?.value;
      return typeof value === 'string' ? [value] : [];
    });
    return stage !== undefined && text !== undefined && (isSame ? OUTSIDE : INSIDE).test(text);
  }
  if (at.type === 'CallExpression')
    return isAmong(at, holds, reading) || (depth < 2 && answersOutside(at, holds, reading, depth + 1));
  const name = at.type === 'Identifier' ? at.name : at.type === 'MemberExpression' ? (memberName(at) ?? '') : '';
  const definition = at.type === 'Identifier' && depth < 2 ? definitionOf(at, reading.module) : undefined;
  return (
    (holds ? ASKS_OUTSIDE : ASKS_INSIDE).test(name) ||
    (definition !== undefined && keepsOut(definition, holds, reading, depth + 1))
  );
}

/** `['development', 'test'].includes(process.env.NODE_ENV)`: one of the kinds that are listed, all of them alike. */
function isAmong({ callee, arguments: [asked] }: TSESTree.CallExpression, holds: boolean, reading: Reading): boolean {
  const at = unwrap(callee);
  if (at.type !== 'MemberExpression' || memberName(at) !== 'includes' || !asked || !asksStage(asked, reading.module))
    return false;
  const list = reading.value(at.object).atoms;
  return (
    list.length > 0 &&
    list.every((atom) => {
      if (atom.kind !== 'array' || atom.open || atom.items.length === 0) return false;
      const kinds = atom.items.map((item) => item.only()?.value);
      return holds
        ? kinds.every((kind) => typeof kind === 'string' && OUTSIDE.test(kind))
        : kinds.some((kind) => typeof kind === 'string' && INSIDE.test(kind));
    })
  );
}

/** `isProduction()`, a function of the same file that takes nothing and gives back such a condition. */
function answersOutside(call: TSESTree.CallExpression, holds: boolean, reading: Reading, depth: number): boolean {
  if (call.arguments.length > 0 || call.callee.type !== 'Identifier') return false;
  return reading.value(call.callee).atoms.some((atom) => {
    if (atom.kind !== 'function' || atom.module !== reading.module) return false;
    const returned = atom.module.returnsOf(atom.node);
    return returned.length === 1 && keepsOut(returned[0]!, holds, reading, depth);
  });
}

/** True inside `test('…', () => …)` and its kin, which stand in files of any name. */
export function isInTest(node: TSESTree.Node): boolean {
  for (let at = node.parent; at; at = at.parent) {
    if (at.type !== 'CallExpression' || at.callee.type !== 'Identifier' || !/^(test|it|describe)$/.test(at.callee.name))
      continue;
    if (at.arguments[0]?.type === 'Literal' && at.arguments[1] && isFunction(at.arguments[1])) return true;
  }
  return false;
}
