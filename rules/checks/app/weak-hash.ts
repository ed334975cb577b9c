import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
import type { Module } from '../../semantics/module';
import { functionAround, keyName, memberName, unwrap } from '../../semantics/syntax';
import type { Variable } from '../../semantics/variables';
import { bindingName, replaceStart } from '../shared/edits';
import { comparedWith, digestUse, type DigestUse } from '../shared/digest-use';
import { asksLeakedPasswords, isMachineMade } from '../shared/digests';
import { lastName } from '../shared/expressions';
import { signsLinksForNginx, speaksLegacyProtocol } from '../shared/protocols';
import { setTo } from '../shared/leaves';
import { guessableProof } from '../shared/guessable-proofs';
import { isLoaded } from '../shared/password-comparison';
import { isPassword } from '../shared/password-names';
import { isSecretName, words } from '../shared/secrets';
import { someNode } from '../shared/walk';

const WEAK = /^(rsa-)?(md4|md5|sha-?1|ripemd-?160|rmd160|md5-sha1)$/i;
/** What a digest is for when nobody gains by a collision. */
const HARMLESS = new Set([
  'etag',
  'cache',
  'cached',
  'gravatar',
  'avatar',
  'color',
  'colour',
  'dedupe',
  'dedup',
  'bucket',
  'shard',
  'revision',
  'asset',
  'chunk',
  'filename',
  'csp',
  'webpack',
]);
/** What a digest is for when somebody gains by a collision. */
const PROOF = new Set([
  'token',
  'signature',
  'sign',
  'signed',
  'mac',
  'hmac',
  'verify',
  'verified',
  'integrity',
  'intact',
  'auth',
  'authenticate',
  'authorization',
  'password',
  'secret',
  'credential',
  'firmware',
  'certificate',
]);

export default defineRule({
  id: 'weak-hash',
  title: 'A broken hash function is used',
  threats: ['IOMT-APP-11', 'IOMT-APP-09'],
  cwe: ['CWE-328'],
  severity: 'warning',
  confidence: 'medium',
  preset: 'recommended',
  group: 'Cryptography',
  hasSuggestions: true,
  messages: {
    weak: '{{name}} is broken: a file, message or record with the same digest can be made at will. Use SHA-256, and an HMAC where integrity must be proved.',
    secret:
      '{{name}} of a secret can be reversed by guessing billions of values a second. Use a password hash such as scrypt or Argon2, or an HMAC with SHA-256 and a server key.',
  },
  roles: {
    'crypto.hash.algorithm'(arrival, rule) {
      const atom = arrival.value.atoms.find(
        (one) => one.kind === 'const' && typeof one.value === 'string' && WEAK.test(one.value),
      );
      if (atom?.kind !== 'const') return;
      const name = String(atom.value);
      const replace = arrival.direct
        ? replaceStart(
            arrival.node,
            name,
            /^rsa-/i.test(name) ? 'RSA-SHA256' : name.includes('-') ? 'SHA-256' : 'sha256',
            rule.sourceCode.text,
          )
        : undefined;
      report(arrival, name.toUpperCase(), rule, atom, replace);
    },
    'crypto.hash.weak'(arrival, rule) {
      report(
        arrival,
        /md5/i.test(arrival.call.name) ? 'MD5' : /sha-?1/i.test(arrival.call.name) ? 'SHA-1' : arrival.call.name,
        rule,
      );
    },
  },
});

function report(
  arrival: Arrival,
  name: string,
  rule: RuleContext<'weak' | 'secret'>,
  atom?: Parameters<RuleContext['semantics']['trace']>[1],
  replace?: ReturnType<typeof replaceStart>,
): void {
  // Who knows what is hashed has the digest, were it of SHA-256: insecure-random says so.
  if (guessableProof(arrival, rule)) return;
  const use = digestUse(arrival, rule);
  const names = use.ends.map((end) => bindingName(end) ?? functionName(end) ?? '');
  // `Sec-WebSocket-Accept` is SHA-1 by RFC 6455, and so is the header by which a client signs in to Nightscout.
  if (
    (/^SHA-?1$/.test(name) &&
      (signsInToNightscout(use.ends, names, rule) || asksLeakedPasswords(rule.semantics.module))) ||
    names.some((one) => words(one).some((word) => HARMLESS.has(word))) ||
    use.ends.some((end) => words(bindingName(end) ?? '').includes('accept'))
  )
    return;
  if (/^SHA-?1$/i.test(name) && (isHmacByHand(arrival.call.node) || isBesideStronger(use.ends, arrival))) return;
  // As the core of a MAC SHA-1 still holds (RFC 6194 section 3.3), MD5 is no longer advised (RFC 6151).
  const isKeyed =
    arrival.direct && rule.semantics.arrivals(arrival.call.node).some(({ role }) => role === 'crypto.key');
  if (!/MD[45]/.test(name) && isKeyed) return;
  const isProof = names.some((one) => words(one).some((word) => PROOF.has(word)));
  if (!isProof && isChecksum(use, rule)) return;
  const secrets = use.inputs.filter(
    (input) =>
      rule.semantics.value(input).labelled('secret').length > 0 ||
      isSecretName(lastName(input) ?? '') ||
      isPassword(input),
  );
  const { module } = rule.semantics;
  const isOfRecord = (input: TSESTree.Node): boolean => {
    const at = unwrap(input);
    return at.type === 'MemberExpression' && isLoaded(at.object, module, false);
  };
  // `md5(user.password) === given` keeps no digest: that what is kept can be shown in its place is another fault.
  const isOfKept = secrets.length > 0 && secrets.every(isOfRecord) && use.ends.some((end) => comparedWith(end));
  // What a machine made of chance cannot be guessed, however fast, and nobody finds another text with its digest.
  const ofSecret = secrets.some((input) => !isMachineMade(input));
  const inputs = use.inputs.filter((input) => input !== arrival.node && input.type !== 'Literal');
  if (!isKeyed && inputs.length > 0 && inputs.every(isMachineMade)) return;
  const proves =
    isKeyed ||
    /sign|verify|hmac/i.test(arrival.call.name) ||
    use.ends.some((end) => comparedWith(end) !== undefined) ||
    isProof;
  rule.report({
    node: arrival.node,
    messageId: ofSecret ? 'secret' : 'weak',
    data: { name },
    trace: rule.semantics.trace(arrival, atom),
    ...(ofSecret && { severity: 'error' as const }),
    // Most weak digests of real code tell things apart (notifications, uploads, builds) and protect nothing.
    ...(arrival.direct &&
      (speaksLegacyProtocol(rule) || (/MD5/.test(name) && signsLinksForNginx(rule))) && { confidence: 'low' as const }),
    ...((isOfKept || (!ofSecret && (!proves || (!isKeyed && tellsChange(use))))) && {
      severity: 'info' as const,
      confidence: 'low' as const,
    }),
    ...(replace && { suggest: [{ title: 'Use SHA-256 (stored digests will no longer compare equal)', fix: replace }] }),
  });
}

/**
 * `if (digest === last) return; await cache.set(key, digest)`: the digest is compared with the one that was kept the last
 * time, which tells whether something has changed since.
 */
function tellsChange({ ends }: DigestUse): boolean {
  const isCompared = ends.some((end) => comparedWith(end)?.some((other) => BEFORE.test(lastName(other) ?? '')));
  return (isCompared && ends.some(isKept)) || ends.some(skipsWhenSame);
}
const BEFORE =
  /^(last|prev|previous|old|cached|stored|known|existing|current)|(Last|Prev|Previous|Before|Cached|Stored)/i;

/**
 * `if (known.get(path) === digest) continue;`: where they are the same, there is nothing to do. Who checks that nothing was
 * changed goes on where they are the same, and refuses where they differ.
 */
function skipsWhenSame(end: TSESTree.Node): boolean {
  const comparison = end.parent;
  const statement = comparison?.parent;
  if (comparison?.type !== 'BinaryExpression' || statement?.type !== 'IfStatement' || statement.alternate) return false;
  const all = statement.consequent.type === 'BlockStatement' ? statement.consequent.body : [statement.consequent];
  const last = all.at(-1);
  return (
    /^===?$/.test(comparison.operator) &&
    (last?.type === 'ContinueStatement' || (last?.type === 'ReturnStatement' && !last.argument))
  );
}

/** HMAC as RFC 2104 writes it, in the function around: the key is mixed with the inner pad 0x36 and with the outer 0x5c. */
function isHmacByHand(call: TSESTree.Node): boolean {
  const around = functionAround(call);
  const has = (pad: number): boolean =>
    around !== undefined && someNode(around, (one) => one.type === 'Literal' && one.value === pad);
  return has(0x36) && has(0x5c);
}

/**
 * `dist.shasum !== sha1(archive)`, which the registry of npm has for each package, beside a digest of SHA-512 of the same: who
 * makes another file with the one digest does not meet the other.
 */
function isBesideStronger(ends: readonly TSESTree.Node[], { call }: Arrival): boolean {
  const around = functionAround(call.node);
  return (
    around !== undefined &&
    ends.some((end) => comparedWith(end)?.some((other) => lastName(other) === 'shasum')) &&
    someNode(around, (one) => one.type === 'Literal' && /^sha-?(256|384|512)$/i.test(String(one.value)))
  );
}

/** Handed to what keeps it, or written to a field. */
function isKept(end: TSESTree.Node): boolean {
  const { parent } = end;
  if (parent?.type === 'AssignmentExpression') return parent.right === end && parent.left.type === 'MemberExpression';
  return (
    parent?.type === 'CallExpression' &&
    parent.arguments.some((one) => one === end) &&
    /^(set|put|save|store|write|update|add|setItem|hset)\w*$/i.test(lastName(parent.callee) ?? '')
  );
}

/**
 * What is hashed and the digest it is compared with are cut out of one buffer: a checksum against faults of the line, as
 * protocols of devices have them. Who can change the one can change the other, whatever the function.
 */
function isChecksum({ ends, inputs }: DigestUse, rule: RuleContext): boolean {
  const compared = ends.flatMap((end) => comparedWith(end) ?? []);
  const buffers = inputs.map((input) => cutOf(input, rule));
  return (
    compared.length > 0 &&
    compared.every((one) => {
      const buffer = cutOf(one, rule);
      return buffer !== undefined && buffers.includes(buffer);
    })
  );
}

/** The variable of which `Buffer.from(packet.slice(…))` is a piece; undefined for what is no piece of another. */
function cutOf(node: TSESTree.Node, rule: RuleContext, isCut = false, depth = 0): Variable | undefined {
  const at = unwrap(node);
  if (depth > 8) return undefined;
  if (at.type === 'Identifier') {
    const init = setTo(at, rule);
    const from =
      init && (init.type === 'CallExpression' || init.type === 'NewExpression')
        ? cutOf(init, rule, isCut, depth + 1)
        : undefined;
    return from ?? (isCut ? rule.semantics.module.variableOf(at) : undefined);
  }
  if (at.type !== 'CallExpression' && at.type !== 'NewExpression') return undefined;
  const callee = unwrap(at.callee);
  if (callee.type === 'MemberExpression' && /^(slice|subarray|substr|substring)$/.test(memberName(callee) ?? ''))
    return cutOf(callee.object, rule, true, depth + 1);
  if (callee.type === 'MemberExpression' && /^(toString|toLowerCase|toUpperCase)$/.test(memberName(callee) ?? ''))
    return cutOf(callee.object, rule, isCut, depth + 1);
  return at.arguments[0] && /^(from|\w+Array|Buffer|String|DataView|concat)$/.test(lastName(callee) ?? '')
    ? cutOf(at.arguments[0], rule, isCut, depth + 1)
    : undefined;
}

function functionName(node: TSESTree.Node): string | undefined {
  for (let at = node.parent; at; at = at.parent) {
    if (at.type === 'FunctionDeclaration') return at.id?.name;
    if (at.type === 'MethodDefinition') return at.key.type === 'Identifier' ? at.key.name : undefined;
    if (at.type === 'ArrowFunctionExpression' || at.type === 'FunctionExpression')
      return at.parent.type === 'MethodDefinition' ? lastName(at.parent.key) : bindingName(at);
  }
  return undefined;
}

const HEADER = /^api-secret$/i;
/** `{ 'api-secret': sha1(secret) }`, also by way of a function of the module that is named after it. */
function signsInToNightscout(
  ends: readonly TSESTree.Node[],
  names: readonly string[],
  { semantics: { module } }: RuleContext<string>,
): boolean {
  return (
    ends.some((end) => [end, ...readsOf(end, module)].some((one) => HEADER.test(bindingName(one) ?? ''))) ||
    (names.some((name) => words(name).join('').includes('apisecret')) &&
      someNode(module.ast, (node) => node.type === 'Property' && HEADER.test(keyName(node) ?? '')))
  );
}

/** Where the variable is read that has a digest: `const digest = sha1(secret)`. */
function readsOf({ parent }: TSESTree.Node, module: Module): readonly TSESTree.Node[] {
  const variable = parent?.type === 'VariableDeclarator' ? module.variableOf(parent.id) : undefined;
  return (variable?.references ?? []).map(({ identifier }) => identifier as TSESTree.Node);
}
