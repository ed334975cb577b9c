import type { TSESTree } from '@typescript-eslint/utils';
import type { RuleContext } from '../../rule';
import type { Module } from '../../semantics/module';
import { inside, unwrap } from '../../semantics/syntax';
import { comparedWith } from './digest-use';
import { ingredients, lastName } from './expressions';
import { lookupFilter } from './password-comparison';

type Rule = RuleContext<string>;

/** How many imports behind the beginning of an application the places are looked for that keep what it hashes. */
const DEPTH = 4;

/**
 * True for a call of a hash function of the workspace that only asks whether something is right, where another one, with
 * the same function, makes what is kept: the fault is there, and one edit of the function mends both.
 * @param isMeant what has to be among the ingredients of the other one
 */
export function isAskedOnly(
  call: TSESTree.Node | undefined,
  isMeant: (node: TSESTree.Node) => boolean,
  rule: Rule,
): boolean {
  if (call?.type !== 'CallExpression' || !asks(call, rule, rule.semantics.module)) return false;
  const name = lastName(call.callee);
  const functions = functionsOf(call, rule, rule.semantics.module);
  if (name === undefined || functions.length === 0) return false;
  const around = [rule.semantics.module, ...rule.semantics.importedModules(), ...rule.semantics.startModules(DEPTH)];
  return [...new Set(around)].some((module) =>
    module.calls.some(
      (other) =>
        other.type === 'CallExpression' &&
        other !== call &&
        lastName(other.callee) === name &&
        !asks(other, rule, module) &&
        other.arguments.some((one) => ingredients(one, module).some(isMeant)) &&
        functionsOf(other, rule, module).some((fn) => functions.includes(fn)),
    ),
  );
}

function functionsOf(call: TSESTree.CallExpression, rule: Rule, module: Module): readonly TSESTree.Node[] {
  return rule.semantics.value(call.callee, module).atoms.flatMap((atom) => (atom.kind === 'function' ? atom.node : []));
}

/** Compared, or a condition of a search: `user.password !== hash(given)`, `SELECT … WHERE password = ${hash(given)}`. */
function asks(call: TSESTree.CallExpression, rule: Rule, module: Module): boolean {
  if (comparedWith(call)) return true;
  for (let at: TSESTree.Node | undefined = call.parent; at; at = at.parent) {
    if (at.type === 'TemplateLiteral' || at.type === 'BinaryExpression') {
      const [text] = rule.semantics.value(at, module).texts();
      if (text && /^\s*select\b/i.test(text.prefix)) return true;
    }
    if (at.type === 'CallExpression') {
      const filter = lookupFilter(at, rule);
      return filter !== undefined && inside(call, unwrap(filter));
    }
    if (/Statement$|Declaration$|^Program$/.test(at.type)) return false;
  }
  return false;
}
