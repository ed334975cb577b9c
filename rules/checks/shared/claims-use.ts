import type { TSESTree } from '@typescript-eslint/utils';
import type { RuleContext } from '../../rule';
import type { Module } from '../../semantics/module';
import { functionAround, keyName, memberName, outermostFunction } from '../../semantics/syntax';
import type { FunctionNode } from '../../semantics/value';
import { lastName } from './expressions';
import { someNode } from './walk';

/** When a token was made, and when it ends. */
const TIMES = /^(exp|iat|nbf)$/;

/**
 * True where of a decoded token nothing is read but its times, by a function that answers nothing and lets nobody pass:
 * which cookies of the sender are old is asked so, and whoever forges one only loses or keeps a cookie of their own.
 * @param node the call that decodes
 */
export function readsTimesToTidy(node: TSESTree.Node, module: Module): boolean {
  const owner = outermostFunction(node);
  if (!owner?.body || admits(owner)) return false;
  const holder = holderOf(node);
  return holder !== undefined && areTimes(holder, owner, module);
}

/** Where what a call gives is kept: `const claims = …`, `{ key, claims: … }`; or how it is read at once. */
function holderOf(node: TSESTree.Node): TSESTree.Node | undefined {
  let at = node;
  while (at.parent && /^(TS\w+Expression|AwaitExpression|ChainExpression|LogicalExpression)$/.test(at.parent.type))
    at = at.parent;
  const { parent } = at;
  if (parent?.type === 'VariableDeclarator' && parent.init === at) return parent.id;
  if (parent?.type === 'Property' && parent.value === at) return parent;
  return parent?.type === 'MemberExpression' && parent.object === at ? parent : undefined;
}

function areTimes(holder: TSESTree.Node, owner: FunctionNode, module: Module): boolean {
  switch (holder.type) {
    case 'MemberExpression':
      return TIMES.test(memberName(holder) ?? '');
    case 'ObjectPattern':
      return holder.properties.every((one) => one.type === 'Property' && TIMES.test(keyName(one) ?? ''));
    case 'Identifier': {
      const uses = (module.variableOf(holder)?.references ?? []).filter((one) => one.isRead());
      return uses.length > 0 && uses.every(({ identifier }) => isTimeOf(identifier as TSESTree.Node));
    }
    case 'Property': {
      const name = keyName(holder);
      let isRead = false;
      const hasOther = someNode(owner, (one) => {
        const isOfHolder = one.type === 'MemberExpression' && memberName(one) === name;
        const isTaken = one.type === 'Property' && one !== holder && keyName(one) === name;
        isRead ||= isOfHolder;
        return isTaken || (isOfHolder && !isTimeOf(one));
      });
      return isRead && !hasOther;
    }
    default:
      return false;
  }
}
function isTimeOf(node: TSESTree.Node): boolean {
  let at = node;
  while (at.parent && /^(TS\w+Expression|ChainExpression)$/.test(at.parent.type)) at = at.parent;
  return at.parent?.type === 'MemberExpression' && at.parent.object === at && TIMES.test(memberName(at.parent) ?? '');
}

/** The function answers something itself, or goes on to what stands behind it. */
function admits(owner: FunctionNode): boolean {
  if (owner.body?.type !== 'BlockStatement') return true;
  return someNode(
    owner.body,
    (one) =>
      one.type === 'ThrowStatement' ||
      (one.type === 'ReturnStatement' && one.argument !== null && functionAround(one) === owner) ||
      (one.type === 'CallExpression' && lastName(one.callee) === 'next'),
  );
}

/** Where Next.js looks for the function that stands before its pages. */
const OF_NEXT = /(^|\/)(middleware|proxy)\.[cm]?[jt]sx?$/;

/**
 * True in the middleware of Next.js that only chooses which page a browser shows: it redirects or goes on, refuses nothing
 * and hands nothing on. What keeps anybody from data is the server that the pages ask.
 */
export function onlyChoosesPages(node: TSESTree.Node, rule: RuleContext<string>): boolean {
  const owner = outermostFunction(node);
  if (!owner?.body || !OF_NEXT.test(rule.filename)) return false;
  const { module } = rule.semantics;
  if (![...module.sources].some((source) => source.startsWith('next/server'))) return false;
  const isAnswer = (one: TSESTree.Node): boolean =>
    one.type === 'CallExpression' && /^(redirect|rewrite)$/.test(lastName(one.callee) ?? '');
  return someNode(module.ast, isAnswer) && !someNode(module.ast, refusesOrHandsOn);
}
function refusesOrHandsOn(node: TSESTree.Node): boolean {
  switch (node.type) {
    case 'Literal':
      return node.value === 401 || node.value === 403;
    case 'NewExpression':
      return /^(Next)?Response$|^Headers$/.test(lastName(node.callee) ?? '');
    case 'CallExpression':
      return (
        lastName(node.callee) === 'json' &&
        node.callee.type === 'MemberExpression' &&
        /^(Next)?Response$/.test(lastName(node.callee.object) ?? '')
      );
    case 'MemberExpression':
      return /^(set|append)$/.test(memberName(node) ?? '') && lastName(node.object) === 'headers';
    default:
      return false;
  }
}
