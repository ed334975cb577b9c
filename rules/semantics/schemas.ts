import type { TSESTree } from '@typescript-eslint/utils';
import type { Hazard } from '../models/labels';
import type { Evaluator, Site } from './evaluate';
import { matchesOnlyHarmless } from './patterns';
import { keyName, memberName, unwrap } from './syntax';
import { numberClears } from './text';
import { clearedOf, Value, type Atom, type LabelFlow, type ObjectEntry } from './value';

/** What a schema of zod, joi, yup, valibot and their like lets through. */
export type Schema =
  | { readonly kind: 'number'; readonly lower?: boolean; readonly upper?: boolean }
  | { readonly kind: 'text'; readonly restricted?: boolean }
  | { readonly kind: 'choice' }
  | { readonly kind: 'object'; readonly fields: ReadonlyMap<string, Schema>; readonly node: TSESTree.Node }
  | { readonly kind: 'array'; readonly item: Schema }
  | { readonly kind: 'any' };

const PACKAGES = /^(zod|joi|@hapi\/joi|yup|valibot|superstruct|arktype|typebox|@sinclair\/typebox|io-ts)(\/[\w-]+)?#/;
const LOWER = new Set([
  'min',
  'gte',
  'gt',
  'positive',
  'nonnegative',
  'minValue',
  'greater',
  'moreThan',
  'toMinValue',
  'gtValue',
]);
const UPPER = new Set([
  'max',
  'lte',
  'lt',
  'negative',
  'nonpositive',
  'maxValue',
  'less',
  'lessThan',
  'toMaxValue',
  'ltValue',
]);
const BOTH = new Set(['between', 'port', 'range', 'clamp']);
const NUMBERS = new Set([
  'number',
  'int',
  'int32',
  'float32',
  'float64',
  'bigint',
  'integer',
  'boolean',
  'date',
  'Number',
  'Integer',
  'Boolean',
]);
const RESTRICTED = new Set([
  'regex',
  'pattern',
  'uuid',
  'uuidv4',
  'guid',
  'cuid',
  'cuid2',
  'ulid',
  'nanoid',
  'datetime',
  'isoDate',
  'isoDateTime',
  'isoTimestamp',
  'hex',
  'alphanum',
  'ip',
  'ipv4',
  'ipv6',
  'matches',
  'hexColor',
  'digits',
]);
const CHOICES = new Set([
  'enum',
  'literal',
  'nativeEnum',
  'valid',
  'oneOf',
  'picklist',
  'equal',
  'only',
  'enums',
  'keyof',
]);
const OBJECTS = new Set([
  'object',
  'strictObject',
  'looseObject',
  'shape',
  'keys',
  'extend',
  'safeExtend',
  'append',
  'type',
  'strict',
  'Object',
]);
const ARRAYS = new Set(['array', 'items', 'of', 'Array']);

const MAX_DEPTH = 8;

/** The schema among some values: the receiver of `schema.parse(x)`, the first argument of `parse(schema, x)`. */
export function schemaAmong(ev: Evaluator, values: readonly (Value | undefined)[], depth = 0): Schema | undefined {
  if (depth > MAX_DEPTH) return undefined;
  for (const value of values) {
    for (const atom of value?.atoms ?? []) {
      if (atom.kind !== 'instance' || !atom.made || !PACKAGES.test(atom.type)) continue;
      return readCall(ev, atom.made.node, { module: atom.made.module }, depth);
    }
  }
  return undefined;
}

function schemaOf(ev: Evaluator, node: TSESTree.Node | undefined, site: Site, depth: number): Schema {
  return (node && schemaAmong(ev, [ev.evaluate(node, site)], depth + 1)) ?? { kind: 'any' };
}

/**
 * `schema.shape` of zod and `schema.entries` of valibot: what the schema was made of, `object({ body: object({ … }) })`, each
 * field a schema again. Undefined where the call that made it was given none.
 */
export function shapeOf(ev: Evaluator, { type, made }: Atom & { kind: 'instance' }, name: string): Value | undefined {
  if (!made || !PACKAGES.test(type) || !/^(shape|entries)$/.test(name)) return undefined;
  const [fields] = made.node.arguments;
  return fields && /^(object|(strict|loose)Object)$/.test(methodOrName(made.node))
    ? ev.evaluate(fields, { module: made.module })
    : undefined;
}

function methodOrName({ callee }: TSESTree.CallExpression | TSESTree.NewExpression): string {
  const at = unwrap(callee);
  return (at.type === 'MemberExpression' ? memberName(at) : at.type === 'Identifier' ? at.name : undefined) ?? '';
}

/** One call of a chain, on what the chain before it says. */
function readCall(
  ev: Evaluator,
  node: TSESTree.CallExpression | TSESTree.NewExpression,
  site: Site,
  depth: number,
): Schema {
  const callee = unwrap(node.callee);
  const method =
    callee.type === 'MemberExpression' ? memberName(callee) : callee.type === 'Identifier' ? callee.name : undefined;
  const base =
    callee.type === 'MemberExpression' ? schemaAmong(ev, [ev.evaluate(callee.object, site)], depth + 1) : undefined;
  const [first] = node.arguments;
  if (method === undefined) return base ?? { kind: 'any' };
  if (method === 'pipe')
    return node.arguments.reduce<Schema>(
      (before, argument) => withAction(ev, before, argument, site, depth),
      base ?? { kind: 'any' },
    );
  if (base?.kind === 'number' || base?.kind === 'any' || !base) {
    const bounded = bounds(base, method);
    if (bounded) return bounded;
  }
  if (CHOICES.has(method)) return { kind: 'choice' };
  if (NUMBERS.has(method) && (!base || base.kind === 'any')) return { kind: 'number' };
  if (OBJECTS.has(method)) return objectSchema(ev, base, first, site, node, depth);
  if (method === 'merge' || method === 'and' || method === 'concat')
    return mergeSchemas(base, schemaOf(ev, first, site, depth), node);
  if (ARRAYS.has(method))
    return { kind: 'array', item: base && base.kind !== 'array' && !first ? base : schemaOf(ev, first, site, depth) };
  if (RESTRICTED.has(method)) return { kind: 'text', restricted: restricts(first) };
  if (method === 'string' && !base) return { kind: 'text' };
  if (method === 'or' || method === 'union' || method === 'alternatives' || method === 'unknown')
    return { kind: 'any' };
  return (
    base ??
    (first && first.type !== 'SpreadElement' && !/^(string|any|unknown|record|map|lazy)$/.test(method)
      ? schemaOf(ev, first, site, depth)
      : { kind: 'any' })
  );
}

/** A pattern restricts only where it holds the whole text. */
function restricts(argument: TSESTree.Node | undefined): boolean {
  if (argument?.type !== 'Literal' || !('regex' in argument)) return true;
  return matchesOnlyHarmless(argument.regex.pattern, argument.regex.flags);
}

function bounds(base: Schema | undefined, method: string): Schema | undefined {
  const number = base?.kind === 'number' ? base : undefined;
  if (!number) return undefined;
  if (BOTH.has(method)) return { ...number, lower: true, upper: true };
  if (LOWER.has(method)) return { ...number, lower: true };
  if (UPPER.has(method)) return { ...number, upper: true };
  return undefined;
}

/** valibot: `pipe(number(), minValue(0), maxValue(25))`. */
function withAction(ev: Evaluator, before: Schema, argument: TSESTree.Node, site: Site, depth: number): Schema {
  const call = unwrap(argument);
  if (call.type === 'CallExpression') {
    const callee = unwrap(call.callee);
    const name =
      callee.type === 'MemberExpression' ? memberName(callee) : callee.type === 'Identifier' ? callee.name : undefined;
    const bounded = name === undefined ? undefined : bounds(before, name);
    if (bounded) return bounded;
    if (name !== undefined && RESTRICTED.has(name) && before.kind === 'text')
      return { kind: 'text', restricted: restricts(call.arguments[0]) };
  }
  const own = schemaOf(ev, argument, site, depth);
  return own.kind === 'any' ? before : own;
}

function objectSchema(
  ev: Evaluator,
  base: Schema | undefined,
  argument: TSESTree.Node | undefined,
  site: Site,
  node: TSESTree.Node,
  depth: number,
): Schema {
  const fields = new Map(base?.kind === 'object' ? base.fields : []);
  if (!argument) return base ?? { kind: 'object', fields, node };
  const shape = unwrap(argument);
  if (shape.type === 'ObjectExpression') {
    for (const part of shape.properties) {
      const key = part.type === 'Property' ? keyName(part) : undefined;
      if (key !== undefined && part.type === 'Property') fields.set(key, schemaOf(ev, part.value, site, depth));
    }
    return { kind: 'object', fields, node };
  }
  for (const atom of ev.evaluate(shape, site).atoms) {
    if (atom.kind !== 'object') continue;
    for (const entry of atom.object.entries)
      if ('key' in entry) fields.set(entry.key, schemaAmong(ev, [entry.value()], depth + 1) ?? { kind: 'any' });
  }
  return { kind: 'object', fields, node };
}

function mergeSchemas(a: Schema | undefined, b: Schema, node: TSESTree.Node): Schema {
  if (a?.kind !== 'object' || b.kind !== 'object') return a ?? b;
  return { kind: 'object', fields: new Map([...a.fields, ...b.fields]), node };
}

/** A JSON schema, as far as it is written as a literal: what an object that passed it can be. */
export function jsonSchema(ev: Evaluator, value: Value, node: TSESTree.Node, site: Site, depth = 0): Schema {
  const read = (name: string): Value => ev.property(value, name, site, node);
  const has = (name: string): boolean =>
    !read(name).atoms.every((atom) => atom.kind === 'const' && atom.value === undefined);
  if (depth > MAX_DEPTH || !value.atoms.some((atom) => atom.kind === 'object')) return { kind: 'any' };
  if (has('enum') || has('const')) return { kind: 'choice' };
  switch (read('type').only()?.value) {
    case 'number':
    case 'integer':
      return {
        kind: 'number',
        lower: has('minimum') || has('exclusiveMinimum'),
        upper: has('maximum') || has('exclusiveMaximum'),
      };
    case 'boolean':
      return { kind: 'number', lower: true, upper: true };
    case 'string': {
      const pattern = read('pattern').only()?.value;
      return {
        kind: 'text',
        restricted: typeof pattern === 'string' ? matchesOnlyHarmless(pattern, '') : has('format'),
      };
    }
    case 'array':
      return { kind: 'array', item: jsonSchema(ev, read('items'), node, site, depth + 1) };
    default: {
      const fields = new Map<string, Schema>();
      for (const atom of read('properties').atoms) {
        if (atom.kind !== 'object') continue;
        for (const entry of atom.object.entries)
          if ('key' in entry) fields.set(entry.key, jsonSchema(ev, entry.value(), node, site, depth + 1));
      }
      return { kind: 'object', fields, node };
    }
  }
}

/** The schema of a part, by the property names that lead to it. */
export function schemaAt(schema: Schema, path: readonly string[]): Schema | undefined {
  let at: Schema | undefined = schema;
  for (const name of path) {
    if (at?.kind === 'object') at = at.fields.get(name);
    else if (at?.kind === 'array' && /^\d+$/.test(name)) at = at.item;
    else return undefined;
  }
  return at;
}

const WITH_LIMIT: Readonly<Record<string, 'lower' | 'upper'>> = {
  Min: 'lower',
  IsPositive: 'lower',
  Max: 'upper',
  IsNegative: 'upper',
};

/** What the decorators of class-validator say of a field; undefined when there are none. */
export function decoratedSchema(
  ev: Evaluator,
  decorators: readonly TSESTree.Decorator[],
  site: Site,
): Schema | undefined {
  let schema: Schema | undefined;
  for (const { expression } of decorators) {
    const call = unwrap(expression);
    if (call.type !== 'CallExpression') continue;
    const callee = ev
      .evaluate(call.callee, site)
      .atoms.find((atom) => atom.kind === 'external' && atom.package === 'class-validator');
    const name = callee?.kind === 'external' ? callee.path[callee.path.length - 1] : undefined;
    if (name === undefined) continue;
    const side = WITH_LIMIT[name];
    if (/^(IsIn|IsEnum|Equals|IsMongoId|IsBoolean)$/.test(name)) return { kind: 'choice' };
    if (side || /^(IsNumber|IsInt|IsDivisibleBy)$/.test(name))
      schema = { ...(schema?.kind === 'number' ? schema : { kind: 'number' as const }), ...(side && { [side]: true }) };
    else if (name === 'Matches') schema = { kind: 'text', restricted: restricts(call.arguments[0]) };
    else if (
      /^Is(UUID|Alphanumeric|Alpha|MACAddress|ISO8601|DateString|Hexadecimal|NumberString|IP|Port|SemVer|Hash|HexColor)$/.test(
        name,
      )
    )
      schema = { kind: 'text', restricted: true };
    else if (/^(IsString|Length|MaxLength|MinLength|IsNotEmpty|IsEmail|IsUrl)$/.test(name)) schema ??= { kind: 'text' };
  }
  return schema;
}

/** What comes out of a schema: the labels that went in, less what the schema rules out, field by field. */
export function throughSchema(schema: Schema, labels: readonly LabelFlow[], site: Site): Value {
  switch (schema.kind) {
    case 'number': {
      const limits: readonly Hazard[] = schema.lower && schema.upper ? ['range'] : [];
      return new Value(
        [{ kind: 'unknown', type: 'number' }],
        cleared(labels, [...numberClears, ...limits], { lower: schema.lower, upper: schema.upper, finite: true }),
      );
    }
    case 'text':
      return new Value(
        [{ kind: 'unknown', type: 'string' }],
        cleared(labels, schema.restricted ? numberClears : ['type', 'nosql', 'prototype', 'deserialize']),
      );
    case 'choice':
      return new Value([{ kind: 'unknown' }], cleared(labels, [...numberClears, 'range']));
    case 'array': {
      const item = throughSchema(schema.item, labels, site);
      return new Value([{ kind: 'array', items: [item], open: true }], item.labels);
    }
    case 'object': {
      const entries = [...schema.fields].map(([key, field]): ObjectEntry => ({
        key,
        node: schema.node,
        value: () => throughSchema(field, labels, site),
      }));
      return new Value([{ kind: 'object', object: { node: schema.node, module: site.module, entries, open: false } }]);
    }
    case 'any':
      return new Value([{ kind: 'unknown' }], cleared(labels, ['type', 'deserialize']));
  }
}

function cleared(
  labels: readonly LabelFlow[],
  hazards: readonly Hazard[],
  limits: Partial<LabelFlow> = {},
): readonly LabelFlow[] {
  const known = Object.fromEntries(Object.entries(limits).filter(([, value]) => value));
  return labels.map((flow) => ({ ...clearedOf(flow, hazards), ...known }));
}
