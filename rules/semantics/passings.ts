import type { RawArrival, RoleSite } from './arrivals';
import type { Env } from './env';
import { sourceOf, Value, type Atom, type FunctionNode, type LabelFlow } from './value';

/** A value inside a function of the workspace that arrives in a role and stems from a parameter. */
export interface Passing {
  readonly site: RoleSite;
  /** Which of the arrivals at the site. */
  readonly key: string;
  readonly parameter: number;
  readonly path: readonly string[];
  /** All properties of the parameter that the value is made of. */
  readonly parts: readonly (readonly string[])[];
  /** Labels and constants it has whoever calls: reported inside the function, not again at every caller. */
  readonly own: ReadonlySet<unknown>;
  readonly inner: Value;
  /** The condition of the role rests on a parameter: only a caller's arguments decide it. */
  readonly undecided?: boolean;
  /** Position of the argument it arrives in, for a parameter that takes all the rest. */
  readonly rest?: number;
}

/**
 * Of several parameters that become one value, those whose arguments matter to what may be found: labelled ones, else
 * those that are not constants, else the first.
 */
export function worthBlaming(passings: readonly Passing[], env: Env): readonly Passing[] {
  const groups = new Map<string, Passing[]>();
  const order = new Map<RoleSite, number>();
  for (const passing of passings) {
    if (!order.has(passing.site)) order.set(passing.site, order.size);
    const name = `${order.get(passing.site)}|${passing.key}`;
    const group = groups.get(name);
    if (group) group.push(passing);
    else groups.set(name, [passing]);
  }
  return [...groups.values()].flatMap((group) => {
    if (group.length === 1) return group;
    const given = group.map((passing) => ({ passing, value: env.args[passing.parameter] ?? Value.undefined }));
    const labelled = given.filter(({ value }) => value.labels.length > 0);
    const open = given.filter(({ value }) => value.only() === undefined);
    return (labelled.length > 0 ? labelled : open.length > 0 ? open : given.slice(0, 1)).map(({ passing }) => passing);
  });
}

/** Arrivals at a site by which of them they are. */
export function byKey(arrivals: readonly RawArrival[], site: RoleSite): ReadonlyMap<string, readonly RawArrival[]> {
  const result = new Map<string, RawArrival[]>();
  for (const arrival of arrivals) {
    const key = keyOf(arrival, site);
    const same = result.get(key);
    if (same) same.push(arrival);
    else result.set(key, [arrival]);
  }
  return result;
}

/** Which of the arrivals at a site one is. Of what takes any number of arguments a spread one moves those behind it; else each has its place. */
export function keyOf(arrival: RawArrival, site: RoleSite): string {
  const moves = arrival.isRest && 'arguments' in site && site.arguments.some(({ type }) => type === 'SpreadElement');
  return `${arrival.role}|${moves ? 'rest' : (arrival.argument ?? '')}|${arrival.path.join('.')}|${arrival.call.name}|${arrival.within ?? ''}`;
}

/** What of a value the callers give: without the constants and labels that it has whoever calls. */
export function withoutOwn(value: Value, own: ReadonlySet<unknown>): Value {
  const atoms = value.atoms.filter((atom) => atom.kind !== 'const' || !own.has(atom.node ?? atom));
  const labels = value.labels.filter((flow) => !own.has(flow.label));
  return atoms.length === value.atoms.length && labels.length === value.labels.length
    ? value
    : new Value(atoms.length > 0 ? atoms : Value.unknown.atoms, labels);
}

/** Of a value that several arguments become, the labels that do not come by the others alone: those are blamed for them. */
export function ofArgument(value: Value, { parameter }: Passing, { args }: Env): Value {
  const own = args[parameter]?.labels ?? [];
  if (own.length === 0 || value.labels.length === 0) return value;
  const isOf = (labels: readonly LabelFlow[], flow: LabelFlow): boolean =>
    labels.some((one) => one.label === flow.label && sourceOf(one.hop) === sourceOf(flow.hop));
  return value.mapLabels((flow) =>
    isOf(own, flow) || !args.some((other, index) => index !== parameter && isOf(other.labels, flow)) ? flow : undefined,
  );
}

/** A parameter in a value, with all paths of it that are. */
type Mention = Atom & { kind: 'parameter' } & { readonly paths: (readonly string[])[] };

/** A path without the steps into a list: one item stands for all. */
export const withoutItems = (path: readonly string[]): readonly string[] => path.filter((key) => key !== '[]');

/** The parameters of a function that a value is, or is made of; each once, the first path that leads to it before others. */
export function mentioned(value: Value, fn: FunctionNode): readonly Mention[] {
  const found = new Map<number, Mention>();
  const visit = (part: Value, depth: number): void => {
    if (depth > 3) return;
    for (const atom of part.atoms) {
      if (atom.kind === 'parameter' && atom.node === fn) {
        const known = found.get(atom.index);
        if (known) known.paths.push(atom.path);
        else found.set(atom.index, { ...atom, paths: [atom.path] });
      } else for (const inner of partsOf(atom)) visit(inner, depth + 1);
    }
  };
  visit(value, 0);
  return [...found.values()];
}

function partsOf(atom: Atom): readonly Value[] {
  switch (atom.kind) {
    case 'text':
      return atom.parts.filter((part) => typeof part !== 'string');
    case 'array':
      return atom.items.slice(0, 8);
    case 'object':
      return atom.object.entries.slice(0, 24).map((entry) => ('key' in entry ? entry.value() : entry.spread()));
    default:
      return [];
  }
}
