import type { TSESTree } from '@typescript-eslint/utils';
import type { CalledFunction } from '../../semantics/called';
import type { Semantics } from '../../semantics/semantics';
import { unwrap } from '../../semantics/syntax';
import { isOutsideProduction } from './dev-guard';
import { constantTexts, type ConstantText } from './literals';
import { isGenerated } from './secrets';

/** An environment variable that a function of the workspace reads, with what it gives when the variable is missing. */
export interface ReadByHelper {
  /** Of the environment variable. */
  readonly name: string;
  readonly fallback: TSESTree.Node;
}

/** `optional('JWT_SECRET', 'clinic')`: a function that reads the variable it is told, or gives what stands in for it. */
export function readByHelper(node: TSESTree.CallExpression, semantics: Semantics): ReadByHelper | undefined {
  const key = node.arguments[0];
  const name = key?.type === 'Literal' ? key.value : undefined;
  if (typeof name !== 'string' || !/^[A-Z][A-Z\d_]+$/.test(name) || node.arguments.length < 2) return undefined;
  const value = semantics.value(node);
  if (value.labelled('environment').length === 0) return undefined;
  const fallback = node.arguments
    .slice(1)
    .find((given) => constantTexts(semantics.value(given)).some((atom) => value.may(atom.value)));
  return fallback && { name, fallback };
}

/**
 * True when every function that a call goes to gives the text outside production only, and otherwise stops:
 * `get('JWT_SECRET', 'clinic', { requiredInProduction: true })`.
 */
export function isRefusedInProduction(call: TSESTree.CallExpression, text: string, semantics: Semantics): boolean {
  return areAllOutside(semantics.called(call), text, 0);
}

function areAllOutside(functions: readonly CalledFunction[], text: string, depth: number): boolean {
  return (
    functions.length > 0 &&
    functions.every((fn) => {
      const giving = fn.module
        .returnsOf(fn.node)
        .flatMap(endsOf)
        .filter((end) => fn.value(end).may(text));
      return (
        giving.length > 0 &&
        giving.every(
          (end) =>
            isOutsideProduction(end, fn) ||
            (depth < MAX_DEPTH && end.type === 'CallExpression' && areAllOutside(fn.called(end), text, depth + 1)),
        )
      );
    })
  );
}
const MAX_DEPTH = 2;

/** The texts that an expression may come to in an installation: without those of branches for developers' machines and tests. */
export function textsInProduction(node: TSESTree.Node, semantics: Semantics): readonly ConstantText[] {
  return endsOf(node)
    .filter((end) => !isOutsideProduction(end, semantics))
    .flatMap((end) => constantTexts(semantics.value(end)))
    .filter((atom) => !isOfDevelopment(atom, semantics));
}

/** What an expression comes to, by way of `a ?? b` and `test ? a : b`. */
function endsOf(node: TSESTree.Node): readonly TSESTree.Node[] {
  const at = unwrap(node);
  if (at.type === 'LogicalExpression') return [...endsOf(at.left), ...endsOf(at.right)];
  return at.type === 'ConditionalExpression' ? [...endsOf(at.consequent), ...endsOf(at.alternate)] : [at];
}

/** True for a constant that stands in for an environment variable which a function of the workspace is told to read. */
export function isFallbackOfHelper({ node, module, hop: from }: ConstantText, semantics: Semantics): boolean {
  const given = node && givenTo(node);
  if (given && module && readByHelper(given.call, semantics.of(module))?.fallback === given.argument) return true;
  // A text that was put together of such constants on the way.
  for (let hop = from; hop; hop = hop.from)
    if (hop.node.type === 'CallExpression' && readByHelper(hop.node, semantics.of(hop.module))) return true;
  return false;
}

/** The call that a literal is handed to, itself or as one branch of a condition. */
function givenTo(node: TSESTree.Node): { call: TSESTree.CallExpression; argument: TSESTree.Node } | undefined {
  let at = node;
  while (at.parent && (unwrap(at.parent) === unwrap(at) || at.parent.type === 'ConditionalExpression')) at = at.parent;
  const call = at.parent;
  return call?.type === 'CallExpression' && call.callee !== at ? { call, argument: at } : undefined;
}

/**
 * True for a text that is written for developers' machines, `isDev ? 'ward' : process.env.SECRET`. What a service issued
 * is a secret wherever it stands.
 * @param semantics of the module in which it is written
 */
export function isForDevelopment(node: TSESTree.Node, text: string, semantics: Semantics): boolean {
  return !isGenerated(text) && isOutsideProduction(node, semantics);
}

/** The same of a constant, wherever it was written. */
export function isOfDevelopment({ node, module, value }: ConstantText, semantics: Semantics): boolean {
  return node !== undefined && module !== undefined && isForDevelopment(node, value, semantics.of(module));
}
