import type { TSESTree } from '@typescript-eslint/utils';
import type { RuleContext } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
import type { Module } from '../../semantics/module';
import { functionAround, memberName, unwrap } from '../../semantics/syntax';
import { conditionsOf } from './conditions';
import { definitionOf } from './expressions';
import { words } from './secrets';
import { someNode } from './walk';

/** What a helper says of a value that it can make nothing of. What its callers give it is hardly ever such a value. */

type Rule = Pick<RuleContext, 'semantics' | 'filename'>;
type Place = Partial<Pick<Arrival, 'direct' | 'passedAs' | 'call'>>;

/**
 * True behind a helper that writes its argument only where a table of the program has no entry for it, or, in the console of
 * a page that shows the same value, where it cannot be read as a date or number.
 */
export function isComplaint({ direct, passedAs = [], call }: Place, rule: Rule): boolean {
  if (direct !== false) return false;
  const isInPage = /\.[jt]sx$/.test(rule.filename) && /^console\.\w+$/.test(call?.name ?? '');
  return passedAs.some(({ node, module }) => {
    const around = functionAround(node);
    const given = (around?.params ?? []).flatMap((one) => (one.type === 'Identifier' ? [one.name] : []));
    const written = given.filter((name) => mentions(node, name));
    return [...conditionsOf(node, around)].some(
      ({ test, holds }) =>
        written.some((name) => isMissing(test, holds, name, module, rule)) ||
        (isInPage && written.some((name) => isUnreadable(test, holds, name, module))),
    );
  });
}

const mentions = (node: TSESTree.Node, name: string): boolean =>
  someNode(node, (one) => one.type === 'Identifier' && one.name === name);

/** `!TABLE[key]`, `!(key in TABLE)`, `!TABLE.has(key)`, `TABLE[key] === undefined`, where the table is written in the program. */
function isMissing(test: TSESTree.Node, holds: boolean, name: string, module: Module, rule: Rule): boolean {
  const at = unwrap(test);
  if (at.type === 'UnaryExpression' && at.operator === '!') return isMissing(at.argument, !holds, name, module, rule);
  if (at.type === 'BinaryExpression' && /^[!=]==?$/.test(at.operator)) {
    const isNothing = mentions(at.right, 'undefined') || (at.right.type === 'Literal' && at.right.value === null);
    return isNothing && isMissing(at.left, at.operator.startsWith('!') === holds, name, module, rule);
  }
  if (holds) return false;
  const asked = askedTable(at, name);
  if (!asked) return false;
  const { atoms } = rule.semantics.of(module).value(asked);
  return (
    atoms.length > 0 &&
    atoms.every(({ kind }) => kind === 'object' || kind === 'array' || kind === 'instance') &&
    (unwrap(asked).type !== 'Identifier' || isOfModule(asked as TSESTree.Identifier, module))
  );
}

/** The table in which a test looks the key up. */
function askedTable(at: TSESTree.Node, name: string): TSESTree.Node | undefined {
  const isKey = (node: TSESTree.Node): boolean => unwrap(node).type === 'Identifier' && mentions(node, name);
  if (at.type === 'MemberExpression') return at.computed && isKey(at.property) ? at.object : undefined;
  if (at.type === 'BinaryExpression') return at.operator === 'in' && isKey(at.left) ? at.right : undefined;
  if (at.type !== 'CallExpression' || !at.arguments[0] || !isKey(at.arguments[0])) return undefined;
  const callee = unwrap(at.callee);
  return callee.type === 'MemberExpression' && /^(has|includes|hasOwn|hasOwnProperty)$/.test(memberName(callee) ?? '')
    ? callee.object
    : undefined;
}

/** Declared at the top of its file or imported: what a function is given or fetches is no table of the program. */
function isOfModule(node: TSESTree.Identifier, module: Module): boolean {
  const declared = module.variableOf(node)?.defs[0]?.node as TSESTree.Node | undefined;
  return declared !== undefined && functionAround(declared) === undefined;
}

/** `parsed.invalid`, `!isValid(text)`, `isNaN(date)`, said of what was made of the argument. */
function isUnreadable(test: TSESTree.Node, holds: boolean, name: string, module: Module): boolean {
  const at = unwrap(test);
  if (at.type === 'UnaryExpression' && at.operator === '!') return isUnreadable(at.argument, !holds, name, module);
  const isOf = someNode(at, (one) => {
    if (one.type !== 'Identifier') return false;
    if (one.name === name) return true;
    const made = definitionOf(one, module);
    return made?.type === 'CallExpression' && made.arguments.some((given) => mentions(given, name));
  });
  const said = new Set<string>();
  someNode(at, (one) => {
    if (one.type === 'Identifier') words(one.name).forEach((word) => said.add(word));
    return false;
  });
  const isBad = said.has('invalid') || (said.has('nan') && !said.has('not'));
  return isOf && (holds ? isBad : !isBad && said.has('valid'));
}
