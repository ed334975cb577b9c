import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
import type { Module } from '../../semantics/module';
import { placeOf } from '../../semantics/value';
import { displayName, functionAround, inside, isClass, isFunction, memberName, unwrap } from '../../semantics/syntax';
import { isNothingHere } from '../shared/conditions';
import { isFieldLeftOut } from '../shared/cut-down';
import { declaredPlain } from '../shared/declared-types';
import { mayNameDevice } from '../shared/device-keys';
import { isDevGuarded, isOutsideProduction, neverRuns } from '../shared/dev-guard';
import { bindingName } from '../shared/edits';
import { isComparedWithOwnText } from '../shared/known-texts';
import { baseOf, isLostOnTheWay, leavesArriving, leavesOf, placed, setTo, type Leaf } from '../shared/leaves';
import { isCleanedOnTheWay, withoutArgument } from '../shared/logging';
import { isLookup, isStoreKey, mayBeStoreKey } from '../shared/lookup-keys';
import { heldIn } from '../shared/held-secrets';
import { onceACall } from '../shared/once';
import { isCounted, isRefusedTry, isReportOfCheck, isSetToNames } from '../shared/no-secrets';
import { origin, textOf, through } from '../shared/phi';
import { secretParts } from '../shared/secret-parts';
import { isKeyId } from '../shared/key-ids';
import { isSecretName, words } from '../shared/secrets';
import { speaksOnlyHere } from '../shared/own-machine';
import { isErrand } from '../shared/programs';
import { codeMadeHere, isTokenOfLink } from '../shared/one-time-codes';
import { isOutcome } from '../shared/tallies';
import { isEntryName } from '../shared/entry-names';
import { isToldToOperator } from '../shared/told-to-operator';
import { definitionOf, valueName } from '../shared/expressions';
import { functionName } from '../shared/therapy';
import { someNode } from '../shared/walk';

/** Short names that mean a secret where they stand on what holds one. */
const SHORT = /^(token|jwt|authorization|cookie|pin|accesstoken|refreshtoken|idtoken|apikey|bearer)$/i;
/** `passwordMatch`, `isTokenValid`: whether it was right, not what it is. */
const OUTCOME =
  /^(is|has|does)[A-Z]|([mM]atch(e[sd])?|[vV]alid|[cC]orrect|[oO][kK]|[eE]quals?|[sS]trength|[sS]tatus|[eE]xists|[rR]equired|[eE]xpired)$/;
/** `passwordChangedAt`, `tokenExpiry`, `login_attempts`: when and how often, not what. */
const WHEN = new Set('at on date time timestamp age attempt attempts count expiry expires expiration ttl'.split(' '));
/** Secrets that are made of digits. */
const DIGITS = new Set(['pin', 'passkey', 'passcode', 'password', 'otp', 'psk', 'secret']);
const HOLDER =
  /^(res|resp|response|req|request|data|body|headers|session|credentials?|creds|auth|user|tokens?|result|account|config|connection|device|login|options)$/i;

/** What somebody is sent to come in with once: a code, the token of a link, the link itself. */
const ONE_TIME = new RegExp(
  [
    '(password_?)?(reset|recovery)_?(password_?|account_?)?token',
    '(email_?|account_?)?(verification|verify|confirmation|confirm|activation|invitation|invite)_?(email_?|account_?)?token',
    '(magic_?link|magic|login|log_?in|sign_?in)_?token|magic_?link|(password_?reset|reset_?password)_?(link|url)',
    '(t?otp|mfa|two_?factor|verification|login|sign_?in|one_?time|2fa)_?code|((temp|temporary|current|stored|pending)_?)?otp|one_?time_?(password|passcode|pin)',
    '(recovery|backup)_?codes',
  ]
    .join('|')
    .replace(/^(.*)$/, '^($1)$'),
  'i',
);

type Rule = Pick<RuleContext, 'semantics'>;

export default defineRule({
  id: 'secret-in-log',
  title: 'A secret is written to a log',
  threats: ['IOMT-PRV-01'],
  cwe: ['CWE-532'],
  severity: 'error',
  confidence: 'high',
  preset: 'recommended',
  group: 'Privacy',
  hasSuggestions: true,
  messages: {
    logged:
      '{{what}} is a secret: whoever reads this log can sign in as its owner and reach the device or its records. Log only that there is one.',
    connection:
      '{{what}} is a connection string with the password of a data base in it: whoever reads this log reads and changes the records. Log the host and the name of the data base.',
    environment:
      'All variables of the environment are written to a log, and with them the keys and passwords of the service: whoever reads the log can use them. Log the few that are meant, by name.',
    passed:
      '{{what}} is a secret, and {{call}} writes what it is given to a log: whoever reads the log can sign in as its owner and reach the device or its records. Leave secrets out where {{call}} logs.',
  },
  roles: {
    'log.entry'(arrival, rule) {
      if (isCleanedOnTheWay(arrival, rule) || isFlagOnTheWay(arrival, rule) || isNeverWritten(arrival, rule)) return;
      if (isLostOnTheWay(arrival, rule)) return;
      const leaves = leavesArriving(arrival, rule).flatMap((leaf) => [
        leaf,
        ...(arrival.direct ? secretParts(leaf, rule) : []),
      ]);
      const isTold = isToldToOperator(arrival, leaves, rule);
      for (const leaf of leaves) {
        const held = arrival.direct ? heldIn(leaf, rule) : undefined;
        const { module } = rule.semantics;
        const code = arrival.direct && !leaf.isPart ? codeMadeHere(leaf.node, rule) : undefined;
        const isOnce = arrival.direct && (isForOneTime(leaf) || code !== undefined || isTokenOfLink(leaf.node, rule));
        const isKept = isSecret(leaf, arrival, rule) || isSignedHere(leaf, rule) || isOnce;
        if (!held && (!isKept || isPlain(leaf, module) || isPath(leaf, rule))) continue;
        if (!held && arrival.direct && !leaf.isPart && isNoneAfterAll(leaf, isOnce, rule)) continue;
        if (isNothingHere(leaf.node, module) || isFieldLeftOut(leaf.node, arrival, rule)) continue;
        if (!onceACall(rule, arrival) || isJudgedInside(arrival, rule) || isClaimsOnTheWay(arrival)) return;
        const what = code ?? `${leaf.isRead || leaf.isPart ? `${leaf.key} of ` : ''}${textOf(leaf.node, rule)}`;
        const call = wrapperAt(arrival);
        const [flow] = leaf.value.labelled('secret');
        rule.report({
          node: placed(leaf.node, arrival.node),
          messageId: held ?? (call === undefined ? 'logged' : 'passed'),
          data: { what, call: call ?? '' },
          trace: through(
            leaf.node,
            arrival,
            flow ? rule.semantics.trace(arrival, flow) : origin(leaf.node, rule as RuleContext),
            rule as RuleContext,
          ),
          // A text with a secret in it that is written twice is mended where it is put together.
          ...(isPutTogetherElsewhere(leaf.node, arrival.node) && { cause: placeOf(module, leaf.node) }),
          // Of a connection string nobody sees here whether it has a password in it.
          ...(held === 'connection' && { confidence: 'medium' as const }),
          ...(isOutsideProduction(arrival.node, rule.semantics) && { severity: 'warning' as const }),
          // A developer has no other mailbox.
          ...((isTold ||
            mayBePublic(leaf, rule) ||
            isComparedWithOwnText(leaf.node, rule.semantics) ||
            (isOnce && isDevGuarded(arrival.node, rule)) ||
            // Of the accounts of developers, printed to who started it.
            (arrival.call.name.startsWith('console.') && speaksOnlyHere(rule)) ||
            // Who starts an errand gave it the address, and reads what it prints.
            (held === 'connection' && isErrand(rule) && arrival.call.name.startsWith('console.'))) && {
            severity: 'info' as const,
            confidence: 'low' as const,
          }),
          ...withoutArgument(arrival, leaf.node, what),
        });
        return;
      }
    },
  },
});

/** What is named for a secret, and by what it is set to, or by what is known of it there, is none. */
function isNoneAfterAll({ node }: Leaf, isOnce: boolean, { semantics }: Rule): boolean {
  const { module } = semantics;
  return (
    isCounted(node, module) ||
    isReportOfCheck(node, semantics) ||
    isSetToNames(node, module) ||
    (isOnce && isRefusedTry(node, module))
  );
}

/** Services that bring messages to phones. */
const PUSH = new Set(['push', 'fcm', 'apn', 'apns', 'gcm']);

/**
 * `sendNotification(deviceToken)`, `device_reg_token`: where a phone is reached, with which nobody signs in. Of a device
 * token that a function is given or hands on says one of the functions on the way to the log, or its class.
 */
function isPushAddress(
  node: TSESTree.Node,
  name: string,
  { passedAs = [], call }: Pick<Arrival, 'passedAs' | 'call'>,
): boolean {
  const all = words(name);
  if (all.some((word) => PUSH.has(word)) || (all.includes('device') && all.some((word) => /^reg/.test(word))))
    return true;
  if (!/(^|\b)device ?token$/.test(all.join(' '))) return false;
  return [node, ...passedAs.map((one) => one.node), call.node].some((one) => {
    for (let at = one.parent; at; at = at.parent) {
      const around = isFunction(at) ? functionName(at) : isClass(at) ? at.id?.name : undefined;
      if (/push|notif|fcm|apns/i.test(around ?? '')) return true;
    }
    return false;
  });
}

/** `(temporaryPassword = false)`, `tokens: number`: how it is or how many there are. Some secrets are numbers. */
function isPlain({ node, key }: Leaf, module: Module): boolean {
  const plain = declaredPlain(node, module);
  return (
    plain === 'flag' || (plain === 'number' && !words(valueName(node) ?? key ?? '').some((word) => DIGITS.has(word)))
  );
}

/** True when all that a wrapper writes under the name of a secret is declared there as a flag or number. */
function isFlagOnTheWay({ passedAs }: Arrival, rule: RuleContext<'logged' | 'passed'>): boolean {
  return (
    passedAs?.some(({ node, module }) => {
      const secrets = leavesOf(node, { semantics: rule.semantics.of(module) }).filter((leaf) =>
        isSecretName(valueName(leaf.node) ?? leaf.key ?? ''),
      );
      return secrets.length > 0 && secrets.every((leaf) => isPlain(leaf, module));
    }) ?? false
  );
}

/**
 * `clientKey`, `appKey`, `writeKey`: what kits for pages and apps call the name of a project, which each of their users has. The
 * key of a TLS client goes by such a name as well, so an audit tells of them. So is it with what may name a device.
 */
function mayBePublic({ node, key, value, isRead, isPart }: Leaf, { semantics }: Rule): boolean {
  const name = (isRead || isPart ? key : (valueName(node) ?? key)) ?? '';
  return (
    mayNameDevice(name, value, semantics) ||
    (/^(client|app|application|site|sdk|write|browser|web|project) key$/.test(words(name).slice(-2).join(' ')) &&
      value.labelled('secret').every(({ certain }) => !certain))
  );
}

/** `const claims = JSON.parse(decode(token))`: a wrapper that logs what a token says, without its signature, logs no token. */
function isClaimsOnTheWay({ passedAs = [] }: Arrival): boolean {
  return passedAs.some(({ node, module }) => {
    const variable = node.type === 'Identifier' ? module.variableOf(node) : undefined;
    const set = (variable?.references ?? []).flatMap(({ identifier: { parent } }) =>
      parent.type === 'AssignmentExpression' && parent.left.type === 'Identifier' ? [parent.right] : [],
    );
    const made = definitionOf(node, module);
    const around = functionAround(node);
    return (
      around !== undefined &&
      someNode(around, isSplitAtDots) &&
      [...set, ...(made ? [made] : [])].some(
        (one) => one.type === 'CallExpression' && displayName(one.callee) === 'JSON.parse',
      )
    );
  });
}

/** `token.split('.')`: the parts of a JSON Web Token and of licences that are made like it. */
function isSplitAtDots(node: TSESTree.Node): boolean {
  const [at] = node.type === 'CallExpression' && valueName(node.callee) === 'split' ? node.arguments : [];
  return at?.type === 'Literal' && at.value === '.';
}

/** `const cacheKey = `readings:${token}``, written further down. */
function isPutTogetherElsewhere(node: TSESTree.Node, written: TSESTree.Node): boolean {
  return !inside(node, written) && /^(TemplateLiteral|BinaryExpression)$/.test(node.parent?.type ?? '');
}

/** The function of the workspace that is given the secret, by its name; undefined for a log call itself. */
function wrapperAt({ direct, node }: Arrival): string | undefined {
  if (direct) return undefined;
  let at: TSESTree.Node | undefined = node;
  while (at && at.type !== 'CallExpression' && at.type !== 'NewExpression') at = at.parent;
  return at && displayName(at.callee);
}

/** The name of the secret for which another stands: `const uat = user.userAccessToken`. */
function secretAlias(node: TSESTree.Node, rule: Rule): string | undefined {
  const init = node.type === 'Identifier' ? setTo(node, rule) : undefined;
  const name = init?.type === 'MemberExpression' ? valueName(init) : undefined;
  return name !== undefined && isSecretName(name) ? name : undefined;
}

/** `argv.apikey || './APIKEY.txt'`: what a file's path stands in for is one, and so is what becomes a `keyFilename`. */
function isPath({ node }: Leaf, rule: Rule): boolean {
  let at: TSESTree.Node = node;
  for (; at.parent?.type === 'LogicalExpression'; at = at.parent) {
    const other = at.parent.left === at ? at.parent.right : at.parent.left;
    if (
      rule.semantics
        .value(other)
        .texts()
        .some(({ exact }) => exact !== undefined && PATH.test(exact))
    )
      return true;
  }
  const around = at.parent?.type === 'CallExpression' ? bindingName(at.parent) : undefined;
  return /^(file|files|filename|path|dir|directory|folder)$/.test(words(around ?? '').at(-1) ?? '');
}
const PATH = /^(\.{0,2}|~)\/[\w.-]|^[\w.-]+\.(txt|pem|key|crt|json|ya?ml|env)$/;

/** Where the wrapper itself speaks of a secret it is judged there, once for all its callers. */
function isJudgedInside({ direct, passedAs, call }: Arrival, rule: Rule): boolean {
  if (direct) return false;
  return (passedAs ?? []).some(({ node, module }) => {
    const inside = { semantics: rule.semantics.of(module) };
    return leavesOf(node, inside).some(
      (leaf) => isSecret(leaf, { node, direct: true, call }, inside) && !isPlain(leaf, module) && !isPath(leaf, inside),
    );
  });
}

/** The name of an entry in a store, here or in a wrapper on the way, which hands what it is given to a store. */
function isNameOfEntry(
  { node, value }: Leaf,
  name: string,
  { node: written, passedAs = [] }: Pick<Arrival, 'node' | 'passedAs'>,
): boolean {
  return (
    isStoreKey(node, name, value) ||
    (mayBeStoreKey(name) &&
      [written, ...passedAs.map((one) => one.node)].some(({ parent }) => parent && isLookup(parent)))
  );
}

/** `const token = jwt.sign(…)`: who has it is let in. A licence that was signed goes by another name. */
function isSignedHere({ node }: Leaf, rule: RuleContext<string>): boolean {
  const made = SHORT.test((valueName(node) ?? '').replace(/[_-]/g, '')) && definitionOf(node, rule.semantics.module);
  const call = made && unwrap(made.type === 'AwaitExpression' ? made.argument : made);
  return (
    call !== undefined &&
    call !== false &&
    call.type === 'CallExpression' &&
    rule.semantics.arrivals(call).some(({ role }) => role === 'jwt.sign')
  );
}

/** `logger.info(`OTP for ${email}: ${otp}`)`; how long it is and whether it is right is another matter. */
function isForOneTime({ node, value, key, isPart, isRead }: Leaf): boolean {
  const name = isRead || isPart ? key : (valueName(node) ?? key);
  return (
    name !== undefined &&
    ONE_TIME.test(name.replaceAll('-', '_')) &&
    !value.atoms.every((atom) => atom.kind === 'const' || (atom.kind === 'unknown' && atom.type === 'boolean'))
  );
}

/** `AuditEvent.AccessToken`: which of several, as enumerations and objects of constants are written. */
function isMemberOfEnum(node: TSESTree.Node): boolean {
  const at = unwrap(node);
  const isPascal = (name: string | undefined): boolean => /^[A-Z]\w*[a-z]\w*$/.test(name ?? '');
  return at.type === 'MemberExpression' && isPascal(valueName(at.object)) && isPascal(valueName(at));
}

/**
 * Behind `DEBUG && …` of a wrapper, where `DEBUG` is a constant that is false, nothing is written before somebody changes it;
 * and where the wrapper writes a name only when there is nothing behind it, it is no secret.
 */
function isNeverWritten({ passedAs = [] }: Arrival, rule: RuleContext<'logged' | 'passed'>): boolean {
  return passedAs.some(({ node, module }) => neverRuns(node, rule.semantics.of(module)) || isNothingHere(node, module));
}

/**
 * `sha256(env.LICENSE_KEY)`: of a key or token that a machine made, its digest tells nothing; it says which one is meant. What
 * people choose can be guessed from its digest.
 */
function isDigestOfKey(node: TSESTree.Node, { semantics }: Rule): boolean {
  const made = node.type === 'Identifier' ? definitionOf(node, semantics.module) : node;
  const call = made && unwrap(made);
  if (call?.type !== 'CallExpression' || !words(valueName(call.callee) ?? '').some((word) => DIGESTS.test(word)))
    return false;
  return call.arguments.length > 0 && !someNode(call, (one) => CHOSEN.test(one.type === 'Identifier' ? one.name : ''));
}
const DIGESTS = /^(hash|hashed|digest|sha\d*|fingerprint|checksum|thumbprint)$/;
const CHOSEN = /pass(w|c|phrase)|pwd|(^|_)(pin|otp)($|_)|\bpin\b/i;

/**
 * `jwt.keyId`, `token.payload`, `token.expiresAt` read of the same variable: it holds a row about a token or its claims, and
 * no text with which anybody signs in.
 */
function isRecordOfToken(node: TSESTree.Node, module: Module): boolean {
  if (node.type !== 'Identifier' || !SHORT.test(node.name)) return false;
  const read = (module.variableOf(node)?.references ?? []).flatMap(({ identifier: { parent } }) =>
    parent.type === 'MemberExpression' && parent.object.type === 'Identifier' && parent.object.name === node.name
      ? [memberName(parent) ?? '']
      : [],
  );
  return read.length > 0 && read.every((name) => OF_RECORD.test(name));
}
const OF_RECORD =
  /^(id|_id|key_?id|kid|jti|sub|iss|aud|iat|nbf|exp|payload|claims|user(_?id)?|roles?|scopes?|client_?id|public_?key|type|expir\w*|(created|updated|revoked|issued|last_?used)\w*)$/i;

function isSecret(leaf: Leaf, arrival: Pick<Arrival, 'node' | 'direct' | 'passedAs' | 'call'>, rule: Rule): boolean {
  const { node, value, key, isRead } = leaf;
  const { direct } = arrival;
  const { module } = rule.semantics;
  // Of `session` a wrapper logs `session.user`, and of `token` its length.
  const name = isRead || leaf.isPart ? key : (secretAlias(node, rule) ?? valueName(node) ?? key);
  if (name === undefined || /^(length|size|id)$/.test(name) || OUTCOME.test(name)) return false;
  if (isOutcome(name, value, module) || isMemberOfEnum(node) || isRecordOfToken(node, module)) return false;
  if (isDigestOfKey(node, rule) || isKeyId(name, module)) return false;
  if (words(name).at(-1) === 'key' && isEntryName(node, module)) return false;
  if (words(name).length > 1 && WHEN.has(words(name).at(-1)!)) return false;
  // Texts that are written in the program are judged by the rules on hard-coded secrets; messages and flags are none.
  if (
    value.atoms.length > 0 &&
    value.labels.length === 0 &&
    value.atoms.every(
      (atom) =>
        atom.kind === 'const' || atom.kind === 'function' || (atom.kind === 'unknown' && atom.type === 'boolean'),
    )
  )
    return false;
  if (value.labelled('secret').some((flow) => flow.certain) && (direct || isSecretName(name))) return true;
  // A wrapper may use its argument for anything.
  if (!direct && node.type !== 'MemberExpression' && node.type !== 'Identifier') return false;
  if (isSecretName(name)) return !isPushAddress(node, name, arrival) && !isNameOfEntry(leaf, name, arrival);
  const base = baseOf(node);
  return (
    SHORT.test(name.replace(/[_-]/g, '')) &&
    ((base !== undefined && HOLDER.test(base)) ||
      /^(accesstoken|refreshtoken|idtoken|apikey|jwt)$/i.test(name.replace(/[_-]/g, '')))
  );
}
