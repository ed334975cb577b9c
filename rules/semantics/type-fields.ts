import type { TSESTree } from '@typescript-eslint/utils';
import type { Evaluator, Site } from './evaluate';
import type { Module } from './module';
import { keyName } from './syntax';
import { ARRAYS, SAME_AS_ARGUMENT, typeDeclaration } from './types';

/** What the workspace declares of the objects of a type. */
export interface DeclaredRecord {
  /** The name of the type, where it has one. */
  readonly name?: string;
  /** The names of its fields, those of its parents among them. */
  readonly fields: readonly string[];
  /** An interface or alias: of its name nothing is left at run time, so that no pipe can look at an object by it. */
  readonly isErased?: true;
}

/** Where the workspace declares a field of a class. */
export interface DeclaredField {
  readonly node: TSESTree.PropertyDefinition;
  readonly module: Module;
}

const MAX_DEPTH = 6;
const NOTHING = new Set(['TSNullKeyword', 'TSUndefinedKeyword', 'TSVoidKeyword']);

/**
 * The fields of an interface, class or type literal of the workspace, behind aliases, barrels, `Partial` and its like, and of
 * the elements of lists of them; undefined for what is declared nowhere, or may be one of several.
 */
export function declaredRecord(
  ev: Evaluator,
  type: TSESTree.TypeNode,
  site: Site,
  depth = 0,
): DeclaredRecord | undefined {
  if (depth > MAX_DEPTH) return undefined;
  const of = (inner: TSESTree.TypeNode | undefined): DeclaredRecord | undefined =>
    inner && declaredRecord(ev, inner, site, depth + 1);
  switch (type.type) {
    case 'TSTypeLiteral':
      return { fields: fieldNames(type.members) };
    case 'TSArrayType':
      return of(type.elementType);
    case 'TSTypeOperator':
      return of(type.typeAnnotation);
    case 'TSUnionType': {
      const given = type.types.filter((one) => !NOTHING.has(one.type));
      return given.length === 1 ? of(given[0]) : undefined;
    }
    case 'TSIntersectionType': {
      const known = type.types.flatMap((one) => of(one) ?? []);
      const name = known.find((one) => one.name !== undefined)?.name;
      return known.length > 0
        ? { ...(name !== undefined && { name }), fields: known.flatMap((one) => one.fields) }
        : undefined;
    }
    case 'TSTypeReference': {
      const name = type.typeName.type === 'Identifier' ? type.typeName.name : '';
      if (SAME_AS_ARGUMENT.has(name) || ARRAYS.has(name)) return of(type.typeArguments?.params[0]);
      return ofDeclaration(ev, type.typeName, site, depth);
    }
    default:
      return undefined;
  }
}

function ofDeclaration(
  ev: Evaluator,
  typeName: TSESTree.EntityName,
  site: Site,
  depth: number,
): DeclaredRecord | undefined {
  const found = typeDeclaration(ev, typeName, site);
  if (!found) return undefined;
  const { node, module } = found;
  const inner = { module };
  switch (node.type) {
    case 'TSTypeAliasDeclaration': {
      const record = declaredRecord(ev, node.typeAnnotation, inner, depth + 1);
      return record && { ...record, name: node.id.name, isErased: true };
    }
    case 'TSInterfaceDeclaration': {
      const parents = node.extends.flatMap(({ expression }) =>
        expression.type === 'Identifier' && depth < MAX_DEPTH
          ? (ofDeclaration(ev, expression, inner, depth + 1)?.fields ?? [])
          : [],
      );
      return { name: node.id.name, fields: [...fieldNames(node.body.body), ...parents], isErased: true };
    }
    case 'ClassDeclaration': {
      const { superClass } = node;
      const inherited =
        superClass?.type === 'Identifier' && depth < MAX_DEPTH
          ? (ofDeclaration(ev, superClass, inner, depth + 1)?.fields ?? [])
          : [];
      const own = node.body.body.flatMap((one) => (one.type === 'PropertyDefinition' ? (keyName(one) ?? []) : []));
      return { ...(node.id && { name: node.id.name }), fields: [...own, ...inherited] };
    }
    default:
      return undefined;
  }
}

/**
 * The declaration of a field in the class of the workspace that a type names, or in a class that this one extends; undefined
 * for fields of other types.
 */
export function declaredField(
  ev: Evaluator,
  type: TSESTree.TypeNode,
  name: string,
  site: Site,
): DeclaredField | undefined {
  if (type.type !== 'TSTypeReference') return undefined;
  if (type.typeName.type === 'Identifier' && SAME_AS_ARGUMENT.has(type.typeName.name)) {
    const inner = type.typeArguments?.params[0];
    return inner && declaredField(ev, inner, name, site);
  }
  let at: TSESTree.EntityName | undefined = type.typeName;
  for (let depth = 0; at && depth < MAX_DEPTH; depth++) {
    const found = typeDeclaration(ev, at, site);
    if (found?.node.type !== 'ClassDeclaration') return undefined;
    const { node, module } = found;
    const own = node.body.body.find((one) => one.type === 'PropertyDefinition' && keyName(one) === name);
    if (own?.type === 'PropertyDefinition') return { node: own, module };
    at = node.superClass?.type === 'Identifier' ? node.superClass : undefined;
    site = { module };
  }
  return undefined;
}

function fieldNames(members: readonly TSESTree.TypeElement[]): readonly string[] {
  return members.flatMap((one) => (one.type === 'TSPropertySignature' ? (keyName(one) ?? []) : []));
}
