import type { TSESTree } from '@typescript-eslint/utils';
import type { Hazard } from '../models/labels';
import type { Evaluator } from './evaluate';
import type { Module } from './module';
import { childrenOf, isFunction, memberName, unwrap } from './syntax';
import { clearedOf, sourceOf, type FunctionNode, type Value } from './value';

/** What a function does to a text that it goes through one character at a time. */
interface Escaping {
  /** Which of its parameters is the text. */
  readonly param: number;
  readonly hazards: readonly Hazard[];
}

/** The characters that make markup, with the entities that stand for them. */
const ENTITIES: readonly (readonly [character: string, entity: RegExp])[] = [
  ['<', /^&(lt|#0*60|#x0*3c);/i],
  ['&', /^&(amp|#0*38|#x0*26);/i],
  ['"', /^&(quot|#0*34|#x0*22);/i],
  ["'", /^&(apos|#0*39|#x0*27);/i],
];
const known = new WeakMap<FunctionNode, Escaping | false>();

/**
 * What a function returns, with its text harmless in a page where the function puts entities in place of single characters of
 * it: a loop over `switch (text.charCodeAt(i)) { case 60: escaped = '&lt;'; … }`.
 * @param value what the returned expression gives
 * @param args what the function is called with
 */
export function escapedReturn(
  ev: Evaluator,
  fn: FunctionNode,
  module: Module,
  { expression, value, args }: { expression: TSESTree.Expression; value: Value; args: readonly Value[] },
): Value {
  if (value.labels.length === 0) return value;
  const escaping = escapingOf(ev, fn, module);
  const given = escaping && args[escaping.param];
  // `if (isPlain) return text`: not this way, whatever the others do.
  if (!given || holdsAsItIs(expression, fn, module)) return value;
  const sources = new Set(given.labels.map(({ hop }) => sourceOf(hop)));
  return value.mapLabels((flow) => (sources.has(sourceOf(flow.hop)) ? clearedOf(flow, escaping.hazards) : flow));
}

function escapingOf(ev: Evaluator, fn: FunctionNode, module: Module): Escaping | undefined {
  let found = known.get(fn);
  if (found === undefined) {
    found = read(ev, fn, module) ?? false;
    known.set(fn, found);
  }
  return found || undefined;
}

function read(ev: Evaluator, fn: FunctionNode, module: Module): Escaping | undefined {
  if (!fn.body || fn.params.length === 0) return undefined;
  const escaped = new Map<number, Set<string>>();
  const note = (param: number | undefined, character: string | undefined): void => {
    if (param === undefined || character === undefined) return;
    escaped.set(param, (escaped.get(param) ?? new Set()).add(character));
  };
  const open: TSESTree.Node[] = [fn.body];
  for (let at = open.pop(); at; at = open.pop()) {
    if (at.type === 'SwitchStatement') {
      const param = characterOf(at.discriminant, fn, module);
      if (param !== undefined) for (const one of putByCases(at)) note(param, one);
    } else if (at.type === 'IfStatement' || at.type === 'ConditionalExpression') {
      const test = unwrap(at.test);
      if (test.type === 'BinaryExpression' && /^===?$/.test(test.operator)) {
        const [side, other] = test.right.type === 'Literal' ? [test.left, test.right] : [test.right, test.left];
        note(characterOf(side, fn, module), putFor(characterAt(other), [at.consequent]));
      }
    } else if (at.type === 'MemberExpression' && at.computed) {
      const param = characterOf(at.property, fn, module);
      if (param !== undefined) for (const one of putByTable(ev, at, module)) note(param, one);
    }
    open.push(...childrenOf(at));
  }
  for (const [param, characters] of escaped) {
    if (!characters.has('<') || !characters.has('&')) continue;
    const isQuoted = characters.has('"');
    const all: readonly Hazard[] = isQuoted && characters.has("'") ? ['html'] : [];
    return { param, hazards: ['element', ...(isQuoted ? (['attribute'] as const) : []), ...all] };
  }
  return undefined;
}

/** The characters in whose cases of a switch their entities stand; a case without statements goes on with the next. */
function putByCases({ cases }: TSESTree.SwitchStatement): readonly string[] {
  return cases.flatMap(({ test }, index) => {
    const own = cases.slice(index).find(({ consequent }) => consequent.length > 0);
    return (own && test && putFor(characterAt(test), own.consequent)) ?? [];
  });
}

/** `ENTITIES[character]` */
function putByTable(ev: Evaluator, { object }: TSESTree.MemberExpression, module: Module): readonly string[] {
  const table = ev.evaluate(object, { module });
  if (!table.atoms.some(({ kind }) => kind === 'object')) return [];
  return ENTITIES.flatMap(([character, entity]) => {
    const put = ev.property(table, character, { module }, object).only()?.value;
    return typeof put === 'string' && entity.test(put) ? [character] : [];
  });
}

/** The character, if its entity is written in one of the nodes. */
function putFor(character: string | undefined, nodes: readonly TSESTree.Node[]): string | undefined {
  const entity = ENTITIES.find(([one]) => one === character)?.[1];
  if (!entity) return undefined;
  const isWritten = (node: TSESTree.Node): boolean =>
    (node.type === 'Literal' && typeof node.value === 'string' && entity.test(node.value)) ||
    (node.type === 'TemplateElement' && entity.test(node.value.raw)) ||
    childrenOf(node).some(isWritten);
  return nodes.some(isWritten) ? character : undefined;
}

/** The character that a literal is: `'<'`, or its code `60`. */
function characterAt(node: TSESTree.Node): string | undefined {
  const at = unwrap(node);
  if (at.type !== 'Literal') return undefined;
  if (typeof at.value === 'number') return at.value > 0 && at.value < 128 ? String.fromCharCode(at.value) : undefined;
  return typeof at.value === 'string' ? at.value : undefined;
}

/** Of which parameter of the function an expression is a single character. */
function characterOf(node: TSESTree.Node, fn: FunctionNode, module: Module): number | undefined {
  const at = unwrap(node);
  if (at.type === 'CallExpression') {
    const callee = unwrap(at.callee);
    return callee.type === 'MemberExpression' && /^(charCodeAt|codePointAt|charAt|at)$/.test(memberName(callee) ?? '')
      ? textOf(callee.object, fn, module)
      : undefined;
  }
  if (at.type === 'MemberExpression') return at.computed ? textOf(at.object, fn, module) : undefined;
  const [def] = (at.type === 'Identifier' && module.variableOf(at)?.defs) || [];
  if (!def) return undefined;
  if (isFunction(def.node)) return def.node === fn ? undefined : ofEach(def.node, fn, module);
  if (def.node.type !== 'VariableDeclarator') return undefined;
  if (def.node.init) return characterOf(def.node.init, fn, module);
  const loop = def.node.parent.parent;
  return loop?.type === 'ForOfStatement' && loop.left === def.node.parent ? textOf(loop.right, fn, module) : undefined;
}

/** `[...text].map((character) => …)`, `Array.from(text, (character) => …)`: what a function is called for each of. */
function ofEach(callback: FunctionNode, fn: FunctionNode, module: Module): number | undefined {
  const { parent } = callback;
  const callee = parent.type === 'CallExpression' ? unwrap(parent.callee) : undefined;
  if (parent.type !== 'CallExpression' || callee?.type !== 'MemberExpression') return undefined;
  const name = memberName(callee) ?? '';
  if (name === 'from') return parent.arguments[0] && textOf(parent.arguments[0], fn, module);
  return /^(map|flatMap|forEach|reduce)$/.test(name) ? textOf(callee.object, fn, module) : undefined;
}

/** Which parameter of the function a text is, or the list of its characters: `String(text)`, `[...text]`. */
function textOf(node: TSESTree.Node, fn: FunctionNode, module: Module): number | undefined {
  const at = unwrap(node);
  switch (at.type) {
    case 'Identifier': {
      const def = module.variableOf(at)?.defs[0];
      if (def?.node === fn) {
        const index = fn.params.findIndex((one) => (one.type === 'AssignmentPattern' ? one.left : one) === def.name);
        return index < 0 ? undefined : index;
      }
      return def?.node.type === 'VariableDeclarator' && def.node.init ? textOf(def.node.init, fn, module) : undefined;
    }
    case 'TemplateLiteral':
      return at.expressions.length === 1 && at.quasis.every(({ value }) => value.raw === '')
        ? textOf(at.expressions[0]!, fn, module)
        : undefined;
    case 'BinaryExpression':
      return isEmpty(at.left)
        ? textOf(at.right, fn, module)
        : isEmpty(at.right)
          ? textOf(at.left, fn, module)
          : undefined;
    case 'LogicalExpression':
      return textOf(at.left, fn, module);
    case 'ArrayExpression': {
      const [only] = at.elements;
      return at.elements.length === 1 && only?.type === 'SpreadElement' ? textOf(only.argument, fn, module) : undefined;
    }
    case 'CallExpression': {
      const callee = unwrap(at.callee);
      const isMethod = callee.type === 'MemberExpression' && /^(split|toString|trim)$/.test(memberName(callee) ?? '');
      const isMade =
        callee.type === 'MemberExpression'
          ? memberName(callee) === 'from'
          : callee.type === 'Identifier' && callee.name === 'String';
      const from = isMethod ? callee.object : isMade ? at.arguments[0] : undefined;
      return from && textOf(from, fn, module);
    }
    default:
      return undefined;
  }
}
function isEmpty(node: TSESTree.Node): boolean {
  return node.type === 'Literal' && node.value === '';
}

/** True where the text itself is returned, or stands in what is. */
function holdsAsItIs(node: TSESTree.Node, fn: FunctionNode, module: Module): boolean {
  const at = unwrap(node);
  switch (at.type) {
    case 'ConditionalExpression':
      return holdsAsItIs(at.consequent, fn, module) || holdsAsItIs(at.alternate, fn, module);
    case 'LogicalExpression':
    case 'BinaryExpression':
      return holdsAsItIs(at.left, fn, module) || holdsAsItIs(at.right, fn, module);
    case 'TemplateLiteral':
      return at.expressions.some((one) => holdsAsItIs(one, fn, module));
    case 'Identifier':
      return textOf(at, fn, module) !== undefined;
    default:
      return false;
  }
}
