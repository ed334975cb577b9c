import type { TSESTree } from '@typescript-eslint/utils';
import type { RuleContext } from '../../rule';
import type { Module } from '../../semantics/module';
import { keyName, memberName } from '../../semantics/syntax';
import { lastName } from './expressions';
import { loadsByName } from './loaded-modules';
import { someNode } from './walk';

type Rule = RuleContext<string>;

/** An application with more files is not read for one question. */
const MOST = 200;

/**
 * True when nothing that the module of a rule leads to by its imports names a property so, nor imports a package
 * that may read it unseen. False wherever not all of it can be read.
 * @param names of properties: `session` of `req.session`, `const { session } = req`, `@Session() session`, and of options
 * @param packages that read the property by themselves
 */
export function namesNowhere(names: RegExp, packages: RegExp, rule: Rule): boolean {
  const all = reached(rule);
  return (
    all !== undefined &&
    all.every(
      ({ ast, sources }) =>
        ![...sources].some((source) => !source.startsWith('.') && packages.test(source)) &&
        !someNode(ast, (node) => isNamed(node, names)),
    )
  );
}

function isNamed(node: TSESTree.Node, names: RegExp): boolean {
  switch (node.type) {
    case 'MemberExpression':
      return names.test(memberName(node) ?? '');
    case 'Property':
      return names.test(keyName(node) ?? '');
    case 'Decorator':
      return (
        node.expression.type === 'CallExpression' && names.test(lastName(node.expression.callee)?.toLowerCase() ?? '')
      );
    default:
      return false;
  }
}

/** The modules that one leads to, itself among them; undefined when there are too many, or some that cannot be told. */
function reached({ semantics }: Rule): readonly Module[] | undefined {
  const all = new Set([semantics.module]);
  for (const one of all) {
    if (all.size > MOST || loadsByName(one)) return undefined;
    const { modules, unknown } = semantics.of(one).imports();
    if (unknown.some((source) => !/^\.{0,2}(\/|$)/.test(source))) return undefined;
    for (const next of modules) all.add(next);
  }
  return [...all];
}
