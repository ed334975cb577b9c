import type { Usage } from '../models/vocabulary';
import type { Evaluator } from './evaluate';
import { isAtLeast, leastOf } from './manifests';
import type { Module } from './module';
import { memberName, unwrap } from './syntax';

/** True when the workspace uses a library so at a module, as far as it says anything of it. */
export function holds(ev: Evaluator, when: Usage, module: Module): boolean {
  let known = module.usage.get(when);
  if (known === undefined) module.usage.set(when, (known = judge(ev, when, module)));
  return known;
}

function judge({ project }: Evaluator, { since, without, setting }: Usage, module: Module): boolean {
  const { manifests } = project;
  const least = since && leastOf(since.version);
  if (since && least && !isAtLeast(manifests.leastVersion(module.file, since.package), least)) return false;
  if (without?.some((name) => manifests.names(module.file, name))) return false;
  if (!setting) return true;
  const places = [module, ...project.importedBy(module), ...project.startModules(module)];
  return [...new Set(places)].every((one) => keepsSetting(one, setting));
}

/** True unless the module calls `set(name, …)` with something else. */
function keepsSetting(module: Module, { name, is }: NonNullable<Usage['setting']>): boolean {
  return module.calls.every((call) => {
    if (call.type !== 'CallExpression') return true;
    const callee = unwrap(call.callee);
    const [first, second] = call.arguments;
    if (callee.type !== 'MemberExpression' || memberName(callee) !== 'set') return true;
    if (first?.type !== 'Literal' || first.value !== name) return true;
    return second?.type === 'Literal' && is.some((value) => value === second.value);
  });
}
