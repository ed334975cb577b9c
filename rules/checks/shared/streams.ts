import type { TSESTree } from '@typescript-eslint/utils';
import type { Module } from '../../semantics/module';
import { memberName, unwrap } from '../../semantics/syntax';
import { valueName } from './expressions';

/**
 * What flows into a writable stream: the expressions at the beginnings of the pipes that end in it.
 * @param made the expression that makes the stream
 */
export function sourcesOf(made: TSESTree.Node, module: Module): readonly TSESTree.Node[] {
  const { parent } = made;
  const variable =
    parent?.type === 'VariableDeclarator' && parent.id.type === 'Identifier' ? module.variableOf(parent.id) : undefined;
  const field = fieldOf(parent);
  const isEnd = (node: TSESTree.Node): boolean => {
    const at = unwrap(node);
    if (at === made) return true;
    if (at.type === 'Identifier') return variable !== undefined && module.variableOf(at) === variable;
    if (at.type === 'MemberExpression')
      return field !== undefined && at.object.type === 'ThisExpression' && memberName(at) === field;
    // `Writable.toWeb(file)`
    return at.type === 'CallExpression' && at.arguments.some(isEnd);
  };
  return module.calls.flatMap((call): readonly TSESTree.Node[] => {
    if (call.type !== 'CallExpression') return [];
    const callee = unwrap(call.callee);
    const [first, ...others] = call.arguments;
    if (!first) return [];
    if (callee.type === 'MemberExpression' && /^(pipe|pipeTo)$/.test(memberName(callee) ?? ''))
      return isEnd(first) ? [beginning(callee.object)] : [];
    return /^(pipeline|pump)(Async)?$/.test(valueName(callee) ?? '') && others.some(isEnd) ? [beginning(first)] : [];
  });
}

/** `this.out = …`, `out = …` as a field: the name of the field that holds a value. */
function fieldOf(parent: TSESTree.Node | undefined): string | undefined {
  if (parent?.type === 'PropertyDefinition') return valueName(parent.key);
  const left = parent?.type === 'AssignmentExpression' ? unwrap(parent.left) : undefined;
  return left?.type === 'MemberExpression' && left.object.type === 'ThisExpression' ? memberName(left) : undefined;
}

/** `response.pipe(gunzip).pipe(…)` begins with the response. */
function beginning(node: TSESTree.Node): TSESTree.Node {
  const at = unwrap(node);
  const callee = at.type === 'CallExpression' ? unwrap(at.callee) : undefined;
  return callee?.type === 'MemberExpression' && /^(pipe|pipeThrough)$/.test(memberName(callee) ?? '')
    ? beginning(callee.object)
    : at;
}
