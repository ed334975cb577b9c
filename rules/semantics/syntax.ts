import type { TSESTree } from '@typescript-eslint/utils';
import { visitorKeys } from '@typescript-eslint/visitor-keys';
import type { FunctionNode } from './value';

/** The expression without what has no effect at run time: type assertions, `!`, parentheses of optional chains. */
export function unwrap(node: TSESTree.Node): TSESTree.Node {
  let at = node;
  for (;;) {
    switch (at.type) {
      case 'TSAsExpression':
      case 'TSNonNullExpression':
      case 'TSSatisfiesExpression':
      case 'TSTypeAssertion':
      case 'TSInstantiationExpression':
      case 'ChainExpression':
        at = at.expression;
        break;
      default:
        return at;
    }
  }
}

/** The property name of a member access, when it can be read off: `a.b`, `a['b']`, `` a[`b`] ``, `a[0]`, `this.#b`. */
export function memberName(node: TSESTree.MemberExpression): string | undefined {
  const { property } = node;
  if (!node.computed)
    return property.type === 'PrivateIdentifier' ? `#${property.name}` : (property as TSESTree.Identifier).name;
  return literalText(property);
}

/** The method that a call is of: `trim` of `text.trim()`; undefined for calls of functions and of computed names. */
export function methodName(call: TSESTree.CallExpression): string | undefined {
  const callee = unwrap(call.callee);
  return callee.type === 'MemberExpression' ? memberName(callee) : undefined;
}

/** The identifier under which a function is declared, `function f() …` and `const f = …`, or the pattern that takes it apart. */
export function declaredName(fn: FunctionNode): TSESTree.Node | undefined {
  if (fn.type === 'FunctionDeclaration') return fn.id ?? undefined;
  return fn.parent.type === 'VariableDeclarator' ? fn.parent.id : undefined;
}

/** The name of a key of an object, class or pattern, when it can be read off. */
export function keyName(node: { key: TSESTree.Node; computed?: boolean }): string | undefined {
  if (!node.computed) {
    if (node.key.type === 'Identifier') return node.key.name;
    if (node.key.type === 'PrivateIdentifier') return `#${node.key.name}`;
  }
  return literalText(node.key);
}

function literalText(node: TSESTree.Node): string | undefined {
  if (node.type === 'Literal' && (typeof node.value === 'string' || typeof node.value === 'number'))
    return String(node.value);
  if (node.type === 'TemplateLiteral' && node.expressions.length === 0)
    return node.quasis[0]?.value.cooked ?? undefined;
  return undefined;
}

export function isFunction(node: TSESTree.Node): node is FunctionNode {
  switch (node.type) {
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
    case 'TSEmptyBodyFunctionExpression':
    case 'TSDeclareFunction':
      return true;
    default:
      return false;
  }
}

export function isClass(node: TSESTree.Node): node is TSESTree.ClassDeclaration | TSESTree.ClassExpression {
  return node.type === 'ClassDeclaration' || node.type === 'ClassExpression';
}

/** The innermost function around a node; not the node itself. */
export function functionAround(node: TSESTree.Node): FunctionNode | undefined {
  for (let at = node.parent; at; at = at.parent) if (isFunction(at)) return at;
  return undefined;
}

/** The outermost function around a node, with all that is written in it: where it stands in a handler, the handler. */
export function outermostFunction(node: TSESTree.Node): FunctionNode | undefined {
  let found: FunctionNode | undefined;
  for (let fn = functionAround(node); fn; fn = functionAround(fn)) found = fn;
  return found;
}

/** `a`, `b` and `c` of `a || b || c`, whichever way it is put in brackets; any other expression is its own only operand. */
export function operandsOf(node: TSESTree.Node, operator: '&&' | '||' | '??'): readonly TSESTree.Node[] {
  const at = unwrap(node);
  return at.type === 'LogicalExpression' && at.operator === operator
    ? [at.left, at.right].flatMap((side) => operandsOf(side, operator))
    : [at];
}

/** The function whose `this` a node sees: arrows are passed over. */
export function thisFunctionAround(node: TSESTree.Node): FunctionNode | undefined {
  for (let at = node.parent; at; at = at.parent) if (isFunction(at) && at.type !== 'ArrowFunctionExpression') return at;
  return undefined;
}

export function inside(node: TSESTree.Node, outer: TSESTree.Node): boolean {
  return node.range[0] >= outer.range[0] && node.range[1] <= outer.range[1];
}

/** A name for a callee or a receiver in messages: `this.client.publish`. */
export function displayName(node: TSESTree.Node): string | undefined {
  const at = unwrap(node);
  switch (at.type) {
    case 'Identifier':
      return at.name;
    case 'JSXIdentifier':
      return at.name;
    case 'ThisExpression':
      return 'this';
    case 'Super':
      return 'super';
    case 'MemberExpression': {
      const object = displayName(at.object);
      const name = memberName(at);
      return name === undefined ? object : object === undefined ? name : `${object}.${name}`;
    }
    case 'CallExpression':
    case 'NewExpression': {
      const callee = displayName(at.callee);
      return callee === undefined ? undefined : `${callee}()`;
    }
    default:
      return undefined;
  }
}

/** True when the code after an `if` with this branch is reached only if the branch was not taken. */
export function leaves(node: TSESTree.Node | null | undefined): boolean {
  if (!node) return false;
  switch (node.type) {
    case 'ReturnStatement':
    case 'ThrowStatement':
    case 'ContinueStatement':
    case 'BreakStatement':
      return true;
    case 'BlockStatement':
      return node.body.some(leaves);
    case 'IfStatement':
      return leaves(node.consequent) && leaves(node.alternate);
    case 'TryStatement':
      return leaves(node.finalizer) || (leaves(node.block) && (!node.handler || leaves(node.handler.body)));
    case 'ExpressionStatement': {
      const call = unwrap(node.expression);
      // Koa's context throws the answer.
      return (
        call.type === 'CallExpression' && /^process\.exit$|^(ctx|context)\.throw$/.test(displayName(call.callee) ?? '')
      );
    }
    default:
      return false;
  }
}

/** `null`, `undefined` or `void 0`, as written. */
export function isNothing(node: TSESTree.Node): boolean {
  const at = unwrap(node);
  return (
    (at.type === 'Literal' && at.raw === 'null') ||
    (at.type === 'Identifier' && at.name === 'undefined') ||
    (at.type === 'UnaryExpression' && at.operator === 'void')
  );
}

/** The nodes right below a node, in the order of the source. */
export function childrenOf(node: TSESTree.Node): readonly TSESTree.Node[] {
  return (visitorKeys[node.type] ?? []).flatMap((key) => {
    const child = (node as unknown as Record<string, TSESTree.Node | (TSESTree.Node | null)[] | null | undefined>)[key];
    return (Array.isArray(child) ? child : [child]).flatMap((one) => one ?? []);
  });
}
