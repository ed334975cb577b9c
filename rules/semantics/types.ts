import type { TSESTree } from '@typescript-eslint/utils';
import type { Evaluator, Site } from './evaluate';
import type { Module } from './module';
import { keyName } from './syntax';
import type { Variable } from './variables';
import { Value, type Atom, type ObjectEntry } from './value';

/** Types that say of a value what their argument says. */
export const SAME_AS_ARGUMENT: ReadonlySet<string> = new Set([
  'Promise',
  'PromiseLike',
  'Awaited',
  'Partial',
  'Required',
  'Readonly',
  'NonNullable',
  'Pick',
  'Omit',
  'DeepPartial',
  'Observable',
  'Mutable',
  'jest.Mocked',
]);
/** Types of what holds many values of their argument. */
export const ARRAYS: ReadonlySet<string> = new Set([
  'Array',
  'ReadonlyArray',
  'Set',
  'Iterable',
  'AsyncIterable',
  'AsyncGenerator',
  'Generator',
]);
const REFERENCES = new Set(['Ref', 'MutableRefObject', 'RefObject', 'React.MutableRefObject', 'React.RefObject']);

/**
 * What a type annotation tells of a value: which model type it has, which class of the workspace it is an instance of,
 * the shape of an interface as far as one of its members tells something.
 * @returns `Value.unknown` itself when it tells nothing
 */
export function typeEvidence(ev: Evaluator, node: TSESTree.TypeNode, site: Site, depth = 0): Value {
  if (depth > 6) return Value.unknown;
  switch (node.type) {
    case 'TSTypeReference':
      return written(ev, reference(ev, node, site, depth), node, site);
    case 'TSArrayType':
      return arrayOf(typeEvidence(ev, node.elementType, site, depth + 1));
    case 'TSTypeOperator':
      return node.typeAnnotation ? typeEvidence(ev, node.typeAnnotation, site, depth + 1) : Value.unknown;
    case 'TSUnionType':
    case 'TSIntersectionType': {
      const known = node.types
        .map((type) => typeEvidence(ev, type, site, depth + 1))
        .filter((value) => value !== Value.unknown);
      return known.length > 0 ? Value.join(known) : Value.unknown;
    }
    case 'TSTypeLiteral':
      return members(ev, node.members, node, site, depth);
    case 'TSImportType': {
      const source = 'source' in node && node.source.type === 'Literal' ? node.source.value : undefined;
      return typeof source === 'string' && node.qualifier?.type === 'Identifier'
        ? exported(ev, source, node.qualifier.name, site, depth)
        : Value.unknown;
    }
    case 'TSTypeQuery':
      return node.exprName.type === 'Identifier' ? ev.evaluate(node.exprName, site) : Value.unknown;
    default:
      return Value.unknown;
  }
}

/** What a library's type tells is told where the type is written, for traces. */
function written(ev: Evaluator, value: Value, node: TSESTree.Node, site: Site): Value {
  if (value === Value.unknown || value.labels.every(({ hop }) => hop?.module !== ev.project.nowhere)) return value;
  return value.mapLabels((flow) =>
    flow.hop?.module === ev.project.nowhere ? { ...flow, hop: { ...flow.hop, module: site.module, node } } : flow,
  );
}

function arrayOf(item: Value): Value {
  return item === Value.unknown
    ? Value.unknown
    : new Value([{ kind: 'array', items: [item], open: true }], item.labels);
}

function typeName(node: TSESTree.EntityName): string {
  if (node.type === 'Identifier') return node.name;
  if (node.type === 'TSQualifiedName') return `${typeName(node.left)}.${node.right.name}`;
  return 'this';
}

function reference(ev: Evaluator, node: TSESTree.TSTypeReference, site: Site, depth: number): Value {
  const name = typeName(node.typeName);
  const argument = (index = 0): Value => {
    const type = node.typeArguments?.params[index];
    return type ? typeEvidence(ev, type, site, depth + 1) : Value.unknown;
  };
  const first = firstIdentifier(node.typeName);
  const variable = first && site.module.variableOf(first);
  if (variable) {
    const found = named(ev, node.typeName, site, depth);
    // A container of patient data (`Bundle<Patient>`) carries what it contains.
    if (found && found !== Value.unknown) return node.typeArguments ? withArguments(found, node, argument) : found;
    return REFERENCES.has(name)
      ? current(node, argument(), site)
      : SAME_AS_ARGUMENT.has(name)
        ? argument()
        : Value.unknown;
  }
  if (SAME_AS_ARGUMENT.has(name)) return argument();
  if (ARRAYS.has(name)) return arrayOf(argument());
  if (name === 'Map' || name === 'Record') return Value.unknown;
  if (REFERENCES.has(name)) return current(node, argument(), site);
  if (name === 'ReturnType' || name === 'InstanceType') return returned(ev, node, site);
  return globalType(ev, name);
}

/** A generic type with what it is given: its instances know that, and carry the labels of the first. */
function withArguments(found: Value, node: TSESTree.TSTypeReference, argument: (index: number) => Value): Value {
  const given = (node.typeArguments?.params ?? []).map((_, index) => argument(index));
  const atoms = found.atoms.map((atom) => (atom.kind === 'instance' ? { ...atom, typeArguments: given } : atom));
  return new Value(atoms, found.labels).withLabels(given[0]?.labels ?? []);
}

function current(node: TSESTree.Node, value: Value, site: Site): Value {
  if (value === Value.unknown) return Value.unknown;
  return Value.of({
    kind: 'object',
    object: { node, module: site.module, open: true, entries: [{ key: 'current', node, value: () => value }] },
  });
}

function globalType(ev: Evaluator, name: string): Value {
  const type = ev.models.globalType(name);
  return type ? instanceOf(ev, type) : Value.unknown;
}

function instanceOf(ev: Evaluator, type: `${string}#${string}`): Value {
  const site = ev.project.nowhere;
  const labels = ev.models.typeLabels(type).map((label) => ({
    label,
    cleared: [],
    certain: true,
    hop: { module: site, node: site.ast, message: `a value of type ${type.slice(type.indexOf('#') + 1)}` },
  }));
  return new Value([{ kind: 'instance', type }], labels);
}

/** `ReturnType<typeof makeClient>`, `InstanceType<typeof Pump>`. */
function returned(ev: Evaluator, node: TSESTree.TSTypeReference, site: Site): Value {
  const query = node.typeArguments?.params[0];
  if (query?.type !== 'TSTypeQuery' || query.exprName.type !== 'Identifier') return Value.unknown;
  const callee = ev.evaluate(query.exprName, site);
  const results = callee.atoms.flatMap((atom): Value[] => {
    if (atom.kind === 'member') {
      const type = (atom.model.call ?? atom.model.construct)?.result?.type;
      return type ? [instanceOf(ev, type)] : [];
    }
    if (atom.kind === 'class') return [Value.of({ kind: 'object-of', node: atom.node, module: atom.module })];
    if (atom.kind === 'function')
      return atom.module.returnsOf(atom.node).map((expression) => ev.evaluate(expression, { module: atom.module }));
    return [];
  });
  return results.length > 0 ? Value.join(results) : Value.unknown;
}

function firstIdentifier(node: TSESTree.EntityName): TSESTree.Identifier | undefined {
  if (node.type === 'Identifier') return node;
  return node.type === 'TSQualifiedName' ? firstIdentifier(node.left) : undefined;
}

/** A type that is declared or imported in the module. */
function named(ev: Evaluator, name: TSESTree.EntityName, site: Site, depth: number): Value | undefined {
  if (name.type === 'TSQualifiedName') {
    const left = firstIdentifier(name);
    const imported = left && importOf(site, left);
    return imported ? exported(ev, imported.source, name.right.name, site, depth) : undefined;
  }
  if (name.type !== 'Identifier') return undefined;
  const imported = importOf(site, name);
  if (imported) return exported(ev, imported.source, imported.name, site, depth);
  const definition = typeDefinition(site.module.variableOf(name));
  return definition && declared(ev, definition, site, depth);
}

/** What a name means as a type, which a value of the same name may stand beside. */
function typeDefinition(variable: Variable | undefined): TSESTree.Node | undefined {
  return (variable?.defs.find(({ type }) => type === 'Type') ?? variable?.defs[0])?.node;
}

function importOf(site: Site, identifier: TSESTree.Identifier): { source: string; name: string } | undefined {
  const specifier = site.module.variableOf(identifier)?.defs[0]?.node as TSESTree.Node | undefined;
  if (!specifier) return undefined;
  if (
    specifier.type === 'TSImportEqualsDeclaration' &&
    specifier.moduleReference.type === 'TSExternalModuleReference' &&
    specifier.moduleReference.expression.type === 'Literal'
  ) {
    return { source: String(specifier.moduleReference.expression.value), name: '*' };
  }
  const declaration = specifier.parent;
  if (declaration?.type !== 'ImportDeclaration') return undefined;
  if (specifier.type === 'ImportSpecifier')
    return {
      source: declaration.source.value,
      name: specifier.imported.type === 'Identifier' ? specifier.imported.name : specifier.imported.value,
    };
  return { source: declaration.source.value, name: specifier.type === 'ImportDefaultSpecifier' ? 'default' : '*' };
}

/** A type that a module exports: modelled, or declared in the workspace, behind barrels too. */
function exported(ev: Evaluator, source: string, name: string, site: Site, depth: number): Value {
  const found = exportedType(ev, source, name, site, depth);
  if (!found || found instanceof Value) return found ?? Value.unknown;
  return declared(ev, found.node, { module: found.module }, depth + 1) ?? Value.unknown;
}

/** Where a type is declared in the workspace. */
export interface TypeDeclaration {
  readonly node: TSESTree.Node;
  readonly module: Module;
}

/** What a type is that a module exports: the value that a model gives it, or where it is declared. */
function exportedType(
  ev: Evaluator,
  source: string,
  name: string,
  site: Site,
  depth: number,
): Value | TypeDeclaration | undefined {
  const library = ev.models.library(source);
  if (library) {
    const type = ev.models.typeOf(library, name);
    if (type) return instanceOf(ev, type);
    const result = (library.exports[name] ?? library.exports['default']?.members?.[name])?.construct?.result?.type;
    return result ? instanceOf(ev, result) : Value.unknown;
  }
  const target = ev.project.follow(site.module, source);
  if (target?.kind !== 'module' || depth > 6) return undefined;
  const { module } = target;
  const entry = module.exports.get(name);
  if (entry?.kind === 'from') return exportedType(ev, entry.source, entry.name, { module }, depth + 1);
  if (entry?.kind === 'binding') {
    const imported = importOf({ module }, entry.identifier);
    if (imported) return exportedType(ev, imported.source, imported.name, { module }, depth + 1);
    const node = typeDefinition(module.variableOf(entry.identifier));
    return node && { node, module };
  }
  if (entry?.kind === 'expression') return { node: entry.node, module };
  for (const star of ev.project.doors.toward(module, name)) {
    const found = exportedType(ev, star, name, { module }, depth + 1);
    if (found && found !== Value.unknown) return found;
  }
  return undefined;
}

/** Where a type that a module names is declared in the workspace; undefined for types of libraries and unknown ones. */
export function typeDeclaration(ev: Evaluator, name: TSESTree.EntityName, site: Site): TypeDeclaration | undefined {
  const first = firstIdentifier(name);
  const imported = first && importOf(site, first);
  if (imported) {
    const wanted = name.type === 'TSQualifiedName' ? name.right.name : imported.name;
    const found = exportedType(ev, imported.source, wanted, site, 0);
    return found instanceof Value ? undefined : found;
  }
  const node = name.type === 'Identifier' ? typeDefinition(site.module.variableOf(name)) : undefined;
  return node && { node, module: site.module };
}

function declared(ev: Evaluator, node: TSESTree.Node, site: Site, depth: number): Value | undefined {
  switch (node.type) {
    case 'ClassDeclaration':
    case 'ClassExpression':
      return Value.of({ kind: 'object-of', node, module: site.module });
    case 'TSTypeAliasDeclaration':
      return typeEvidence(ev, node.typeAnnotation, site, depth + 1);
    case 'TSInterfaceDeclaration': {
      const own = members(ev, node.body.body, node, site, depth);
      const parents = node.extends.flatMap((heritage) => {
        if (heritage.expression.type !== 'Identifier') return [];
        const parent = named(ev, heritage.expression, site, depth + 1);
        return parent && parent !== Value.unknown ? [parent] : [];
      });
      const all = [own, ...parents].filter((value) => value !== Value.unknown);
      return all.length > 0 ? Value.join(all) : Value.unknown;
    }
    default:
      return undefined;
  }
}

/** The members of an interface that are typed with something telling. */
function members(
  ev: Evaluator,
  list: readonly TSESTree.TypeElement[],
  node: TSESTree.Node,
  site: Site,
  depth: number,
): Value {
  const entries: ObjectEntry[] = [];
  for (const member of list) {
    if (member.type !== 'TSPropertySignature' || !member.typeAnnotation) continue;
    const key = keyName(member);
    const type = member.typeAnnotation.typeAnnotation;
    if (key === undefined || /^TS(String|Number|Boolean|Any|Unknown|Null|Undefined|Void)Keyword$/.test(type.type))
      continue;
    entries.push({ key, node: member, value: () => typeEvidence(ev, type, site, depth + 1) });
  }
  if (entries.length === 0) return Value.unknown;
  const atom: Atom = { kind: 'object', object: { node, module: site.module, entries, open: true } };
  return new Value([atom]);
}
