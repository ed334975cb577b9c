import type { TSESTree } from '@typescript-eslint/utils';
import type { RuleContext } from '../../rule';
import { isClass, isFunction, unwrap } from '../../semantics/syntax';
import { lastName, valueName } from './expressions';
import { words } from './secrets';
import { functionName } from './therapy';
import { someNode } from './walk';

/** A signature that is verified only where one is sent. */
export interface OptionalSignature {
  readonly name: string;
  /** What is around takes messages of other services, which prove by nothing else who they are from. */
  readonly isOfHook: boolean;
}

/**
 * `if (signature) { if (!verify(body, signature)) throw … }`, and what was sent is worked on behind it: whoever leaves the
 * signature out is believed. Undefined where something refuses what comes without one.
 */
export function optionalSignature(
  node: TSESTree.IfStatement,
  rule: RuleContext<string>,
): OptionalSignature | undefined {
  const block = node.parent;
  if (node.alternate || block?.type !== 'BlockStatement') return undefined;
  const at = block.body.indexOf(node);
  const [next] = block.body.slice(at + 1);
  if (!next || refuses(next)) return undefined;
  for (const asked of conjuncts(node.test)) {
    const name = valueName(asked);
    if (name === undefined || !isSignatureName(name) || !isVerified(name, node.consequent, rule)) continue;
    if (
      block.body
        .slice(0, at)
        .some((one) => one.type === 'IfStatement' && refuses(one.consequent) && speaksOf(one.test, name))
    )
      continue;
    return { name, isOfHook: isOfHook(node, rule.filename) };
  }
  return undefined;
}

/** `x`, `!!x` and `x !== undefined` of what must all hold. */
function conjuncts(test: TSESTree.Node): readonly TSESTree.Node[] {
  const at = unwrap(test);
  if (at.type === 'LogicalExpression') return at.operator === '&&' ? [at.left, at.right].flatMap(conjuncts) : [];
  if (at.type === 'UnaryExpression' && at.operator === '!') {
    const inner = unwrap(at.argument);
    return inner.type === 'UnaryExpression' && inner.operator === '!' ? [unwrap(inner.argument)] : [];
  }
  if (at.type === 'BinaryExpression' && /^!==?$/.test(at.operator)) return [unwrap(at.left)];
  return [at];
}

function isSignatureName(name: string): boolean {
  return /^(signature|sig|hmac)$/.test(words(name).at(-1) ?? '');
}

/** True when a branch holds the signature against what was sent, and leaves where it is wrong. */
function isVerified(name: string, branch: TSESTree.Node, { semantics }: RuleContext<string>): boolean {
  const isIt = (one: TSESTree.Node): boolean => valueName(unwrap(one)) === name;
  const holds = (one: TSESTree.Node): boolean => {
    if (one.type === 'CallExpression')
      return (
        one.arguments.length > 1 &&
        one.arguments.some((given) => given.type !== 'SpreadElement' && someNode(given, isIt)) &&
        words(lastName(one.callee) ?? '').some((word) =>
          /^(verif\w*|valid\w*|check\w*|compare|equals?|timing|signature|hmac)$/.test(word),
        )
      );
    if (one.type !== 'BinaryExpression' || !/^[!=]==?$/.test(one.operator)) return false;
    const other = isIt(one.left) ? one.right : isIt(one.right) ? one.left : undefined;
    return other !== undefined && semantics.value(other).labelled('mac').length > 0;
  };
  return (
    someNode(branch, holds) &&
    someNode(branch, (one) => one.type === 'ThrowStatement' || one.type === 'ReturnStatement')
  );
}

function speaksOf(test: TSESTree.Node, name: string): boolean {
  return someNode(test, (one) => valueName(one) === name);
}

/** Throws, answers 4xx, or says no. */
function refuses(statement: TSESTree.Node): boolean {
  const [last] = statement.type === 'BlockStatement' ? statement.body.slice(-1) : [statement];
  if (!last) return false;
  if (last.type === 'ThrowStatement') return true;
  const isNo = (one: TSESTree.Node): boolean =>
    one.type === 'Literal' &&
    (one.value === false || one.value === null || (Number(one.value) >= 400 && Number(one.value) < 500));
  if (last.type !== 'ReturnStatement' && last.type !== 'ExpressionStatement') return false;
  return (last.type === 'ReturnStatement' && !last.argument) || someNode(last, isNo);
}

function isOfHook(node: TSESTree.Node, file: string): boolean {
  if (HOOK.test(file.split('/').at(-1) ?? '')) return true;
  for (let at = node.parent; at; at = at.parent) {
    const name = isFunction(at) ? functionName(at) : isClass(at) ? at.id?.name : undefined;
    if (name !== undefined && HOOK.test(name)) return true;
  }
  return false;
}
const HOOK = /hook|callback|ipn(?![a-z])|postback/i;
