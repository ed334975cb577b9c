import type { TSESTree } from '@typescript-eslint/utils';
import { hazards, type Hazard } from '../models/labels';
import { initOf } from './bindings';
import type { Evaluator, Site } from './evaluate';
import type { Fact } from './facts';
import { memberName, unwrap } from './syntax';
import { isUnderAnyName } from './writes';

/** The hazards that a check against a list of the program's own removes. */
export const EVERYTHING = (Object.keys(hazards) as Hazard[]).filter((hazard) => hazard !== 'disclosure');
/** Every object has `constructor` and its like. */
const OF_TABLE = EVERYTHING.filter((hazard) => hazard !== 'prototype');

/** `Number(x)` is checked in place of `x`. */
export function checked(node: TSESTree.Node): readonly TSESTree.Node[] {
  const at = unwrap(node);
  if (
    at.type === 'CallExpression' &&
    at.arguments[0] &&
    /^(Number|parseFloat|parseInt|Math\.abs|String)$/.test(at.callee.type === 'Identifier' ? at.callee.name : '')
  ) {
    return [at, unwrap(at.arguments[0])];
  }
  if (at.type === 'MemberExpression' && memberName(at) === 'length') return [];
  return [at];
}

/**
 * What a list tells of by having it: `x`, and the parts of a text that is put together with something between them,
 * `LIST.includes(`${folder}/${file}`)`, for a whole that is the program's own has no parts of anybody else.
 */
export function listed(node: TSESTree.Node, site: Site): readonly TSESTree.Node[] {
  const at = unwrap(node);
  const made = unwrap((at.type === 'Identifier' ? initOf(at, site) : undefined) ?? at);
  return [...checked(at), ...(made.type === 'TemplateLiteral' ? made.expressions : addends(made)).flatMap(checked)];
}

/** `folder`, `'/'` and `file` of `folder + '/' + file`; nothing of a sum that holds no text. */
function addends(node: TSESTree.Node): readonly TSESTree.Node[] {
  const all: TSESTree.Node[] = [];
  let at = node;
  for (; at.type === 'BinaryExpression' && at.operator === '+'; at = unwrap(at.left)) all.push(unwrap(at.right));
  all.push(at);
  const isText = (one: TSESTree.Node): boolean => one.type === 'Literal' && typeof one.value === 'string';
  return all.length > 1 && all.some(isText) ? all.filter((one) => !isText(one)) : [];
}

/** `LIST.indexOf(x) === -1` and its other spellings; undefined when the comparison is about something else. */
export function indexOfMember(
  ev: Evaluator,
  { left, operator, right }: TSESTree.BinaryExpression,
  polarity: boolean,
  site: Site,
): readonly Fact[] | undefined {
  const call = unwrap(left);
  const callee = call.type === 'CallExpression' ? unwrap(call.callee) : undefined;
  if (
    call.type !== 'CallExpression' ||
    callee?.type !== 'MemberExpression' ||
    memberName(callee) !== 'indexOf' ||
    !call.arguments[0]
  )
    return undefined;
  const limit = ev.evaluate(right, site).only()?.value;
  const found =
    (limit === -1 && (operator === '!==' || operator === '!=' || operator === '>')) ||
    (limit === 0 && operator === '>=')
      ? true
      : (limit === -1 && (operator === '===' || operator === '==' || operator === '<=')) ||
          (limit === 0 && operator === '<')
        ? false
        : undefined;
  return found === polarity && isTable(ev, callee.object, site)
    ? listed(call.arguments[0], site).map((target) => ({ target, at: call, clears: EVERYTHING }))
    : [];
}

/**
 * `TABLE[key]`, `TABLE.get(key)`, itself or in a constant, where it gave something: the key is one of those that the table
 * was written with.
 */
export function isInTable(ev: Evaluator, node: TSESTree.Node, site: Site): readonly Fact[] {
  const at = unwrap(node);
  const look = unwrap((at.type === 'Identifier' ? initOf(at, site) : undefined) ?? at);
  if (look.type === 'CallExpression') return isInMap(ev, look, site);
  if (look.type !== 'MemberExpression' || !look.computed) return [];
  const { atoms } = ev.evaluate(look.object, site);
  // `{}` that others fill has their keys; every object has `constructor`.
  const isWritten =
    atoms.length > 0 &&
    atoms.every(
      (atom) =>
        atom.kind === 'object' && !atom.object.open && atom.object.entries.some((entry) => !isUnderAnyName(entry)),
    );
  return isWritten ? checked(look.property).map((target) => ({ target, at: look, clears: OF_TABLE })) : [];
}

/** `new Map([['pump', …]])` is known as the list of its pairs. */
function isInMap(ev: Evaluator, call: TSESTree.CallExpression, site: Site): readonly Fact[] {
  const callee = unwrap(call.callee);
  const [key] = call.arguments;
  if (callee.type !== 'MemberExpression' || memberName(callee) !== 'get' || !key) return [];
  const { atoms } = ev.evaluate(callee.object, site);
  const isWritten = atoms.length > 0 && atoms.every((atom) => atom.kind === 'array' && atom.items.length > 0);
  return isWritten ? checked(key).map((target) => ({ target, at: call, clears: EVERYTHING })) : [];
}

/** A collection whose content is not somebody else's: a constant list, a set, a lookup table. */
export function isTable(ev: Evaluator, node: TSESTree.Node, site: Site): boolean {
  const value = ev.evaluate(node, site);
  return (
    value.labelled('untrusted').length === 0 &&
    !value.atoms.some((atom) => atom.kind === 'parameter' || (atom.kind === 'const' && typeof atom.value === 'string'))
  );
}
