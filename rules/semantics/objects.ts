import type { TSESTree } from '@typescript-eslint/utils';
import type { Evaluator, Site } from './evaluate';
import { keyName, unwrap } from './syntax';
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
      // `...(x && { … })`: where `x` is falsy nothing is spread.
      const given = unwrap(part.argument);
      const isChosen = given.type === 'LogicalExpression' && given.operator === '&&';
      const spread = isChosen ? given.right : part.argument;
      entries.push({ spread: () => ev.evaluate(spread, site), node: part, ...(isChosen && { maybe: true }) });
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
  if (type?.type !== 'Property' || node.properties.some(isOfEntry)) return [];
  const name = ev.evaluate(type.value, site).only()?.value;
  if (typeof name !== 'string') return [];
  return ev.models.typeLabels(`fhir#${name}`).map((label) => ({
    label,
    cleared: [],
    certain: true,
    hop: { module: site.module, node, message: `a FHIR ${name}` },
  }));
}

/** `{ action, userId, resourceType: 'Patient', resourceId }` says of which resource it speaks; no resource has such elements. */
function isOfEntry(part: TSESTree.ObjectLiteralElement): boolean {
  return part.type === 'Property' && /^(resource|user|actor|entity|tenant)_?id$/i.test(keyName(part) ?? '');
}

export function computedKey(ev: Evaluator, key: TSESTree.Node, site: Site): string | undefined {
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
      if (entry.patch) {
        const before = lookUp({ ...object, entries: object.entries.slice(0, i) }, name, propertyOf);
        return Value.join([...found, patched(before ?? Value.none, entry)]);
      }
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

/** What a property holds once something was written into it: known objects keep their other properties. */
function patched(before: Value, write: Extract<ObjectEntry, { readonly key: string }>): Value {
  const patch = write.value();
  const added = patch.atoms.flatMap((atom) => (atom.kind === 'object' ? atom.object.entries : []));
  const entries = added.map((entry) => (write.maybe ? { ...entry, maybe: true } : entry));
  const known = before.atoms.some((atom) => atom.kind === 'object');
  const atoms = before.atoms.map((atom): Atom =>
    atom.kind === 'object'
      ? { ...atom, object: { ...atom.object, entries: [...atom.object.entries, ...entries] } }
      : atom,
  );
  const rest = known ? atoms.filter((atom) => atom.kind !== 'const' || atom.value !== undefined) : atoms;
  const value = new Value(rest, before.labels);
  return known ? value : Value.join([value, patch]);
}
