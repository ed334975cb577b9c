import type { TSESTree } from '@typescript-eslint/utils';
import type { Module } from '../../semantics/module';
import { functionAround, keyName, memberName, unwrap } from '../../semantics/syntax';
import { bindingName } from './edits';
import { stemOf } from './file-names';
import { words } from './secrets';
import {
  ABOUT,
  ACTIONS,
  ACTS,
  DEVICES,
  MACHINES,
  NOT_THERAPY,
  NOUNS,
  QUERIES,
  VERBS,
  WEAK_NOUNS,
} from './therapy-words';
import { valueName } from './expressions';

/** Judgements about names of therapy: what a pump, ventilator, stimulator or defibrillator gives to a patient. */

/** `state` and `states`, but not the `units` of a dose. */
function isAbout(word: string): boolean {
  return ABOUT.has(word) || (/[a-z]{2}s$/.test(word) && !WEAK_NOUNS.has(word) && ABOUT.has(word.slice(0, -1)));
}

/** `pump`, `infusionDriver`: the name of something that treats a patient. */
export function isDeviceName(name: string): boolean {
  return words(name).some((word) => DEVICES.has(word));
}

/**
 * True for names of a quantity that is given to a patient: `bolusUnits`, `flowRateMlMin`, `tidalVolume`.
 * @param context further words around (the callee, the receiver) that tell what a bare `rate` is a rate of
 */
export function isTherapyQuantity(name: string, context = ''): boolean {
  const all = words(name);
  if (all.some((word) => NOT_THERAPY.has(word) || isAbout(word))) return false;
  if (all.some((word) => NOUNS.has(word) && word !== 'therapy')) return true;
  return isOfDevice(all, words(context));
}

/** `rate` beside `pump`, or `flow` beside `rate`; the `flow` of a `flowBlueprint` is beside no other. */
function isOfDevice(all: readonly string[], context: readonly string[]): boolean {
  const around = [...all, ...context];
  return all.some(
    (noun, i) => WEAK_NOUNS.has(noun) && !isAdjective(all, i) && around.some((word, j) => j !== i && DEVICES.has(word)),
  );
}

/** `currentPump` is the pump of now, `pumpCurrent` and `currentMa` are what flows. */
function isAdjective(all: readonly string[], at: number): boolean {
  const next = all[at + 1];
  return (
    all[at] === 'current' && next !== undefined && !/^([mu]a|amps?|amperes?|milliamps?|level|value|density)$/.test(next)
  );
}

/** True for names of functions that act on a patient: `deliverBolus`, `setInfusionRate`; `context` as above. */
export function isTherapyCommand(name: string, context = ''): boolean {
  const [verb, ...rest] = words(name);
  if (verb !== undefined && rest.length === 0 && ACTS.has(verb)) {
    const owner = words(context).slice(0, -1);
    if (MACHINES.has(owner[owner.length - 1] ?? '')) return true;
  }
  if (verb === undefined || !VERBS.has(verb)) return false;
  if (rest.some((word) => NOT_THERAPY.has(word) || isAbout(word))) return false;
  if (rest.some((word) => NOUNS.has(word))) return true;
  // The context may be a path that ends with the name itself.
  const own = words(name);
  const around = words(context);
  const isPath = own.every((word, i) => around[around.length - own.length + i] === word);
  const before = isPath ? around.slice(0, -own.length) : around;
  if (!rest.some((word) => WEAK_NOUNS.has(word))) return givesItself(verb, rest, before);
  return isOfDevice(rest, before);
}

/** `infuse(ml)`, `syringe.inject(ml)`, `injectDrug(ml)`: styles, scripts and dependencies are injected as well. */
function givesItself(verb: string, rest: readonly string[], context: readonly string[]): boolean {
  if (rest.length > 1) return false;
  if (verb === 'infuse') return true;
  const said = rest.length > 0 ? rest : context;
  return verb === 'inject' && said.some((word) => word !== 'driver' && (DEVICES.has(word) || word === 'patient'));
}

/** True for the text of a command that makes a device act: `START_INFUSION`, `pump/7/bolus/set`. */
export function isActuation(text: string): boolean {
  const all = words(text);
  if (all.some((word) => QUERIES.has(word))) return false;
  return (
    all.some((word) => ACTIONS.has(word)) ||
    (all.some((word) => DEVICES.has(word)) &&
      all.some((word) => ['set', 'start', 'stop', 'pause', 'resume', 'run', 'reset', 'rate', 'program'].includes(word)))
  );
}

/** The name of a function: its own, its variable's, its method's or its property's. */
export function functionName(node: TSESTree.Node): string | undefined {
  if ('id' in node && node.id?.type === 'Identifier') return node.id.name;
  if (node.parent?.type === 'MethodDefinition') return keyName(node.parent);
  return bindingName(node);
}

/** The names that tell what the code at a node is about, innermost first: functions, methods, classes, the file. */
export function namesAround(node: TSESTree.Node, module: Module): string {
  const names: string[] = [];
  for (let fn = functionAround(node); fn; fn = functionAround(fn)) names.push(functionName(fn) ?? '');
  for (let at = node.parent; at; at = at.parent)
    if ((at.type === 'ClassDeclaration' || at.type === 'ClassExpression') && at.id) names.push(at.id.name);
  names.push(stemOf(module.file));
  return names.join(' ');
}

/** True for a setter of React state, a dispatched action, and a function that a component was given. */
export function isStateSetter(call: TSESTree.CallExpression, module: Module): boolean {
  const callee = unwrap(call.callee);
  if (callee.type !== 'Identifier')
    return callee.type === 'MemberExpression' && /^(setState|setValue)$/.test(memberName(callee) ?? '');
  const parent = call.parent;
  if (parent.type === 'CallExpression' && parent.callee !== call && /dispatch/i.test(valueName(parent.callee) ?? ''))
    return true;
  const definition = module.variableOf(callee)?.defs[0];
  if (!definition) return false;
  const declarator = definition.node as TSESTree.Node;
  if (declarator.type === 'VariableDeclarator' && declarator.id.type === 'ArrayPattern') return true;
  return (definition.type as string) === 'Parameter' && /\.[jt]sx$/.test(module.file);
}
