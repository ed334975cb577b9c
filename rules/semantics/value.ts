import type { TSESTree } from '@typescript-eslint/utils';
import type { Hazard, Label } from '../models/labels';
import type { CallModel, MemberModel, TypeName } from '../models/vocabulary';
import { atomTruthiness, sameAtom, textView } from './atoms';
import type { Env } from './env';
import type { Module } from './module';
import type { Schema } from './schemas';
import type { SqlRow } from './sql';
import type { Place, TraceStep } from './trace';

export type FunctionNode =
  | TSESTree.FunctionDeclaration
  | TSESTree.FunctionExpression
  | TSESTree.ArrowFunctionExpression
  | TSESTree.TSEmptyBodyFunctionExpression
  | TSESTree.TSDeclareFunction;
export type ClassNode = TSESTree.ClassDeclaration | TSESTree.ClassExpression;
export type Primitive = string | number | boolean | bigint | null | undefined;

/** One step of an atom's or a label's way, newest first. */
export interface Hop {
  readonly module: Module;
  readonly node: TSESTree.Node;
  readonly message: string;
  readonly from?: Hop;
}

interface AtomBase {
  /** Where the atom came from; absent for what stands at the evaluated expression itself. */
  readonly hop?: Hop;
}

/** One possibility of what an expression is. */
export type Atom = AtomBase &
  (
    | { readonly kind: 'const'; readonly value: Primitive; readonly node?: TSESTree.Node; readonly module?: Module }
    /** A string of which parts are known. At least one part is a `Value`. */
    | { readonly kind: 'text'; readonly parts: readonly (string | Value)[] }
    | { readonly kind: 'object'; readonly object: ObjectShape }
    | { readonly kind: 'array'; readonly items: readonly Value[]; readonly open: boolean }
    | {
        readonly kind: 'function';
        readonly node: FunctionNode;
        readonly module: Module;
        readonly env?: Env;
        readonly self?: Value;
      }
    | { readonly kind: 'class'; readonly node: ClassNode; readonly module: Module; readonly env?: Env }
    /** An instance of a class of the workspace. */
    | { readonly kind: 'object-of'; readonly node: ClassNode; readonly module: Module; readonly env?: Env }
    /**
     * An instance of a modelled type. `made` are the arguments of the call that made it, for rules that ask; `typeArguments`
     * what its declaration gives a generic type.
     */
    | {
        readonly kind: 'instance';
        readonly type: TypeName;
        readonly made?: MadeBy;
        readonly typeArguments?: readonly Value[];
      }
    /** A modelled member of a library: function, class, namespace or property. */
    | {
        readonly kind: 'member';
        readonly name: string;
        readonly model: MemberModel;
        readonly receiver?: Value;
        readonly library?: string;
      }
    /** A function that a model describes by its call only (a callback argument, the result of a factory). */
    | { readonly kind: 'modelled-call'; readonly name: string; readonly call: CallModel }
    /** An export of a package without a model. */
    | { readonly kind: 'external'; readonly package: string; readonly path: readonly string[] }
    | { readonly kind: 'namespace'; readonly module: Module }
    /** The value of a parameter for which no caller is considered: it stands for whatever a caller gives. */
    | {
        readonly kind: 'parameter';
        readonly node: FunctionNode;
        readonly index: number;
        readonly path: readonly string[];
      }
    /** Anything; `type` is what `typeof` is known to give. */
    | {
        readonly kind: 'unknown';
        readonly type?: 'string' | 'number' | 'boolean' | 'object';
        readonly about?: string;
        /** A row that an SQL statement gives back, or a column of one. */
        readonly row?: SqlRow;
        /** What its fields can be, where something has seen to their types. */
        readonly fields?: ReadonlyMap<string, Schema>;
        readonly regex?: { readonly pattern: string; readonly flags: string };
      }
  );

export interface MadeBy {
  readonly node: TSESTree.CallExpression | TSESTree.NewExpression;
  readonly module: Module;
  readonly args: readonly Value[];
}

/** What is known of an object: its properties in the order they are written, later ones winning. */
export interface ObjectShape {
  readonly node: TSESTree.Node;
  readonly module: Module;
  /** Property or spread, in source order. `maybe` when the write stands in a branch. */
  readonly entries: readonly ObjectEntry[];
  /** Properties may exist that are not known: a computed key, an unknown caller. */
  readonly open: boolean;
  /** The call of the function that set it up as a constructor does, with its arguments. */
  readonly constructed?: Env;
}
export type ObjectEntry =
  | {
      readonly key: string;
      readonly node: TSESTree.Node;
      readonly value: () => Value;
      readonly maybe?: boolean;
      /** Written into what the property holds, `options.tls.ca = …`: the rest of it stays. */
      readonly patch?: boolean;
    }
  | { readonly spread: () => Value; readonly node: TSESTree.Node; readonly maybe?: boolean };

/** A label on a value, with its way from the source and what has been done about it. */
export interface LabelFlow {
  readonly label: Label;
  readonly hop?: Hop;
  readonly cleared: readonly Hazard[];
  /** Hazards for which its parts are harmless, though it is not as a whole. */
  readonly partsCleared?: readonly Hazard[];
  /** False when the value passed through code that is not known: an unmodelled call. */
  readonly certain: boolean;
  /** Known limits, from guards and clamps. */
  readonly lower?: boolean;
  readonly upper?: boolean;
  readonly finite?: boolean;
}

/** The label after something that makes it harmless for `hazards`, besides those for which it was harmless before. */
export function clearedOf(flow: LabelFlow, hazards: readonly Hazard[]): LabelFlow {
  return hazards.every((hazard) => flow.cleared.includes(hazard))
    ? flow
    : { ...flow, cleared: [...new Set([...flow.cleared, ...hazards])] };
}

/** A string possibility as rules read it. */
export interface TextView {
  /** The whole text, when all of it is known. */
  readonly exact?: string;
  /** Known text before the first and after the last unknown part; both the whole text when `exact`. */
  readonly prefix: string;
  readonly suffix: string;
  /** All known pieces in order; unknown parts lie between them. */
  readonly pieces: readonly string[];
  /** The unknown parts. */
  readonly holes: readonly Value[];
  readonly atom: Atom;
}

const NO_LABELS: readonly LabelFlow[] = [];
export const MAX_ATOMS = 12;
export const MAX_LABELS = 10;

/** What is known of an expression: the possibilities of what it is, and the labels it carries. Immutable. */
export class Value {
  constructor(
    readonly atoms: readonly Atom[],
    readonly labels: readonly LabelFlow[] = NO_LABELS,
  ) {}

  static readonly unknown = new Value([{ kind: 'unknown' }]);
  static readonly undefined = new Value([{ kind: 'const', value: undefined }]);
  static readonly none = new Value([]);

  static constant(value: Primitive, node?: TSESTree.Node, module?: Module): Value {
    return new Value([{ kind: 'const', value, node, module }]);
  }
  static of(atom: Atom, labels: readonly LabelFlow[] = NO_LABELS): Value {
    return new Value([atom], labels);
  }

  /** The union of possibilities, bounded: what does not fit becomes "unknown". */
  static join(values: readonly Value[]): Value {
    if (values.length === 1) return values[0]!;
    const atoms: Atom[] = [];
    let overflow = false;
    let unknown: Atom | undefined;
    for (const value of values) {
      for (const atom of value.atoms) {
        if (atom.kind === 'unknown') {
          unknown ??= atom;
          continue;
        }
        if (atoms.some((other) => sameAtom(other, atom))) continue;
        if (atoms.length >= MAX_ATOMS) overflow = true;
        else atoms.push(atom);
      }
    }
    if (unknown || overflow) atoms.push(unknown ?? { kind: 'unknown' });
    return new Value(atoms, joinLabels(values.map((value) => value.labels)));
  }

  /** True when every possibility is known: no unknown part, no parameter. */
  get closed(): boolean {
    return (
      this.atoms.length > 0 &&
      this.atoms.every((a) => a.kind !== 'unknown' && a.kind !== 'parameter' && a.kind !== 'external')
    );
  }

  /** The constants among the possibilities. */
  constants(): readonly Primitive[] {
    return this.atoms.flatMap((a) => (a.kind === 'const' ? [a.value] : []));
  }
  /** The single constant that the value certainly is, wrapped, or undefined. */
  only(): { readonly value: Primitive } | undefined {
    const atom = this.atoms.length === 1 ? this.atoms[0] : undefined;
    return atom?.kind === 'const' ? { value: atom.value } : undefined;
  }
  /** True when the constant is among the possibilities. */
  may(value: Primitive): boolean {
    return this.atoms.some((a) => a.kind === 'const' && a.value === value);
  }
  /** Truthiness of all possibilities alike: true, false, or undefined when they differ or are not known. */
  truthiness(): boolean | undefined {
    let result: boolean | undefined;
    for (const atom of this.atoms) {
      const t = atomTruthiness(atom);
      if (t === undefined || (result !== undefined && result !== t)) return undefined;
      result = t;
    }
    return result;
  }

  /** The string possibilities, whole or in part known. Numbers and other kinds are left out. */
  texts(): readonly TextView[] {
    return this.atoms.flatMap((atom) => textView(atom) ?? []);
  }

  /** Model types of the instance possibilities. */
  types(): readonly TypeName[] {
    return this.atoms.flatMap((a) => (a.kind === 'instance' ? [a.type] : []));
  }
  is(type: TypeName): boolean {
    return this.atoms.some((a) => a.kind === 'instance' && a.type === type);
  }
  /** Names of the modelled members this may be, `mqtt.connect`. */
  members(): readonly string[] {
    return this.atoms.flatMap((a) => (a.kind === 'member' ? [a.name] : []));
  }

  /**
   * The labels of a kind that still matter. `untrusted` matches `untrusted.mqtt` and all its siblings.
   * @param hazard leaves out labels cleared for this hazard
   */
  labelled(label: Label | 'untrusted', hazard?: Hazard): readonly LabelFlow[] {
    return this.labels.filter(
      (flow) =>
        (flow.label === label || flow.label.startsWith(label + '.')) && !(hazard && flow.cleared.includes(hazard)),
    );
  }

  withLabels(labels: readonly LabelFlow[]): Value {
    return labels.length === 0 ? this : new Value(this.atoms, joinLabels([this.labels, labels]));
  }
  mapLabels(change: (flow: LabelFlow) => LabelFlow | undefined): Value {
    if (this.labels.length === 0) return this;
    return new Value(
      this.atoms,
      this.labels.flatMap((flow) => change(flow) ?? []),
    );
  }
  /** The same value, known to have passed a place. */
  via(module: Module, node: TSESTree.Node, message: string): Value {
    const step = (from: Hop | undefined): Hop => (from && from.node === node ? from : { module, node, message, from });
    return new Value(
      this.atoms.map((atom) =>
        atom.kind === 'unknown' || atom.kind === 'parameter' ? atom : { ...atom, hop: step(atom.hop) },
      ),
      this.labels.map((flow) => ({ ...flow, hop: step(flow.hop) })),
    );
  }
}

/** Labels without atoms' knowledge: what is left when a value passes through something that changes it. */
export function residue(values: readonly Value[], change: Partial<LabelFlow> = {}): readonly LabelFlow[] {
  return joinLabels(values.map((value) => value.labels.map((flow) => ({ ...flow, ...change }))));
}

export function joinLabels(lists: readonly (readonly LabelFlow[])[]): readonly LabelFlow[] {
  const filled = lists.filter((list) => list.length > 0);
  if (filled.length === 0) return NO_LABELS;
  if (filled.length === 1) return filled[0]!;
  const result: LabelFlow[] = [];
  for (const flow of filled.flat()) {
    const twin = result.findIndex((other) => other.label === flow.label && sourceOf(other.hop) === sourceOf(flow.hop));
    const old = result[twin];
    if (!old) {
      if (result.length < MAX_LABELS) result.push(flow);
    } else if (old !== flow) {
      // The same source by two ways: only what both ways did about it counts.
      result[twin] = {
        ...old,
        cleared: old.cleared.filter((hazard) => flow.cleared.includes(hazard)),
        partsCleared: old.partsCleared?.filter((hazard) => flow.partsCleared?.includes(hazard)),
        certain: old.certain || flow.certain,
        lower: old.lower && flow.lower,
        upper: old.upper && flow.upper,
        finite: old.finite && flow.finite,
      };
    }
  }
  return result;
}

/** The place where a value entered the program: the first step of its way. */
export function sourceOf(hop: Hop | undefined): TSESTree.Node | undefined {
  return firstHop(hop)?.node;
}

/** The first of the steps that lead to a hop. */
export function firstHop(hop: Hop | undefined): Hop | undefined {
  let first = hop;
  while (first?.from) first = first.from;
  return first;
}

/** The place of a node, for traces and findings. */
export function placeOf(module: Module, node: TSESTree.Node): Place {
  return {
    file: module.file,
    range: [node.range[0], node.range[1]],
    start: { line: node.loc.start.line - 1, column: node.loc.start.column },
    end: { line: node.loc.end.line - 1, column: node.loc.end.column },
  };
}

/** The hops of an atom or label as a trace, source first. */
export function traceOf(hop: Hop | undefined): readonly TraceStep[] {
  const steps: TraceStep[] = [];
  for (let at = hop; at && steps.length < 12; at = at.from)
    steps.unshift({ place: placeOf(at.module, at.node), message: at.message });
  return steps;
}
