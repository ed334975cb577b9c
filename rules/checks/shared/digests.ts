import type { TSESTree } from '@typescript-eslint/utils';
import type { Module } from '../../semantics/module';
import type { Semantics } from '../../semantics/semantics';
import { keyName, memberName, unwrap } from '../../semantics/syntax';
import { chainEnd, definitionOf, valueName } from './expressions';
import { words } from './secrets';
import { someNode } from './walk';

/**
 * True when a digest is used as the key of signatures and nowhere else: `jwt.sign(claims, sha256(user.password))`, whose
 * links end when the stored hash of the password changes. A digest that nobody stores is not found in a stolen table.
 * @param input what is hashed, as an argument of the call that hashes it
 */
export function isSigningKey(input: TSESTree.Node, semantics: Semantics): boolean {
  const digest = digestOf(input);
  const uses = digest ? readsOf(digest, semantics.module) : [];
  return uses.length > 0 && uses.every((use) => isKey(use, semantics));
}

function isKey(node: TSESTree.Node, semantics: Semantics): boolean {
  const { parent } = node;
  return (
    parent?.type === 'CallExpression' &&
    semantics
      .arrivals(parent)
      .some((arrival) => (arrival.role === 'jwt.key' || arrival.role === 'crypto.key') && arrival.node === node)
  );
}

/**
 * True when the digest takes the place of what was hashed and goes on as that: `password = sha512(password)`, then
 * `pool.exec('hash', [password, rounds])`. What is stored is made by the function that takes it, and judged there.
 * @param isMeant whether a name is one of what was hashed
 */
export function goesOnAs(
  input: TSESTree.Node,
  isMeant: (node: TSESTree.Node) => boolean,
  { module }: Semantics,
): boolean {
  const digest = digestOf(input);
  const write = digest?.parent?.type === 'AwaitExpression' ? digest.parent.parent : digest?.parent;
  const target =
    write?.type === 'AssignmentExpression' ? write.left : write?.type === 'VariableDeclarator' ? write.id : undefined;
  if (target?.type !== 'Identifier' || !isMeant(target)) return false;
  return (module.variableOf(target)?.references ?? []).some(({ identifier }) => {
    const node = identifier as TSESTree.Node;
    const holder = node.parent?.type === 'ArrayExpression' ? node.parent : node;
    const call = holder.parent;
    return (
      node.range[0] > target.range[1] &&
      call?.type === 'CallExpression' &&
      call.arguments.some((one) => one === holder) &&
      (HASHES.test(valueName(call.callee) ?? '') ||
        call.arguments.some((one) => one.type === 'Literal' && typeof one.value === 'string' && HASHES.test(one.value)))
    );
  });
}

/**
 * True when a digest is only held against another of the same making, `timingSafeEqual(sha256(given), sha256(expected))`, so
 * that both are as long, or only looks something up in a cache of the program. No table of digests can be stolen.
 */
export function isDigestOfTheMoment(input: TSESTree.Node, { module }: Semantics): boolean {
  const digest = digestOf(input);
  if (!digest) return false;
  const uses = readsOf(digest, module);
  return uses.length > 0 && uses.every((use) => isForTheMoment(use, digest, module));
}

function isForTheMoment(use: TSESTree.Node, digest: TSESTree.Node, module: Module): boolean {
  const call = use.parent;
  if (call?.type !== 'CallExpression' || !call.arguments.some((one) => one === use)) return false;
  const name = valueName(call.callee) ?? '';
  if (call.callee.type === 'MemberExpression' && /^(get|has|set|delete|peek)$/.test(name))
    return call.arguments[0] === use && words(valueName(call.callee.object) ?? '').includes('cache');
  if (!/^(timingSafeEqual|safe_?equals?|(safe|constant_?time)_?compare)$/i.test(name)) return false;
  return call.arguments.every((one) => {
    const made = definitionOf(one, module) ?? unwrap(one);
    return one === use || (made.type === 'CallExpression' && rootOf(made) === rootOf(digest));
  });
}

/** The name of the function at the beginning of a chain: `createHash` of `createHash('sha256').update(x).digest()`. */
function rootOf(node: TSESTree.Node): string | undefined {
  let at = unwrap(node);
  while (
    at.type === 'CallExpression' &&
    at.callee.type === 'MemberExpression' &&
    unwrap(at.callee.object).type === 'CallExpression'
  )
    at = unwrap(at.callee.object);
  return at.type === 'CallExpression' ? valueName(at.callee) : undefined;
}
/**
 * True when nobody keeps the hash of a password: it is thrown away, or a password is held against it where there is no
 * account, so that an answer takes as long as for one, `compare(password, user?.hash ?? DUMMY)`.
 * @param call the call that hashes
 */
export function isHashForTiming(call: TSESTree.Node, module: Module): boolean {
  const hash = call.parent?.type === 'AwaitExpression' ? call.parent : call;
  const { parent } = hash;
  if (parent?.type === 'ExpressionStatement') return true;
  const held = parent?.type === 'VariableDeclarator' || parent?.type === 'PropertyDefinition' ? parent : undefined;
  const uses = held ? usesOf(held, module) : [hash];
  return uses.length > 0 && uses.every(standsInForAnother);
}

function usesOf(
  held: TSESTree.VariableDeclarator | TSESTree.PropertyDefinition,
  module: Module,
): readonly TSESTree.Node[] {
  if (held.type === 'VariableDeclarator')
    return held.parent.parent.type === 'ExportNamedDeclaration'
      ? []
      : (module.variableOf(held.id)?.references ?? [])
          .filter((one) => one.isRead())
          .map(({ identifier }) => identifier as TSESTree.Node);
  const name = keyName(held);
  const found: TSESTree.Node[] = [];
  someNode(held.parent, (one) => {
    if (one.type === 'MemberExpression' && memberName(one) === name) found.push(one);
    return false;
  });
  return found;
}

/** The second choice in what a password is held against; the only one where nobody heeds what comes out. */
function standsInForAnother(use: TSESTree.Node): boolean {
  let at = use;
  while (
    at.parent &&
    /^(AwaitExpression|LogicalExpression|ConditionalExpression|TS\w*Expression)$/.test(at.parent.type)
  )
    at = at.parent;
  const call = at.parent;
  if (call?.type !== 'CallExpression' || !/^(compare|verify)(Sync)?$/.test(valueName(call.callee) ?? '')) return false;
  const statement = call.parent.type === 'AwaitExpression' ? call.parent.parent : call.parent;
  return /^(LogicalExpression|ConditionalExpression)$/.test(at.type) || statement.type === 'ExpressionStatement';
}

const HASHES = /^(hash|compare|verify|check|derive|b?crypt)/i;

/** The end of the chain in which something is hashed: all of `createHash('sha256').update(input).digest('hex')`. */
function digestOf({ parent }: TSESTree.Node): TSESTree.Node | undefined {
  return parent?.type === 'CallExpression' ? chainEnd(parent) : undefined;
}

/** Where a digest is read: itself, or the name that it is given. */
function readsOf(digest: TSESTree.Node, module: Module): readonly TSESTree.Node[] {
  const variable =
    digest.parent?.type === 'VariableDeclarator' && digest.parent.id.type === 'Identifier'
      ? module.variableOf(digest.parent.id)
      : undefined;
  return variable
    ? variable.references.filter((one) => one.isRead()).map(({ identifier }) => identifier as TSESTree.Node)
    : [digest];
}

/**
 * True for what is read only as the message of a signature: `hmac(key, password)`, where the name beside it is sent in the
 * clear. What lets in is the signature, which nobody makes without the key, whatever is signed.
 * @param written the value as it is bound to a variable
 */
export function isOnlySigned(written: TSESTree.Node, semantics: Semantics): boolean {
  const { parent } = written;
  if (parent?.type !== 'VariableDeclarator' || parent.id.type !== 'Identifier') return false;
  const uses = readsOf(written, semantics.module);
  return (
    uses.length > 0 &&
    uses.every((use) => {
      const call = use.parent;
      if (call?.type !== 'CallExpression') return false;
      const roles = semantics.arrivals(call).flatMap(({ role, node }) => (node === use ? [role] : []));
      return roles.includes('crypto.sign.input') && !roles.includes('crypto.key');
    })
  );
}

/**
 * True for a module that asks the service of leaked passwords, which is given the first digits of the SHA-1 of a password
 * and answers all digests that begin with them.
 */
export function asksLeakedPasswords({ ast }: Module): boolean {
  return someNode(
    ast,
    (node) =>
      (node.type === 'Literal' && typeof node.value === 'string' && LEAKED.test(node.value)) ||
      (node.type === 'TemplateElement' && LEAKED.test(node.value.raw)),
  );
}
const LEAKED = /pwnedpasswords\.com/i;

/** `randomBytes(32)`, `jwtSecret`, `refreshToken`, `apiKey`: keys and tokens, which programs make and hand out. */
export function isMachineMade(node: TSESTree.Node): boolean {
  const at = unwrap(node);
  if (at.type === 'CallExpression')
    return (
      /^(randomBytes|randomUUID|getRandomValues|uuidv?4?|v4|nanoid)$/.test(valueName(unwrap(at.callee)) ?? '') ||
      (at.callee.type === 'MemberExpression' &&
        /^(toString|trim)$/.test(memberName(at.callee) ?? '') &&
        isMachineMade(at.callee.object))
    );
  const all = words(valueName(at) ?? '');
  const last = all[all.length - 1] ?? '';
  return (
    (/^(tokens?|uuid|nonce)$/.test(last) ||
      (/^(key|secret)$/.test(last) &&
        all.some((word) => /^(jwt|token|session|cookie|access|refresh|signing|private|client)$/.test(word))) ||
      (last === 'key' && all.includes('api'))) &&
    !all.some((word) => /^(pass\w*|pwd|pin|otp|sms|code)$/.test(word))
  );
}
