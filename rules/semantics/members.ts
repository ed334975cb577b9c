import type { TSESTree } from '@typescript-eslint/utils';
import type { MemberModel, TypeName } from '../models/vocabulary';
import { classMember, instanceMember } from './classes';
import type { Evaluator, Site } from './evaluate';
import { inputFieldSchema } from './graphql-types';
import { exportOf, globalValue, packageMember } from './imports';
import { lookUp } from './objects';
import { resultValue } from './results';
import { decoratedSchema, shapeOf, throughSchema, type Schema } from './schemas';
import { columnOfRow } from './sql';
import { keyName } from './syntax';
import { countLabels } from './text';
import { clearedOf, sourceOf, Value, type Atom, type LabelFlow } from './value';

const MAX_PATH = 8;
const URL_PARTS = new Set(['search', 'hash', 'pathname', 'host', 'hostname', 'origin', 'port', 'protocol']);
/** Names of the global object. */
const GLOBAL_OBJECTS = new Set(['globalThis', 'window', 'self', 'global']);

/** What reading a property of a value gives. Labels of the whole stay on the part, unless a model tells them apart. */
export function property(ev: Evaluator, value: Value, name: string, site: Site, node: TSESTree.Node): Value {
  const labels = labelsOfPart(ev, value, name, site);
  const parts: Value[] = [];
  for (const atom of value.atoms) {
    const part = atomProperty(ev, atom, value, name, site, node);
    if (part) parts.push(atom.hop ? inherit(part, atom) : part);
  }
  if (parts.length === 0)
    return new Value(value.atoms.length > 0 ? Value.undefined.atoms : Value.unknown.atoms, labels);
  return Value.join(parts).withLabels(labels);
}

function labelsOfPart(ev: Evaluator, value: Value, name: string, site: Site): readonly LabelFlow[] {
  if (value.labels.length === 0) return value.labels;
  // `location` as a whole comes with the link, its origin does not.
  if (value.atoms.every((atom) => atom.kind === 'member' && atom.model.members?.[name]?.read)) return [];
  // A model that says what is passed on from the whole says it all.
  if (value.atoms.every((atom) => atom.kind === 'instance' && passesWhole(ev, atom.type, name))) return [];
  const limits = fieldSchema(ev, value, name);
  if (limits) return throughSchema(limits, value.labels, site).labels;
  if (name === 'length' || name === 'size' || name === 'byteLength') return countLabels(value.labels);
  // Texts have no such properties but where a URL was made of them, which escapes quotes and angle brackets.
  if (URL_PARTS.has(name) && value.atoms.every((atom) => atom.kind === 'text'))
    return value.labels.map((flow) => clearedOf(flow, ['html', 'header']));
  if (name === 'resourceType') return value.labels.filter((flow) => !flow.label.startsWith('phi'));
  const own = /^\d+$/.test(name) ? value.labels.filter((flow) => !isOfItem(value, flow)) : value.labels;
  return own.some((flow) => flow.partsCleared) ? own.map(ofPart) : own;
}

function passesWhole(ev: Evaluator, type: TypeName, name: string): boolean {
  return ev.models.member(type, name)?.model.read?.passes?.includes(-1) ?? false;
}

/** What a list carries only because one of its items does, which the item that is read tells for itself. */
function isOfItem({ atoms }: Value, { label, hop }: LabelFlow): boolean {
  return (
    atoms.every((atom) => atom.kind === 'array' && !atom.open) &&
    atoms.some((atom) => atom.kind === 'array' && atom.items.some((item) => hasFlow(item, label, sourceOf(hop))))
  );
}

function hasFlow(item: Value, label: string, source: TSESTree.Node | undefined): boolean {
  return item.labels.some((flow) => flow.label === label && sourceOf(flow.hop) === source);
}

function ofPart({ partsCleared = [], ...flow }: LabelFlow): LabelFlow {
  return clearedOf(flow, partsCleared);
}

/** What a schema says of a field, or class-validator's decorators in a class that the value is declared to be. */
function fieldSchema(ev: Evaluator, value: Value, name: string): Schema | undefined {
  for (const atom of value.atoms) {
    const known = atom.kind === 'unknown' ? atom.fields?.get(name) : undefined;
    if (known) return known;
    if (atom.kind !== 'object-of') continue;
    for (const member of atom.node.body.body) {
      if (member.type !== 'PropertyDefinition' || keyName(member) !== name || member.decorators.length === 0) continue;
      const site = { module: atom.module };
      return decoratedSchema(ev, member.decorators, site) ?? inputFieldSchema(ev, member, site);
    }
  }
  return undefined;
}

/** A part of something that came a long way came the same way, unless it has a way of its own. */
function inherit(part: Value, from: Atom): Value {
  return new Value(
    part.atoms.map((atom) =>
      (atom.kind === 'const' || atom.kind === 'text') && !atom.hop ? { ...atom, hop: from.hop } : atom,
    ),
    part.labels,
  );
}

function atomProperty(
  ev: Evaluator,
  atom: Atom,
  whole: Value,
  name: string,
  site: Site,
  node: TSESTree.Node,
): Value | undefined {
  switch (atom.kind) {
    case 'const':
      if (typeof atom.value === 'string') {
        if (name === 'length') return Value.constant(atom.value.length);
        if (name === 'href') return Value.of(atom);
        const char = /^\d+$/.test(name) ? atom.value[Number(name)] : undefined;
        return char === undefined ? Value.unknown : Value.constant(char);
      }
      return atom.value === null || atom.value === undefined ? undefined : Value.unknown;
    case 'object':
      return lookUp(atom.object, name, (spread) => ev.property(spread, name, site, node)) ?? Value.undefined;
    case 'array':
      if (name === 'length')
        return atom.open ? Value.of({ kind: 'unknown', type: 'number' }) : Value.constant(atom.items.length);
      if (/^\d+$/.test(name))
        return atom.open ? ev.elementOf(Value.of(atom)) : (atom.items[Number(name)] ?? Value.undefined);
      return Value.unknown;
    case 'class':
      return classMember(ev, atom, name, site) ?? Value.unknown;
    case 'object-of':
      return instanceMember(ev, atom, name, site, new Value([atom])) ?? Value.unknown;
    case 'instance':
      return (
        typeMember(ev, atom.type, name, new Value([atom], whole.labels), site, node) ??
        shapeOf(ev, atom, name) ??
        Value.unknown
      );
    case 'member':
      return nestedMember(ev, atom, name, site, node);
    case 'text':
      // `url.href` of a URL made of this text.
      return name === 'href' ? Value.of(atom) : Value.unknown;
    case 'external':
      if (atom.package === 'globals' && atom.path.length === 1 && GLOBAL_OBJECTS.has(atom.path[0]!))
        return globalValue(ev, name);
      return Value.of({ ...atom, path: [...atom.path, name] });
    case 'namespace':
      return exportOf(ev, atom.module, name) ?? Value.unknown;
    case 'parameter':
      return atom.path.length < MAX_PATH ? Value.of({ ...atom, path: [...atom.path, name] }) : Value.unknown;
    case 'unknown': {
      const row = atom.row && columnOfRow(atom.row, name);
      return row ? Value.of({ kind: 'unknown', row }) : Value.unknown;
    }
    default:
      return Value.unknown;
  }
}

function nestedMember(
  ev: Evaluator,
  atom: Atom & { kind: 'member' },
  name: string,
  site: Site,
  node: TSESTree.Node,
): Value {
  const model = atom.model.members?.[name];
  if (model) return memberValue(ev, model, `${atom.name}.${name}`, Value.of(atom), site, node, atom.library);
  const interop = atom.library !== undefined && !atom.receiver ? packageMember(ev, atom.library, name) : undefined;
  if (interop) return interop;
  // JavaScript's own functions beside the modelled ones: `Math.round` beside `Math.random`.
  return atom.library === 'globals'
    ? Value.of({ kind: 'external', package: 'globals', path: [...atom.name.split('.'), name] })
    : Value.unknown;
}

/** A member of a modelled type, its supertypes included. */
export function typeMember(
  ev: Evaluator,
  type: TypeName,
  name: string,
  receiver: Value,
  site: Site,
  node: TSESTree.Node,
): Value | undefined {
  const found = ev.models.member(type, name);
  return found && memberValue(ev, found.model, `${shortName(type)}.${name}`, receiver, site, node, found.library);
}

/** `mqtt#MqttClient` is `MqttClient` to a reader. */
export function shortName(type: TypeName): string {
  return type.slice(type.indexOf('#') + 1);
}

/** What a modelled member is when it is read: what its reading gives, and the member itself for whoever calls it. */
export function memberValue(
  ev: Evaluator,
  model: MemberModel,
  name: string,
  receiver: Value | undefined,
  site: Site,
  node: TSESTree.Node,
  library: string | undefined,
): Value {
  const atoms: Atom[] = [];
  let labels: readonly LabelFlow[] = [];
  if (model.read) {
    const read = resultValue(ev, model.read, { receiver, args: () => undefined, name, node, site });
    atoms.push(...read.atoms);
    labels = read.labels;
  }
  if (model.call || model.construct || model.members || model.write || atoms.length === 0) {
    atoms.unshift({ kind: 'member', name, model, receiver, library });
  }
  const telling = atoms.filter((atom) => atom.kind !== 'unknown');
  return new Value(telling.length > 0 ? telling : atoms, labels);
}
