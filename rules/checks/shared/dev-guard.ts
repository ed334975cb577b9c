import type { TSESTree } from '@typescript-eslint/utils';
import type { RuleContext } from '../../rule';
import { isFunction, leaves, memberName } from '../../semantics/syntax';
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

/** True inside `test('…', () => …)` and its kin, which stand in files of any name. */
export function isInTest(node: TSESTree.Node): boolean {
  for (let at = node.parent; at; at = at.parent) {
    if (at.type !== 'CallExpression' || at.callee.type !== 'Identifier' || !/^(test|it|describe)$/.test(at.callee.name))
      continue;
    if (at.arguments[0]?.type === 'Literal' && at.arguments[1] && isFunction(at.arguments[1])) return true;
  }
  return false;
}
