import type { TSESTree } from '@typescript-eslint/utils';
import { commonLoop } from './bindings';
import type { Evaluator, Site } from './evaluate';
import type { Variable } from './variables';
import { sameReference } from './references';
import { functionAround, inside, keyName, memberName, unwrap } from './syntax';
import { Value, type Atom, type LabelFlow, type ObjectEntry, type ObjectShape } from './value';

/** An object literal or an enum. Property values are computed when they are asked for. */
export function objectLiteral(
  ev: Evaluator,
  node: TSESTree.ObjectExpression | TSESTree.TSEnumDeclaration,
  site: Site,
): Value {
  if (node.type === 'TSEnumDeclaration') return enumObject(ev, node, site);
  const entries: ObjectEntry[] = [];
  let open = false;
  for (const part of node.properties) {
    if (part.type === 'SpreadElement') {
      entries.push({ spread: () => ev.evaluate(part.argument, site), node: part });
      continue;
    }
    const key = keyName(part) ?? computedKey(ev, part.key, site);
    if (key === undefined) open = true;
    else if (part.kind === 'get') entries.push({ key, node: part, value: () => getter(ev, part, site) });
    else entries.push({ key, node: part, value: () => ev.evaluate(part.value, site) });
  }
  return new Value(
    [{ kind: 'object', object: { node, module: site.module, entries, open } }],
    resourceLabels(ev, node, site),
  );
}

/** A literal that says of itself which FHIR resource it is. */
function resourceLabels(ev: Evaluator, node: TSESTree.ObjectExpression, site: Site): readonly LabelFlow[] {
  const type = node.properties.find((part) => part.type === 'Property' && keyName(part) === 'resourceType');
  if (type?.type !== 'Property') return [];
  const name = ev.evaluate(type.value, site).only()?.value;
  if (typeof name !== 'string') return [];
  return ev.models.typeLabels(`fhir#${name}`).map((label) => ({
    label,
    cleared: [],
    certain: true,
    hop: { module: site.module, node, message: `a FHIR ${name}` },
  }));
}

function computedKey(ev: Evaluator, key: TSESTree.Node, site: Site): string | undefined {
  const known = ev.evaluate(key, site).only()?.value;
  return typeof known === 'string' || typeof known === 'number' ? String(known) : undefined;
}

function getter(ev: Evaluator, part: TSESTree.Property, site: Site): Value {
  if (part.value.type !== 'FunctionExpression') return Value.unknown;
  const returned = site.module.returnsOf(part.value).map((expression) => ev.evaluate(expression, site));
  return returned.length > 0 ? Value.join(returned) : Value.undefined;
}

/** `namespace Site { export const BROKER = … }`. */
export function namespaceObject(ev: Evaluator, node: TSESTree.TSModuleDeclaration, site: Site): Value {
  const entries: ObjectEntry[] = [];
  const body = node.body?.type === 'TSModuleBlock' ? node.body.body : [];
  for (const statement of body) {
    const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : null;
    if (declaration?.type === 'VariableDeclaration') {
      for (const { id, init } of declaration.declarations) {
        if (id.type === 'Identifier' && init)
          entries.push({
            key: id.name,
            node: id,
            value: () => ev.evaluate(init, site).via(site.module, id, `${id.name} is set here`),
          });
      }
    } else if (
      declaration &&
      (declaration.type === 'FunctionDeclaration' || declaration.type === 'ClassDeclaration') &&
      declaration.id
    ) {
      entries.push({ key: declaration.id.name, node: declaration, value: () => ev.evaluate(declaration, site) });
    }
  }
  return new Value([{ kind: 'object', object: { node, module: site.module, entries, open: false } }]);
}

/**
 * What was written to the same path before in the same function: `res.locals.uid = …`. An unconditional write replaces
 * what the property was, one in a branch joins it. Objects of which the literal is known keep their writes themselves.
 */
export function pathWrites(
  ev: Evaluator,
  node: TSESTree.MemberExpression,
  name: string,
  value: Value,
  site: Site,
): Value {
  const writes = site.module.writesOf(name);
  if (writes.length === 0 || unwrap(node.object).type === 'ThisExpression') return value;
  const isTarget = node.parent?.type === 'AssignmentExpression' && node.parent.left === node;
  if (
    isTarget ||
    !value.atoms.every(
      (atom) =>
        atom.kind === 'unknown' ||
        atom.kind === 'parameter' ||
        atom.kind === 'external' ||
        (atom.kind === 'const' && atom.value === undefined),
    )
  )
    return value;
  let result = value;
  const owner = functionAround(node);
  for (const write of writes) {
    if (
      write.range[1] > node.range[0] ||
      write.operator !== '=' ||
      functionAround(write) !== owner ||
      !sameReference(write.left, node, site)
    )
      continue;
    const written = ev.evaluate(write.right, site);
    result = unconditional(write, node) ? written : Value.join([result, written]);
  }
  return result;
}

function enumObject(ev: Evaluator, node: TSESTree.TSEnumDeclaration, site: Site): Value {
  let next: number | undefined = 0;
  const entries = node.body.members.map((member): ObjectEntry => {
    const key = member.id.type === 'Identifier' ? member.id.name : member.id.type === 'Literal' ? member.id.value : '';
    const value: Value = member.initializer
      ? ev.evaluate(member.initializer, site)
      : next === undefined
        ? Value.unknown
        : Value.constant(next, member, site.module);
    const only = value.only()?.value;
    next = typeof only === 'number' ? only + 1 : undefined;
    return { key, node: member, value: () => value };
  });
  return new Value([{ kind: 'object', object: { node, module: site.module, entries, open: false } }]);
}

/** An object shape made by the evaluator itself, for values that models and builtins describe. */
export function shape(
  node: TSESTree.Node,
  site: Site,
  properties: Readonly<Record<string, () => Value>>,
  open: boolean,
  labels: readonly LabelFlow[] = [],
): Value {
  const entries = Object.entries(properties).map(([key, value]): ObjectEntry => ({ key, node, value }));
  return new Value([{ kind: 'object', object: { node, module: site.module, entries, open } }], labels);
}

/**
 * Looks a property up: later entries win, entries written in a branch are only possible.
 * @returns undefined when the object certainly does not have it
 */
export function lookUp(object: ObjectShape, name: string, propertyOf: (value: Value) => Value): Value | undefined {
  const found: Value[] = [];
  for (let i = object.entries.length - 1; i >= 0; i--) {
    const entry = object.entries[i]!;
    if ('key' in entry) {
      if (entry.key !== name) continue;
      found.push(entry.value());
      if (!entry.maybe) return Value.join(found);
      continue;
    }
    const value = propertyOf(entry.spread());
    const absent = value.atoms.every((atom) => atom.kind === 'const' && atom.value === undefined);
    if (absent) continue;
    const maybeAbsent = value.atoms.some(
      (atom) =>
        atom.kind === 'unknown' || atom.kind === 'parameter' || (atom.kind === 'const' && atom.value === undefined),
    );
    if (!entry.maybe && !maybeAbsent) return Value.join([...found, value]);
    found.push(
      new Value(
        value.atoms.filter((atom) => !(atom.kind === 'const' && atom.value === undefined)),
        value.labels,
      ),
    );
  }
  if (object.open) found.push(Value.unknown);
  return found.length === 0 ? undefined : Value.join(object.open ? found : [...found, Value.undefined]);
}

/** Property writes after the literal: `options.ca = …`, `options.tls.ca = …`, `Object.assign(options, …)`, `delete`. */
export function withWrites(
  ev: Evaluator,
  value: Value,
  variable: Variable,
  use: TSESTree.Node | undefined,
  site: Site,
): Value {
  if (!value.atoms.some((atom) => atom.kind === 'object' || atom.kind === 'array')) return value;
  const writes = writesTo(ev, variable, use, site);
  if (writes.length === 0) return value;
  const atoms = value.atoms.map((atom): Atom => {
    if (atom.kind === 'object')
      return {
        ...atom,
        object: { ...atom.object, entries: [...atom.object.entries, ...writes.flatMap((w) => w.entry ?? [])] },
      };
    if (atom.kind === 'array')
      return {
        ...atom,
        items: [...atom.items, ...writes.flatMap((w) => w.item?.() ?? [])],
        open: atom.open || writes.some((w) => w.item),
      };
    return atom;
  });
  return new Value(atoms, value.labels).withLabels(writes.flatMap((w) => w.item?.().labels ?? []));
}

interface Write {
  readonly entry?: ObjectEntry;
  readonly item?: () => Value;
}

function writesTo(ev: Evaluator, variable: Variable, use: TSESTree.Node | undefined, site: Site): readonly Write[] {
  const writes: Write[] = [];
  for (const identifier of possibleWrites(variable)) {
    if (identifier === use) continue;
    const write = writeAt(ev, identifier, site);
    if (!write) continue;
    const sameFunction = use !== undefined && functionAround(identifier) === functionAround(use);
    if (sameFunction && identifier.range[0] > use.range[0] && !commonLoop(identifier, use)) continue;
    if (write.entry)
      writes.push({
        entry: {
          ...write.entry,
          maybe: !(sameFunction && unconditional(identifier, use)) && !sameBlockAsDeclaration(identifier, variable),
        },
      });
    else writes.push(write);
  }
  return writes;
}

const possible = new WeakMap<Variable, readonly TSESTree.Node[]>();

/** The references of a variable where something may be put into what it holds: by their syntax alone. */
function possibleWrites(variable: Variable): readonly TSESTree.Node[] {
  const known = possible.get(variable);
  if (known) return known;
  const result = variable.references
    .map((reference) => reference.identifier as TSESTree.Node)
    .filter((identifier) => {
      const { parent } = identifier;
      if (parent?.type === 'CallExpression') return parent.arguments[0] === identifier;
      let at: TSESTree.Node | undefined = parent;
      while (at?.type === 'MemberExpression' && at.parent?.type === 'MemberExpression' && at.parent.object === at)
        at = at.parent;
      if (at?.type !== 'MemberExpression') return parent !== undefined && unwrap(parent) === identifier;
      const outer = at.parent;
      return (
        (outer?.type === 'AssignmentExpression' && outer.left === at) ||
        (outer?.type === 'UnaryExpression' && outer.operator === 'delete') ||
        (outer?.type === 'CallExpression' && outer.callee === at && FILLERS.has(memberName(at) ?? '')) ||
        (outer !== undefined && unwrap(outer) === at)
      );
    });
  possible.set(variable, result);
  return result;
}

const FILLERS = new Set(['push', 'unshift', 'set', 'add']);

function writeAt(ev: Evaluator, identifier: TSESTree.Node, site: Site): Write | undefined {
  const path: string[] = [];
  let at = identifier;
  while (
    (at.parent?.type === 'MemberExpression' && at.parent.object === at) ||
    (at.parent && unwrap(at.parent) === at)
  ) {
    const parent = at.parent;
    if (parent?.type === 'MemberExpression') {
      const name = memberName(parent) ?? computedKey(ev, parent.property, site);
      if (name === undefined) return undefined;
      path.push(name);
    }
    if (!parent) break;
    at = parent;
  }
  const { parent } = at;
  if (!parent) return undefined;
  if (path.length > 0 && parent.type === 'AssignmentExpression' && parent.left === at) {
    return {
      entry: nested(
        path,
        parent,
        () => (parent.operator === '=' ? ev.evaluate(parent.right, site) : Value.unknown),
        site,
      ),
    };
  }
  if (path.length > 0 && parent.type === 'UnaryExpression' && parent.operator === 'delete') {
    return { entry: nested(path, parent, () => Value.undefined, site) };
  }
  if (parent.type !== 'CallExpression') return undefined;
  const { callee } = parent;
  if (
    path.length === 0 &&
    parent.arguments[0] === at &&
    callee.type === 'MemberExpression' &&
    callee.object.type === 'Identifier' &&
    callee.object.name === 'Object' &&
    memberName(callee) === 'assign'
  ) {
    const rest = parent.arguments.slice(1);
    const merged = (): Value =>
      new Value([
        {
          kind: 'object',
          object: {
            node: parent,
            module: site.module,
            open: false,
            entries: rest.map((argument): ObjectEntry => ({
              node: argument,
              spread: () => ev.evaluate(argument.type === 'SpreadElement' ? argument.argument : argument, site),
            })),
          },
        },
      ]);
    return { entry: { spread: merged, node: parent } };
  }
  // A map or set is kept as the list of what was put in.
  if (path.length === 1 && callee === at && (path[0] === 'set' || path[0] === 'add') && parent.arguments.length > 0) {
    return {
      item: () => {
        const given = parent.arguments.map((argument) =>
          ev.evaluate(argument.type === 'SpreadElement' ? argument.argument : argument, site),
        );
        return path[0] === 'add'
          ? given[0]!
          : new Value([{ kind: 'array', items: given, open: false }], given[1]?.labels ?? []);
      },
    };
  }
  if (path.length === 1 && callee === at && (path[0] === 'push' || path[0] === 'unshift')) {
    return {
      item: () =>
        Value.join(
          parent.arguments.map((argument) =>
            argument.type === 'SpreadElement'
              ? ev.elementOf(ev.evaluate(argument.argument, site))
              : ev.evaluate(argument, site),
          ),
        ),
    };
  }
  return undefined;
}

/** `a.b.c = v` writes an object under `a.b` that has `c`; spread, it leaves the other properties of `a.b` alone. */
function nested(path: readonly string[], node: TSESTree.Node, value: () => Value, site: Site): ObjectEntry {
  const [key, ...rest] = path;
  if (rest.length === 0) return { key: key!, node, value };
  const inner = (): Value =>
    new Value([
      {
        kind: 'object',
        object: { node, module: site.module, entries: [nested(rest, node, value, site)], open: false },
      },
    ]);
  return { key: key!, node, value: inner, maybe: true };
}

function statementOf(node: TSESTree.Node): TSESTree.Node {
  let at = node;
  while (at.parent && at.parent.type !== 'BlockStatement' && at.parent.type !== 'Program') at = at.parent;
  return at;
}
/** True when the statement of the write stands directly in a block that holds the use, before it. */
function unconditional(write: TSESTree.Node, use: TSESTree.Node): boolean {
  const statement = statementOf(write);
  return (
    statement.type === 'ExpressionStatement' &&
    write.range[0] < use.range[0] &&
    statement.parent !== undefined &&
    inside(use, statement.parent)
  );
}
function sameBlockAsDeclaration(write: TSESTree.Node, variable: Variable): boolean {
  const declaration = variable.identifiers[0];
  const statement = statementOf(write);
  return (
    declaration !== undefined &&
    statement.type === 'ExpressionStatement' &&
    statement.parent === statementOf(declaration).parent
  );
}
