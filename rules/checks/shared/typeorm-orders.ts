import type { TSESTree } from '@typescript-eslint/utils';
import type { Arrival } from '../../semantics/arrival';
import type { Module } from '../../semantics/module';
import { methodName, unwrap } from '../../semantics/syntax';
import type { TextView } from '../../semantics/value';
import { definitionOf } from './expressions';

/**
 * True for `orderBy(`ward.${field}`)` of a query builder of TypeORM that joins and takes a page of whole entities: it then looks
 * the field up among the columns of the entity and fails where there is none, before any SQL is made of it
 * (`createOrderByCombinedWithSelectExpression`). Without a join, and of raw rows, the text goes into the statement as it is.
 */
export function isLookedUpAsColumn({ call }: Pick<Arrival, 'call'>): boolean {
  if (call.library !== 'typeorm' || call.node.type !== 'CallExpression') return false;
  if (!/^(add)?orderBy$/i.test(methodName(call.node) ?? '') || !call.argument(0)?.texts().every(isOfAlias))
    return false;
  const methods = methodsOn(call.node, call.module);
  const has = (wanted: RegExp): boolean => methods.some((name) => wanted.test(name));
  return (
    has(/^(left|inner)Join/) &&
    has(/^(take|skip)$/) &&
    has(/^get(Many|One|ManyAndCount)$/) &&
    !has(/^(getRaw|getQuery|stream)/)
  );
}

function isOfAlias({ exact, prefix }: TextView): boolean {
  return exact !== undefined || /^\w+\.$/.test(prefix);
}

/** The methods that are called on the builder of a call, in its own chain and in those of the variable that keeps it. */
function methodsOn(call: TSESTree.CallExpression, module: Module): readonly string[] {
  const own = outermost(call);
  const kept =
    own.parent?.type === 'VariableDeclarator' && own.parent.id.type === 'Identifier' ? own.parent.id : undefined;
  const { names, root } = chainOf(own);
  const keeper = kept ?? (root.type === 'Identifier' ? root : undefined);
  const made = keeper && definitionOf(keeper, module);
  const others = (keeper && module.variableOf(keeper)?.references) ?? [];
  return [
    ...names,
    ...(made ? chainOf(made).names : []),
    ...others.flatMap(({ identifier }) => (identifier === keeper ? [] : chainOf(outermost(identifier)).names)),
  ];
}

/** `builder.take(10).getMany()` of `builder`. */
function outermost(node: TSESTree.Node): TSESTree.Node {
  let at = node;
  while (
    at.parent?.type === 'MemberExpression' &&
    at.parent.object === at &&
    at.parent.parent.type === 'CallExpression'
  )
    at = at.parent.parent;
  return at;
}

/** The methods of a chain of calls, those of `scoped(builder.leftJoin(…))` among them, and what it begins with. */
function chainOf(node: TSESTree.Node): { readonly names: readonly string[]; readonly root: TSESTree.Node } {
  const names: string[] = [];
  let at = unwrap(node);
  while (at.type === 'CallExpression') {
    names.push(methodName(at) ?? '', ...at.arguments.flatMap((one) => chainOf(one).names));
    const callee = unwrap(at.callee);
    if (callee.type !== 'MemberExpression') break;
    at = unwrap(callee.object);
  }
  return { names, root: at };
}
