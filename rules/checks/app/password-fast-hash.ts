import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
import type { Module } from '../../semantics/module';
import { isFunction, unwrap } from '../../semantics/syntax';
import { asksLeakedPasswords, goesOnAs, isDigestOfTheMoment, isSigningKey } from '../shared/digests';
import { definitionOf, expressionOf, ingredients, lastName } from '../shared/expressions';
import { isCutToFewBits } from '../shared/cut-digests';
import { isAskedOnly } from '../shared/kept-digests';
import { isPassword } from '../shared/password-names';
import { someNode } from '../shared/walk';

type Context = RuleContext<'fast'>;

/** Algorithms that weak-hash reports, with a message of its own for secrets: where the secret is in sight of the hash. */
const WEAK = /md[45]|sha-?1$|sha1|ripemd|rmd160/i;

export default defineRule({
  id: 'password-fast-hash',
  title: 'A password is hashed with a function that is made to be fast',
  threats: ['IOMT-APP-09'],
  cwe: ['CWE-916', 'CWE-759'],
  severity: 'error',
  confidence: 'medium',
  preset: 'recommended',
  group: 'Cryptography',
  messages: {
    fast: '{{name}} is hashed with a fast function, so from a stolen table the passwords and PINs of staff and patients are found at billions of guesses a second. Use Argon2id, scrypt or bcrypt, each hash with its own salt.',
  },
  roles: {
    'crypto.hash.input': judge,
    'crypto.sign.input'(arrival, rule) {
      if (isSalt(arrival, rule)) judge(arrival, rule);
    },
  },
});

function judge(arrival: Arrival, rule: Context): void {
  if ((arrival.direct && usesWeakHash(arrival)) || isJudgedInside(arrival)) return;
  const password = ingredients(expressionOf(arrival.node), rule.semantics.module).find(isPassword);
  if (!password || isStretchedAfterwards(arrival.node) || goesOnAs(arrival.node, isPassword, rule.semantics)) return;
  if (isStoredHash(password, arrival, rule) || isDigestOfTheMoment(arrival.node, rule.semantics)) return;
  if (!arrival.direct && isAskedOnly(arrival.node.parent, isPassword, rule)) return;
  if (isCutToFewBits(arrival, rule) || isToldWhereKept(arrival, password, rule)) return;
  if (isSigningKey(arrival.node, rule.semantics) || asksLeakedPasswords(rule.semantics.module)) return;
  rule.report({
    node: arrival.node,
    messageId: 'fast',
    ...(isOfOldHashes(arrival, rule) && { confidence: 'low' as const }),
    data: { name: lastName(password)! },
    trace: rule.semantics.trace(arrival),
  });
}

/**
 * True for the `password` of a row, which is the hash of it: `(await users.findOne({ name })).password`, or what goes into a
 * token so that it ends when the password changes. Of what a request or form brings it is the password.
 */
function isStoredHash(password: TSESTree.Node, arrival: Arrival, rule: Context): boolean {
  const at = unwrap(password);
  if (at.type !== 'MemberExpression' || rule.semantics.value(at).labelled('untrusted').length > 0) return false;
  const definition = definitionOf(at.object, rule.semantics.module) ?? unwrap(at.object);
  const loaded = unwrap(definition.type === 'AwaitExpression' ? definition.argument : definition);
  const isRow = loaded.type === 'CallExpression' && LOADS.test(lastName(loaded.callee) ?? '');
  return isRow || isInClaims(arrival.node, rule);
}
const LOADS =
  /^(find|load|select|query|first)|^one(OrNone|OrFail)?$|^(get|fetch)\w*(By[A-Z]\w*|User|Account|One|First|Row)$/;

/** Inside the claims of `jwt.sign({ …, h: digest(user.password) }, key)`. */
function isInClaims(node: TSESTree.Node, { semantics }: Context): boolean {
  for (let at = node.parent; at && !isFunction(at) && !/Statement$/.test(at.type); at = at.parent)
    if (
      at.type === 'CallExpression' &&
      semantics.arrivals(at).some(({ role }) => role === 'jwt.sign' || role === 'jwt.key')
    )
      return true;
  return false;
}

/** Where a wrapper itself speaks of a password it is judged there, once for all its callers. */
function isJudgedInside({ direct, call, passedAs = [] }: Arrival): boolean {
  if (direct) return false;
  const given = Array.from({ length: call.count }, (_, at) => ({ node: call.argumentNode(at), module: call.module }));
  return [...given, ...passedAs].some(
    ({ node, module }) => node !== undefined && ingredients(expressionOf(node), module).some(isPassword),
  );
}

function usesWeakHash({ call }: Arrival): boolean {
  const made =
    call.receiver?.atoms.flatMap((atom) =>
      atom.kind === 'instance' && atom.made
        ? [...(atom.made.args[0]?.texts() ?? []), { exact: lastName(atom.made.node.callee) }]
        : [],
    ) ?? [];
  return (
    WEAK.test(call.name) ||
    [...made, ...(call.argument(0)?.texts() ?? [])].some(
      ({ exact }) => exact !== undefined && exact.length < 20 && WEAK.test(exact),
    )
  );
}

/** `createHmac('sha512', salt).update(password)`: a MAC whose key is the salt is no more than a hash. */
function isSalt(arrival: Arrival, rule: Context): boolean {
  const names = (arrival.call.receiver?.atoms ?? []).flatMap((atom) => {
    const key = atom.kind === 'instance' ? atom.made?.node.arguments[1] : undefined;
    return key ? [rule.sourceCode.getText(key)] : [];
  });
  const key = arrival.call.argumentNode(1);
  return [...names, key ? rule.sourceCode.getText(key) : ''].some((name) => /salt/i.test(name));
}

/**
 * Only held against a hash that is kept, in a module that makes new ones with a slow function: hashes of an older time, or of
 * another system, have to be asked in the way that they were made.
 */
function isOfOldHashes(arrival: Arrival, { semantics: { module } }: Context): boolean {
  return isOnlyHeld(arrival, module) && someNode(module.ast, (one) => one.type === 'Identifier' && SLOW.test(one.name));
}

/** Only held against what the same module keeps, hashed in the same way elsewhere: the fault is there, and told there. */
function isToldWhereKept(arrival: Arrival, password: TSESTree.Node, { semantics }: Context): boolean {
  const { module } = semantics;
  if (!arrival.direct || !isOnlyHeld(arrival, module)) return false;
  return module.calls.some((call) =>
    semantics
      .arrivals(call)
      .some(
        (other) =>
          other.role === 'crypto.hash.input' &&
          other.direct &&
          !isOnlyHeld(other, module) &&
          ingredients(expressionOf(other.node), module).some(
            (one) => isPassword(one) && lastName(one) === lastName(password),
          ),
      ),
  );
}

/** Compared with something, or kept in a variable that is, and nothing else. */
function isOnlyHeld({ node, direct, call }: Arrival, module: Module): boolean {
  const made = direct ? call.node : node.parent;
  let at: TSESTree.Node | undefined = made;
  while (at?.parent && /^(CallExpression|MemberExpression|AwaitExpression|TS\w*Expression)$/.test(at.parent.type))
    at = at.parent;
  const target = at?.parent?.type === 'VariableDeclarator' ? at.parent.id : undefined;
  const isHeld = (one: TSESTree.Node): boolean =>
    (one.parent?.type === 'BinaryExpression' && /^[!=]==?$/.test(one.parent.operator)) ||
    (one.parent?.type === 'CallExpression' &&
      /^(timingSafeEqual|safe_?compare|equals?|from)$/i.test(lastName(one.parent.callee) ?? ''));
  const reads = target
    ? (module.variableOf(target)?.references ?? []).filter((one) => one.isRead()).map(({ identifier }) => identifier)
    : at
      ? [at]
      : [];
  return reads.length > 0 && reads.every(isHeld);
}
const SLOW = /bcrypt|argon2|scrypt/i;

/** A digest that goes on into a slow hash only makes long passwords short. */
function isStretchedAfterwards(node: TSESTree.Node): boolean {
  let around = node.parent;
  while (around && !isFunction(around) && around.type !== 'Program') around = around.parent;
  return (
    around !== undefined &&
    someNode(
      around,
      (one) =>
        one.type === 'CallExpression' &&
        one.callee.type !== 'Super' &&
        /bcrypt|argon2|scrypt|pbkdf2/i.test(calleeName(one.callee)),
    )
  );
}

function calleeName(node: TSESTree.Node): string {
  return node.type === 'MemberExpression'
    ? `${calleeName(node.object)}.${lastName(node) ?? ''}`
    : (lastName(node) ?? '');
}
