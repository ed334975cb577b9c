import type { TSESTree } from '@typescript-eslint/utils';
import type { LibraryModel, MemberModel } from '../models/vocabulary';
import type { Evaluator } from './evaluate';
import { memberValue } from './members';
import { isExports, type Module } from './module';
import { withWrites } from './writes';
import { Value, type Primitive } from './value';

const namespaces = new WeakMap<LibraryModel, MemberModel>();

/** What `import * as x` and `require` give of a modelled library: its exports and, for `require`, the default's facets. */
function namespaceModel(library: LibraryModel): MemberModel {
  let model = namespaces.get(library);
  if (!model) {
    const own = library.exports['default'];
    const whole = { ...own, members: { ...library.exports, ...own?.members } };
    model = { ...own, members: { ...own?.members, ...library.exports, default: whole } };
    namespaces.set(library, model);
  }
  return model;
}

/** `node:crypto` is `crypto` in a sentence; globals have no prefix. */
function prefix(library: LibraryModel): string {
  return library.package.replace(/^node:/, '');
}

/** A named export of a module, by the specifier as written. */
export function moduleExport(ev: Evaluator, source: string, name: string, from: Module): Value {
  const library = ev.models.library(source);
  if (library) return libraryExport(ev, library, name, from) ?? Value.unknown;
  const target = ev.project.follow(from, source);
  if (target === undefined) return Value.of({ kind: 'external', package: source, path: [name] });
  if (target.kind === 'json')
    return name === 'default'
      ? jsonValue(target.value)
      : jsonValue((target.value as Record<string, unknown> | null)?.[name]);
  return exportOf(ev, target.module, name) ?? Value.unknown;
}

/** The module as an object: a namespace import, a dynamic import, a `require`. */
export function moduleObject(ev: Evaluator, source: string, from: Module, how: 'namespace' | 'require'): Value {
  const library = ev.models.library(source);
  if (library)
    return Value.of({
      kind: 'member',
      name: prefix(library),
      model: namespaceModel(library),
      library: library.package,
    });
  const target = ev.project.follow(from, source);
  if (target === undefined) return Value.of({ kind: 'external', package: source, path: [] });
  if (target.kind === 'json') return jsonValue(target.value);
  if (how === 'require' && target.module.commonjs)
    return ev.evaluate(target.module.commonjs, { module: target.module });
  return Value.of({ kind: 'namespace', module: target.module });
}

function libraryExport(ev: Evaluator, library: LibraryModel, name: string, from: Module): Value | undefined {
  const site = { module: from };
  if (name === 'default') {
    const own = library.exports['default'];
    const model = own ? { ...own, members: { ...library.exports, ...own.members } } : namespaceModel(library);
    return memberValue(ev, model, prefix(library), undefined, site, from.ast, library.package);
  }
  const model = library.exports[name] ?? library.exports['default']?.members?.[name];
  const type = ev.models.typeOf(library, name);
  if (!model)
    return type
      ? Value.of({ kind: 'member', name, model: { construct: { result: { type } } }, library: library.package })
      : undefined;
  return memberValue(
    ev,
    model,
    library.package === 'globals' ? name : `${prefix(library)}.${name}`,
    undefined,
    site,
    from.ast,
    library.package,
  );
}

/** A member of a library met through its default export that only the named exports have. */
export function packageMember(ev: Evaluator, packageName: string, name: string): Value | undefined {
  const library = ev.models.library(packageName);
  const model = library && Object.hasOwn(library.exports, name) ? library.exports[name] : undefined;
  return model && Value.of({ kind: 'member', name: `${prefix(library!)}.${name}`, model, library: library!.package });
}

/** A global: `fetch`, `navigator`. */
export function packageExport(ev: Evaluator, packageName: string, path: readonly [string]): Value | undefined {
  const library = ev.models.library(packageName);
  if (!library || !Object.hasOwn(library.exports, path[0])) return undefined;
  const model = library.exports[path[0]]!;
  return memberValue(
    ev,
    model,
    path[0],
    undefined,
    { module: ev.project.nowhere },
    ev.project.nowhere.ast,
    library.package,
  );
}

/** A name that no scope declares. */
export function globalValue(ev: Evaluator, name: string): Value {
  return packageExport(ev, 'globals', [name]) ?? Value.of({ kind: 'external', package: 'globals', path: [name] });
}

/** What a module of the workspace exports under a name; undefined when it exports no such thing. */
export function exportOf(ev: Evaluator, module: Module, name: string, seen = new Set<Module>()): Value | undefined {
  if (seen.has(module)) return undefined;
  seen.add(module);
  const site = { module };
  const entry = module.exports.get(name);
  if (entry) {
    switch (entry.kind) {
      case 'expression':
        return ev.evaluate(entry.node, site);
      case 'binding': {
        const variable = module.variableOf(entry.identifier);
        if (!variable) return undefined;
        return withWrites(ev, ev.variable(variable, undefined, site), variable, undefined, site);
      }
      case 'from': {
        if (entry.name === '*') return moduleObject(ev, entry.source, module, 'namespace');
        const library = ev.models.library(entry.source);
        if (library) return libraryExport(ev, library, entry.name, module);
        const target = ev.project.follow(module, entry.source);
        if (!target) return Value.of({ kind: 'external', package: entry.source, path: [entry.name] });
        return target.kind === 'json' ? jsonValue(target.value) : exportOf(ev, target.module, entry.name, seen);
      }
    }
  }
  for (const source of name === 'default' ? [] : ev.project.doors.toward(module, name)) {
    const library = ev.models.library(source);
    const target = library ? undefined : ev.project.follow(module, source);
    const found = library
      ? libraryExport(ev, library, name, module)
      : target?.kind === 'module'
        ? exportOf(ev, target.module, name, seen)
        : undefined;
    if (found) return found;
  }
  if (module.commonjs) {
    const whole = ev.evaluate(module.commonjs, site);
    return name === 'default' ? whole : ev.property(whole, name, site, module.commonjs);
  }
  if (
    name === 'default' &&
    module.exports.size > 0 &&
    [...module.exports.values()].every((e) => e.kind === 'expression')
  ) {
    return Value.of({ kind: 'namespace', module });
  }
  return undefined;
}

/** `exports.find`, `module.exports.find`, `api.find` where a file reads what it exports itself. */
export function ownExport(
  ev: Evaluator,
  { object }: TSESTree.MemberExpression,
  name: string,
  module: Module,
): Value | undefined {
  const isOwn = object.type === 'Identifier' ? module.exportsNames.has(object.name) : isExports(object);
  const entry = isOwn ? module.exports.get(name) : undefined;
  return entry?.kind === 'expression' ? ev.evaluate(entry.node, { module }) : undefined;
}

/** A JSON module as a value. */
function jsonValue(data: unknown): Value {
  if (Array.isArray(data))
    return Value.of({ kind: 'array', items: data.slice(0, 50).map(jsonValue), open: data.length > 50 });
  if (data !== null && typeof data === 'object') {
    const entries = Object.entries(data).map(([key, value]) => ({ key, node: nowhere, value: () => jsonValue(value) }));
    return Value.of({ kind: 'object', object: { node: nowhere, module: undefined as never, entries, open: false } });
  }
  return Value.constant(data as Primitive);
}
const nowhere = {
  type: 'Program',
  range: [0, 0],
  loc: { start: { line: 1, column: 0 }, end: { line: 1, column: 0 } },
} as never;
