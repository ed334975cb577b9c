import type { TSESTree } from '@typescript-eslint/utils';
import type { Module } from '../../semantics/module';
import { sameReference } from '../../semantics/references';
import { displayName, isFunction, methodName, unwrap } from '../../semantics/syntax';

/**
 * True for `kept[name]` when a new object was put there before, `kept[name] = {};`: whatever the name is, `__proto__` too,
 * what is written into is that object, and never a prototype that others share.
 * @param holder the member with the computed name
 */
export function isSetAnew(holder: TSESTree.MemberExpression, module: Module): boolean {
  for (let at: TSESTree.Node = holder; at.parent && !isFunction(at); at = at.parent) {
    const { parent }: TSESTree.Node = at;
    const body: readonly TSESTree.Node[] =
      parent.type === 'BlockStatement' || parent.type === 'Program'
        ? parent.body
        : parent.type === 'SwitchCase'
          ? parent.consequent
          : [];
    for (const one of body) {
      if (one === at) break;
      if (setsAnew(one, holder, module) && isKept(holder, one, at, module)) return true;
    }
  }
  return false;
}

/** `kept[name] = {}`, and the same where `kept` has nothing of its own by this name. */
function setsAnew(statement: TSESTree.Node, holder: TSESTree.MemberExpression, module: Module): boolean {
  switch (statement.type) {
    case 'ExpressionStatement': {
      const at = unwrap(statement.expression);
      return (
        at.type === 'AssignmentExpression' && at.operator === '=' && isIt(at.left, holder, module) && isNew(at.right)
      );
    }
    case 'BlockStatement':
      return statement.body.some((one) => setsAnew(one, holder, module));
    case 'IfStatement': {
      const test = unwrap(statement.test);
      return (
        test.type === 'UnaryExpression' &&
        test.operator === '!' &&
        asksForOwn(unwrap(test.argument), holder, module) &&
        setsAnew(statement.consequent, holder, module)
      );
    }
    default:
      return false;
  }
}

function isIt(node: TSESTree.Node, holder: TSESTree.MemberExpression, module: Module): boolean {
  const at = unwrap(node);
  return (
    at.type === 'MemberExpression' &&
    at.computed &&
    sameReference(at.object, holder.object, { module }) &&
    sameReference(at.property, holder.property, { module })
  );
}

/** `Object.hasOwn(kept, name)`, `kept.hasOwnProperty(name)`, `Object.prototype.hasOwnProperty.call(kept, name)` */
function asksForOwn(node: TSESTree.Node, { object, property }: TSESTree.MemberExpression, module: Module): boolean {
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return false;
  const name = displayName(node.callee) ?? '';
  const asked = /^Object\.hasOwn$|\bhasOwnProperty\.call$/.test(name)
    ? node.arguments
    : methodName(node) === 'hasOwnProperty'
      ? [node.callee.object, ...node.arguments]
      : [];
  return (
    asked.length === 2 && sameReference(asked[0]!, object, { module }) && sameReference(asked[1]!, property, { module })
  );
}

function isNew(node: TSESTree.Node): boolean {
  const at = unwrap(node);
  if (at.type === 'CallExpression') {
    const [first] = at.arguments;
    const name = displayName(at.callee) ?? '';
    return (
      /^(Object\.(create|fromEntries)|structuredClone)$/.test(name) ||
      (name === 'Object.assign' && first?.type === 'ObjectExpression')
    );
  }
  return /^(ObjectExpression|ArrayExpression|NewExpression)$/.test(at.type);
}

/** True when neither the name nor the object is another one by the time it is used. */
function isKept(holder: TSESTree.MemberExpression, set: TSESTree.Node, use: TSESTree.Node, module: Module): boolean {
  return [holder.property, holder.object].every((node) => {
    let root = unwrap(node);
    while (root.type === 'MemberExpression') root = unwrap(root.object);
    const writes = root.type === 'Identifier' ? (module.variableOf(root)?.references ?? []) : [];
    return !writes.some(
      (one) => one.isWrite() && one.identifier.range[0] > set.range[1] && one.identifier.range[0] < use.range[1],
    );
  });
}
