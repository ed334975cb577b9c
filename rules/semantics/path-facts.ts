import type { TSESTree } from '@typescript-eslint/utils';
import type { Evaluator, Site } from './evaluate';
import { initOf } from './bindings';
import type { Fact } from './facts';
import { sameReference } from './references';
import { memberName, unwrap } from './syntax';

/**
 * What `resolved.startsWith(root)` tells of paths: of the text itself, and of what it was made of, for
 * `path.resolve(file)` names the same file as `file`.
 */
export function belowFolder(ev: Evaluator, subject: TSESTree.Node, at: TSESTree.Node, site: Site): readonly Fact[] {
  const facts: Fact[] = [{ target: unwrap(subject), at, clears: ['path'] }];
  let made = subject;
  for (let step = 0; step < MAX_STEPS; step++) {
    const parts = pathCall(ev, made, site, SAME_FILE)?.arguments ?? [];
    const last = parts.at(-1);
    if (!last || last.type === 'SpreadElement') break;
    for (const part of parts.toReversed()) {
      if (part.type === 'SpreadElement') break;
      facts.push({ target: unwrap(part), at, clears: ['path'] });
      // `path.join(folder, name)` with a name of the program's own: where the file is below, its folder is, too.
      if (!isOwnName(ev, part, site)) break;
    }
    made = last;
  }
  return facts;
}
const MAX_STEPS = 3;

/** True for what holds nothing that somebody else could lead out of a folder with. */
function isOwnName(ev: Evaluator, name: TSESTree.Node, site: Site): boolean {
  return ev.evaluate(name, site).labelled('untrusted', 'path').length === 0;
}

/** What is known of a file where `path.relative(root, file).startsWith('..')` was false. */
export function notAbove(
  ev: Evaluator,
  subject: TSESTree.Node,
  prefix: TSESTree.Node,
  at: TSESTree.Node,
  site: Site,
): readonly Fact[] {
  const text = ev.evaluate(prefix, site).only()?.value;
  if (text !== '..' && text !== '../') return [];
  const call = pathCall(ev, subject, site, RELATIVE);
  const file = call?.arguments[1];
  if (!file || file.type === 'SpreadElement') return [];
  return [{ target: unwrap(subject), at, clears: ['path'] }, ...belowFolder(ev, file, at, site)];
}

/** `file === path.basename(file)`: it names no folder. */
export function lastPart(
  ev: Evaluator,
  file: TSESTree.Node,
  base: TSESTree.Node,
  at: TSESTree.Node,
  site: Site,
): readonly Fact[] {
  const [whole] = pathCall(ev, base, site, LAST)?.arguments ?? [];
  return whole && sameReference(whole, file, site) ? [{ target: unwrap(file), at, clears: ['path'] }] : [];
}
const LAST = /(^|\.)basename$/;

/** True for what `path.resolve` and its like give. */
export function isPath(ev: Evaluator, node: TSESTree.Node, site: Site): boolean {
  return pathCall(ev, node, site, SAME_FILE) !== undefined;
}

/**
 * True where `path.normalize(file).replace(/^(\.\.(\/|\\|$))+/, '')` takes off all that leads out of a folder: a path that was
 * made even has its `..` in front.
 * @param receiver what is replaced in
 * @param cut what is done to a text
 */
export function staysBelow(ev: Evaluator, receiver: TSESTree.Node, site: Site, cut: (text: string) => string): boolean {
  return CLIMBS.every((text) => !cut(text).startsWith('..')) && pathCall(ev, receiver, site, EVEN) !== undefined;
}
/** How an even path that leads out of its folder looks, on Windows too. */
const CLIMBS = ['..', '../..', '../a', '../../../a/b', '..\\..\\a'];
const EVEN = /(^|\.)(normalize|join|relative)$/;

const SAME_FILE = /(^|\.)(resolve|normalize|join|realpath|realpathSync)$/;
const RELATIVE = /(^|\.)relative$/;

/** The call of Node's `path` or `fs` that gives a value, where it stands or where its variable is set. */
function pathCall(ev: Evaluator, node: TSESTree.Node, site: Site, names: RegExp): TSESTree.CallExpression | undefined {
  let at = unwrap(node);
  if (at.type === 'Identifier') at = unwrap(initOf(at, site) ?? at);
  if (at.type === 'AwaitExpression') at = unwrap(at.argument);
  if (at.type !== 'CallExpression') return undefined;
  const isOfNode = ev
    .evaluate(at.callee, site)
    .atoms.some(
      (atom) =>
        (atom.kind === 'member' && NODE.test(atom.library ?? '') && names.test(atom.name)) ||
        (atom.kind === 'external' && NODE.test(atom.package) && names.test(atom.path.join('.'))),
    );
  return isOfNode ? at : undefined;
}
const NODE = /^node:(path|fs)/;

/** A comparison that asks, without `startsWith`, how a text begins. */
export interface PrefixTest {
  readonly subject: TSESTree.Node;
  readonly prefix: TSESTree.Node;
  /** Whether the text begins like that when the comparison holds. */
  readonly begins: boolean;
}

/** `file.substr(0, root.length) === root`, `file.indexOf(root) === 0`, `file.lastIndexOf(root, 0) !== 0`. */
export function prefixTest(ev: Evaluator, test: TSESTree.BinaryExpression, site: Site): PrefixTest | undefined {
  if (!/^[!=]==?$/.test(test.operator) || test.left.type === 'PrivateIdentifier') return undefined;
  const begins = test.operator.startsWith('=');
  for (const [cut, other] of [
    [test.left, test.right],
    [test.right, test.left],
  ] as const) {
    const call = unwrap(cut);
    const callee = call.type === 'CallExpression' ? unwrap(call.callee) : undefined;
    if (call.type !== 'CallExpression' || callee?.type !== 'MemberExpression') continue;
    const [first, second] = call.arguments;
    const method = memberName(callee) ?? '';
    if (!first) continue;
    const isZero = (node: TSESTree.Node): boolean => ev.evaluate(node, site).only()?.value === 0;
    if (method === 'indexOf' || (method === 'lastIndexOf' && second && isZero(second))) {
      if ((method === 'lastIndexOf' || !second) && isZero(other))
        return { subject: callee.object, prefix: first, begins };
    } else if (
      /^(substr|substring|slice)$/.test(method) &&
      second &&
      isZero(first) &&
      isLengthOf(ev, second, other, site)
    )
      return { subject: callee.object, prefix: other, begins };
  }
  return undefined;
}

/** `root.length` of `root`, or the number of letters of a constant. */
function isLengthOf(ev: Evaluator, length: TSESTree.Node, text: TSESTree.Node, site: Site): boolean {
  const at = unwrap(length);
  if (at.type === 'MemberExpression' && memberName(at) === 'length' && sameReference(at.object, text, site))
    return true;
  const known = ev.evaluate(text, site).only()?.value;
  return typeof known === 'string' && known.length > 0 && ev.evaluate(at, site).only()?.value === known.length;
}
