import type { TSESTree } from '@typescript-eslint/utils';
import type { Module } from '../../semantics/module';
import { keyName, memberName, unwrap } from '../../semantics/syntax';

const ABSENT = new Set(['TSUndefinedKeyword', 'TSNullKeyword', 'TSVoidKeyword']);
const MAX_DEPTH = 4;

/** What is no text: `flag` for truth values only, `number` when numbers are among it. */
export type Plain = 'flag' | 'number';

/**
 * Tells that a name or property is declared to hold no text, by an annotation of this module or by the default that a
 * parameter has; undefined when it may be text, or nothing says what it is.
 */
export function declaredPlain(node: TSESTree.Node, module: Module): Plain | undefined {
  const at = unwrap(node);
  if (at.type === 'Identifier' && isFlagByDefault(at, module)) return 'flag';
  const type = declaredType(at, module);
  return type && plainType(type);
}

/** The type annotation of a name, or of a property of an object whose type is declared in this module. */
export function declaredType(node: TSESTree.Node, module: Module, depth = 0): TSESTree.TypeNode | undefined {
  const at = unwrap(node);
  if (depth > MAX_DEPTH) return undefined;
  if (at.type === 'MemberExpression') {
    const key = memberName(at);
    const object = key === undefined ? undefined : declaredType(at.object, module, depth + 1);
    return object && memberType(object, key!, module, depth + 1);
  }
  if (at.type !== 'Identifier') return undefined;
  const name = module.variableOf(at)?.defs[0]?.name as TSESTree.Node | undefined;
  if (name?.type !== 'Identifier') return undefined;
  if (name.typeAnnotation) return name.typeAnnotation.typeAnnotation;
  // `({ pin }: { pin: boolean })`
  const part = name.parent?.type === 'AssignmentPattern' ? name.parent.parent : name.parent;
  const pattern = part?.type === 'Property' ? part.parent : undefined;
  const key = part?.type === 'Property' ? keyName(part) : undefined;
  return pattern?.type === 'ObjectPattern' && pattern.typeAnnotation && key !== undefined
    ? memberType(pattern.typeAnnotation.typeAnnotation, key, module, depth + 1)
    : undefined;
}

function memberType(
  type: TSESTree.TypeNode,
  key: string,
  module: Module,
  depth: number,
): TSESTree.TypeNode | undefined {
  if (depth > MAX_DEPTH) return undefined;
  if (type.type === 'TSTypeLiteral') return memberOf(type.members, key);
  if (type.type !== 'TSTypeReference' || type.typeName.type !== 'Identifier') return undefined;
  const declaration = module.variableOf(type.typeName)?.defs[0]?.node as TSESTree.Node | undefined;
  switch (declaration?.type) {
    case 'TSTypeAliasDeclaration':
      return memberType(declaration.typeAnnotation, key, module, depth + 1);
    case 'TSInterfaceDeclaration':
      return memberOf(declaration.body.body, key);
    case 'ClassDeclaration':
      return declaration.body.body.flatMap((one) =>
        one.type === 'PropertyDefinition' && keyName(one) === key ? (one.typeAnnotation?.typeAnnotation ?? []) : [],
      )[0];
    default:
      return undefined;
  }
}

function memberOf(members: readonly TSESTree.TypeElement[], key: string): TSESTree.TypeNode | undefined {
  return members.flatMap((one) =>
    one.type === 'TSPropertySignature' && keyName(one) === key ? (one.typeAnnotation?.typeAnnotation ?? []) : [],
  )[0];
}

function plainType(type: TSESTree.TypeNode): Plain | undefined {
  switch (type.type) {
    case 'TSBooleanKeyword':
      return 'flag';
    case 'TSNumberKeyword':
      return 'number';
    case 'TSLiteralType':
      return type.literal.type === 'Literal' && typeof type.literal.value === 'boolean' ? 'flag' : undefined;
    case 'TSUnionType': {
      const told = type.types.filter((one) => !ABSENT.has(one.type)).map(plainType);
      return told.includes(undefined) ? undefined : told.includes('number') ? 'number' : told[0];
    }
    default:
      return undefined;
  }
}

/** `(withPassword = false)` */
function isFlagByDefault(name: TSESTree.Identifier, module: Module): boolean {
  const definition = module.variableOf(name)?.defs[0]?.name as TSESTree.Node | undefined;
  const pattern = definition?.parent;
  return (
    pattern?.type === 'AssignmentPattern' &&
    pattern.left === definition &&
    pattern.right.type === 'Literal' &&
    typeof pattern.right.value === 'boolean'
  );
}
