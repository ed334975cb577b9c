import type { Role } from './roles';
import type {
  CallbackModel,
  CallModel,
  LibraryModel,
  MemberModel,
  OptionsModel,
  ParamModel,
  ResultModel,
  RoleModel,
  TypeName,
} from './vocabulary';

/** The words of which a file needs one for a model to give a role in it: module specifiers and global identifiers. */
export type RoleSources = ReadonlyMap<Role, ReadonlySet<string>>;

/**
 * Finds, for each role, what a file must mention for that role to arrive in it. Follows shared options and the types that
 * calls give, so that a role deep inside a client is found under the package that makes the client.
 * @param libraries the models, built-in and the user's
 */
export function roleSources(libraries: readonly LibraryModel[]): RoleSources {
  const sources = new Map<Role, Set<string>>();
  const byPackage = new Map(libraries.map((library) => [library.package, library]));
  for (const library of libraries) {
    if (library.package === 'globals') {
      for (const [name, member] of Object.entries(library.exports))
        record(sources, new Walk(byPackage, library).member(member), [name]);
      for (const name of Object.keys(library.types ?? {}))
        record(sources, new Walk(byPackage, library).type(`globals#${name}`), [name]);
      continue;
    }
    const walk = new Walk(byPackage, library);
    for (const member of Object.values(library.exports)) walk.member(member);
    for (const name of Object.keys(library.types ?? {})) walk.type(`${library.package}#${name}`);
    record(
      sources,
      walk,
      [library.package, ...(library.aliases ?? [])].map((name) => name.replace(/^node:/, '')),
    );
  }
  return sources;
}

const known = new WeakMap<readonly LibraryModel[], RoleSources>();

/**
 * Module specifiers (without `node:`) and global identifiers of which a file needs one for the role to arrive in it.
 * @param libraries the models to look in, usually `libraryModels`; the answer is kept for the same array
 */
export function packagesGivingRole(role: Role, libraries: readonly LibraryModel[]): readonly string[] {
  let sources = known.get(libraries);
  if (!sources) known.set(libraries, (sources = roleSources(libraries)));
  return [...(sources.get(role) ?? [])];
}

function record(sources: Map<Role, Set<string>>, walk: Walk, words: readonly string[]): void {
  for (const role of walk.roles) {
    const set = sources.get(role) ?? new Set();
    sources.set(role, set);
    for (const word of words) set.add(word);
  }
}

/** Collects every role that can be met from a model on. */
class Walk {
  readonly roles = new Set<Role>();
  readonly #seen = new Set<unknown>();

  constructor(
    readonly libraries: ReadonlyMap<string, LibraryModel>,
    readonly home: LibraryModel,
  ) {}

  member(model: MemberModel, home = this.home): this {
    if (this.#again(model)) return this;
    this.#call(model.call, home);
    this.#call(model.construct, home);
    this.#result(model.read, home);
    this.#param(model.write, home);
    for (const member of Object.values(model.members ?? {})) this.member(member, home);
    return this;
  }

  type(name: TypeName, home = this.home): this {
    const at = name.lastIndexOf('#');
    const library = at === 0 ? home : this.libraries.get(name.slice(0, at));
    const model = library?.types?.[name.slice(at + 1)];
    if (!library || !model || this.#again(model)) return this;
    this.#call(model.call, library);
    for (const parent of model.extends ?? []) this.type(parent, library);
    for (const member of Object.values(model.members)) this.member(member, library);
    return this;
  }

  #again(model: unknown): boolean {
    if (this.#seen.has(model)) return true;
    this.#seen.add(model);
    return false;
  }

  #roles(roles: readonly RoleModel[] | undefined): void {
    for (const role of roles ?? []) this.roles.add(typeof role === 'string' ? role : role.role);
  }

  #call(model: CallModel | undefined, home: LibraryModel): void {
    if (!model) return;
    this.#roles(model.roles);
    for (const param of model.params ?? []) this.#param(param, home);
    this.#param(model.rest, home);
    this.#result(model.result, home);
    this.#result(model.decorates, home);
    for (const callback of Object.values(model.events ?? {})) this.#callback(callback, home);
  }

  #param(model: ParamModel | undefined, home: LibraryModel): void {
    if (!model || this.#again(model)) return;
    this.#roles(model.roles);
    this.#param(model.items, home);
    if (model.callback) this.#callback(model.callback, home);
    for (const option of Object.values(this.#options(model.options, home) ?? {})) this.#param(option, home);
  }

  #options(model: OptionsModel | TypeName | undefined, home: LibraryModel): OptionsModel | undefined {
    if (typeof model !== 'string') return model;
    const at = model.lastIndexOf('#');
    return (at === 0 ? home : this.libraries.get(model.slice(0, at)))?.options?.[model.slice(at + 1)];
  }

  #callback(model: CallbackModel, home: LibraryModel): void {
    for (const param of model.params ?? []) this.#result(param, home);
    this.#param(model.returns, home);
  }

  #result(model: ResultModel | undefined, home: LibraryModel): void {
    if (!model || this.#again(model)) return;
    if (model.type) this.type(model.type, home);
    this.#result(model.items, home);
    for (const property of Object.values(model.properties ?? {})) this.#result(property, home);
    this.#call(model.call, home);
  }
}
