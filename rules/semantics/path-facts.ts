import type { TSESTree } from '@typescript-eslint/utils';
import type { Evaluator, Site } from './evaluate';
import { initOf } from './bindings';
import type { Fact } from './facts';
import { unwrap } from './syntax';

/**
 * What `resolved.startsWith(root)` tells of paths: of the text itself, and of what it was made of, for
 * `path.resolve(file)` names the same file as `file`.
 */
export function belowFolder(ev: Evaluator, subject: TSESTree.Node, at: TSESTree.Node, site: Site): readonly Fact[] {
  const facts: Fact[] = [{ target: unwrap(subject), at, clears: ['path'] }];
  const call = pathCall(ev, subject, site, SAME_FILE);
  const last = call?.arguments[call.arguments.length - 1];
  if (last && last.type !== 'SpreadElement') facts.push({ target: unwrap(last), at, clears: ['path'] });
  return facts;
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
