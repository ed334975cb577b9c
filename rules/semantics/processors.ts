import type { TSESTree } from '@typescript-eslint/utils';
import type { CallModel, TypeName } from '../models/vocabulary';
import { argumentValues } from './arguments';
import { calleeOf, constructs } from './callees';
import { callModelOf } from './callbacks';
import type { Evaluator, Site } from './evaluate';
import { isSamePlace, type Module } from './module';
import { modulesAround } from './queues';
import { keyName, memberName, unwrap } from './syntax';
import { Value, type FunctionNode } from './value';

/** How processors of queues call what they are given, where no type says it. */
const JOB = /^_?(job|task)$/i;

/**
 * The jobs that a function takes which another module hands to a queue: `new Worker('reports', printReport)`, or by the path
 * of its file, as processors that run in a process of their own. Nothing for functions that no queue of the application is
 * given.
 */
export function jobsOf(ev: Evaluator, fn: FunctionNode, index: number, { module }: Site): readonly Value[] {
  if (index !== 0 || !takesJob(fn) || !isExported(fn, module)) return [];
  const libraries = ev.models.queues.libraries.filter((name) => ev.project.manifests.names(module.file, name));
  if (libraries.length === 0) return [];
  return modulesAround(ev, module).flatMap((other) => registrations(ev, fn, module, other));
}

function takesJob(fn: FunctionNode): boolean {
  const [job] = fn.params;
  if (job?.type === 'Identifier') return JOB.test(job.name);
  return (
    job?.type === 'ObjectPattern' && job.properties.some((one) => one.type === 'Property' && keyName(one) === 'data')
  );
}

/** What an export stands for, followed to the function that it names. */
function isExported(fn: FunctionNode, module: Module): boolean {
  return exportsOf(module).some(([, node]) => node === fn);
}

function exportsOf(module: Module): readonly (readonly [name: string, node: TSESTree.Node | undefined])[] {
  const named = [...module.exports].map(([name, entry]) =>
    entry.kind === 'from'
      ? ([name, undefined] as const)
      : ([name, meant(module, entry.kind === 'binding' ? entry.identifier : entry.node)] as const),
  );
  const whole = module.commonjs && meant(module, module.commonjs);
  const parts = whole?.type === 'ObjectExpression' ? whole.properties : [];
  return [
    ...named,
    ['default', whole],
    ...parts.flatMap((one) =>
      one.type === 'Property' ? [[keyName(one) ?? '', meant(module, one.value)] as const] : [],
    ),
  ];
}

function meant(module: Module, node: TSESTree.Node): TSESTree.Node | undefined {
  const at = unwrap(node);
  if (at.type !== 'Identifier') return at;
  const definition = module.variableOf(at)?.defs[0]?.node as TSESTree.Node | undefined;
  return definition?.type === 'VariableDeclarator' && definition.init ? unwrap(definition.init) : definition;
}

/** The jobs of the queues of another module that are handed a function. */
function registrations(ev: Evaluator, fn: FunctionNode, module: Module, other: Module): readonly Value[] {
  if (other === module) return [];
  return other.calls.flatMap((call): readonly Value[] => {
    if (call.type === 'TaggedTemplateExpression' || !mayRegister(ev, call)) return [];
    const site = { module: other };
    return calleeOf(ev, call, site).value.atoms.flatMap((atom) => {
      const model = callModelOf(ev, atom, constructs(call));
      const type = model?.receives && jobType(model);
      if (!type) return [];
      const args = argumentValues(ev, call, site);
      if (!args.some((one, at) => isMeant(one, call.arguments[at], fn, module))) return [];
      return [Value.of({ kind: 'instance', type, made: { node: call, module: other, args } })];
    });
  });
}

function mayRegister(ev: Evaluator, call: TSESTree.CallExpression | TSESTree.NewExpression): boolean {
  const callee = unwrap(call.callee);
  const name =
    callee.type === 'MemberExpression' ? memberName(callee) : callee.type === 'Identifier' ? callee.name : undefined;
  // A class may be imported under another name.
  return call.arguments.length > 0 && (call.type === 'NewExpression' || ev.models.queues.receivers.has(name ?? ''));
}

/** What the processors that a call is given are called with. */
function jobType({ params = [] }: CallModel): TypeName | undefined {
  return params.flatMap(({ callback }) => callback?.params?.[0]?.type ?? [])[0];
}

/** True for the function itself, and for the path of the file whose default export it is. */
function isMeant(given: Value, node: TSESTree.Node | undefined, fn: FunctionNode, module: Module): boolean {
  if (given.atoms.some((atom) => atom.kind === 'function' && isSamePlace(atom.node, fn))) return true;
  const path = given.texts()[0]?.suffix ?? (node && endOfPath(unwrap(node)));
  return (
    path !== undefined &&
    /\.[cm]?[jt]s$/.test(path) &&
    `/${bare(module.file)}`.endsWith(`/${bare(path)}`) &&
    exportsOf(module).some(([name, exported]) => name === 'default' && exported === fn)
  );
}

/** The part of a path that is written: `path.join(__dirname, 'jobs', 'report.js')`, `new URL('./report.js', import.meta.url)`. */
function endOfPath(node: TSESTree.Node): string | undefined {
  if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return undefined;
  const written = node.arguments.flatMap((one) =>
    one.type === 'Literal' && typeof one.value === 'string' ? [one.value] : [],
  );
  return written.length > 0 ? written.join('/') : undefined;
}

/** `./processors/report.js` as the end of a path without its extension. */
function bare(path: string): string {
  return path.replace(/^[./]+/, '').replace(/\.[cm]?[jt]s$/, '');
}
