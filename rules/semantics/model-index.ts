import picomatch from 'picomatch';
import type { Label } from '../models/labels';
import type {
  CallbackModel,
  CallModel,
  Convention,
  LibraryModel,
  MemberModel,
  OptionsModel,
  ParamModel,
  QueueUse,
  ResultModel,
  TypeModel,
  TypeName,
} from '../models/vocabulary';

/** Models by the names the evaluator meets: module specifiers, type names, option shapes. */
export class ModelIndex {
  readonly #libraries = new Map<string, LibraryModel>();
  readonly #namespaces = new Map<string, LibraryModel>();
  readonly #types = new Map<TypeName, { library: string; model: TypeModel }>();
  readonly #options = new Map<string, OptionsModel>();
  #queues: ModelIndex['queues'] | undefined;
  readonly #senders = new Map<string, readonly string[]>();
  readonly #conventions: (Omit<Convention, 'files'> & { isFile: (path: string) => boolean })[] = [];

  constructor(libraries: readonly LibraryModel[]) {
    for (const library of libraries) {
      const model = absolute(library);
      for (const name of [model.package, ...(model.aliases ?? [])])
        this.#libraries.set(name, merged(this.#libraries.get(name), model));
      for (const name of model.namespaces ?? []) this.#namespaces.set(name, model);
      for (const [name, type] of Object.entries(model.types ?? {}))
        this.#types.set(`${model.package}#${name}`, { library: model.package, model: type });
      for (const [name, options] of Object.entries(model.options ?? {}))
        this.#options.set(`${model.package}#${name}`, options);
      for (const { files, ...convention } of model.conventions ?? [])
        this.#conventions.push({ ...convention, isFile: picomatch([...files], { dot: true }) });
    }
  }

  /** The library a module specifier means: `mqtt`, `node:net`, `net`, `axios/dist/axios.js`. */
  library(specifier: string): LibraryModel | undefined {
    const bare = specifier.replace(/\.js$/, '');
    const exact = this.#libraries.get(specifier) ?? this.#libraries.get(bare) ?? this.#libraries.get(`node:${bare}`);
    if (exact) return exact;
    if (specifier.startsWith('.') || specifier.startsWith('/')) return undefined;
    const parts = bare.split('/');
    const name = bare.startsWith('@') ? parts.slice(0, 2).join('/') : parts[0]!;
    return this.#libraries.get(name);
  }

  type(name: TypeName): TypeModel | undefined {
    return this.#types.get(name)?.model;
  }

  /** The type that a global namespace of a library's declarations holds: `fhir4.Patient`. */
  globalType(name: string): TypeName | undefined {
    const at = name.indexOf('.');
    const library = at > 0 ? this.#namespaces.get(name.slice(0, at)) : this.#libraries.get('globals');
    return library && this.typeOf(library, at > 0 ? name.slice(at + 1) : name);
  }

  /** The type a library exports under a name. */
  typeOf(library: LibraryModel, name: string): TypeName | undefined {
    const full: TypeName = `${library.package}#${name}`;
    return this.#types.has(full) ? full : undefined;
  }

  member(
    type: TypeName,
    name: string,
    seen = new Set<TypeName>(),
  ): { model: MemberModel; library: string } | undefined {
    if (seen.has(type)) return undefined;
    seen.add(type);
    const found = this.#types.get(type);
    if (!found) return undefined;
    const own = Object.hasOwn(found.model.members, name) ? found.model.members[name] : undefined;
    if (own) return { model: own, library: found.library };
    for (const parent of found.model.extends ?? []) {
      const inherited = this.member(parent, name, seen);
      if (inherited) return inherited;
    }
    return found.model.others && { model: found.model.others, library: found.library };
  }

  typeLabels(type: TypeName): readonly Label[] {
    const found = this.#types.get(type);
    if (!found) return [];
    return [
      ...(found.model.labels ?? []),
      ...(found.model.extends ?? []).flatMap((parent) => (parent === type ? [] : this.typeLabels(parent))),
    ];
  }

  /** The exports of a file that a framework calls because of their names and the file's, and what it calls them with. */
  handlersIn(file: string): readonly (readonly [name: string, convention: Omit<Convention, 'files' | 'exports'>])[] {
    return this.#conventions
      .filter(({ isFile }) => isFile(file))
      .flatMap((convention) => convention.exports.map((name) => [name, convention] as const));
  }

  /** The names of the methods by which jobs are put into queues of a library. */
  sendersOf(library: string): readonly string[] {
    let names = this.#senders.get(library);
    if (!names) {
      const types = Object.values(this.#libraries.get(library)?.types ?? {});
      names = types.flatMap(({ members }) => Object.keys(members).filter((name) => members[name]?.call?.sends));
      this.#senders.set(library, (names = [...new Set(names)]));
    }
    return names;
  }

  /** The libraries of queues, and the names of what makes a function a processor of their jobs. */
  get queues(): { readonly libraries: readonly string[]; readonly receivers: ReadonlySet<string> } {
    if (!this.#queues) {
      const libraries: string[] = [];
      const receivers = new Set<string>();
      for (const [name, { exports, types }] of this.#libraries) {
        const members = [exports, ...Object.values(types ?? {}).map((type) => type.members)].flatMap(Object.entries);
        const own = members.filter(([, { call, construct }]) => call?.receives ?? construct?.receives);
        if (own.length > 0) libraries.push(name);
        for (const [member] of own) receivers.add(member);
      }
      this.#queues = { libraries, receivers };
    }
    return this.#queues;
  }

  options(model: OptionsModel | TypeName | undefined): OptionsModel | undefined {
    return typeof model === 'string' ? this.#options.get(model) : model;
  }
}

function merged(a: LibraryModel | undefined, b: LibraryModel): LibraryModel {
  return a ? { ...a, exports: { ...a.exports, ...b.exports } } : b;
}

/** The model with `#Name` written out as `package#Name`, so that it can be read outside its library. */
function absolute(library: LibraryModel): LibraryModel {
  const name = (type: TypeName): TypeName => (type.startsWith('#') ? `${library.package}${type}` : type) as TypeName;
  const queue = (of: QueueUse['queue']): QueueUse['queue'] =>
    typeof of === 'string' && of !== 'class' ? name(of) : of;
  const map = <T, U>(
    record: Readonly<Record<string, T>> | undefined,
    change: (value: T) => U,
  ): Record<string, U> | undefined =>
    record && Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
  const result = (model: ResultModel): ResultModel => ({
    ...model,
    ...(model.type && { type: name(model.type) }),
    ...(model.items && { items: result(model.items) }),
    ...(model.properties && { properties: map(model.properties, result) }),
    ...(typeof model.rowsOf === 'string' && { rowsOf: name(model.rowsOf) }),
    ...(model.settingOf && { settingOf: name(model.settingOf) }),
    ...(model.call && { call: call(model.call) }),
  });
  const callback = (model: CallbackModel): CallbackModel => ({
    ...(model.params && { params: model.params.map(result) }),
    ...(model.returns && { returns: param(model.returns) }),
  });
  const param = (model: ParamModel): ParamModel => ({
    ...model,
    ...(model.options && {
      options: typeof model.options === 'string' ? name(model.options) : map(model.options, param),
    }),
    ...(model.items && { items: param(model.items) }),
    ...(model.callback && { callback: callback(model.callback) }),
  });
  const call = (model: CallModel): CallModel => ({
    ...model,
    ...(model.params && { params: model.params.map(param) }),
    ...(model.rest && { rest: param(model.rest) }),
    ...(model.result && { result: result(model.result) }),
    ...(model.events && { events: map(model.events, callback) }),
    ...(model.decorates && { decorates: result(model.decorates) }),
    ...(model.handles && { handles: callback(model.handles) }),
    ...(model.sends && { sends: { ...model.sends, queue: queue(model.sends.queue) } }),
    ...(model.receives && { receives: { ...model.receives, queue: queue(model.receives.queue) } }),
  });
  const member = (model: MemberModel): MemberModel => ({
    ...(model.call && { call: call(model.call) }),
    ...(model.construct && { construct: call(model.construct) }),
    ...(model.read && { read: result(model.read) }),
    ...(model.write && { write: param(model.write) }),
    ...(model.members && { members: map(model.members, member) }),
  });
  return {
    ...library,
    exports: map(library.exports, member)!,
    types: map(library.types, (type) => ({
      ...type,
      ...(type.extends && { extends: type.extends.map(name) }),
      ...(type.call && { call: call(type.call) }),
      ...(type.callback && { callback: callback(type.callback) }),
      members: map(type.members, member)!,
      ...(type.others && { others: member(type.others) }),
    })),
    options: map(library.options, (options) => map(options, param)!),
    ...(library.conventions && {
      conventions: library.conventions.map((one) => ({ ...one, handler: callback(one.handler) })),
    }),
  };
}
