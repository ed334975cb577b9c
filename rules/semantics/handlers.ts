import type { TSESTree } from '@typescript-eslint/utils';
import type { CallbackModel, ResultModel } from '../models/vocabulary';
import type { Evaluator, Site } from './evaluate';
import type { Module } from './module';
import { servedBy } from './queues';
import { resultValue } from './results';
import { isFunction, keyName, unwrap } from './syntax';
import { typeEvidence } from './types';
import type { FunctionNode, MadeBy, Value } from './value';

const MAX_DEPTH = 8;

/** Which parameter of a callback is asked for, and how many it has. */
export interface Position {
  readonly index: number;
  readonly count: number;
}

/**
 * `const handler: RequestHandler = (req, res) => …`, `const routes: ServerRoute[] = [{ handler: (request) => … }]`: the
 * declared type tells what it is called with.
 */
export function declaredCallback(ev: Evaluator, fn: FunctionNode, position: Position, site: Site): Value[] {
  const { annotation, path } = declaredAround(fn);
  if (!annotation) return [];
  const declared = typeEvidence(ev, annotation, site);
  const holder = path
    .slice(0, -1)
    .reduce((at, key) => (key === undefined ? ev.elementOf(at) : ev.property(at, key, site, fn)), declared);
  const key = path.at(-1);
  return holder.types().flatMap((type) => {
    const callback =
      path.length === 0
        ? ev.models.type(type)?.callback
        : key === undefined
          ? undefined
          : ev.models.member(type, key)?.model.write?.callback;
    return callback
      ? fromCallback(ev, callback, position, type.slice(type.indexOf('#') + 1), annotation, site, [], holder)
      : [];
  });
}

/** `class Archive extends Scp { cStoreRequest(request) … }`: what the library calls the method with that it declares. */
export function overridden(ev: Evaluator, fn: FunctionNode, position: Position, site: Site): Value[] {
  const method = fn.parent?.type === 'MethodDefinition' && !fn.parent.static ? fn.parent : undefined;
  const parent = method?.parent.parent.superClass;
  const key = method && keyName(method);
  if (!parent || key === undefined) return [];
  return ev.evaluate(parent, site).atoms.flatMap((atom) => {
    const type = atom.kind === 'member' ? atom.model.construct?.result?.type : undefined;
    const callback = type && ev.models.member(type, key)?.model.write?.callback;
    const made = callback && servedBy(ev, method.parent.parent.decorators, site);
    return callback ? fromCallback(ev, callback, position, key, method, site, [], undefined, made) : [];
  });
}

/** The type that is written for what a function stands in, and the way to the function: keys, and undefined for elements. */
function declaredAround(fn: FunctionNode): {
  readonly annotation?: TSESTree.TypeNode;
  readonly path: readonly (string | undefined)[];
} {
  const path: (string | undefined)[] = [];
  for (let at: TSESTree.Node = fn; at.parent && path.length < MAX_DEPTH; at = at.parent) {
    const { parent }: TSESTree.Node = at;
    if (parent.type === 'VariableDeclarator' && parent.init === at)
      return { annotation: parent.id.typeAnnotation?.typeAnnotation, path };
    if (parent.type === 'PropertyDefinition' && parent.value === at)
      return { annotation: parent.typeAnnotation?.typeAnnotation, path };
    if (parent.type === 'TSSatisfiesExpression' || parent.type === 'TSAsExpression')
      return { annotation: parent.typeAnnotation, path };
    if (parent.type === 'Property' && parent.value === at) {
      const key = keyName(parent);
      if (key === undefined) break;
      path.unshift(key);
    } else if (parent.type === 'ArrayExpression') path.unshift(undefined);
    else if (parent.type !== 'ObjectExpression') break;
  }
  return { path };
}

const handlers = new WeakMap<Module, ReadonlyMap<TSESTree.Node, readonly [string, CallbackModel]>>();

/** `export async function POST(request)` of a route file: what the framework calls it with. */
export function exportedHandler(ev: Evaluator, fn: FunctionNode, position: Position, site: Site): readonly Value[] {
  let known = handlers.get(site.module);
  if (!known) handlers.set(site.module, (known = handlersOf(ev, site.module)));
  const [name, callback] = known.get(fn) ?? [];
  return name !== undefined && callback ? fromCallback(ev, callback, position, name, fn, site, []) : [];
}

function handlersOf(ev: Evaluator, module: Module): ReadonlyMap<TSESTree.Node, readonly [string, CallbackModel]> {
  const found = new Map<TSESTree.Node, readonly [string, CallbackModel]>();
  for (const [name, convention] of ev.models.handlersIn(module.file)) {
    const entry = module.exports.get(name);
    const definition =
      entry?.kind === 'binding'
        ? (module.variableOf(entry.identifier)?.defs[0]?.node as TSESTree.Node | undefined)
        : entry?.kind === 'expression'
          ? unwrap(entry.node)
          : undefined;
    const handler =
      definition?.type === 'VariableDeclarator' && definition.init
        ? unwrap(definition.init)
        : definition?.type === 'Identifier'
          ? (module.variableOf(definition)?.defs[0]?.node as TSESTree.Node | undefined)
          : definition;
    // `export const actions = { default: … }`: each of the functions is called so.
    const all = handler?.type === 'ObjectExpression' ? handler.properties.flatMap(functionIn) : [handler];
    for (const one of all)
      if (one && isFunction(one) && isNamed(one, convention.parameters ?? []))
        found.set(one, [name, convention.handler]);
  }
  return found;
}

/** True when a function has the parameters that a convention asks for. */
function isNamed(fn: FunctionNode, names: readonly (readonly string[])[]): boolean {
  return names.every((spellings, index) => {
    const parameter = fn.params[index];
    if (parameter?.type === 'Identifier') return spellings.includes(parameter.name);
    return parameter?.type === 'ObjectPattern';
  });
}

function functionIn(part: TSESTree.ObjectLiteralElement): readonly TSESTree.Node[] {
  return part.type === 'Property' ? [unwrap(part.value)] : [];
}

/** What a callback that a model describes is called with. */
export function fromCallback(
  ev: Evaluator,
  callback: CallbackModel,
  position: Position,
  name: string,
  node: TSESTree.Node,
  site: Site,
  args: readonly TSESTree.Node[],
  receiver?: Value,
  made?: MadeBy,
): readonly Value[] {
  // `(err, req, res, next)` where `(req, res, next)` is usual is an error handler.
  const takesError = callback.params?.length === 3 && position.count === 4;
  const model: ResultModel | undefined = callback.params?.[takesError ? position.index - 1 : position.index];
  if (!model) return [];
  return [
    resultValue(ev, model, {
      receiver,
      args: (i) => (args[i] ? ev.evaluate(args[i], site) : undefined),
      name,
      node,
      site,
      ...(made && { made }),
    }),
  ];
}
