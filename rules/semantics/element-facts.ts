import type { TSESTree } from '@typescript-eslint/utils';
import type { Hazard } from '../models/labels';
import { initOf } from './bindings';
import type { Evaluator, Site } from './evaluate';
import type { Fact } from './facts';
import { KEY, OF_KEYS } from './record-facts';
import { rootOf, sameReference } from './references';
import { inside, isFunction, memberName, methodName, operandsOf, unwrap } from './syntax';
import { EVERYTHING } from './tables';
import type { Value } from './value';

/** What is known when an expression was truthy or falsy. */
type Facts = (
  ev: Evaluator,
  expression: TSESTree.Node,
  polarity: boolean,
  site: Site,
  depth: number,
) => readonly Fact[];

/**
 * `[name, mail].some((one) => one.trim() === '')` that was false, `[…].every((one) => typeof one === 'string')` that was
 * true: what the function tells of its parameter holds for each element that is written.
 */
export function ofElements(
  ev: Evaluator,
  call: TSESTree.CallExpression,
  polarity: boolean,
  site: Site,
  depth: number,
  factsOf: Facts,
): readonly Fact[] {
  const method = methodName(call);
  if (method !== (polarity ? 'every' : 'some') || call.callee.type !== 'MemberExpression') return [];
  const elements = listed(call.callee.object, site);
  const test = call.arguments[0] && unwrap(call.arguments[0]);
  const [parameter] = test && isFunction(test) ? test.params : [];
  if (!elements || !test || !isFunction(test) || parameter?.type !== 'Identifier') return [];
  const [returned, ...others] = site.module.returnsOf(test);
  if (!returned || others.length > 0) return [];
  return factsOf(ev, returned, polarity, site, depth + 1)
    .filter(({ target }) => sameReference(target, parameter, site))
    .flatMap((fact) => elements.map((target) => ({ ...fact, target, at: call })));
}

/** The elements of a list that is written out, here or under a name. */
function listed(given: TSESTree.Node, site: Site): readonly TSESTree.Node[] | undefined {
  const at = unwrap(given);
  const list = at.type === 'Identifier' ? initOf(at, site) : at;
  if (list?.type !== 'ArrayExpression') return undefined;
  return list.elements.flatMap((one) => (one && one.type !== 'SpreadElement' ? [unwrap(one)] : []));
}

/**
 * What `PUMPS.find((one) => one.id === id)`, `names.some((name) => name === given)` tell where they found something: what
 * was asked for is a part of an element of the list. Names of files hold no separator, whatever their folder holds.
 */
export function foundInList(ev: Evaluator, call: TSESTree.CallExpression, site: Site): readonly Fact[] {
  const callee = unwrap(call.callee);
  if (callee.type !== 'MemberExpression' || !/^(find|findLast|some)$/.test(memberName(callee) ?? '')) return [];
  const test = call.arguments[0] && unwrap(call.arguments[0]);
  const returned = test && isFunction(test) ? site.module.returnsOf(test) : [];
  const [parameter] = test && isFunction(test) ? test.params : [];
  if (returned.length !== 1 || !parameter) return [];
  const isFolder = isListing(ev, callee.object, site);
  const list = ev.evaluate(callee.object, site);
  const clears = isFolder ? FOLDER : isWritten(list) ? EVERYTHING : isOwnList(list) ? OWN : [];
  const ofElement = (node: TSESTree.Node): boolean => inPattern(rootOf(node), parameter, site);
  return operandsOf(returned[0]!, '&&').flatMap((one) => {
    const all = isOfRecords(list) && asksForKey(one, ofElement) ? [...clears, ...OF_KEYS] : clears;
    return all.length === 0
      ? []
      : askedFor(one, ofElement, isFolder).flatMap((target) =>
          ofElement(target) ? [] : [{ target, at: call, clears: all }],
        );
  });
}

/** `one.id === id`, `one.id.toLowerCase() === id.toLowerCase()` */
function asksForKey(test: TSESTree.Node, ofElement: (node: TSESTree.Node) => boolean): boolean {
  if (test.type !== 'BinaryExpression' || !/^===?$/.test(test.operator)) return false;
  return [test.left, test.right].some((side) => {
    const [at] = spelled(side).slice(-1);
    return at?.type === 'MemberExpression' && KEY.test(memberName(at) ?? '') && ofElement(at);
  });
}

/** A text, and behind `toLowerCase()` the text as it was: its letters may be larger there, and nothing else. */
function spelled(node: TSESTree.Node): readonly TSESTree.Node[] {
  const at = unwrap(node);
  const callee = at.type === 'CallExpression' ? unwrap(at.callee) : undefined;
  return callee?.type === 'MemberExpression' && /^to(Locale)?(Lower|Upper)Case$/.test(memberName(callee) ?? '')
    ? [at, unwrap(callee.object)]
    : [at];
}

/** True for records that nobody sends along: the program has them, or asks a data base or a service of its own for them. */
function isOfRecords(list: Value): boolean {
  return list.labelled('untrusted').every(({ label }) => label === 'untrusted.response' || label === 'untrusted.file');
}

/** What an element, or a part of one, is compared with; for names of files also what they begin with. */
function askedFor(
  test: TSESTree.Node,
  ofElement: (node: TSESTree.Node) => boolean,
  isFolder: boolean,
): readonly TSESTree.Node[] {
  if (test.type === 'BinaryExpression' && /^===?$/.test(test.operator)) {
    const left = test.left as TSESTree.Node;
    const asked = ofElement(left) ? test.right : ofElement(test.right) ? left : undefined;
    return asked ? (isFolder ? ingredientsOf(asked) : spelled(asked)) : [];
  }
  const callee = test.type === 'CallExpression' ? unwrap(test.callee) : undefined;
  if (!isFolder || test.type !== 'CallExpression' || callee?.type !== 'MemberExpression') return [];
  const [given] = test.arguments;
  return given && /^(startsWith|endsWith)$/.test(memberName(callee) ?? '') && ofElement(callee.object)
    ? ingredientsOf(given)
    : [];
}

/** `` `${key}_` ``, `key + '.yml'`: what a text is put together of is a part of it. */
function ingredientsOf(node: TSESTree.Node): readonly TSESTree.Node[] {
  const at = unwrap(node);
  if (at.type === 'TemplateLiteral') return at.expressions.flatMap(ingredientsOf);
  if (at.type === 'BinaryExpression' && at.operator === '+') return [at.left, at.right].flatMap(ingredientsOf);
  return at.type === 'Identifier' || at.type === 'MemberExpression' ? [at] : [];
}

/** The variable is the parameter, or one that it is taken apart into. */
function inPattern(root: TSESTree.Node, parameter: TSESTree.Node, site: Site): boolean {
  const declared = root.type === 'Identifier' ? site.module.variableOf(root)?.defs[0]?.name : undefined;
  return declared !== undefined && inside(declared as TSESTree.Node, parameter);
}

const FOLDER: readonly Hazard[] = ['path'];
/** What the program names is no `__proto__`; what else may stand in such a name is not known. */
const OWN: readonly Hazard[] = ['prototype'];

/** A list that the program makes, of elements that are not seen: those of a Map that its parts are registered in. */
function isOwnList(list: Value): boolean {
  return (
    list.labelled('untrusted').length === 0 &&
    list.atoms.length > 0 &&
    list.atoms.every(
      (atom) => atom.kind === 'array' && atom.items.every((item) => item.labelled('untrusted').length === 0),
    )
  );
}

/** A list that is written out in the program. */
function isWritten({ atoms }: Value): boolean {
  return atoms.length > 0 && atoms.every((atom) => atom.kind === 'array' && !atom.open && atom.items.length > 0);
}

/** The names of what lies in a folder: `fs.readdirSync(folder)`, perhaps sorted or without some of them. */
function isListing(ev: Evaluator, node: TSESTree.Node, site: Site): boolean {
  let at = unwrap(node);
  if (at.type === 'Identifier') at = unwrap(initOf(at, site) ?? at);
  if (at.type === 'AwaitExpression') at = unwrap(at.argument);
  if (at.type !== 'CallExpression') return false;
  const callee = unwrap(at.callee);
  if (callee.type === 'MemberExpression' && /^(filter|sort|toSorted|reverse)$/.test(memberName(callee) ?? ''))
    return isListing(ev, callee.object, site);
  const options = at.arguments[1] && ev.evaluate(at.arguments[1], site);
  const isDeep =
    options?.atoms.some((atom) => atom.kind === 'object') === true &&
    ev.property(options, 'recursive', site, at).truthiness() !== false;
  return (
    !isDeep &&
    ev
      .evaluate(at.callee, site)
      .members()
      .some((name) => /(^|\.)readdir(Sync)?$/.test(name))
  );
}
