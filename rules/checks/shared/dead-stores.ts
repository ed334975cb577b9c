import type { TSESTree } from '@typescript-eslint/utils';
import type { Module } from '../../semantics/module';
import { functionAround, inside, isFunction, keyName, memberName, unwrap } from '../../semantics/syntax';
import { keepsOut, type Reading } from './dev-guard';

/**
 * True when nothing reads what an expression gives: it is a statement of its own (a function of which it takes no notice
 * may stand behind it), or goes into a variable that is set anew, whatever happens, before anything reads it.
 */
export function isNeverRead(node: TSESTree.Node, module: Module): boolean {
  let at = node;
  while (
    at.parent &&
    (unwrap(at.parent) === unwrap(at) || (at.parent.type === 'MemberExpression' && at.parent.object === at))
  )
    at = at.parent;
  const { parent } = at;
  if (parent?.type === 'ExpressionStatement') return true;
  return (
    parent?.type === 'AssignmentExpression' &&
    parent.operator === '=' &&
    parent.right === at &&
    parent.left.type === 'Identifier' &&
    parent.parent.type === 'ExpressionStatement' &&
    isSetAnew(parent, parent.left, module)
  );
}

/**
 * True for what a field of a class is declared with, when the constructor puts something else there: whatever happens, or
 * everywhere but in tests, `if (!process.env.JEST_WORKER_ID) this.mail = config.get('mail')`.
 */
export function isReplacedAtStart(node: TSESTree.Node, reading: Reading): boolean {
  const field = fieldAround(node);
  const name = field && !field.static ? keyName(field) : undefined;
  const maker = field?.parent.body.find(
    (one): one is TSESTree.MethodDefinition => one.type === 'MethodDefinition' && one.kind === 'constructor',
  );
  if (name === undefined || !maker?.value.body) return false;
  const sets = (statement: TSESTree.Statement): boolean => {
    const at = statement.type === 'ExpressionStatement' ? unwrap(statement.expression) : undefined;
    return (
      at?.type === 'AssignmentExpression' &&
      at.operator === '=' &&
      at.left.type === 'MemberExpression' &&
      at.left.object.type === 'ThisExpression' &&
      memberName(at.left) === name
    );
  };
  return maker.value.body.body.some((statement) => {
    if (statement.type !== 'IfStatement') return sets(statement);
    const { test, consequent } = statement;
    const set = consequent.type === 'BlockStatement' ? consequent.body : [consequent];
    return set.some(sets) && keepsOut(test, false, reading);
  });
}

function fieldAround(node: TSESTree.Node): TSESTree.PropertyDefinition | undefined {
  for (let at: TSESTree.Node | undefined = node; at && !isFunction(at); at = at.parent)
    if (at.type === 'PropertyDefinition') return at;
  return undefined;
}

/** A later statement of a block around the assignment sets the variable, and no read stands between the two. */
function isSetAnew(write: TSESTree.AssignmentExpression, target: TSESTree.Identifier, module: Module): boolean {
  const around = functionAround(write);
  const references = module.variableOf(target)?.references ?? [];
  return references.some(({ identifier }) => {
    const again = identifier.parent;
    if (again.type !== 'AssignmentExpression' || again.left !== identifier || again.operator !== '=') return false;
    const block = again.parent.type === 'ExpressionStatement' ? again.parent.parent : undefined;
    if (!block || !inside(write, block) || again.range[0] < write.range[1] || functionAround(again) !== around)
      return false;
    return !references.some(
      (one) => one.isRead() && one.identifier.range[0] > write.range[1] && one.identifier.range[0] < again.range[1],
    );
  });
}
