import type { TSESTree } from '@typescript-eslint/utils';
import type { Module } from '../../semantics/module';
import { isFunction, memberName, unwrap } from '../../semantics/syntax';
import { lastName } from './expressions';
import { words } from './secrets';
import { someNode } from './walk';

/** A check that refuses a weak password: it throws, or stands in a function that judges strength. */
export function isPolicyOfPasswords(node: TSESTree.BinaryExpression): boolean {
  if (!node.operator.startsWith('=')) return false;
  let at: TSESTree.Node = node;
  while (at.parent?.type === 'LogicalExpression') at = at.parent;
  if (
    at.parent?.type === 'IfStatement' &&
    at.parent.test === at &&
    (someNode(at.parent.consequent, (one) => one.type === 'ThrowStatement') || onlyWarns(at.parent.consequent))
  )
    return true;
  for (let fn = node.parent as TSESTree.Node | undefined; fn; fn = fn.parent) {
    const name =
      isFunction(fn) && fn.id
        ? fn.id.name
        : fn.type === 'VariableDeclarator' && fn.id.type === 'Identifier'
          ? fn.id.name
          : '';
    if (/weak|common|strength|policy|isdefault|mustchange/i.test(name)) return true;
  }
  return false;
}

/**
 * `logger.warn('Change the password'); process.exit(1);`, `if (isProduction) errors.push('…'); else warnings.push('…');`: whoever
 * still has the default is told so.
 */
function onlyWarns(consequent: TSESTree.Statement): boolean {
  const all = consequent.type === 'BlockStatement' ? consequent.body : [consequent];
  return all.length > 0 && all.every(warns);
}
function warns(one: TSESTree.Statement): boolean {
  if (one.type === 'ThrowStatement') return true;
  if (one.type === 'IfStatement') return onlyWarns(one.consequent) && (!one.alternate || onlyWarns(one.alternate));
  if (one.type !== 'ExpressionStatement' || one.expression.type !== 'CallExpression') return false;
  const callee = unwrap(one.expression.callee);
  const name = lastName(callee) ?? '';
  if (/^(warn|error|fatal|exit|abort|fail|alert|addIssue|addError)$/i.test(name)) return true;
  return (
    name === 'push' &&
    callee.type === 'MemberExpression' &&
    words(lastName(callee.object) ?? '').some((word) => COMPLAINTS.test(word))
  );
}
const COMPLAINTS = /^(errors?|warnings?|issues?|problems?|violations?|complaints?|failures?)$/;

/**
 * True for a constant of the module that is only held against passwords in order to refuse them, `const DELIVERED = '…'; if
 * (password === DELIVERED) throw …`: it opens nothing.
 */
export function isOnlyRefused(literal: TSESTree.Node, module: Module): boolean {
  const { parent } = literal;
  if (parent?.type !== 'VariableDeclarator' || parent.id.type !== 'Identifier') return false;
  if (module.exports.has(parent.id.name)) return false;
  const reads = (module.variableOf(parent.id)?.references ?? []).filter((one) => one.isRead());
  return (
    reads.length > 0 &&
    reads.every(
      ({ identifier }) =>
        isOnlyMeasured(identifier) ||
        (identifier.parent.type === 'BinaryExpression' && isPolicyOfPasswords(identifier.parent)),
    )
  );
}

/** `(given || DELIVERED).length` */
function isOnlyMeasured(node: TSESTree.Node): boolean {
  let at = node;
  while (at.parent?.type === 'LogicalExpression') at = at.parent;
  return at.parent?.type === 'MemberExpression' && at.parent.object === at && memberName(at.parent) === 'length';
}
