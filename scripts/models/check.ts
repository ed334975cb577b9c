import ts from 'typescript';
import type {
  CallbackModel,
  CallModel,
  Condition,
  LibraryModel,
  MemberModel,
  OptionsModel,
  ParamModel,
  ResultModel,
  RoleModel,
  TypeName,
} from '../../rules/models/vocabulary';
import { DeclarationIndex } from './declarations';

/** Something a model says that the declarations of its package do not. */
export interface ModelProblem {
  readonly library: string;
  /** Where in the model: `connect(0).rejectUnauthorized`. */
  readonly at: string;
  readonly message: string;
}

/**
 * Compares models with the type declarations of their packages: exports, types and their members, parameters, options,
 * callback parameters and events must exist. What the declarations give as `any` is taken as it is.
 * @param libraries models to compare; those with `unchecked` are passed over
 * @param folder absolute path of the folder whose `node_modules` holds the packages
 */
export function checkModels(
  libraries: readonly LibraryModel[],
  folder: string,
  all: readonly LibraryModel[] = libraries,
): readonly ModelProblem[] {
  const checked = libraries.filter((library) => library.unchecked === undefined);
  return new Check(new DeclarationIndex(checked, folder), all).run(checked);
}

class Check {
  readonly #problems: ModelProblem[] = [];
  readonly #checker: ts.TypeChecker;
  readonly #libraries: ReadonlyMap<string, LibraryModel>;
  /** Types without an exported name, with the declared types they were met as. */
  readonly #met = new Map<string, ts.Type[]>();
  #library!: LibraryModel;

  constructor(
    readonly index: DeclarationIndex,
    all: readonly LibraryModel[],
  ) {
    this.#checker = index.checker;
    this.#libraries = new Map(all.map((library) => [library.package, library]));
  }

  run(libraries: readonly LibraryModel[]): readonly ModelProblem[] {
    for (const library of libraries) this.#checkLibrary(library);
    for (const library of libraries) this.#checkUnexported(library);
    return libraries.flatMap((library) =>
      excused(
        library,
        this.#problems.filter((problem) => problem.library === library.package),
      ),
    );
  }

  #problem(at: string, message: string): void {
    if (
      !this.#problems.some(
        (other) => other.library === this.#library.package && other.at === at && other.message === message,
      )
    ) {
      this.#problems.push({ library: this.#library.package, at, message });
    }
  }

  #checkLibrary(library: LibraryModel): void {
    this.#library = library;
    const declared = this.index.of(library);
    if (!declared)
      return this.#problem('', `no type declarations found; give \`typings\`, or \`unchecked\` with the reason`);
    for (const [name, member] of Object.entries(library.exports)) {
      const types = declared.values(name);
      if (types.length > 0) this.#member(types, member, name);
      else this.#problem(name, 'no such export');
    }
    for (const [name, model] of Object.entries(library.types ?? {})) {
      if (isUnexported(name)) continue;
      const type = declared.type(name);
      if (!type) this.#problem(`#${name}`, 'no such exported type');
      else this.#typeMembers(type, model.members, `#${name}`, model.call);
    }
  }

  #checkUnexported(library: LibraryModel): void {
    this.#library = library;
    for (const [name, model] of Object.entries(library.types ?? {})) {
      if (!isUnexported(name)) continue;
      const types = this.#met.get(`${library.package}#${name}`);
      const type = types?.find((candidate) =>
        Object.keys(model.members).every((member) => this.#property(candidate, member)),
      );
      if (type) this.#typeMembers(type, model.members, `#${name}`, model.call);
      else
        this.#problem(
          `#${name}`,
          types
            ? `no declared type in whose place it stands has all of ${Object.keys(model.members).join(', ')}`
            : 'nothing gives this type',
        );
    }
  }

  #typeMembers(type: ts.Type, members: Readonly<Record<string, MemberModel>>, at: string, call?: CallModel): void {
    if (call) this.#call(this.#signatures([type], ts.SignatureKind.Call), call, at);
    this.#member([type], { members }, at);
  }

  #member(types: readonly ts.Type[], model: MemberModel, at: string): void {
    if (types.some(isAny)) return;
    if (model.call) this.#call(this.#signatures(types, ts.SignatureKind.Call), model.call, at);
    if (model.construct) this.#call(this.#signatures(types, ts.SignatureKind.Construct), model.construct, `new ${at}`);
    if (model.read) this.#result(types, model.read, at);
    if (model.write) this.#param(types, model.write, at);
    for (const [name, member] of Object.entries(model.members ?? {})) {
      const found = types.flatMap((type) => this.#property(type, name) ?? []);
      if (found.length > 0) this.#member(found, member, `${at}.${name}`);
      else this.#problem(`${at}.${name}`, 'no such member');
    }
  }

  #call(signatures: readonly ts.Signature[], model: CallModel, at: string): void {
    if (signatures.length === 0)
      return this.#problem(at, at.startsWith('new ') ? 'cannot be constructed' : 'cannot be called');
    this.#conditions(signatures, model.roles, at);
    model.params?.forEach((param, index) => {
      const types = this.#parameter(signatures, index);
      if (types.length === 0)
        this.#problem(
          `${at}(${index})`,
          `there are at most ${Math.max(...signatures.map((s) => s.parameters.length))} parameters`,
        );
      else this.#param(types, param, `${at}(${index})`);
      this.#conditions(signatures, param.roles, at);
    });
    if (model.rest && this.#parameter(signatures, model.params?.length ?? 0).length === 0)
      this.#problem(`${at}(…)`, 'there are no further parameters');
    if (model.guards && this.#parameter(signatures, model.guards.param).length === 0)
      this.#problem(at, `there is no parameter ${model.guards.param} to guard`);
    if (model.result) {
      for (const index of model.result.passes ?? []) {
        if (index >= 0 && this.#parameter(signatures, index).length === 0)
          this.#problem(at, `there is no parameter ${index} to pass on`);
      }
      this.#result(
        signatures.map((signature) => this.#checker.getReturnTypeOfSignature(signature)),
        model.result,
        `${at}()`,
      );
    }
    if (model.events) this.#events(signatures, model.events, at);
  }

  #conditions(signatures: readonly ts.Signature[], roles: readonly RoleModel[] | undefined, at: string): void {
    for (const role of roles ?? []) if (typeof role !== 'string') this.#condition(signatures, role.when, at);
  }

  #condition(signatures: readonly ts.Signature[], condition: Condition, at: string): void {
    let types = this.#parameter(signatures, condition.param ?? 0);
    if (types.length === 0)
      return this.#problem(at, `a condition names parameter ${condition.param ?? 0}, which does not exist`);
    for (const part of condition.option?.split('.') ?? []) {
      types = types.flatMap((type) => this.#property(type, part) ?? []);
      if (types.length === 0)
        return this.#problem(at, `a condition names option ${condition.option}, which does not exist`);
    }
  }

  #param(types: readonly ts.Type[], model: ParamModel, at: string): void {
    const kinds = this.#kinds(types);
    if (kinds.some(isAny)) return;
    for (const [name, option] of Object.entries(this.#options(model.options))) {
      if (name === '*') continue;
      const found = kinds.flatMap((kind) => (isPrimitive(kind) ? [] : (this.#property(kind, name) ?? [])));
      if (found.length === 0) this.#problem(`${at}.${name}`, 'no such option');
      else this.#param(found, option, `${at}.${name}`);
    }
    if (model.items) {
      const elements = this.#elements(kinds);
      if (elements.length === 0) this.#problem(at, 'takes no array');
      else this.#param(elements, model.items, `${at}[]`);
    }
    if (model.callback) this.#callback(this.#signatures(kinds, ts.SignatureKind.Call), model.callback, at);
  }

  #options(model: OptionsModel | TypeName | undefined): OptionsModel {
    if (typeof model !== 'string') return model ?? {};
    const [library, name] = this.#resolve(model);
    const options = library?.options?.[name];
    if (!options) this.#problem('', `the shared options ${model} do not exist`);
    return options ?? {};
  }

  #resolve(name: TypeName): [LibraryModel | undefined, string] {
    const at = name.lastIndexOf('#');
    return [at === 0 ? this.#library : this.#libraries.get(name.slice(0, at)), name.slice(at + 1)];
  }

  #callback(signatures: readonly ts.Signature[], model: CallbackModel, at: string): void {
    if (signatures.length === 0) return this.#problem(at, 'takes no function');
    model.params?.forEach((param, index) => {
      const types = this.#parameter(signatures, index);
      if (types.length === 0) this.#problem(at, `its function gets no parameter ${index}`);
      else this.#result(types, param, `${at} => ${index}`);
    });
  }

  #events(signatures: readonly ts.Signature[], events: Readonly<Record<string, CallbackModel>>, at: string): void {
    for (const [name, model] of Object.entries(events)) {
      if (name === '*') continue;
      const matching = signatures.filter((signature) => {
        const [event] = signature.parameters;
        return (
          event &&
          this.#kinds([this.#checker.getTypeOfSymbol(event)]).some((kind) => isAny(kind) || this.#accepts(kind, name))
        );
      });
      if (matching.length === 0) {
        this.#problem(`${at}('${name}')`, 'no such event');
        continue;
      }
      const listeners = matching.flatMap((signature) => {
        const last = signature.parameters.slice(1).map((parameter) => this.#checker.getTypeOfSymbol(parameter));
        return this.#kinds(last);
      });
      const callable = this.#signatures(listeners, ts.SignatureKind.Call).filter(
        (signature) => signature.parameters.length > 0,
      );
      // Listeners declared as plain functions or through the event's type parameter say nothing of their parameters.
      if (callable.length > 0) this.#callback(callable, model, `${at}('${name}')`);
    }
  }

  #accepts(type: ts.Type, name: string): boolean {
    if (type.isStringLiteral()) return type.value === name;
    return (type.flags & (ts.TypeFlags.String | ts.TypeFlags.TemplateLiteral)) !== 0;
  }

  #result(types: readonly ts.Type[], model: ResultModel, at: string): void {
    // Promises and observables are transparent; a builder that can be awaited stays the builder too.
    const kinds = this.#kinds(
      types.flatMap((type) => [type, this.#checker.getAwaitedType(type) ?? type, ...this.#observed(type)]),
    );
    if (kinds.some(isAny)) {
      const told = kinds.filter((kind) => !isAny(kind));
      if (model.type && told.length > 0 && isUnexported(this.#resolve(model.type)[1]))
        this.#hasType(told, model.type, at);
      return;
    }
    if (model.type) this.#hasType(kinds, model.type, at);
    if (model.items) {
      const elements = this.#elements(kinds);
      if (elements.length === 0) this.#problem(at, 'is no array');
      else this.#result(elements, model.items, `${at}[]`);
    }
    for (const [name, property] of Object.entries(model.properties ?? {})) {
      const found = kinds.flatMap((kind) => this.#property(kind, name) ?? []);
      if (found.length === 0) this.#problem(`${at}.${name}`, 'no such property');
      else this.#result(found, property, `${at}.${name}`);
    }
    if (model.call) this.#call(this.#signatures(kinds, ts.SignatureKind.Call), model.call, at);
  }

  /** What an `Observable<T>` of RxJS gives. */
  #observed(type: ts.Type): readonly ts.Type[] {
    return type.symbol?.name === 'Observable' ? this.#checker.getTypeArguments(type as ts.TypeReference) : [];
  }

  #hasType(kinds: readonly ts.Type[], name: TypeName, at: string): void {
    const [library, short] = this.#resolve(name);
    const model = library?.types?.[short];
    if (!library || !model) return this.#problem(at, `the type ${name} is in no model`);
    if (isUnexported(short)) {
      const key = `${library.package}#${short}`;
      this.#met.set(key, [...(this.#met.get(key) ?? []), ...kinds]);
      return;
    }
    // A model may know better than the declarations which subtype it is: an event's target, say.
    const exact = this.index.of(library)?.type(short);
    if (exact && kinds.some((kind) => this.#checker.isTypeAssignableTo(exact, kind))) return;
    const missing = Object.keys(model.members).filter((member) => !kinds.some((kind) => this.#property(kind, member)));
    if (missing.length > 0) this.#problem(at, `is not ${name}: it has no ${missing.join(', ')}`);
  }

  /** The types of a parameter over all signatures. */
  #parameter(signatures: readonly ts.Signature[], index: number): ts.Type[] {
    return signatures.flatMap((signature) => {
      const parameter = signature.parameters[Math.min(index, signature.parameters.length - 1)];
      if (!parameter) return [];
      const type = this.#checker.getTypeOfSymbol(parameter);
      const declaration = parameter.valueDeclaration;
      const rest =
        declaration &&
        ts.isParameter(declaration) &&
        declaration.dotDotDotToken &&
        index >= signature.parameters.length - 1;
      if (rest) return isAny(type) ? [type] : this.#restElement(type, index - signature.parameters.length + 1);
      return index < signature.parameters.length ? [type] : [];
    });
  }

  #restElement(type: ts.Type, index: number): ts.Type[] {
    const base = this.#checker.getBaseConstraintOfType(type) ?? type;
    const at = this.#property(base, String(index)) ?? this.#checker.getIndexTypeOfType(base, ts.IndexKind.Number);
    return at ? [at] : isAny(base) ? [base] : [];
  }

  #signatures(types: readonly ts.Type[], kind: ts.SignatureKind): ts.Signature[] {
    return this.#kinds(types).flatMap((type) => [...this.#checker.getSignaturesOfType(type, kind)]);
  }

  /** The possibilities of a type without null and undefined; type parameters by their constraint. */
  #kinds(types: readonly ts.Type[]): ts.Type[] {
    return types.flatMap((type): ts.Type[] => {
      const apparent =
        type.flags & ts.TypeFlags.Instantiable
          ? (this.#checker.getBaseConstraintOfType(type) ?? this.#checker.getAnyType())
          : type;
      if (apparent.isUnion()) return this.#kinds(apparent.types);
      return apparent.flags & (ts.TypeFlags.Null | ts.TypeFlags.Undefined | ts.TypeFlags.Void) ? [] : [apparent];
    });
  }

  #elements(kinds: readonly ts.Type[]): ts.Type[] {
    return kinds.flatMap((kind) => {
      if (isPrimitive(kind)) return [];
      const indexed = this.#checker.getIndexTypeOfType(kind, ts.IndexKind.Number);
      if (indexed) return [indexed];
      const [first] = this.#checker.getTypeArguments(kind as ts.TypeReference) ?? [];
      return first ? [first] : [];
    });
  }

  #property(type: ts.Type, name: string): ts.Type | undefined {
    if (isAny(type)) return type;
    for (const kind of this.#kinds([type])) {
      if (isAny(kind)) return kind;
      const symbol = this.#checker.getPropertyOfType(this.#checker.getApparentType(kind), name);
      if (symbol) return this.#checker.getTypeOfSymbol(symbol);
      const indexed = isPrimitive(kind) ? undefined : this.#checker.getIndexTypeOfType(kind, ts.IndexKind.String);
      if (indexed) return indexed;
    }
    return undefined;
  }
}

/** Leaves out what the model itself says is not declared, and reports what it says so needlessly. */
function excused(library: LibraryModel, problems: readonly ModelProblem[]): readonly ModelProblem[] {
  const paths = Object.keys(library.undeclared ?? {});
  const under = (problem: ModelProblem, path: string) =>
    problem.at === path || (problem.at.startsWith(path) && /^[.(]/.test(problem.at.slice(path.length)));
  const stale = paths.filter((path) => !problems.some((problem) => under(problem, path)));
  return [
    ...problems.filter((problem) => !paths.some((path) => under(problem, path))),
    ...stale.map((path) => ({
      library: library.package,
      at: path,
      message: 'is declared after all: remove it from `undeclared`',
    })),
  ];
}

/** Types that a package declares but does not export have lower-case names in models; they are checked where they are met. */
function isUnexported(name: string): boolean {
  return /^[a-z]/.test(name);
}

function isAny(type: ts.Type): boolean {
  return (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) !== 0;
}

function isPrimitive(type: ts.Type): boolean {
  const flags =
    ts.TypeFlags.StringLike |
    ts.TypeFlags.NumberLike |
    ts.TypeFlags.BooleanLike |
    ts.TypeFlags.BigIntLike |
    ts.TypeFlags.ESSymbolLike;
  return (type.flags & flags) !== 0;
}
