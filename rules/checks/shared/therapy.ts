import type { TSESTree } from '@typescript-eslint/utils';
import type { Module } from '../../semantics/module';
import { functionAround, keyName, memberName, unwrap } from '../../semantics/syntax';
import { bindingName } from './edits';
import { words } from './secrets';
import { valueName } from './expressions';

/** Judgements about names of therapy: what a pump, ventilator, stimulator or defibrillator gives to a patient. */

const VERBS = new Set([
  'set',
  'deliver',
  'send',
  'start',
  'enact',
  'program',
  'give',
  'administer',
  'adjust',
  'apply',
  'write',
  'inject',
  'infuse',
  'increase',
  'decrease',
  'trigger',
  'dispense',
  'titrate',
  'execute',
]);
/** What a machine that treats somebody is told to do in one word: `pump.bolus(units)`, `defibrillator.shock(joules)`. */
const ACTS = new Set([
  'bolus',
  'shock',
  'infuse',
  'pace',
  'stimulate',
  'defibrillate',
  'deliver',
  'administer',
  'dispense',
  'ventilate',
]);
const MACHINES = new Set([
  'pump',
  'infuser',
  'syringe',
  'defib',
  'defibrillator',
  'aed',
  'pacer',
  'pacemaker',
  'ventilator',
  'respirator',
  'stimulator',
  'neurostimulator',
  'pca',
  'dialyzer',
]);
/** Nouns that mean therapy wherever they stand. */
const NOUNS = new Set([
  'bolus',
  'basal',
  'dose',
  'dosage',
  'infusion',
  'insulin',
  'shock',
  'pacing',
  'stim',
  'stimulation',
  'tidal',
  'fio2',
  'peep',
  'glucagon',
  'therapy',
]);
/** Nouns that mean therapy beside a device, a drug or a route of one only. */
const WEAK_NOUNS = new Set([
  'rate',
  'energy',
  'joules',
  'setpoint',
  'volume',
  'flow',
  'pressure',
  'amplitude',
  'current',
  'units',
  'amount',
]);
const DEVICES = new Set([
  'pump',
  'infusion',
  'infuser',
  'syringe',
  'insulin',
  'bolus',
  'basal',
  'dose',
  'drip',
  'delivery',
  'defib',
  'defibrillator',
  'aed',
  'pacer',
  'pacemaker',
  'pacing',
  'ventilator',
  'vent',
  'respirator',
  'stimulator',
  'stim',
  'neurostimulator',
  'therapy',
  'oxygen',
  'dialysis',
  'dialyzer',
  'flow',
  'ml',
  'mlh',
  'pca',
  'drug',
  'medication',
  'driver',
  'actuator',
]);
/** `heart rate`, `rate limit`, `error rate`: rates that nobody is given. */
const NOT_THERAPY = new Set([
  'heart',
  'pulse',
  'respiratory',
  'respiration',
  'breath',
  'breathing',
  'breaths',
  'frame',
  'frames',
  'sample',
  'sampling',
  'bit',
  'baud',
  'refresh',
  'error',
  'errors',
  'limit',
  'limits',
  'limiter',
  'limited',
  'limiting',
  'exchange',
  'tax',
  'interest',
  'discount',
  'poll',
  'polling',
  'scan',
  'update',
  'data',
  'playback',
  'conversion',
  'click',
  'bounce',
  'fps',
  'audio',
  'video',
  'sound',
  'speech',
  'zoom',
]);
/** Words that make a name speak of something about therapy. */
const ABOUT = new Set([
  'reminder',
  'detail',
  'details',
  'info',
  'notification',
  'alert',
  'alarm',
  'email',
  'mail',
  'sms',
  'event',
  'events',
  'history',
  'chart',
  'graph',
  'log',
  'logs',
  'record',
  'report',
  'calculator',
  'unit',
  'name',
  'id',
  'type',
  'kind',
  'date',
  'time',
  'at',
  'status',
  'state',
  'page',
  'screen',
  'modal',
  'dialog',
  'visible',
  'loading',
  'open',
  'response',
  'label',
  'color',
  'text',
  'string',
  'title',
  'message',
  'form',
  'input',
  'field',
  'tab',
  'view',
  'handler',
  'listener',
  'callback',
  'service',
  'schema',
  'count',
  'index',
  'filter',
  'sort',
  'test',
  'mock',
  'simulation',
  'precision',
  'format',
  'summary',
  'stats',
  'timeout',
  'timer',
  'interval',
  'key',
  'note',
  'notes',
  'reason',
  'enabled',
  'is',
  'has',
  'show',
  'ref',
  'error',
  'taken',
  'session',
  'sessions',
  'monitor',
  'monitoring',
]);

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

const ACTIONS = new Set([
  'bolus',
  'basal',
  'dose',
  'infusion',
  'infuse',
  'insulin',
  'shock',
  'pace',
  'pacing',
  'stim',
  'stimulation',
  'stimulate',
  'deliver',
  'administer',
  'defibrillate',
  'suspend',
  'titrate',
  'calibrate',
  'therapy',
  'setrate',
  'setflow',
  'setbasal',
  'setpressure',
  'setpeep',
  'setfio2',
]);
const QUERIES = new Set([
  'get',
  'query',
  'read',
  'list',
  'status',
  'history',
  'log',
  'report',
  'subscribe',
  'fetch',
  'delivered',
  'completed',
  'started',
  'stopped',
  'changed',
  'reported',
  'result',
  'ack',
  'alarm',
  'event',
  'reminder',
]);

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
  names.push(module.file.slice(module.file.lastIndexOf('/') + 1).replace(/\.[cm]?[jt]sx?$/, ''));
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
