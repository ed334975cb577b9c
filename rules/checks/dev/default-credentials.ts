import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import { displayName, functionAround, unwrap } from '../../semantics/syntax';
import type { Place } from '../../semantics/trace';
import { placeOf, type Value } from '../../semantics/value';
import { isOutsideProduction } from '../shared/dev-guard';
import { accountBesideDefault, defaultCredential, isDefaultPassword } from '../shared/default-credentials';
import { isHashForTiming } from '../shared/digests';
import { lastName } from '../shared/expressions';
import { constantTexts, innerRange, isFallback, literalIn, type ConstantText } from '../shared/literals';
import { isLoginOfLocalDatabase } from '../shared/local-services';
import { isOfMessageTable } from '../shared/message-tables';
import { isObserved } from '../shared/observed';
import { isSentHere } from '../shared/own-machine';
import { isPolicyOfPasswords } from '../shared/password-policies';
import { isMask, words } from '../shared/secrets';
import { isOfTestDatabase, isRefusedBySeed } from '../shared/seeds';

type Context = RuleContext<'account' | 'check' | 'hashed'>;

const SECRET = new Set(['password', 'passwd', 'pwd', 'pass', 'pin', 'passcode', 'passphrase']);

export default defineRule({
  id: 'default-credentials',
  title: 'An account with a default password is built in',
  threats: ['IOMT-DEV-05'],
  cwe: ['CWE-1392', 'CWE-1393'],
  severity: 'error',
  confidence: 'high',
  preset: 'recommended',
  group: 'Secrets',
  madeUpInTests: true,
  triggers: ['passw', 'pwd', 'pass', { segment: 'pin' }, 'bcrypt', 'argon2'],
  supersedes: ['hardcoded-credential'],
  messages: {
    account:
      'An account with a default password is built in: it is the first that an attacker tries, and works on every installation where nobody changed it. Make a password for each installation and force its change at the first login.',
    check:
      '{{name}} is compared with a text of the source, so one secret opens every installation and cannot be changed. Keep a salted hash for each account and compare with that.',
    hashed:
      'A password of the source is hashed for an account, so it is the same on every installation. Make a random one for each installation and force its change at the first login.',
  },
  roles: {
    'crypto.password.hash'(arrival, rule) {
      const isOfLibrary = ['bcrypt', 'argon2'].includes(arrival.call.library ?? '');
      const [atom] = isOfLibrary
        ? constantTexts(arrival.value).filter((one) => one.value !== '' && !isFallbackOfSetting(one, rule))
        : [];
      if (!atom || (arrival.direct && isHashForTiming(arrival.call.node, rule.semantics.module))) return;
      const literal = literalIn(rule.semantics.module, atom);
      rule.report({
        node: arrival.node,
        messageId: 'hashed',
        ...unlessShipped(arrival.node, rule),
        trace: rule.semantics.trace(arrival, atom),
        cause: (literal ? undefined : rule.semantics.cause(arrival, atom)) ?? seedAround(arrival.node, rule),
        redact: literal ? [innerRange(literal)] : [],
      });
    },
  },
  nodes: (rule) => ({
    ObjectExpression(node) {
      const found = accountIn(node, rule);
      // Labels of a form: `{ username: 'User', password: 'Password', … }`.
      if (!found || isOfMessageTable(found.password) || isOnlyAnswered(node, rule)) return;
      rule.report({
        node: found.password,
        messageId: 'account',
        ...(isLoginOfLocalDatabase(
          found.password,
          String(rule.semantics.value(found.password).only()?.value),
          rule.semantics,
        ) || isSentHere(node, rule.semantics)
          ? { confidence: 'low' as const }
          : unlessShipped(node, rule)),
        // The accounts of one list or one script are made, and mended, together.
        cause: seedAround(node, rule),
        redact: found.password.type === 'Literal' ? [innerRange(found.password)] : [],
      });
    },
    BinaryExpression(node) {
      if (/^[!=]==?$/.test(node.operator)) check(node, rule);
    },
  }),
});

/** A default account, or one in a list beside it. */
function accountIn(
  node: TSESTree.ObjectExpression,
  { semantics }: Context,
): { readonly password: TSESTree.Node } | undefined {
  const valueOf = (value: TSESTree.Node): Value => semantics.value(value);
  const found = defaultCredential(node, valueOf);
  if (found) return found;
  const password = accountBesideDefault(node, valueOf);
  return password && { password };
}

/** True for what stands in for a setting of the environment, which secret-env-fallback judges. */
function isFallbackOfSetting(atom: ConstantText, { semantics }: Context): boolean {
  if (!isFallback(atom)) return false;
  const whole = atom.node?.parent;
  if (whole?.type !== 'LogicalExpression' || !atom.module) return true;
  const given = semantics.value(whole.left, atom.module);
  return given.labelled('environment').length > 0 || given.labelled('config').length > 0;
}

/** `request.body.pin === '1234'`. */
function check(node: TSESTree.BinaryExpression, rule: Context): void {
  for (const [given, fixed] of [
    [node.left, node.right],
    [node.right, node.left],
  ] as const) {
    const name = lastName(given);
    if (name === undefined || !isSecret(name) || given.type === 'PrivateIdentifier') continue;
    const value = rule.semantics.value(given);
    const [text] = constantTexts(rule.semantics.value(fixed)).filter(
      (one) =>
        one.value.length >= 3 &&
        !/^(undefined|null|true|false|none)$/.test(one.value) &&
        // What a form shows in place of the password that is kept, `********`, comes back when it was not changed.
        !isMask(one.value) &&
        !isFallback(one) &&
        (one.hop !== undefined || unwrap(fixed).type === 'Literal'),
    );
    if (!text || value.closed) continue;
    // Without a source outside, only a password that everybody knows is evidence.
    const isFromOutside = value.labelled('untrusted').length > 0;
    if (
      !(isFromOutside || isDefaultPassword(text.value) || isBesideUser(node)) ||
      isPolicyOfPasswords(node) ||
      isObserved(node) ||
      (isSecret(text.value.replace(/^[^a-z]*/, '')) && !isFromOutside)
    )
      continue;
    const literal = literalIn(rule.semantics.module, text);
    rule.report({
      node,
      messageId: 'check',
      ...unlessShipped(node, rule),
      data: { name },
      trace: rule.semantics.trace({ node, via: [] }, text),
      redact: literal ? [innerRange(literal)] : [],
    });
    return;
  }
}

function isSecret(name: string): boolean {
  const all = words(name);
  return (
    SECRET.has(all[all.length - 1] ?? '') &&
    !all.some((word) => ['confirm', 'type', 'show', 'no', 'has'].includes(word))
  );
}

/** `user === 'service' && password === '…'`. */
function isBesideUser(node: TSESTree.BinaryExpression): boolean {
  const { parent } = node;
  if (parent.type !== 'LogicalExpression' || parent.operator !== '&&') return false;
  const other = unwrap(parent.left === node ? parent.right : parent.left);
  return (
    other.type === 'BinaryExpression' &&
    [other.left, other.right].some((side) =>
      /^(user|username|userName|login|email|account)$/.test(lastName(side) ?? ''),
    ) &&
    [other.left, other.right].some((side) => side.type === 'Literal')
  );
}

/**
 * True for a record that is only part of an answer, `results = [{ user, password }]; res.send({ results })`: nobody signs in
 * by it. What the answer gives away is another matter.
 */
function isOnlyAnswered(record: TSESTree.Node, { semantics: { module } }: Context): boolean {
  let at = record;
  while (at.parent && /^(ArrayExpression|Property|ObjectExpression|TS\w*Expression)$/.test(at.parent.type))
    at = at.parent;
  if (isInAnswer(record)) return true;
  const { parent } = at;
  const target =
    parent?.type === 'AssignmentExpression'
      ? parent.left
      : parent?.type === 'VariableDeclarator'
        ? parent.id
        : undefined;
  const reads = (target?.type === 'Identifier' ? (module.variableOf(target)?.references ?? []) : []).filter((one) =>
    one.isRead(),
  );
  return reads.length > 0 && reads.every(({ identifier }) => isInAnswer(identifier));
}
function isInAnswer(node: TSESTree.Node): boolean {
  let at = node;
  while (
    at.parent &&
    /^(ArrayExpression|Property|ObjectExpression|SpreadElement|TS\w*Expression)$/.test(at.parent.type)
  )
    at = at.parent;
  const call = at.parent;
  return (
    call?.type === 'CallExpression' &&
    call.callee !== at &&
    /^(send|json|jsonp|render|end)$/.test(lastName(call.callee) ?? '') &&
    /^(res|response|reply|ctx)\b/.test(displayName(call.callee) ?? displayName(rootOf(call.callee)) ?? '')
  );
}
/** `res` of `res.status(200).send`. */
function rootOf(node: TSESTree.Node): TSESTree.Node {
  let at = unwrap(node);
  while (at.type === 'MemberExpression' || at.type === 'CallExpression')
    at = unwrap(at.type === 'MemberExpression' ? at.object : at.callee);
  return at;
}

/** What only tests and developers' machines have opens no installation. */
function unlessShipped(node: TSESTree.Node, { semantics, filename }: Context): { readonly confidence?: 'low' } {
  return isOutsideProduction(node, semantics) ||
    isRefusedBySeed(filename, semantics.module.ast, semantics) ||
    isOfTestDatabase(filename)
    ? { confidence: 'low' }
    : {};
}

/** The function or file that sets accounts up. */
function seedAround(node: TSESTree.Node, { semantics: { module } }: Context): Place {
  let seed: TSESTree.Node = module.ast;
  for (let at = functionAround(node); at; at = functionAround(at)) seed = at;
  return placeOf(module, seed);
}
