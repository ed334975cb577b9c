import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
import type { Module } from '../../semantics/module';
import { displayName, inside, isClass, isFunction, keyName, unwrap } from '../../semantics/syntax';
import { conditionsOf } from '../shared/conditions';
import { firstHop, sourceOf, type Hop } from '../../semantics/value';
import { isAddressOfRecords, isOfLock, isOfOAuth1, isOfSignedRequest } from '../shared/harmless-tokens';
import { isOnlySigned } from '../shared/digests';
import { isIdBesideResult, isOfCommand, isOfVisit, isPretendedFile } from '../shared/mere-ids';
import { bindingName } from '../shared/edits';
import { once } from '../shared/once';
import { lastName } from '../shared/expressions';
import { isCodeToComeIn } from '../shared/one-time-codes';
import { guessableProof } from '../shared/guessable-proofs';
import { isOfSeed } from '../shared/seeds';
import { functionName } from '../shared/therapy';
import { someNode } from '../shared/walk';
import {
  headOf,
  isDigestOfOther,
  isFileName,
  isNumberName,
  isOfPlace,
  isOnlySalt,
  isPretendedName,
  makesUnguessable,
  mustNotBeGuessed,
} from '../shared/unguessable';

/** What a message says that brings somebody a code. */
const SPEAKS_OF_CODE =
  /\b(code|pin|otp|passcode|password|one-time|verif\w+|confirm\w*|reset\w*|sign.?in|log.?in)\b|(?<!\p{L})(c[oó]digo|codice|kod|passwort|kennwort|contrase[nñ]a|senha|mot de passe|wachtwoord|has[lł]o|parola|код|пароль)\p{L}{0,3}(?!\p{L})|验证码|驗證碼|密码|密碼|認証|確認コード|인증|비밀번호/iu;
const CODES = new Set(['code', 'digits', 'number']);
const EXPIRES = /^(expir|valid_?(until|till|to)|ttl)/i;

type Message = 'name' | 'sink' | 'sent' | 'derived';

export default defineRule<Message>({
  id: 'insecure-random',
  title: 'Something that must not be guessed is made from predictable numbers',
  threats: ['IOMT-APP-10'],
  cwe: ['CWE-338', 'CWE-330', 'CWE-340'],
  severity: 'error',
  confidence: 'high',
  preset: 'recommended',
  group: 'Cryptography',
  triggers: ['Math.random', 'pseudoRandomBytes', 'random'],
  hasSuggestions: true,
  messages: {
    name: '{{name}} is made from {{source}}, whose output can be predicted, so an attacker can guess it and act as this device or user. Use crypto.randomBytes or crypto.randomUUID.',
    sent: 'The code in this message is made from predictable numbers, so an attacker who asks for one of their own works out that of a clinician. Use crypto.randomInt.',
    sink: 'What {{call}} takes here is made from predictable numbers, so an attacker can guess it and act as this device or user. Use crypto.randomBytes or crypto.randomUUID.',
    derived:
      '{{name}} is a digest of {{of}} and of nothing that is secret, so whoever knows that makes the same one, whatever the hash function. Make it with crypto.randomBytes, or an HMAC with a key of the server.',
  },
  roles: {
    'crypto.hash.algorithm': fromKnown,
    'crypto.hash.input'(arrival, rule) {
      // What is hashed in steps is looked at where the hash begins.
      if (!/(^|\.)update$/.test(arrival.call.name)) fromKnown(arrival, rule);
    },
    'random.weak'(arrival, rule) {
      if (!arrival.direct || isPretended(arrival.node, rule)) return;
      const target = targetOf(arrival.node, rule.semantics.module);
      if (
        !target ||
        isOfOAuth1(target.name, rule) ||
        isOfLock(target) ||
        isOfSignedRequest(target.whole) ||
        isOnlySigned(target.whole, rule.semantics) ||
        isDigestOfOther(target.name, target.whole, rule.semantics) ||
        !once(rule, target.whole)
      )
        return;
      const opaque = isOpaqueString(target.whole);
      rule.report({
        node: arrival.node,
        messageId: 'name',
        data: { name: target.name, source: arrival.call.name },
        ...((isWithoutCrypto(arrival.node) ||
          isOfPlaceHere(target) ||
          isOnlySalt(target.name) ||
          isOfSeed(rule.filename) ||
          isOfVisit(target.name, rule) ||
          isOfCommand(target.name) ||
          isPretendedFile(rule.filename)) && {
          confidence: 'low' as const,
        }),
        ...(opaque && {
          suggest: [
            { title: 'Use crypto.randomUUID()', fix: (fixer) => fixer.replaceText(opaque, 'crypto.randomUUID()') },
          ],
        }),
      });
    },
    'credential.secret': atSink,
    'crypto.key': atSink,
    'crypto.iv': atSink,
    'crypto.salt': atSink,
    'notification.content': inMessage,
  },
  nodes: (rule) => ({
    VariableDeclarator: (node) => node.init && atName(node.init, rule),
    Property: (node) => node.parent.type === 'ObjectExpression' && !isLookup(node.parent) && atName(node.value, rule),
    PropertyDefinition: (node) => node.value && atName(node.value, rule),
    AssignmentExpression: (node) => atName(node.right, rule),
  }),
});

/** A digest in place of a secret: `resetToken === md5(login)`. */
function fromKnown(arrival: Arrival, rule: RuleContext<Message>): void {
  const proof = guessableProof(arrival, rule);
  if (proof && once(rule, proof.node))
    rule.report({
      node: proof.node,
      messageId: 'derived',
      data: { name: proof.name, of: proof.of },
      confidence: 'medium',
    });
}

/** `find({ where: { sessionId } })` asks whether there is one; nothing becomes the secret by that. */
function isLookup(object: TSESTree.ObjectExpression): boolean {
  const { parent } = object;
  if (parent.type === 'Property') return keyName(parent) === 'where' || keyName(parent) === 'filter';
  return (
    parent.type === 'CallExpression' &&
    parent.arguments[0] === object &&
    /^(find|count|exists|has|get|delete|where)/.test(lastName(parent.callee) ?? '')
  );
}

/** A number in a message that speaks of a code: whoever types it in is let in. */
function inMessage(arrival: Arrival, rule: RuleContext<Message>): void {
  const flow = arrival.value.labelled('random.weak').find(({ certain }) => certain);
  if (!flow || isToldAtOrigin(flow.hop, rule) || isToldOnTheWay(flow.hop)) return;
  const says = arrival.value.texts().some(({ pieces }) => pieces.some((piece) => SPEAKS_OF_CODE.test(piece)));
  if (says && once(rule, arrival.node))
    rule.report({ node: arrival.node, messageId: 'sent', trace: rule.semantics.trace(arrival, flow) });
}

/** A telling name for numbers that were made elsewhere: in a helper, in another file, under a name that says nothing. */
function atName(node: TSESTree.Node, rule: RuleContext<Message>): void {
  const name = isFunction(node) ? undefined : bindingName(node);
  if (name === undefined || isPieceOfText(node, rule)) return;
  if (!isTelling(name, node, rule.semantics.module) && !isShortLived(name, node)) return;
  const value = rule.semantics.value(node);
  const clocks = value.labelled('clock').map(({ hop }) => sourceOf(hop));
  const flows = value.labelled('random.weak').filter(({ hop, certain }) => certain && !clocks.includes(sourceOf(hop)));
  const [flow] = flows;
  const origin = sourceOf(flow?.hop);
  if (!flow || !origin || inside(origin, node) || flows.some(({ hop }) => isToldOnTheWay(hop))) return;
  if (
    isDigestOfOther(name, node, rule.semantics) ||
    isAddressOfRecords(node) ||
    isOfOAuth1(name, rule) ||
    isOfSignedRequest(node) ||
    isOnlySigned(node, rule.semantics)
  )
    return;
  const { callee } = origin as Partial<TSESTree.CallExpression>;
  rule.report({
    node,
    messageId: 'name',
    data: { name, source: (callee && displayName(callee)) ?? 'predictable numbers' },
    trace: rule.semantics.trace({ node, via: [] }, flow),
    cause: rule.semantics.cause({ node }, flow),
    ...((isOnlySalt(name) || isOfSeed(rule.filename) || isPretendedFile(rule.filename)) && {
      confidence: 'low' as const,
    }),
  });
}

/**
 * `token += word()` in a loop that sets `token = ''` by itself again: the piece of a text that is put together or taken apart
 * at the moment. A secret is begun anew before the loop that fills it.
 */
function isPieceOfText(node: TSESTree.Node, { semantics: { module } }: RuleContext<Message>): boolean {
  const { parent } = node;
  const filled = parent?.type === 'AssignmentExpression' && parent.operator === '+=' ? unwrap(parent.left) : undefined;
  if (filled?.type !== 'Identifier' || !/^(current|cur|next)?_?token$/i.test(filled.name)) return false;
  const loop = loopAround(filled);
  return (
    loop !== undefined &&
    (module.variableOf(filled)?.references ?? []).some(({ identifier }) => {
      const set = identifier.parent?.type === 'AssignmentExpression' ? identifier.parent : undefined;
      const isEmptied = set?.operator === '=' && set.right.type === 'Literal' && set.right.value === '';
      return isEmptied && set.left === identifier && loopAround(identifier) === loop;
    })
  );
}
function loopAround(node: TSESTree.Node): TSESTree.Node | undefined {
  for (let at = node.parent; at && !isFunction(at); at = at.parent)
    if (/^(For|While|DoWhile|ForOf|ForIn)Statement$/.test(at.type)) return at;
  return undefined;
}

/** A name that says by itself, or where it stands, that nobody may guess what bears it. */
function isTelling(name: string, node: TSESTree.Node, module: Module): boolean {
  return mustNotBeGuessed(name) || isCodeToComeIn(name, node, module);
}

/** `{ code, expiresAt }`: a code that works for some time is one to sign in or to reset a password with. */
function isShortLived(name: string, node: TSESTree.Node): boolean {
  const { parent } = node;
  return (
    CODES.has(headOf(name)) &&
    parent?.type === 'Property' &&
    parent.parent.type === 'ObjectExpression' &&
    parent.parent.properties.some((one) => one.type === 'Property' && EXPIRES.test(keyName(one) ?? ''))
  );
}

/** A token of a channel or tenant, by its name or by the class around it. */
function isOfPlaceHere({ name, whole }: { name: string; whole: TSESTree.Node }): boolean {
  if (!/token$/i.test(name)) return false;
  for (let at: TSESTree.Node | undefined = whole; at; at = at.parent)
    if (isClass(at)) return isOfPlace(at.id?.name ?? '');
  return isOfPlace(name);
}

/** True when the numbers pass a telling name before they arrive: there they are reported. */
function isToldOnTheWay(from: Hop | undefined): boolean {
  for (let hop = from; hop; hop = hop.from)
    if (mustNotBeGuessed(/^([\w$]+) is set here$/.exec(hop.message)?.[1] ?? '')) return true;
  const origin = sourceOf(from);
  const made = firstHop(from);
  return origin !== undefined && made !== undefined && targetOf(origin, made.module) !== undefined;
}

/** True when the numbers are reported where they are made, be it in another file. */
function isToldAtOrigin(from: Hop | undefined, rule: RuleContext<Message>): boolean {
  const hop = firstHop(from);
  if (hop?.node.type !== 'CallExpression' || !targetOf(hop.node, hop.module)) return false;
  return rule.semantics
    .of(hop.module)
    .arrivals(hop.node)
    .some(({ role }) => role === 'random.weak');
}

function atSink(arrival: Arrival, rule: RuleContext<Message>): void {
  const [flow] = arrival.value.labelled('random.weak');
  if (!flow) return;
  // Where a telling name lies on the way it is reported there.
  if (isToldAtOrigin(flow.hop, rule)) return;
  for (let hop = flow.hop; hop; hop = hop.from)
    if (hop.module === rule.semantics.module && mustNotBeGuessed(/^(\w+) is set here$/.exec(hop.message)?.[1] ?? ''))
      return;
  rule.report({
    node: arrival.node,
    messageId: 'sink',
    data: { call: arrival.call.name },
    // What code that is not known makes of it may be a secret by what else it was given: the label of a derived key.
    ...(!flow.certain && { confidence: 'low' as const }),
    trace: rule.semantics.trace(arrival, flow),
    cause: rule.semantics.cause(arrival, flow),
  });
}

/** True for what a program falls back to where there is no `crypto`: no runtime that is still kept lacks it. */
function isWithoutCrypto(node: TSESTree.Node): boolean {
  let around: TSESTree.Node | undefined = node;
  while (around && (!isFunction(around) || around.type === 'ArrowFunctionExpression')) {
    if (around.type === 'CatchClause' && asksForCrypto(around.parent.block)) return true;
    around = around.parent;
  }
  for (const { test, holds } of conditionsOf(node, around)) if (!holds && asksForCrypto(test)) return true;
  return false;
}

function asksForCrypto(test: TSESTree.Node): boolean {
  return someNode(
    test,
    (one) =>
      (one.type === 'Identifier' && CRYPTO.test(one.name)) ||
      (one.type === 'Literal' && typeof one.value === 'string' && CRYPTO.test(one.value)),
  );
}
const CRYPTO = /^(crypto|webcrypto|msCrypto|randomUUID|getRandomValues|randomBytes)$/;

/** Simulators and stand-ins for what a server will do: nothing is guarded by what they make up. */
function isPretended(node: TSESTree.Node, rule: RuleContext<Message>): boolean {
  if (/\/simulators?\/[^/]+$/.test(rule.filename)) return true;
  for (let at = node.parent; at; at = at.parent)
    if (isFunction(at) && isPretendedName(functionName(at) ?? '')) return true;
  return false;
}

/** What the number ends up as: the variable, property or function it is made for. */
function targetOf(call: TSESTree.Node, module: Module): { name: string; whole: TSESTree.Node } | undefined {
  let at = call;
  for (let parent = call.parent; parent; at = parent, parent = parent.parent) {
    const name = bindingName(at);
    if (name !== undefined && isTelling(name, at, module))
      return picks(call, at, name) || isOneOfFew(call) ? undefined : { name, whole: at };
    if ((name !== undefined && (isNumberName(name) || isFileName(name))) || isTime(parent, at)) return undefined;
    if (isFunction(parent)) {
      const fn = functionName(parent);
      if (fn !== undefined && isPretendedName(fn)) return undefined;
      if (fn !== undefined && makesUnguessable(fn))
        return picks(call, at, fn) || isIdBesideResult(call, parent, module) ? undefined : { name: fn, whole: at };
      if (parent.type !== 'ArrowFunctionExpression') return undefined;
    }
    if (
      /Statement$/.test(parent.type) &&
      !['ReturnStatement', 'BlockStatement', 'ForStatement', 'ExpressionStatement', 'WhileStatement'].includes(
        parent.type,
      )
    )
      return undefined;
    // Picking an element, comparing, a condition: the number itself goes nowhere.
    if (
      parent.type === 'IfStatement' ||
      (parent.type === 'ConditionalExpression' && parent.test === at) ||
      parent.type === 'JSXAttribute'
    )
      return undefined;
  }
  return undefined;
}

/** `V${Math.floor(Math.random() * 5)}`: one of a handful is nothing that anybody keeps secret. A digit is a part of a code. */
function isOneOfFew(call: TSESTree.Node): boolean {
  const { parent } = call;
  if (parent?.type !== 'BinaryExpression' || parent.operator !== '*') return false;
  const factor = unwrap(parent.left === call ? parent.right : parent.left);
  return factor.type === 'Literal' && typeof factor.value === 'number' && factor.value < 10;
}

/** How long to wait: the number is used up by it. */
function isTime(parent: TSESTree.Node, at: TSESTree.Node): boolean {
  return (
    parent.type === 'CallExpression' &&
    parent.arguments.some((one) => one === at) &&
    /^(setTimeout|setInterval|sleep|delay|wait|timer|retry)$/i.test(lastName(parent.callee) ?? '')
  );
}

/** `passwords[Math.floor(Math.random() * n)]`: one of those that there are, not a new one. */
function picks(call: TSESTree.Node, whole: TSESTree.Node, name: string): boolean {
  for (let at = call; at !== whole && at.parent; at = at.parent) {
    const { parent } = at;
    if (parent.type === 'MemberExpression' && parent.computed && parent.property === at)
      return headOf(lastName(parent.object) ?? '') === `${headOf(name)}s`;
  }
  return false;
}

/** `Math.random().toString(36).slice(2)` and the like: nothing but a string that is opaque to everyone. */
function isOpaqueString(node: TSESTree.Node): TSESTree.Node | undefined {
  let at = unwrap(node);
  let isText = false;
  while (
    at.type === 'CallExpression' &&
    at.callee.type === 'MemberExpression' &&
    at.callee.property.type === 'Identifier'
  ) {
    if (at.callee.property.name === 'random') return isText ? node : undefined;
    if (!['toString', 'slice', 'substring', 'substr', 'replace'].includes(at.callee.property.name)) return undefined;
    isText = true;
    at = unwrap(at.callee.object);
  }
  return undefined;
}
