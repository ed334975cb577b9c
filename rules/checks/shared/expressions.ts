import type { TSESTree } from '@typescript-eslint/utils';
import type { Module } from '../../semantics/module';
import { isFunction, keyName, memberName, unwrap } from '../../semantics/syntax';
import { someNode } from './walk';

/** The expression that an arrival blames: the value of a property where the property itself is blamed. */
export function expressionOf(node: TSESTree.Node): TSESTree.Node {
  const property =
    node.type === 'Property'
      ? node
      : node.parent?.type === 'Property' && node.parent.key === node
        ? node.parent
        : undefined;
  return unwrap(property ? property.value : node);
}

/** The one expression that a name of this module stands for: the value of a variable that is set where it is declared. */
export function definitionOf(node: TSESTree.Node, module: Module): TSESTree.Node | undefined {
  const at = unwrap(node);
  const definition = at.type === 'Identifier' ? module.variableOf(at)?.defs[0]?.node : undefined;
  return definition?.type === 'VariableDeclarator' && definition.id.type === 'Identifier'
    ? (definition.init ?? undefined)
    : undefined;
}

/** The text of a string literal; undefined for everything else. */
export function literalText(node: TSESTree.Node | undefined): string | undefined {
  return node?.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined;
}

/** `Entity` of `@Entity` and of `@Entity('users')`. */
export function decoratorName({ expression }: TSESTree.Decorator): string | undefined {
  return lastName(expression.type === 'CallExpression' ? expression.callee : expression);
}

/** True when the expression is a name, or a field of the class around it, that is declared as a string. */
export function isStringTyped(node: TSESTree.Node, module: Module): boolean {
  const at = unwrap(node);
  if (at.type === 'MemberExpression') return isStringField(at);
  if (at.type !== 'Identifier') return false;
  return (module.variableOf(at)?.defs ?? []).some(({ name }) => isStringName(name as TSESTree.Node));
}
function isStringName(name: TSESTree.Node): boolean {
  return name.type === 'Identifier' && name.typeAnnotation?.typeAnnotation.type === 'TSStringKeyword';
}

/** `this.passphrase` of `private passphrase: string`, a field or a parameter of the constructor. */
function isStringField(member: TSESTree.MemberExpression): boolean {
  const name = memberName(member);
  if (member.object.type !== 'ThisExpression' || name === undefined) return false;
  let at: TSESTree.Node | undefined = member;
  while (at && at.type !== 'ClassBody') at = at.parent;
  return (at?.body ?? []).some((one) => {
    if (one.type === 'PropertyDefinition')
      return keyName(one) === name && one.typeAnnotation?.typeAnnotation.type === 'TSStringKeyword';
    const params = one.type === 'MethodDefinition' && one.kind === 'constructor' ? one.value.params : [];
    return params.some((param) => {
      if (param.type !== 'TSParameterProperty') return false;
      const { parameter } = param;
      const own = parameter.type === 'AssignmentPattern' ? parameter.left : parameter;
      return own.type === 'Identifier' && own.name === name && isStringName(own);
    });
  });
}

/** True when the expression is a name that is declared as an object: of a class or interface, a type of a package, a list, a function. */
export function isObjectTyped(node: TSESTree.Node, module: Module): boolean {
  const at = unwrap(node);
  if (at.type !== 'Identifier') return false;
  return (module.variableOf(at)?.defs ?? []).some(({ name }) => {
    const type = name.type === 'Identifier' ? (name as TSESTree.Identifier).typeAnnotation?.typeAnnotation : undefined;
    if (type?.type !== 'TSTypeReference' || type.typeName.type !== 'Identifier')
      return type !== undefined && /^TS(Function|Array|Tuple|Constructor)Type$|^TSTypeLiteral$/.test(type.type);
    const declared = module.variableOf(type.typeName)?.defs[0]?.node as TSESTree.Node | undefined;
    const source = declared?.parent?.type === 'ImportDeclaration' ? declared.parent.source.value : undefined;
    return (
      declared?.type === 'ClassDeclaration' ||
      declared?.type === 'TSInterfaceDeclaration' ||
      (source !== undefined && /^[^./~#]/.test(source))
    );
  });
}

/** True when a node stands at the top of its module, outside of every function. */
export function isAtTop(node: TSESTree.Node): boolean {
  for (let at = node.parent; at; at = at.parent) if (isFunction(at)) return false;
  return true;
}

/** The last name of a name or a path: `serial` of `device.serial`. */
export function lastName(node: TSESTree.Node): string | undefined {
  const at = unwrap(node);
  if (at.type === 'Identifier') return at.name;
  if (at.type === 'MemberExpression')
    return at.property.type === 'PrivateIdentifier' ? at.property.name : memberName(at);
  return undefined;
}

/** The name of what an expression is the value of, through `await`, signs and conversions: `dose` of `await Number(order.dose)`. */
export function valueName(node: TSESTree.Node): string | undefined {
  const at = unwrap(node);
  switch (at.type) {
    case 'Identifier':
      return at.name;
    case 'MemberExpression':
      return memberName(at);
    case 'AwaitExpression':
      return valueName(at.argument);
    case 'UnaryExpression':
      return valueName(at.argument);
    case 'CallExpression':
      return at.arguments[0] &&
        /^(Number|parseFloat|parseInt|String|round|floor|ceil|trunc)$/.test(valueName(at.callee) ?? '')
        ? valueName(at.arguments[0])
        : undefined;
    case 'BinaryExpression':
      return valueName(at.left as TSESTree.Node) ?? valueName(at.right);
    case 'LogicalExpression':
      return valueName(at.left);
    default:
      return undefined;
  }
}

/** The parts that a text is put together of by templates and signs, in their order; names stand for what they are set to. */
export function pieces(node: TSESTree.Node, module: Module, depth = 0): readonly TSESTree.Node[] {
  const at = unwrap(node);
  const each = (all: readonly TSESTree.Node[]): readonly TSESTree.Node[] =>
    all.flatMap((one) => pieces(one, module, depth + 1));
  if (depth > 8) return [at];
  if (at.type === 'BinaryExpression' && at.operator === '+') return each([at.left, at.right]);
  if (at.type === 'TemplateLiteral')
    return each(at.quasis.flatMap((quasi, index) => [quasi, ...at.expressions.slice(index, index + 1)]));
  const definition = definitionOf(at, module);
  return definition ? each([definition]) : [at];
}

/** Methods whose result is made of their receiver, and of what they are given. */
const OF_RECEIVER = new Set([
  'toString',
  'slice',
  'substring',
  'substr',
  'subarray',
  'replace',
  'replaceAll',
  'toUpperCase',
  'toLowerCase',
  'trim',
  'padStart',
  'padEnd',
  'repeat',
  'split',
  'join',
  'reverse',
  'map',
  'normalize',
  'charAt',
  'digest',
  'at',
  'fill',
  'valueOf',
]);
const OF_ARGUMENTS =
  /^(from|alloc|String|Buffer|Uint8Array|encode|parse|stringify|hexToBytes|utf8ToBytes|createBuffer|encode64|concat|atob|btoa|hash|digest|md5|sha-?\d*|ripemd160|SHA\d*|MD5|RIPEMD160)$/i;

/**
 * What a text or key is made of in this module: the names, properties and calls at the bottom of templates, sums, buffers
 * and plain hashes. Constants are left out: whoever has the code knows them.
 */
export function ingredients(node: TSESTree.Node, module: Module, depth = 0): readonly TSESTree.Node[] {
  const at = unwrap(node);
  const each = (nodes: readonly (TSESTree.Node | null | undefined)[]): readonly TSESTree.Node[] =>
    nodes.flatMap((one) => (one ? ingredients(one, module, depth + 1) : []));
  if (depth > 12) return [at];
  switch (at.type) {
    case 'Literal':
      return [];
    case 'TemplateLiteral':
      return each(at.expressions);
    case 'BinaryExpression':
      return at.operator === '+' ? each([at.left, at.right]) : [at];
    case 'LogicalExpression':
      return each([at.left, at.right]);
    case 'ConditionalExpression':
      return each([at.consequent, at.alternate]);
    case 'AwaitExpression':
    case 'SpreadElement':
      return each([at.argument]);
    case 'ArrayExpression':
      return each(at.elements);
    case 'NewExpression':
      return at.callee.type === 'Identifier' && OF_ARGUMENTS.test(at.callee.name) ? each(at.arguments) : [at];
    case 'Identifier': {
      const definition = definitionOf(at, module);
      return definition ? each([definition]) : [at];
    }
    case 'CallExpression':
      return ofCall(at, each);
    default:
      return [at];
  }
}

function ofCall(
  call: TSESTree.CallExpression,
  each: (nodes: readonly (TSESTree.Node | undefined)[]) => readonly TSESTree.Node[],
): readonly TSESTree.Node[] {
  const callee = unwrap(call.callee);
  const name = lastName(callee);
  if (name === undefined) return [call];
  if (callee.type === 'MemberExpression') {
    const receiver = unwrap(callee.object);
    if (name === 'update') return each([receiver, call.arguments[0]]);
    if (name === 'digest' && receiver.type === 'CallExpression') return each([receiver]);
    if (OF_RECEIVER.has(name))
      return each([
        receiver,
        ...(name === 'replace' || name === 'map'
          ? []
          : call.arguments.filter((one) => one.type === 'TemplateLiteral' || one.type === 'Identifier')),
      ]);
    if (name === 'concat' && receiver.type !== 'Identifier') return each([receiver, ...call.arguments]);
  }
  if (name === 'createHash') return [];
  // `subtle.digest(name, data)`, `crypto.hash(name, data)`: the name is a constant and falls out.
  return OF_ARGUMENTS.test(name) ? each(call.arguments.slice(0, 2)) : [call];
}

const FILLS = /random|fill|^set|^write|^copy|increment|^put|^append|^push|memcpy/i;

/** True when bytes that a name or property of this module holds are written after they were made. */
export function isWrittenLater(node: TSESTree.Node, module: Module): boolean {
  const at = unwrap(node);
  const name = lastName(at);
  if (name === undefined) return false;
  const isSame = (one: TSESTree.Node | undefined): boolean => {
    if (!one) return false;
    const other = unwrap(one);
    return other.type === at.type && lastName(other) === name;
  };
  return someNode(module.ast, (one) => {
    if (one.type === 'AssignmentExpression')
      return (
        (one.left.type === 'MemberExpression' && one.left.computed && isSame(one.left.object)) ||
        (one.operator !== '=' && isSame(one.left))
      );
    if (one.type === 'UpdateExpression') return one.argument.type === 'MemberExpression' && isSame(one.argument.object);
    if (one.type === 'MemberExpression') return memberName(one) === 'buffer' && isSame(one.object);
    if (one.type !== 'CallExpression') return false;
    const callee = unwrap(one.callee);
    if (!FILLS.test(lastName(callee) ?? '')) return false;
    return (callee.type === 'MemberExpression' && isSame(callee.object)) || one.arguments.some(isSame);
  });
}

/**
 * The names of the fields that a name is declared to have, by an interface or type literal of this module without
 * parents or index signatures; undefined where that is not known.
 */
export function declaredFields(node: TSESTree.Node, module: Module): readonly string[] | undefined {
  const at = unwrap(node);
  const name =
    at.type === 'Identifier' ? (module.variableOf(at)?.defs[0]?.name as TSESTree.Node | undefined) : undefined;
  const annotation = name?.type === 'Identifier' ? name.typeAnnotation?.typeAnnotation : undefined;
  return annotation && fieldsOf(annotation, module);
}

function fieldsOf(type: TSESTree.TypeNode, module: Module): readonly string[] | undefined {
  if (type.type === 'TSTypeLiteral') return namesOf(type.members);
  if (type.type !== 'TSTypeReference' || type.typeName.type !== 'Identifier') return undefined;
  const declaration = module.variableOf(type.typeName)?.defs[0]?.node;
  if (declaration?.type === 'TSTypeAliasDeclaration') return fieldsOf(declaration.typeAnnotation, module);
  return declaration?.type === 'TSInterfaceDeclaration' && declaration.extends.length === 0
    ? namesOf(declaration.body.body)
    : undefined;
}

function namesOf(members: readonly TSESTree.TypeElement[]): readonly string[] | undefined {
  const names = members.map((one) => (one.type === 'TSPropertySignature' ? keyName(one) : undefined));
  return names.every((name) => name !== undefined) ? names : undefined;
}

/** The outermost call of a chain that begins with a call: all of `createHash('sha256').update(x).digest('hex')`. */
export function chainEnd(call: TSESTree.Node): TSESTree.Node {
  let end = call;
  while (
    end.parent?.type === 'MemberExpression' &&
    end.parent.object === end &&
    end.parent.parent.type === 'CallExpression'
  )
    end = end.parent.parent;
  return end;
}

/** The call that an argument, or a part of one, is given to. */
export function callAround(node: TSESTree.Node): TSESTree.CallExpression | undefined {
  let at: TSESTree.Node | undefined = node.parent;
  for (let child = node; at && at.type !== 'Program'; child = at, at = at.parent)
    if (at.type === 'CallExpression' && at.callee !== child) return at;
  return undefined;
}
