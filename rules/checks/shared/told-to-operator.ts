import type { TSESTree } from '@typescript-eslint/utils';
import type { RuleContext } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
import { leaves as leavesFunction, unwrap } from '../../semantics/syntax';
import { conditionsOf } from './conditions';
import { isUserKey } from './default-credentials';
import { definitionOf, lastName, valueName } from './expressions';
import { baseOf, type Leaf } from './leaves';
import { isMinted } from './minted';
import { isStartedByHand } from './programs';
import { isSecretName, words } from './secrets';
import { someNode } from './walk';

/**
 * `console.log('Password of the demo users:', password)` in a script, whose output is what it was started for, and the first
 * password of an installation, which nobody can learn otherwise.
 * @param leaves what the log is put together of
 */
export function isToldToOperator(
  { call, direct }: Arrival,
  leaves: readonly Leaf[],
  rule: RuleContext<string>,
): boolean {
  // What a request brings is told to nobody who started a program by hand.
  const isSent = leaves.some(({ value }) =>
    value.labelled('untrusted').some(({ label }) => label !== 'untrusted.file'),
  );
  if (!direct || isSent) return false;
  const isPrinted =
    /^console\.(log|info)$/.test(call.name) && isStartedByHand(rule as RuleContext) && isProduct(call, leaves, rule);
  return isPrinted || isFirstPassword(call.node, leaves, rule);
}

function isProduct(call: Arrival['call'], leaves: readonly Leaf[], rule: RuleContext<string>): boolean {
  const label = call.argument(0)?.texts()[0]?.pieces.join(' ') ?? '';
  if (words(label).some((word) => LABELS.test(word))) return true;
  const secrets = leaves.filter(({ node }) => isSecretName(valueName(node) ?? '') || isIssuedHere(node, rule));
  const holders = secrets.map(({ node }) => baseOf(node));
  // `console.log(token)`: what the program made and is for. `console.log(user.name, user.password)`: an account.
  const [only] = call.count === 1 && leaves.length === 1 ? leaves : [];
  const isResult =
    only !== undefined &&
    only.node === unwrap(call.argumentNode(0)!) &&
    !only.value.labelled('environment').some(({ certain }) => certain);
  const shown = Array.from({ length: call.count }, (_, at) => call.argumentNode(at)).flatMap((one) => one ?? []);
  const isAccount =
    leaves.some(({ node }) => isUserKey(valueName(node) ?? '')) ||
    [...leaves.map(({ node }) => node), ...shown].some(
      (node) => /^(user_?)?name$/i.test(valueName(node) ?? '') && holders.includes(baseOf(node)),
    );
  // `console.log(`${site}/signin/${jwt}`)`: the link that it was started to make.
  return isResult || isAccount || (secrets.length > 0 && secrets.every(({ node }) => isIssuedHere(node, rule)));
}
const LABELS = /^(pass\w*|secrets?|keys?|tokens?|pin|credentials?|login)$/;

/** `const jwt = await user.createToken()`: the program has it made anew. */
function isIssuedHere(node: TSESTree.Node, { semantics }: RuleContext<string>): boolean {
  const made = node.type === 'Identifier' ? definitionOf(node, semantics.module) : undefined;
  const call = made && unwrap(made.type === 'AwaitExpression' ? made.argument : made);
  return call?.type === 'CallExpression' && ISSUES.test(words(lastName(call.callee) ?? '')[0] ?? '');
}
const ISSUES = /^(create|generate|gen|make|issue|mint|sign|new|random)$/;

/**
 * The password that a command line, or a program that finds no account yet, makes for the first one: there is no other way to
 * learn it. A program that makes one for each account it is told goes on printing them.
 */
function isFirstPassword(call: TSESTree.Node, leaves: readonly Leaf[], rule: RuleContext<string>): boolean {
  const secrets = leaves.flatMap(({ node }) => (isSecretName(valueName(node) ?? '') ? [valueName(node)!] : []));
  if (secrets.length === 0 || !secrets.every((name) => isMinted(name, rule.semantics))) return false;
  return /(^|\/)(bin|cli)\//.test(rule.filename) || asksForAccounts(call);
}

const ASKS_FOR_ACCOUNTS =
  /^(count(Documents|By)?|(user|admin|account)s?_?count|isEmpty|is_?first\w*|has_?(users?|admins?|accounts?)|need_?setup)$/i;

/** Only where there is no account yet: `if ((await users.count()) > 0) return`, `if (users.length === 0) { … }`. */
function asksForAccounts(call: TSESTree.Node): boolean {
  const asks = (test: TSESTree.Node): boolean =>
    someNode(test, (one) => {
      if (one.type === 'MemberExpression' && valueName(one) === 'length')
        return /^(users?|admins?|accounts?)$/i.test(words(valueName(one.object) ?? '').at(-1) ?? '');
      return ASKS_FOR_ACCOUNTS.test((one.type === 'Identifier' && one.name) || '');
    });
  for (const { test, holds, leaving } of conditionsOf(call))
    if ((leaving ? leavesFunction(leaving.consequent) : holds) && asks(test)) return true;
  return false;
}
