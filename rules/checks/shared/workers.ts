import type { Module } from '../../semantics/module';
import { methodName, unwrap } from '../../semantics/syntax';

const NAMED = /(^|[/._-])(web|service|shared)?[-_.]?workers?\.[cm]?[jt]sx?$|[a-z]Worker\.[cm]?[jt]sx?$/;
const known = new WeakMap<Module, boolean>();

/**
 * True for the code of a worker, which hears its own page or program only: it says so by its name, imports scripts as
 * workers do, or posts messages that name no window and no site.
 */
export function isWorker(module: Module): boolean {
  let is = known.get(module);
  if (is === undefined) known.set(module, (is = NAMED.test(module.file) || module.calls.some(isOfWorker(module))));
  return is;
}

function isOfWorker(module: Module): (call: Module['calls'][number]) => boolean {
  return (call) => {
    if (call.type !== 'CallExpression') return false;
    const callee = unwrap(call.callee);
    if (callee.type === 'Identifier')
      return (
        module.variableOf(callee) === undefined &&
        (callee.name === 'importScripts' || (callee.name === 'postMessage' && call.arguments.length === 1))
      );
    const object = callee.type === 'MemberExpression' ? unwrap(callee.object) : undefined;
    return (
      object?.type === 'Identifier' &&
      /^(self|globalThis)$/.test(object.name) &&
      methodName(call) === 'postMessage' &&
      call.arguments.length === 1
    );
  };
}
