import type { TSESTree } from '@typescript-eslint/utils';
import { sameReference } from '../../semantics/references';
import type { Semantics } from '../../semantics/semantics';
import type { Module } from '../../semantics/module';
import { functionAround, keyName, memberName, unwrap } from '../../semantics/syntax';
import { conditionsOf } from './conditions';
import { definitionOf, lastName, valueName } from './expressions';
import { isSecretName, words } from './secrets';
import { someNode } from './walk';

/** What bears the name of a secret and is none, by what it is set to or what is known of it where it stands. */

/** `const matrixPass = rows.filter(…).length`: how many there are. */
export function isCounted(node: TSESTree.Node, module: Module): boolean {
  const made = node.type === 'Identifier' ? definitionOf(node, module) : undefined;
  const at = made && unwrap(made);
  return at?.type === 'MemberExpression' && /^(length|size)$/.test(memberName(at) ?? '');
}

/**
 * `const secrets = await validateSecrets()`: what a function of the workspace tells of a check, `{ ok, errors }`, in which no
 * field is named for a secret.
 */
export function isReportOfCheck(node: TSESTree.Node, semantics: Semantics): boolean {
  const made = node.type === 'Identifier' ? definitionOf(node, semantics.module) : undefined;
  const at = made && unwrap(made.type === 'AwaitExpression' ? made.argument : made);
  if (at?.type !== 'CallExpression') return false;
  const called = semantics.value(at.callee).atoms;
  return (
    called.length > 0 &&
    called.every((atom) => {
      if (atom.kind !== 'function') return false;
      const returned = atom.module.returnsOf(atom.node);
      return returned.length > 0 && returned.every(tellsOutcome);
    })
  );
}
function tellsOutcome(returned: TSESTree.Node): boolean {
  const at = unwrap(returned);
  if (at.type !== 'ObjectExpression') return false;
  const keys = at.properties.map((one) => (one.type === 'Property' ? keyName(one) : undefined));
  return (
    keys.some((key) => /^(ok|valid|is_?valid|errors|missing|warnings|issues|problems)$/i.test(key ?? '')) &&
    keys.every((key) => key !== undefined && !isSecretName(key))
  );
}

/**
 * `result.secret` in a file that sets a field `secret` to names alone, `{ secret: rule.name, valid: true }`: it says which one is
 * meant. A field of the same name in an object that is made of it, `{ secret: result.secret }`, is no other source.
 */
export function isSetToNames(node: TSESTree.Node, module: Module): boolean {
  const at = unwrap(node);
  const key = at.type === 'MemberExpression' ? memberName(at) : undefined;
  if (key === undefined) return false;
  const set: TSESTree.Node[] = [];
  someNode(module.ast, (one) => {
    if (one.type === 'Property' && one.parent.type === 'ObjectExpression' && keyName(one) === key) set.push(one.value);
    if (one.type === 'AssignmentExpression' && one.left.type === 'MemberExpression' && memberName(one.left) === key)
      set.push(one.right);
    return false;
  });
  const sources = set.map(unwrap).filter((one) => lastName(one) !== key || one.type !== 'MemberExpression');
  return sources.length > 0 && sources.every((one) => isName(one));
}
function isName(node: TSESTree.Node): boolean {
  if (!/^(Identifier|MemberExpression)$/.test(node.type)) return false;
  return /\b(name|label|title|env var|variable)$/.test(words(valueName(node) ?? '').join(' '));
}

/**
 * `if (record.otp !== given.trim()) log(given)`: a try that failed, of something that works once. A password that somebody
 * mistypes is nearly one.
 */
export function isRefusedTry(node: TSESTree.Node, module: Module): boolean {
  if (node.type !== 'Identifier') return false;
  for (const { test, holds } of conditionsOf(node, functionAround(node)))
    if (test.type === 'BinaryExpression' && differs(test.operator, holds) && isSide(test, node, module)) return true;
  return false;
}
function differs(operator: string, holds: boolean): boolean {
  return holds ? /^!==?$/.test(operator) : /^===?$/.test(operator);
}
function isSide({ left, right }: TSESTree.BinaryExpression, node: TSESTree.Node, module: Module): boolean {
  const isOther = (side: TSESTree.Node): boolean => /^(Identifier|MemberExpression)$/.test(unwrap(side).type);
  const same = (side: TSESTree.Node): boolean => sameReference(bare(side), node, { module });
  return (same(left) && isOther(right)) || (same(right) && isOther(left));
}
/** `given` of `String(given.trim())`. */
function bare(node: TSESTree.Node): TSESTree.Node {
  const at = unwrap(node);
  if (at.type !== 'CallExpression') return at;
  const callee = unwrap(at.callee);
  if (callee.type === 'MemberExpression' && /^(trim|toString|toUpperCase|toLowerCase)$/.test(memberName(callee) ?? ''))
    return bare(callee.object);
  return /^(String|Number)$/.test(valueName(callee) ?? '') && at.arguments[0] ? bare(at.arguments[0]) : at;
}
