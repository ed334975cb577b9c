import type { TSESTree } from '@typescript-eslint/utils';
import type { ResultModel, TypeName } from '../models/vocabulary';
import type { Evaluator, Site } from './evaluate';
import { shape } from './objects';
import { jobData } from './queues';
import { schemaAmong, throughSchema } from './schemas';
import { memberName, unwrap } from './syntax';
import { declaredSetting } from './settings';
import { selectedRow } from './sql';
import { holds } from './usage';
import { clearedOf, Value, joinLabels, type Atom, type LabelFlow, type MadeBy } from './value';

export interface ResultContext {
  readonly receiver: Value | undefined;
  /** The value of an argument; undefined when it is not given. */
  readonly args: (index: number) => Value | undefined;
  /** For the trace: what gives the value. */
  readonly name: string;
  readonly node: TSESTree.Node;
  readonly site: Site;
  readonly made?: MadeBy;
}

/** The value that a model's result, callback argument or property describes. */
export function resultValue(ev: Evaluator, model: ResultModel, context: ResultContext): Value {
  const { node, site, name } = context;
  const atoms: Atom[] = [];
  const lists: (readonly LabelFlow[])[] = [];
  if (model.type) {
    atoms.push({ kind: 'instance', type: model.type, made: context.made });
    lists.push(ev.models.typeLabels(model.type).map((label) => source(label, context)));
  }
  if (model.typeNamedBy) {
    const type = namedType(ev, model.typeNamedBy, context);
    if (type) atoms.push({ kind: 'instance', type });
    const labels = type ? ev.models.typeLabels(type) : (model.typeNamedBy.otherwise ?? []);
    lists.push(labels.map((label) => source(label, context)));
  }
  if (model.labels) {
    const own = model.labels.map((label) => source(label, context));
    const cleared = model.passes || model.clears === 'all' ? undefined : model.clears;
    const { parts } = model;
    const partsCleared = parts && (!parts.when || holds(ev, parts.when, site.module)) ? parts.clears : undefined;
    const change = { ...(cleared && { cleared }), ...(partsCleared && { partsCleared }) };
    lists.push(cleared || partsCleared ? own.map((flow) => ({ ...flow, ...change })) : own);
  }
  if (model.begins) {
    const rest = new Value([{ kind: 'unknown', type: 'string' }], joinLabels(lists));
    atoms.push(...model.begins.map((beginning): Atom => ({ kind: 'text', parts: [beginning, rest] })));
  }
  if (model.items) {
    const item = resultValue(ev, model.items, context);
    atoms.push({ kind: 'array', items: [item], open: true });
    lists.push(item.labels);
  }
  if (model.properties) {
    const own = Object.entries(model.properties).map(
      ([key, inner]) => [key, () => resultValue(ev, inner, { ...context, name: `${name}.${key}` })] as const,
    );
    atoms.push(...shape(node, site, Object.fromEntries(own), true).atoms);
  }
  if (model.rowsOf !== undefined) atoms.push(...rows(ev, model.rowsOf, context));
  if (model.typeArgument !== undefined) {
    for (const atom of context.receiver?.atoms ?? []) {
      const given = atom.kind === 'instance' ? atom.typeArguments?.[model.typeArgument] : undefined;
      if (!given) continue;
      atoms.push(...given.atoms.filter(({ kind }) => kind !== 'unknown'));
      lists.push(given.labels);
    }
  }
  if (model.schemaGivenTo !== undefined) {
    const given = context.receiver && argumentInChain(ev, context.receiver, model.schemaGivenTo);
    const schema = given && schemaAmong(ev, [given]);
    if (schema && schema.kind !== 'any') return throughSchema(schema, joinLabels(lists), site);
  }
  if (model.call) atoms.push({ kind: 'modelled-call', name, call: model.call });
  if (model.passes) {
    const passed = model.passes.flatMap((index) => (index === -1 ? context.receiver : context.args(index)) ?? []);
    const vouched = model.signed && !context.args(model.signed.key)?.labelled('untrusted').length;
    const harmless = [...((model.clears !== 'all' && model.clears) || []), ...(vouched ? model.signed!.clears : [])];
    const cleared = model.clears === 'all' ? [] : passed.map((value) => clear(value, harmless).labels);
    lists.push(...cleared);
    // What a caller gives stays recognisable, so that wrappers around this call are.
    const given = passed.flatMap((value) => value.atoms.filter(isOfCaller));
    if (given.length > 0 && !model.type) atoms.push({ kind: 'text', parts: [new Value(given)] });
    // A validator gives back what it was given, in the same shape.
    const same = passed.length === 1 && !model.type && (model.clears === 'all' || model.clears?.includes('type'));
    if (same) {
      const schema = schemaAmong(ev, [context.receiver, context.args(0)]);
      // Where the schema can be read, it says what of the input is left, field by field.
      if (schema && schema.kind !== 'any') return throughSchema(schema, passed[0]!.labels, site);
      atoms.push(...clear(passed[0]!, model.clears === 'all' ? 'all' : harmless).atoms);
    }
  }
  if (model.dataOf) lists.push(streamed(ev, model.dataOf, context));
  if (model.settingOf && context.receiver) {
    const schema = madeOf(ev, context.receiver, model.settingOf);
    const set = schema && declaredSetting(ev, schema, context.args(0), site, node);
    if (set) atoms.push({ kind: 'unknown' }, ...set.atoms);
  }
  const value = new Value(atoms.length > 0 ? atoms : [{ kind: 'unknown' }], joinLabels(lists));
  return model.queued && context.receiver ? Value.join([value, ...jobData(ev, context.receiver, site)]) : value;
}

/** The labels of what a stream gives as data: its own, or those that its model gives to listeners. */
function streamed(
  ev: Evaluator,
  { param, option }: NonNullable<ResultModel['dataOf']>,
  context: ResultContext,
): readonly LabelFlow[] {
  const given = context.args(param);
  if (!given) return [];
  const stream = given.atoms.some((atom) => atom.kind === 'object')
    ? ev.property(given, option, context.site, context.node)
    : given;
  return joinLabels([
    stream.labels,
    ...stream.types().map((type) => {
      const data = ev.models.member(type, 'on')?.model.call?.events?.['data']?.params?.[0];
      return (data?.labels ?? []).map((label) => source(label, context));
    }),
  ]);
}

/** The modelled type that an argument names, whole or in the path of a URL. */
function namedType(
  ev: Evaluator,
  { param, option, library, inUrl }: NonNullable<ResultModel['typeNamedBy']>,
  { args, site, node }: ResultContext,
): TypeName | undefined {
  const given = args(param);
  if (!given) return undefined;
  const typeOf = (name: string): TypeName | undefined => {
    const type: TypeName = `${library}#${name}`;
    return ev.models.type(type) && type;
  };
  const isText = given.texts().length > 0;
  const value = option !== undefined && !(inUrl && isText) ? ev.property(given, option, site, node) : given;
  if (!inUrl) {
    const name = value.only()?.value;
    return typeof name === 'string' ? typeOf(name) : undefined;
  }
  const types = value.atoms.length === 1 ? value.texts().map((text) => inPath(text.pieces, typeOf)) : [];
  return types.length === 1 ? types[0] : undefined;
}

/** Parameters of a search by which other resources come along. */
const BRINGS_MORE = /[?&](_(rev)?include|_has)\b/;
/** Operations whose answer is about the type they are called on, or about none. Others, as `$populate`, give anything. */
const STAYS = /^\$(expand|lookup|validate(-code)?|translate|subsumes|closure|assemble|snapshot|package|versions|meta)$/;

function inPath(pieces: readonly string[], typeOf: (name: string) => TypeName | undefined): TypeName | undefined {
  if (pieces.some((piece) => BRINGS_MORE.test(piece))) return undefined;
  const path: string[] = [];
  for (const piece of pieces) {
    const [before = '', ...query] = piece.split(/[?#]/);
    path.push(...before.split('/'));
    if (query.length > 0) break;
  }
  if (path.some((segment) => segment.startsWith('$') && !STAYS.test(segment))) return undefined;
  return path.flatMap((segment) => typeOf(segment) ?? []).at(-1);
}

/** What the instance of a type was made of that a chain of calls began with: `'Patient'` of `Patient.find().lean()`. */
function madeOf(ev: Evaluator, receiver: Value, type: TypeName): Value | undefined {
  let at: Value | undefined = receiver;
  for (let i = 0; at && i < MAX_CHAIN; i++) {
    const instance: Atom | undefined = at.atoms.find((atom) => atom.kind === 'instance' && atom.made);
    if (instance?.kind !== 'instance' || !instance.made) return undefined;
    if (instance.type === type) return instance.made.args[0];
    const callee: TSESTree.Node = unwrap(instance.made.node.callee);
    at = callee.type === 'MemberExpression' ? ev.evaluate(callee.object, { module: instance.made.module }) : undefined;
  }
  return undefined;
}
const MAX_CHAIN = 8;

/** The first argument of the last call of a method in the chain of calls that made an instance. */
function argumentInChain(ev: Evaluator, receiver: Value, method: string): Value | undefined {
  let at: Value | undefined = receiver;
  for (let i = 0; at && i < MAX_CHAIN; i++) {
    const made: MadeBy | undefined = at.atoms.flatMap((atom) => (atom.kind === 'instance' ? (atom.made ?? []) : []))[0];
    const callee: TSESTree.Node | undefined = made && unwrap(made.node.callee);
    if (!made || callee?.type !== 'MemberExpression') return undefined;
    if (memberName(callee) === method) return made.args[0];
    at = ev.evaluate(callee.object, { module: made.module });
  }
  return undefined;
}

/** A row that the statement selects which an argument, or the call that made the receiver, was given. */
function rows(ev: Evaluator, from: number | TypeName, { args, receiver, node, site }: ResultContext): readonly Atom[] {
  const given = typeof from === 'number' ? args(from) : receiver && madeOf(ev, receiver, from);
  if (!given) return [];
  const isOptions = given.atoms.some((atom) => atom.kind === 'object');
  const statement = isOptions
    ? Value.join(['text', 'sql', 'query'].map((name) => ev.property(given, name, site, node)))
    : given;
  const row = statement.texts().flatMap((text) => selectedRow(text, node, site.module) ?? [])[0];
  return row ? [{ kind: 'unknown', row }] : [];
}

/** Something that a caller gives, or a text around it. */
function isOfCaller(atom: Atom): boolean {
  return (
    atom.kind === 'parameter' ||
    (atom.kind === 'text' && atom.parts.some((part) => typeof part !== 'string' && part.atoms.some(isOfCaller)))
  );
}

function source(label: LabelFlow['label'], { name, node, site }: ResultContext): LabelFlow {
  return {
    label,
    cleared: [],
    certain: true,
    hop: { module: site.module, node, message: `${name} gives ${describe(label)}` },
  };
}

/** A label as the start of a trace tells it. */
function describe(label: LabelFlow['label']): string {
  if (label.startsWith('untrusted')) return 'data that somebody else controls';
  switch (label) {
    case 'phi':
      return 'patient data';
    case 'phi.identity':
      return 'the identity of a patient';
    case 'secret':
      return 'a secret';
    case 'random.weak':
      return 'a predictable number';
    case 'mac':
      return 'a message authentication code';
    case 'clock':
      return 'the time of the wall clock';
    case 'device.identifier':
      return 'an identifier of the device';
    default:
      return `data from the ${label === 'config' ? 'configuration' : label}`;
  }
}

/** The value after a sanitiser: harmless for the hazards named. */
export function clear(value: Value, hazards: readonly LabelFlow['cleared'][number][] | 'all'): Value {
  if (hazards === 'all') return new Value(value.atoms);
  return value.mapLabels((flow) => clearedOf(flow, hazards));
}
