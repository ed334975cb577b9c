import type { TSESTree } from '@typescript-eslint/utils';
import type { ResultModel } from '../models/vocabulary';
import type { Evaluator, Site } from './evaluate';
import type { Module } from './module';
import { resultValue } from './results';
import type { FunctionNode, Value } from './value';

/** What a client sends: the declared types of the parameters are checked by nobody. */
const ARGUMENT: ResultModel = { labels: ['untrusted.http'] };

/**
 * What a server action is called with. `'use server'` makes an endpoint of every exported function of a file, or of the
 * function that begins with it, and whoever knows the page calls it with what he likes.
 */
export function actionArguments(ev: Evaluator, fn: FunctionNode, index: number, site: Site): readonly Value[] {
  if (!fn.async || !isAction(fn, site.module)) return [];
  return [
    resultValue(ev, ARGUMENT, {
      receiver: undefined,
      args: () => undefined,
      name: 'the call of the server action',
      node: fn.params[index]!,
      site,
    }),
  ];
}

function isAction(fn: FunctionNode, module: Module): boolean {
  if (fn.body?.type === 'BlockStatement' && isForServer(fn.body.body)) return true;
  return isForServer(module.ast.body) && isExported(fn, module);
}

function isForServer(body: readonly TSESTree.Statement[]): boolean {
  for (const statement of body) {
    if (statement.type !== 'ExpressionStatement' || typeof statement.directive !== 'string') return false;
    if (statement.directive === 'use server') return true;
  }
  return false;
}

function isExported(fn: FunctionNode, module: Module): boolean {
  for (const entry of module.exports.values()) {
    if (entry.kind === 'expression' && entry.node === fn) return true;
    if (entry.kind !== 'binding') continue;
    const definition = module.variableOf(entry.identifier)?.defs[0]?.node as TSESTree.Node | undefined;
    if (definition === fn || (definition?.type === 'VariableDeclarator' && definition.init === fn)) return true;
  }
  return false;
}
