import type { TSESTree } from '@typescript-eslint/utils';
import type { Evaluator, Site } from './evaluate';
import type { Module } from './module';
import type { Schema } from './schemas';
import { childrenOf, isFunction, keyName, unwrap } from './syntax';

/**
 * What the types of a GraphQL schema let through: a server refuses whatever is no number where one is asked for. Names and
 * `ID` are texts, and custom scalars decide for themselves.
 */
const NUMBERS = new Set(['Int', 'Float', 'Number', 'GraphQLInt', 'GraphQLFloat']);
const BOOLEANS = new Set(['Boolean', 'GraphQLBoolean']);
const ROOTS = /^(Query|Mutation|Subscription)$/;
/** How far from where an application begins its schema may be written. */
const IMPORTS = 3;

/** `@Args('ward', { type: () => Int }) ward`, `@Arg('dose', () => Float) dose`, `@Args('ward') ward: number`. */
export function argumentSchema(
  ev: Evaluator,
  given: readonly TSESTree.Node[],
  annotation: TSESTree.TypeNode | undefined,
  site: Site,
): Schema | undefined {
  const said = given.flatMap((one) => typeSaid(unwrap(one)))[0];
  if (said) return schemaOfType(ev, said, site);
  switch (annotation?.type) {
    case 'TSNumberKeyword':
      return { kind: 'number' };
    case 'TSBooleanKeyword':
      return { kind: 'choice' };
    case 'TSTypeReference':
      return annotation.typeName.type === 'Identifier' && isEnum(ev, annotation.typeName, site)
        ? { kind: 'choice' }
        : undefined;
    default:
      return undefined;
  }
}

/** `@Field(() => Int) ward: number` of an input type. */
export function inputFieldSchema(
  ev: Evaluator,
  { decorators, typeAnnotation }: TSESTree.PropertyDefinition,
  site: Site,
): Schema | undefined {
  for (const { expression } of decorators) {
    const call = unwrap(expression);
    if (call.type !== 'CallExpression') continue;
    const isField = ev
      .evaluate(call.callee, site)
      .atoms.some((atom) =>
        atom.kind === 'member'
          ? LIBRARIES.has(atom.library ?? '') && /(^|\.)Field$/.test(atom.name)
          : atom.kind === 'external' && LIBRARIES.has(atom.package) && atom.path.at(-1) === 'Field',
      );
    if (isField) return argumentSchema(ev, call.arguments, typeAnnotation?.typeAnnotation, site);
  }
  return undefined;
}
const LIBRARIES = new Set(['@nestjs/graphql', 'type-graphql']);

function typeSaid(at: TSESTree.Node): readonly TSESTree.Node[] {
  if (isFunction(at)) return at.body && at.body.type !== 'BlockStatement' ? [unwrap(at.body)] : [];
  if (at.type !== 'ObjectExpression') return [];
  return at.properties.flatMap((one) =>
    one.type === 'Property' && keyName(one) === 'type' ? typeSaid(unwrap(one.value)) : [],
  );
}

function schemaOfType(ev: Evaluator, type: TSESTree.Node, site: Site): Schema | undefined {
  if (type.type === 'ArrayExpression') {
    const [first] = type.elements;
    const item = first ? schemaOfType(ev, unwrap(first), site) : undefined;
    return item && { kind: 'array', item };
  }
  if (type.type !== 'Identifier') return undefined;
  if (NUMBERS.has(type.name)) return { kind: 'number' };
  return BOOLEANS.has(type.name) || isEnum(ev, type, site) ? { kind: 'choice' } : undefined;
}

function isEnum(ev: Evaluator, name: TSESTree.Identifier, site: Site): boolean {
  const { atoms } = ev.evaluate(name, { module: site.module });
  return (
    atoms.length > 0 && atoms.every((atom) => atom.kind === 'object' && atom.object.node.type === 'TSEnumDeclaration')
  );
}

type Fields = ReadonlyMap<string, ReadonlyMap<string, Schema>>;
const read = new WeakMap<Module, Fields>();

/**
 * What the schema of an application, in the schema definition language, says of the arguments of a field of its roots.
 * Nothing where fields of one name say different things, or the schema is not written in code.
 */
export function argumentsOfField(ev: Evaluator, field: string, site: Site): ReadonlyMap<string, Schema> | undefined {
  const all = [site.module, ...ev.project.startModules(site.module, IMPORTS)].flatMap((module) => {
    return [fieldsIn(module), fieldsInFiles(ev, module)].flatMap((fields) => fields.get(field) ?? []);
  });
  return new Set(all).size === 1 ? all[0] : undefined;
}

function fieldsIn(module: Module): Fields {
  let fields = read.get(module);
  if (!fields) {
    const texts = /\btype\s+(Query|Mutation|Subscription)\b/.test(module.text) ? templatesIn(module.ast) : [];
    read.set(module, (fields = fieldsOf(texts)));
  }
  return fields;
}

const readFiles = new WeakMap<Evaluator, Map<string, Fields>>();

/** The fields of the schemas in files that a module names; one and the same for those who name the same. */
function fieldsInFiles(ev: Evaluator, module: Module): Fields {
  const texts = schemaFiles(ev, module);
  const known = readFiles.get(ev) ?? new Map<string, Fields>();
  readFiles.set(ev, known);
  const key = texts.join('\0');
  const fields = known.get(key) ?? fieldsOf(texts);
  known.set(key, fields);
  return fields;
}

const SCHEMA_FILE = /\.(graphqls?|gql)$/;

/**
 * The texts of the schemas whose files a module names: `readFileSync(join(__dirname, 'schema.graphql'))`,
 * `loadSchemaSync('./schema.graphql')`, `import typeDefs from './schema.graphql'`. Patterns of files are not followed.
 */
function schemaFiles(ev: Evaluator, module: Module): readonly string[] {
  if (!/\.(graphqls?|gql)\b/.test(module.text)) return [];
  const folder = ev.project.manifests.packageFolder(module.file);
  const up = folder === undefined ? 0 : module.file.slice(folder.length + 1).split('/').length - 1;
  return [...new Set(pathsIn(module.ast))].flatMap((path) => {
    // From the file, or from where the program is started.
    const found = [`./${path}`, `./${'../'.repeat(up)}${path}`].flatMap((one) => ev.project.textOf(module, one) ?? []);
    return found.slice(0, 1);
  });
}

/** The paths of schema files that are written in a tree, with the folders that the same call names before. */
function pathsIn(node: TSESTree.Node): readonly string[] {
  if (node.type === 'Literal') {
    if (typeof node.value !== 'string' || !SCHEMA_FILE.test(node.value)) return [];
    const { parent } = node;
    const given = parent.type === 'CallExpression' ? parent.arguments : [node];
    const parts = given.slice(0, given.indexOf(node) + 1).flatMap((one) => (one.type === 'Literal' ? [one.value] : []));
    return [parts.join('/')];
  }
  return childrenOf(node).flatMap(pathsIn);
}

/** The texts of template literals, without what is put into them. */
function templatesIn(node: TSESTree.Node): readonly string[] {
  if (node.type === 'TemplateLiteral') return [node.quasis.map(({ value }) => value.cooked ?? '').join(' ')];
  return childrenOf(node).flatMap(templatesIn);
}

/** The fields of the root types, with the arguments whose types are told: those of the same name in two roots are left out. */
function fieldsOf(texts: readonly string[]): Fields {
  const documents = texts.map(tokensOf);
  const enums = new Set(documents.flatMap((tokens) => tokens.filter((_, at) => tokens[at - 1] === 'enum')));
  const found = new Map<string, ReadonlyMap<string, Schema>>();
  const twice = new Set<string>();
  for (const tokens of documents)
    for (const [name, args] of rootFields(tokens, enums)) {
      if (found.has(name)) twice.add(name);
      found.set(name, args);
    }
  for (const name of twice) found.delete(name);
  return found;
}

/** Names and punctuation of a document; descriptions and comments are left out. */
function tokensOf(text: string): readonly string[] {
  const token = /"""[\s\S]*?"""|"(?:[^"\\\n]|\\.)*"|#[^\n]*|[_A-Za-z]\w*|[{}()[\]:!=@|&$]|-?\d[\w.+-]*/g;
  return (text.match(token) ?? []).filter((one) => !/^["#]/.test(one));
}

function* rootFields(
  tokens: readonly string[],
  enums: ReadonlySet<string>,
): Generator<readonly [string, ReadonlyMap<string, Schema>]> {
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at] !== 'type' || !ROOTS.test(tokens[at + 1] ?? '')) continue;
    at = tokens.indexOf('{', at);
    if (at < 0) return;
    for (at++; at < tokens.length && tokens[at] !== '}'; at++) {
      const name = tokens[at]!;
      if (tokens[at + 1] !== '(') {
        // Not a field with arguments: its name, its type or a directive.
        if (tokens[at + 1] === ':' && tokens[at - 1] !== '@') yield [name, new Map()];
        continue;
      }
      const end = tokens.indexOf(')', at);
      if (end < 0) return;
      if (tokens[at - 1] !== '@') yield [name, argumentsIn(tokens.slice(at + 2, end), enums)];
      at = end;
    }
  }
}

/** `ward: Int!, limit: Int = 5, kinds: [Kind!]` */
function argumentsIn(tokens: readonly string[], enums: ReadonlySet<string>): ReadonlyMap<string, Schema> {
  const result = new Map<string, Schema>();
  tokens.forEach((token, at) => {
    if (tokens[at + 1] !== ':' || tokens[at - 1] === '{') return;
    const isList = tokens[at + 2] === '[';
    const type = tokens[at + (isList ? 3 : 2)] ?? '';
    const item: Schema | undefined = NUMBERS.has(type)
      ? { kind: 'number' }
      : BOOLEANS.has(type) || enums.has(type)
        ? { kind: 'choice' }
        : undefined;
    if (item) result.set(token, isList ? { kind: 'array', item } : item);
  });
  return result;
}
