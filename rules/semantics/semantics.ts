import type { TSESTree } from '@typescript-eslint/utils';
import type { Arrival } from './arrival';
import type { RoleSite } from './arrivals';
import { calledFunctions, type CalledFunction } from './called';
import type { Evaluator } from './evaluate';
import { isFailure } from './guards';
import type { Manifest, Version } from './manifests';
import type { Module } from './module';
import { schemaAmong, type Schema } from './schemas';
import type { Place, TraceStep } from './trace';
import { placeOf, traceOf, type Atom, type LabelFlow, type Value } from './value';
import { declaredField, declaredRecord, type DeclaredField, type DeclaredRecord } from './type-fields';
import { Wrappers } from './wrappers';

const wrappers = new WeakMap<Evaluator, Wrappers>();

/** What rules ask about one module. */
export class Semantics {
  readonly #arrivals = new Map<TSESTree.Node, readonly Arrival[]>();

  constructor(
    private readonly evaluator: Evaluator,
    readonly module: Module,
  ) {}

  /** What is known of an expression of this module, or of another one that an atom led to. */
  value(node: TSESTree.Node, module = this.module): Value {
    this.evaluator.begin();
    return this.evaluator.evaluate(node, { module });
  }

  /** True where a check told that an expression of this module is an error: in the branch of `x instanceof Error`. */
  isFailure(node: TSESTree.Node): boolean {
    this.evaluator.begin();
    return isFailure(this.evaluator, node, { module: this.module });
  }

  /** The semantics of another module of the project, to which an atom led. */
  of(module: Module): Semantics {
    return module === this.module ? this : this.evaluator.project.semantics(module);
  }

  /** The least version of a package that this module, or another one, may run with; undefined when that is not told. */
  leastVersion(name: string, module = this.module): Version | undefined {
    return this.evaluator.project.manifests.leastVersion(module.file, name);
  }

  /** The nearest `package.json` above this module, and its folder. */
  manifest(): Manifest | undefined {
    return this.evaluator.project.manifests.nearest(this.module.file);
  }

  /** A property of a value, by its name. */
  property(value: Value, name: string): Value {
    return this.evaluator.property(value, name, { module: this.module }, this.module.ast);
  }

  /**
   * The modules in which the application that this module belongs to sets itself up, as far as their names tell.
   * @param depth how many imports behind the beginning
   */
  startModules(depth = 1): readonly Module[] {
    return this.evaluator.project.startModules(this.module, depth);
  }

  /** The modules of the project that this one imports by a relative path. */
  importedModules(): readonly Module[] {
    return this.evaluator.project.importedBy(this.module);
  }

  /** The modules of the project that this one imports by whatever path, and the imports of which nothing is known. */
  imports(): { readonly modules: readonly Module[]; readonly unknown: readonly string[] } {
    return this.evaluator.project.importsOf(this.module);
  }

  /** What a schema of zod, Joi and their like lets through; undefined for what is none. */
  schema(value: Value): Schema | undefined {
    return schemaAmong(this.evaluator, [value]);
  }

  /** What the workspace declares of the objects of a type that stands in this module; undefined where nothing is known. */
  record(type: TSESTree.TypeNode): DeclaredRecord | undefined {
    return declaredRecord(this.evaluator, type, { module: this.module });
  }

  /** Where the class that a type of this module names declares a field; undefined for fields of other types. */
  field(type: TSESTree.TypeNode, name: string): DeclaredField | undefined {
    return declaredField(this.evaluator, type, name, { module: this.module });
  }

  /** The functions of the workspace that a call goes to, with what it hands them. */
  called(node: TSESTree.CallExpression): readonly CalledFunction[] {
    this.evaluator.begin();
    return calledFunctions(this.evaluator, node, { module: this.module });
  }

  /** The values that arrive in roles at a call, construction, tagged template or assignment. */
  arrivals(node: RoleSite): readonly Arrival[] {
    let known = this.#arrivals.get(node);
    if (!known) {
      this.evaluator.begin();
      let through = wrappers.get(this.evaluator);
      if (!through) wrappers.set(this.evaluator, (through = new Wrappers(this.evaluator)));
      known = through.arrivals(node, { module: this.module });
      this.#arrivals.set(node, known);
    }
    return known;
  }

  /**
   * The place that decides what arrives, when it is another than where it arrives: of a constant, of the variable or field
   * that it got there by. Findings with the same cause are one to mend.
   */
  cause(arrival: Pick<Arrival, 'node'>, from: Atom | LabelFlow | undefined): Place | undefined {
    if (!from) return undefined;
    if ('kind' in from && from.kind === 'const' && from.node && from.module) {
      const place = placeOf(from.module, from.node);
      return isWithin(place, placeOf(this.module, arrival.node)) ? undefined : place;
    }
    return traceOf(from.hop)[0]?.place;
  }

  /**
   * The steps from a source to the place of a finding: how the constant or label got there, then the wrappers passed.
   * The finding's own place is not repeated.
   */
  trace(arrival: Pick<Arrival, 'node' | 'via'>, from?: Atom | LabelFlow): readonly TraceStep[] {
    const own = placeOf(this.module, arrival.node);
    const steps = [...traceOf(from?.hop), ...arrival.via];
    if (
      from &&
      'kind' in from &&
      from.kind === 'const' &&
      from.node &&
      from.module &&
      !steps.some(
        (step) => step.place.file === from.module!.file && step.place.start.line === from.node!.loc.start.line - 1,
      )
    ) {
      const place = placeOf(from.module, from.node);
      if (!isWithin(place, own)) steps.unshift({ place, message: 'the value is written here' });
    }
    return steps.filter(
      (step, i) =>
        step.place.file !== '' &&
        !(
          step.place.file === own.file &&
          step.place.range[0] === own.range[0] &&
          step.place.range[1] === own.range[1]
        ) &&
        steps.findIndex(
          (other) => other.place.file === step.place.file && other.place.range[0] === step.place.range[0],
        ) === i,
    );
  }
}

function isWithin(inner: Place, outer: Place): boolean {
  return inner.file === outer.file && inner.range[0] >= outer.range[0] && inner.range[1] <= outer.range[1];
}
