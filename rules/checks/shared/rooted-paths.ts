import type { TSESTree } from '@typescript-eslint/utils';
import type { RuleContext } from '../../rule';
import { memberName, unwrap } from '../../semantics/syntax';
import { definitionOf, expressionOf } from './expressions';

type Rule = Pick<RuleContext, 'semantics'>;

/**
 * True for `path.join(STORE, path.normalize(`/${file}`))` and `STORE + path.join('/', file)`: what was made even below the root
 * leads out of nothing, and stays in the folder that it is put behind.
 */
export function isPutBehindFolder(node: TSESTree.Node, rule: Rule): boolean {
  const at = made(expressionOf(node), rule);
  const parts = at.type === 'BinaryExpression' && at.operator === '+' ? [at.left, at.right] : joined(at, rule);
  const [folder, ...others] = parts ?? [];
  if (!folder || others.length === 0 || isSent(folder, rule)) return false;
  const sent = others.filter((one) => isSent(one, rule));
  return sent.length > 0 && sent.every((one) => isEvenBelowRoot(one, rule));
}

function isEvenBelowRoot(node: TSESTree.Node, rule: Rule): boolean {
  const at = made(node, rule);
  const [first] = ofPath(at, /^(join|normalize|resolve)$/, rule) ?? [];
  if (!first) return false;
  const texts = rule.semantics.value(first).texts();
  return texts.length > 0 && texts.every(({ prefix }) => prefix.startsWith('/'));
}

/** `path.resolve` takes the last part that begins at the root for the whole. */
function joined(node: TSESTree.Node, rule: Rule): readonly TSESTree.Node[] | undefined {
  return ofPath(node, /^join$/, rule);
}

/** What a function of Node's `path` is given, undefined for any other call. */
function ofPath(node: TSESTree.Node, names: RegExp, { semantics }: Rule): readonly TSESTree.Node[] | undefined {
  if (node.type !== 'CallExpression') return undefined;
  const callee = unwrap(node.callee);
  const name = callee.type === 'MemberExpression' ? memberName(callee) : undefined;
  const isOfPath = semantics
    .value(callee)
    .atoms.some(
      (atom) =>
        atom.kind === 'member' && /^node:path/.test(atom.library ?? '') && names.test(atom.name.replace(/^.*\./, '')),
    );
  return isOfPath && (name === undefined || names.test(name)) ? node.arguments : undefined;
}

function isSent(node: TSESTree.Node, { semantics }: Rule): boolean {
  return semantics.value(node).labelled('untrusted', 'path').length > 0;
}

function made(node: TSESTree.Node, { semantics }: Rule): TSESTree.Node {
  return unwrap((node.type === 'Identifier' ? definitionOf(node, semantics.module) : undefined) ?? node);
}
