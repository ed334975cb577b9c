import type { TSESTree } from '@typescript-eslint/utils';
import type { ResultModel } from '../models/vocabulary';
import type { Evaluator, Site } from './evaluate';
import { argumentsOfField } from './graphql-types';
import { resultValue } from './results';
import { keyName, unwrap } from './syntax';
import { Value, type FunctionNode } from './value';

/** The types of a GraphQL schema under which its clients call fields; a map of resolvers has one of them. */
const ROOTS = new Set(['Query', 'Mutation', 'Subscription']);
const MAX_DEPTH = 3;

/**
 * Every client of the API writes the arguments of a field. The schema has seen to their types, so that none of them is an
 * object where a text is asked for.
 */
const ARGUMENTS: ResultModel = { labels: ['untrusted.http'], clears: ['nosql', 'type'] };

/**
 * What a GraphQL server calls a field's resolver with, `(parent, args, context, info)`. No call of a library shows it in most
 * files: resolvers stand in maps by type and field, which another file merges and hands over.
 */
export function resolverArguments(ev: Evaluator, fn: FunctionNode, index: number, site: Site): readonly Value[] {
  const given = index === 1 ? isResolver(fn) : index === 0 && isOfRootValue(ev, fn, site);
  if (!given) return [];
  const value = resultValue(ev, ARGUMENTS, {
    receiver: undefined,
    args: () => undefined,
    name: 'the GraphQL field',
    node: fn.params[index]!,
    site,
  });
  const field = index === 1 ? rootField(fn) : namesOf(fn, site).map(propertyName).find(Boolean);
  const fields = field === undefined ? undefined : argumentsOfField(ev, field, site);
  return [fields ? new Value([{ kind: 'unknown', fields }], value.labels) : value];
}

/** The name of a resolver of `Query`, `Mutation` or `Subscription`; fields of other types have theirs in other types. */
function rootField(fn: FunctionNode): string | undefined {
  const object = holderOf(fn);
  return object && (ROOTS.has(keyOf(object) ?? '') || ROOTS.has(boundTo(object) ?? '')) ? propertyName(fn) : undefined;
}
function propertyName({ parent }: TSESTree.Node): string | undefined {
  return parent?.type === 'Property' ? keyName(parent) : undefined;
}

/** Servers that are given a root value, whose functions are called with the arguments first. */
const WITH_ROOT_VALUE = ['express-graphql', 'graphql-http'];
const ROOT_VALUE = /^(graphql)?root(value|resolvers?)?$/;

/** A function of the root value: `graphqlHTTP({ schema, rootValue: { order: fn } })`, or `const root = { order: fn }`. */
function isOfRootValue(ev: Evaluator, fn: FunctionNode, site: Site): boolean {
  const { manifests } = ev.project;
  const holders = [fn, ...namesOf(fn, site)].flatMap((one) => holderOf(one) ?? []);
  return (
    holders.some((object) =>
      ROOT_VALUE.test((boundTo(object) ?? keyOf(object) ?? '').toLowerCase().replaceAll('_', '')),
    ) && WITH_ROOT_VALUE.some((name) => manifests.names(site.module.file, name))
  );
}

/** Where a function that has a name is meant by it. */
function namesOf(fn: FunctionNode, { module }: Site): readonly TSESTree.Node[] {
  const name =
    fn.type === 'FunctionDeclaration' ? fn.id : fn.parent?.type === 'VariableDeclarator' ? fn.parent.id : undefined;
  return name?.type === 'Identifier'
    ? (module.variableOf(name)?.references ?? []).map(({ identifier }) => identifier)
    : [];
}

/** The object of which something is the value of a property. */
function holderOf(node: TSESTree.Node): TSESTree.ObjectExpression | undefined {
  const { parent } = node;
  return parent?.type === 'Property' && parent.value === node && parent.parent.type === 'ObjectExpression'
    ? parent.parent
    : undefined;
}

/** The name of the property that an object is. */
function keyOf(object: TSESTree.ObjectExpression): string | undefined {
  return object.parent.type === 'Property' ? keyName(object.parent) : undefined;
}

/** `{ Mutation: { order: fn } }`, a field of a type that stands beside them, or `const Mutation = { order: fn }`. */
function isResolver(fn: FunctionNode): boolean {
  let at: TSESTree.Node = fn;
  for (let depth = 0; depth < MAX_DEPTH; depth++) {
    const property: TSESTree.Node | undefined = at.parent;
    const object: TSESTree.Node | undefined = property?.parent;
    if (property?.type !== 'Property' || property.value !== at || object?.type !== 'ObjectExpression') return false;
    if (depth > 0 && object.properties.some((one) => one.type === 'Property' && ROOTS.has(keyName(one) ?? '')))
      return true;
    if (ROOTS.has(boundTo(object) ?? '')) return true;
    at = object;
  }
  return false;
}

/** The name of the variable or export that holds an object. */
function boundTo(object: TSESTree.ObjectExpression): string | undefined {
  let holder: TSESTree.Node = object;
  while (holder.parent && holder.parent.type !== 'Property' && unwrap(holder.parent) === object) holder = holder.parent;
  const { parent } = holder;
  if (parent?.type === 'VariableDeclarator' && parent.id.type === 'Identifier') return parent.id.name;
  if (parent?.type === 'AssignmentExpression' && parent.left.type === 'MemberExpression')
    return parent.left.property.type === 'Identifier' ? parent.left.property.name : undefined;
  return undefined;
}
