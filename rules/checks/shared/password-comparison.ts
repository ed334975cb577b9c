import type { TSESTree } from '@typescript-eslint/utils';
import type { RuleContext } from '../../rule';
import type { Module } from '../../semantics/module';
import { isFunction, keyName, memberName, methodName, unwrap } from '../../semantics/syntax';
import type { LabelFlow } from '../../semantics/value';
import { lastName } from './expressions';
import { givenAsItIs, hashesAround, isPasswordField } from './passwords';
import { words } from './secrets';

type Rule = RuleContext<string>;

/** A password that somebody typed, held against another one. */
export interface Compared {
  readonly name: string;
  readonly flow: LabelFlow | undefined;
}

const LOADS =
  /^(find(One|All|Many|ById|ByPk|Unique|First|OneBy|ByEmail|ByUsername|OneOrFail|UniqueOrThrow|FirstOrThrow|OneByOrFail|UserBy\w+|User)?|get(One|User\w*|Account\w*|Patient\w*|Doctor\w*|ByEmail|ByUsername)?|one|oneOrNone|first|fetch(One|User\w*)|load\w*|query|execute|select|h(get|mget|getall)(Async|Buffer)?)$/i;
/** `newPassword === user.password` asks whether it is another one, `password !== confirmPassword` whether it was typed twice. */
const NOT_GIVEN = new Set([
  'new',
  'confirm',
  'confirmation',
  'repeat',
  'again',
  're',
  'retype',
  'verify',
  'next',
  'second',
  '2',
]);

/**
 * The password given, when a comparison holds it against one of a record that was loaded: `user.password === password`.
 * Passwords that were typed twice, and those of which a hash was made, are not meant.
 */
export function comparedPasswords(node: TSESTree.BinaryExpression, rule: Rule): Compared | undefined {
  if (!/^[!=]==?$/.test(node.operator)) return undefined;
  return ofSides(node.left, node.right, rule) ?? ofSides(node.right, node.left, rule);
}

function ofSides(left: TSESTree.Node, right: TSESTree.Node, rule: Rule): Compared | undefined {
  const kept = unwrap(left);
  const given = unwrap(right);
  const name = lastName(given);
  if (kept.type !== 'MemberExpression' || !isPasswordField(memberName(kept) ?? '') || name === undefined)
    return undefined;
  if (!isPasswordField(name) || words(name).some((word) => NOT_GIVEN.has(word))) return undefined;
  const value = rule.semantics.value(given);
  const flow = givenAsItIs(value);
  if (givenAsItIs(rule.semantics.value(kept)) || hashesAround(kept, rule.semantics.module)) return undefined;
  if (
    !flow &&
    !(
      isParameter(given, rule.semantics.module) &&
      value.atoms.every(({ kind }) => kind === 'parameter' || kind === 'unknown')
    )
  )
    return undefined;
  return isLoaded(kept.object, rule.semantics.module, flow !== undefined) ? { name, flow } : undefined;
}

/** A parameter, or a property of one, that is never set to something else. */
function isParameter(node: TSESTree.Node, module: Module): boolean {
  let at = unwrap(node);
  while (at.type === 'MemberExpression') at = unwrap(at.object);
  const variable = at.type === 'Identifier' ? module.variableOf(at) : undefined;
  return (
    variable !== undefined &&
    variable.defs[0]?.type === 'Parameter' &&
    variable.references.every((reference) => !reference.isWrite())
  );
}

/**
 * True when a record comes out of a data base: by a call that finds it, or as what such a call calls back with.
 * @param isRequest lists are searched for what a request gives, so that a search in one finds a record as well
 */
export function isLoaded(node: TSESTree.Node, module: Module, isRequest: boolean, depth = 0): boolean {
  const at = unwrap(node);
  if (depth > 5) return false;
  if (at.type === 'AwaitExpression') return isLoaded(at.argument, module, isRequest, depth + 1);
  if (at.type === 'CallExpression') {
    const callee = unwrap(at.callee);
    const name = lastName(callee) ?? '';
    if (callee.type !== 'MemberExpression') return LOADS.test(name) && name !== 'get' && name !== 'query';
    // `users.find((u) => …)` looks into a list, `User.findOne({ … })` into a data base.
    const [first] = at.arguments;
    if (name === 'find' && first && isFunction(first)) return isRequest;
    if (/^(exec|lean|select|populate|then|toArray|limit|orFail)$/.test(name))
      return isLoaded(callee.object, module, isRequest, depth + 1);
    return LOADS.test(name);
  }
  if (at.type === 'MemberExpression') {
    const name = memberName(at);
    return (
      (name === undefined || /^(\d+|rows|recordset|data|user|dataValues|_doc)$/.test(name)) &&
      isLoaded(at.object, module, isRequest, depth + 1)
    );
  }
  if (at.type !== 'Identifier') return false;
  const [definition] = module.variableOf(at)?.defs ?? [];
  const declared = definition?.node as TSESTree.Node | undefined;
  if (definition?.type === 'Parameter' && declared && isFunction(declared))
    return isCalledWith(declared, at.name, module, isRequest, depth);
  if (declared?.type !== 'VariableDeclarator') return false;
  if (declared.init) return isLoaded(declared.init, module, isRequest, depth + 1);
  return (module.variableOf(at)?.references ?? []).some((reference) => {
    const write = reference.identifier.parent;
    return (
      write?.type === 'AssignmentExpression' &&
      write.left === reference.identifier &&
      isLoaded(write.right, module, isRequest, depth + 1)
    );
  });
}

/** `.then((user) => …)`, `(err, user) => …`, `users.find((u) => …)`: the callback of a call that finds records. */
function isCalledWith(fn: TSESTree.Node, name: string, module: Module, isRequest: boolean, depth: number): boolean {
  const call = fn.parent;
  if (call?.type !== 'CallExpression' || !('params' in fn)) return false;
  const method = methodName(call) ?? '';
  if (call.callee.type !== 'MemberExpression') return false;
  if (/^(then|exec)$/.test(method)) return isLoaded(call.callee.object, module, isRequest, depth + 1);
  if (/^(find|filter|some|findIndex)$/.test(method) && call.arguments[0] === fn && fn.params.length === 1)
    return isRequest;
  const last = fn.params.at(-1);
  return (
    fn.params.length > 1 &&
    last?.type === 'Identifier' &&
    last.name === name &&
    (LOADS.test(method) || /^(get|all|each)$/.test(method))
  );
}

const LOOKUPS =
  /^(findOne|findFirst|findUnique|findOneBy|findBy|findAll|find|findOneOrFail|findOneByOrFail|where|andWhere|first|findAndCountAll|count)$/;

/** The conditions of a call that looks a record up, by whatever object mapper: `findOne({ where: { email, password } })`. */
export function lookupFilter(node: TSESTree.CallExpression, rule: Rule): TSESTree.Node | undefined {
  const callee = unwrap(node.callee);
  if (callee.type !== 'MemberExpression' || !LOOKUPS.test(memberName(callee) ?? '')) return undefined;
  const [first] = node.arguments;
  const filter = first && unwrap(first);
  if (filter?.type !== 'ObjectExpression') return undefined;
  // A method of the workspace that has this name may do anything with what it is given.
  if (rule.semantics.value(callee).atoms.some((atom) => atom.kind === 'function')) return undefined;
  const where = filter.properties.find((one) => one.type === 'Property' && keyName(one) === 'where');
  return where?.type === 'Property' ? where.value : filter;
}
