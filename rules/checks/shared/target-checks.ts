import type { TSESTree } from '@typescript-eslint/utils';
import type { RuleContext } from '../../rule';
import type { Module } from '../../semantics/module';
import { memberName, methodName, unwrap } from '../../semantics/syntax';
import type { FunctionNode } from '../../semantics/value';
import { someNode } from './walk';

/** What a check looks for to refuse addresses of other sites: their scheme, slashes, user names. */
const MARK = /^(https?:?|\w+:\/\/|:?\/\/?|\\+|@|:|\.\.?|javascript:?|data:?|%\w\w|\s+)$/i;
/** A host, or an address with one, somewhere in a pattern. */
const HOST_IN_PATTERN = /[a-z\d]\\\.[a-z]{2,}/i;
const WEAK = /^(includes|indexOf|search|test|match)$/;

/**
 * True for a check that an address of somebody else's passes: one that asks only whether the target contains what is
 * allowed, `target.includes('https://clinic.example')`, which `https://evil.example/?https://clinic.example` does as well.
 * A function of the workspace is looked into; of one that cannot be seen nothing is said.
 */
export function asksOnlyForContent(
  call: TSESTree.CallExpression,
  rule: Pick<RuleContext<string>, 'semantics'>,
): boolean {
  const isTarget = (node: TSESTree.Node): boolean => rule.semantics.value(node).labelled('untrusted').length > 0;
  if (WEAK.test(methodName(call) ?? '')) return contains(call, isTarget);
  const functions = rule.semantics.called(call);
  return functions.length > 0 && functions.every((one) => onlyContains(one.node, one.module));
}

function onlyContains(fn: FunctionNode, module: Module): boolean {
  const names = new Set(fn.params.flatMap((one) => (one.type === 'Identifier' ? [one.name] : [])));
  const isParameter = (node: TSESTree.Node): boolean => node.type === 'Identifier' && names.has(node.name);
  const calls = module.callsIn(fn);
  const weak = calls.filter((one) => one.type === 'CallExpression' && contains(one, isParameter));
  return weak.length > 0 && calls.every((one) => weak.includes(one) || isAside(one)) && !compares(fn);
}

/** What says nothing of the target: logging, and methods that only change the case or trim. */
function isAside(call: TSESTree.Node): boolean {
  if (call.type !== 'CallExpression') return false;
  return /^(toLowerCase|toUpperCase|trim|log|info|warn|debug|error|String|values|keys|entries|some|forEach|map|filter)$/.test(
    methodName(call) ?? (call.callee.type === 'Identifier' ? call.callee.name : ''),
  );
}

/** Something is compared for equality: part of an address with what is allowed, most likely. */
function compares(fn: FunctionNode): boolean {
  return someNode(
    fn,
    (node) =>
      node.type === 'BinaryExpression' &&
      /^[=!]==?$/.test(node.operator) &&
      ![node.left, node.right].some(
        (side) =>
          side.type === 'Literal' ||
          side.type === 'UnaryExpression' ||
          (side.type === 'Identifier' && side.name === 'undefined'),
      ),
  );
}

/** `target.includes(x)`, `target.indexOf(x) >= 0`, `/x/.test(target)` without an anchor. */
function contains(call: TSESTree.CallExpression, isTarget: (node: TSESTree.Node) => boolean): boolean {
  const callee = unwrap(call.callee);
  const [argument] = call.arguments;
  const method = methodName(call) ?? '';
  if (callee.type !== 'MemberExpression' || !argument) return false;
  const receiver = unwrap(callee.object);
  switch (method) {
    case 'includes':
    case 'indexOf':
      return (
        isTarget(root(receiver)) &&
        !(argument.type === 'Literal' && MARK.test(String(argument.value))) &&
        !isAtStart(call) &&
        !(method === 'includes' && argument.type === 'Literal' && !/\.|:\/\//.test(String(argument.value)))
      );
    case 'test':
      return isTarget(root(unwrap(argument))) && isLoose(receiver);
    case 'match':
    case 'search':
      return isTarget(root(receiver)) && isLoose(unwrap(argument));
    default:
      return false;
  }
}

/** `target.toLowerCase()` is the target. */
function root(node: TSESTree.Node): TSESTree.Node {
  return node.type === 'CallExpression' &&
    node.callee.type === 'MemberExpression' &&
    /^(toLowerCase|toUpperCase|trim|toString)$/.test(memberName(node.callee) ?? '')
    ? unwrap(node.callee.object)
    : node;
}

/** `target.indexOf(x) === 0` asks for the beginning. */
function isAtStart(call: TSESTree.CallExpression): boolean {
  const { parent } = call;
  return (
    parent.type === 'BinaryExpression' &&
    /^[=!]==?$/.test(parent.operator) &&
    [parent.left, parent.right].some((side) => side.type === 'Literal' && side.value === 0)
  );
}

function isLoose(pattern: TSESTree.Node): boolean {
  return (
    pattern.type === 'Literal' &&
    'regex' in pattern &&
    HOST_IN_PATTERN.test(pattern.regex.pattern) &&
    !pattern.regex.pattern.startsWith('^')
  );
}
