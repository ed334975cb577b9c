import type { TSESTree } from '@typescript-eslint/utils';
import type { RuleContext } from '../../rule';
import { displayName, isFunction, leaves, memberName, unwrap } from '../../semantics/syntax';
import { definitionOf } from './expressions';
import { someNode } from './walk';

const STAGE =
  /^(__DEV__|NODE_ENV|APP_ENV|STAGE|DEV|PROD|isPackaged|(is|in)_?(dev|debug|prod|local|test)\w*|dev|development|production|debug|debugMode|isDevelopment|isProduction|DEBUG|VERBOSE|verbose)$/i;

/** True when the code at a node runs under a condition on the kind of installation: `NODE_ENV`, `__DEV__`, a debug setting. */
export function isDevGuarded(node: TSESTree.Node, rule: RuleContext<string>): boolean {
  for (let at: TSESTree.Node = node, parent = node.parent; parent; at = parent, parent = parent.parent) {
    if (
      (parent.type === 'IfStatement' || parent.type === 'ConditionalExpression') &&
      parent.test !== at &&
      asksStage(parent.test, rule)
    )
      return true;
    if (parent.type === 'LogicalExpression' && parent.right === at && asksStage(parent.left, rule)) return true;
    if (
      parent.type === 'LogicalExpression' &&
      parent.left === at &&
      parent.operator === '&&' &&
      asksStage(parent.right, rule)
    )
      return true;
    if (parent.type === 'BlockStatement' || parent.type === 'Program') {
      const before = parent.body.slice(0, parent.body.indexOf(at as TSESTree.Statement));
      if (before.some((one) => one.type === 'IfStatement' && leaves(one.consequent) && asksStage(one.test, rule)))
        return true;
    }
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
function asksStage(test: TSESTree.Node, rule: RuleContext<string>, depth = 0): boolean {
  return someNode(test, (one) => {
    if (one.type === 'MemberExpression') return STAGE.test(memberName(one) ?? '');
    if (one.type === 'Literal') return /^(development|production|dev|prod)$/.test(String(one.value));
    if (one.type !== 'Identifier') return false;
    const definition = depth < 2 ? definitionOf(one, rule.semantics.module) : undefined;
    return STAGE.test(one.name) || (definition !== undefined && asksStage(definition, rule, depth + 1));
  });
}

/**
 * True for code that never runs in an installation: under a condition that holds in tests or on a developer's machine only,
 * `NODE_ENV === 'test'`, `NODE_ENV !== 'production'`, `__DEV__ ? … : …`.
 */
export function isOutsideProduction(node: TSESTree.Node, rule: RuleContext<string>): boolean {
  for (let at: TSESTree.Node = node, parent = node.parent; parent; at = parent, parent = parent.parent) {
    if (
      (parent.type === 'IfStatement' || parent.type === 'ConditionalExpression') &&
      parent.test !== at &&
      keepsOut(parent.test, parent.consequent === at, rule)
    )
      return true;
    if (
      parent.type === 'LogicalExpression' &&
      parent.right === at &&
      parent.operator !== '??' &&
      keepsOut(parent.left, parent.operator === '&&', rule)
    )
      return true;
    if (parent.type === 'BlockStatement' || parent.type === 'Program') {
      const before = parent.body.slice(0, parent.body.indexOf(at as TSESTree.Statement));
      if (before.some((one) => one.type === 'IfStatement' && leaves(one.consequent) && keepsOut(one.test, false, rule)))
        return true;
    }
  }
  return false;
}

/** True for code that runs only when whoever starts the program says so: `if (process.argv.includes('--allow-cors'))`. */
export function isAskedOnCommandLine(node: TSESTree.Node, rule: RuleContext<string>): boolean {
  for (let at: TSESTree.Node = node, parent = node.parent; parent; at = parent, parent = parent.parent) {
    const test =
      parent.type === 'IfStatement' || parent.type === 'ConditionalExpression'
        ? parent.consequent === at && parent.test
        : parent.type === 'LogicalExpression' && parent.operator === '&&' && parent.right === at && parent.left;
    if (test && test.type !== 'UnaryExpression' && readsCommandLine(test, rule)) return true;
  }
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
const ASKS_OUTSIDE = /^(__DEV__|DEV|(is|in)_?(dev|test|debug|local)(elopment|ing)?(_?(mode|env|environment))?)$/i;
const ASKS_INSIDE = /^(PROD|(is|in)_?prod(uction)?(_?(mode|env|environment))?|isPackaged)$/i;

/** True when a condition that holds, or does not hold, says that the program does not run in an installation. */
function keepsOut(test: TSESTree.Node, holds: boolean, rule: RuleContext<string>, depth = 0): boolean {
  const at = unwrap(test);
  if (at.type === 'UnaryExpression' && at.operator === '!') return keepsOut(at.argument, !holds, rule, depth);
  if (at.type === 'LogicalExpression')
    return at.operator === (holds ? '&&' : '||')
      ? keepsOut(at.left, holds, rule, depth) || keepsOut(at.right, holds, rule, depth)
      : keepsOut(at.left, holds, rule, depth) && keepsOut(at.right, holds, rule, depth);
  if (at.type === 'BinaryExpression' && /^[!=]==?$/.test(at.operator)) {
    const isSame = (at.operator[0] === '=') === holds;
    const stage = [at.left, at.right].find((side) => asksStage(side, rule));
    const [text] = [at.left, at.right].flatMap((side) => {
      const value = rule.semantics.value(side).only()?.value;
      return typeof value === 'string' ? [value] : [];
    });
    return stage !== undefined && text !== undefined && (isSame ? OUTSIDE : INSIDE).test(text);
  }
  const name = at.type === 'Identifier' ? at.name : at.type === 'MemberExpression' ? (memberName(at) ?? '') : '';
  const definition = at.type === 'Identifier' && depth < 2 ? definitionOf(at, rule.semantics.module) : undefined;
  return (
    (holds ? ASKS_OUTSIDE : ASKS_INSIDE).test(name) ||
    (definition !== undefined && keepsOut(definition, holds, rule, depth + 1))
  );
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
