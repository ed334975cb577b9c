import type { TSESTree } from '@typescript-eslint/utils';
import type { Arrival } from '../../semantics/arrival';
import type { Module } from '../../semantics/module';
import { methodName, unwrap } from '../../semantics/syntax';
import type { TextView } from '../../semantics/value';
import { definitionOf, lastName } from './expressions';
import { someNode } from './walk';

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
  const has = (wanted: RegExp): boolean => methods.some(({ name }) => wanted.test(name));
  const pages = methods.filter(({ name }) => /^(take|skip)$/.test(name));
  return (
    has(/^(left|inner)Join/) &&
    pages.some(({ given }) => given !== undefined && !mayBeZero(given)) &&
    has(/^get(Many|One|ManyAndCount)$/) &&
    !has(/^(getRaw|getQuery|stream)/)
  );
}

/**
 * `take(+query.limit)`, `skip(Number(query.offset))`: what the code itself makes a number of, no validator has seen, and of a
 * page of none TypeORM does not think as of a page.
 */
function mayBeZero(size: TSESTree.Node): boolean {
  const isConverted = someNode(
    size,
    (one) =>
      (one.type === 'UnaryExpression' && one.operator === '+') ||
      (one.type === 'CallExpression' && /^(Number|parseInt|parseFloat)$/.test(lastName(one.callee) ?? '')),
  );
  return (
    (isConverted && !someNode(size, (one) => one.type === 'Identifier' && one.name === 'max')) ||
    (size.type === 'Literal' && size.value === 0)
  );
}

function isOfAlias({ exact, prefix }: TextView): boolean {
  return exact !== undefined || /^\w+\.$/.test(prefix);
}

/** The methods that are called on the builder of a call, in its own chain and in those of the variable that keeps it. */
function methodsOn(call: TSESTree.CallExpression, module: Module): readonly Method[] {
  const own = outermost(call);
  const kept =
    own.parent?.type === 'VariableDeclarator' && own.parent.id.type === 'Identifier' ? own.parent.id : undefined;
  const { methods, root } = chainOf(own);
  const keeper = kept ?? (root.type === 'Identifier' ? root : undefined);
  const made = keeper && definitionOf(keeper, module);
  const others = (keeper && module.variableOf(keeper)?.references) ?? [];
  return [
    ...methods,
    ...(made ? chainOf(made).methods : []),
    ...others.flatMap(({ identifier }) => (identifier === keeper ? [] : chainOf(outermost(identifier)).methods)),
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

interface Method {
  readonly name: string;
  /** Its first argument. */
  readonly given: TSESTree.Node | undefined;
}

/** The methods of a chain of calls, those of `scoped(builder.leftJoin(…))` among them, and what it begins with. */
function chainOf(node: TSESTree.Node): { readonly methods: readonly Method[]; readonly root: TSESTree.Node } {
  const methods: Method[] = [];
  let at = unwrap(node);
  while (at.type === 'CallExpression') {
    const [given] = at.arguments;
    methods.push({ name: methodName(at) ?? '', given }, ...at.arguments.flatMap((one) => chainOf(one).methods));
    const callee = unwrap(at.callee);
    if (callee.type !== 'MemberExpression') break;
    at = unwrap(callee.object);
  }
  return { methods, root: at };
}
