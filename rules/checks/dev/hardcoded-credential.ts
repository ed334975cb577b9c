import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
import { displayName, keyName, memberName, unwrap } from '../../semantics/syntax';
import type { Value } from '../../semantics/value';
import { isOnlyPrinted, opensSomething } from '../shared/credential-evidence';
import { isOfDefaultAccount } from '../shared/default-credentials';
import { mendedWith } from '../shared/equal-secrets';
import { isReplacedAtStart } from '../shared/dead-stores';
import { bindingName } from '../shared/edits';
import { definitionOf, literalText } from '../shared/expressions';
import { isFallbackOfHelper, isForDevelopment, isOfDevelopment } from '../shared/env-helpers';
import { isExpectedResult } from '../shared/expected-results';
import { isKeyId } from '../shared/key-ids';
import { isLoginOfLocalDatabase } from '../shared/local-services';
import { constantTexts, innerRange, isFallback, literalIn, type ConstantText } from '../shared/literals';
import { isOnlyRefused } from '../shared/password-policies';
import { isPasswordHash, isPlaceholder, looksIssued, words } from '../shared/secrets';
import { isReportedAtBinding, secretBinding } from '../shared/secret-binding';
import { isAccountOfLocalScript } from '../shared/own-machine';
import { isPackageOfPages } from '../shared/page-packages';
import { isReplacedAtOnce } from '../shared/replaced-logins';
import { isForNobodysServer, isInSampleObject, isPreviewSample, saysWrong } from '../shared/samples';
import { isOfSeed } from '../shared/seeds';
import { secretInQuery, shownSecret } from '../shared/shown-secrets';
import { isIssuedToTests } from '../shared/third-party-keys';
import { isUnsignedToken } from '../shared/token-formats';
import { isPretendedName } from '../shared/unguessable';
import { namesNowhere } from '../shared/whole-program';
import { hasReportedPart, secretByForm, textRanges } from '../shared/written-secrets';

const HEADERS = [
  'authorization',
  'Authorization',
  'x-api-key',
  'X-API-Key',
  'X-Api-Key',
  'api-key',
  'api-secret',
  'API-SECRET',
  'x-auth-token',
  'X-Auth-Token',
  'x-access-token',
  'Ocp-Apim-Subscription-Key',
  'apikey',
];
const HEADER_SCHEME = /^(Basic|Bearer|Token|ApiKey|SharedAccessSignature)\s+(\S{6,})$/i;
/** In a parameter that is known to take a secret, only what says of itself that it is none is let pass. */
/** `String(env('NAME'))` is the text `undefined` where there is no setting. */
const STAND_IN = /^(undefined|null|NaN|<.*>|placeholder.*|\$\{.*\}|\{\{.*\}\}|%\w+%|your[-_ ].*|x{3,}|\*{3,}|)$/i;

type Context = RuleContext<'written' | 'hash' | 'used'>;

export default defineRule({
  id: 'hardcoded-credential',
  title: 'A password, token or other secret is written in the source',
  threats: ['IOMT-DEV-04'],
  cwe: ['CWE-798'],
  severity: 'error',
  confidence: 'high',
  preset: 'recommended',
  group: 'Secrets',
  leaksAnywhere: true,
  madeUpInTests: true,
  triggers: [
    'passw',
    'pwd',
    'secret',
    'token',
    'apikey',
    'api_key',
    'api-key',
    'passkey',
    'psk',
    'credential',
    'passphrase',
    'privatekey',
    'private_key',
    { segment: 'pin' },
    { segment: 'key' },
    { segment: 'pass' },
  ],
  hasSuggestions: true,
  messages: {
    written:
      '{{name}} is written in the source, so whoever has one copy of this code can act as every device that runs it. Provision a secret for each device and read it at run time.',
    hash: 'The hash of a password is written in the source, so the password is the same on every installation, and whoever has one copy of this code can guess it at leisure. Let each installation set its own.',
    used: 'A secret written in the source authenticates at {{call}}, so whoever has one copy of this code can act as every device that runs it. Provision a secret for each device and read it at run time.',
  },
  roles: {
    'credential.secret': atSink,
    'credential.header'(arrival, rule) {
      for (const header of HEADERS) {
        const value = rule.semantics.property(arrival.value, header);
        for (const atom of constantTexts(value)) {
          const [, scheme, shown] = HEADER_SCHEME.exec(atom.value) ?? [];
          const secret = shown ?? (/authorization/i.test(header) ? undefined : atom.value);
          if (
            secret !== undefined &&
            !isPlaceholder(secret) &&
            !isUnsignedToken(secret) &&
            !(scheme?.toLowerCase() === 'basic' && isNoLogin(secret)) &&
            !isPretended(secret) &&
            !isFallback(atom) &&
            !isJudgedElsewhere(atom, rule) &&
            !secretByForm(atom.value) &&
            !isHeldByReported(arrival.value, header, secret, rule)
          )
            reportUse(arrival, atom, rule);
        }
      }
    },
  },
  nodes: (rule) => ({
    Literal(node) {
      if (typeof node.value !== 'string') return;
      atBinding(node, node.value, rule);
      shown(node, node.value, rule);
    },
    TemplateLiteral(node) {
      const text = node.expressions.length === 0 ? node.quasis[0]?.value.cooked : undefined;
      if (text) atBinding(node, text, rule);
      if (node.quasis.some(({ value }) => value.raw.includes('='))) shownInQuery(node, rule);
    },
    BinaryExpression(node) {
      if (node.operator === '+' && node.parent.type !== 'BinaryExpression') shownInQuery(node, rule);
    },
  }),
});

/** A login or key that a text shows to whatever server it is sent to. */
function shown(node: TSESTree.Node, text: string, rule: Context): void {
  const found = secretByForm(text) ? undefined : (shownSecret(text) ?? secretInQuery(text));
  if (!found) return;
  rule.report({
    node,
    messageId: 'written',
    data: { name: found.holder },
    ...(isSample(node) && { confidence: 'low' as const }),
    madeUpInTests: !isIssuedToTests(found.secret, found.holder, rule.semantics.module),
    redact: textRanges(node, found.secret, rule.sourceCode.text),
  });
}

/** The same of an address that is put together; a part that is reported under its own name is not told twice. */
function shownInQuery(node: TSESTree.TemplateLiteral | TSESTree.BinaryExpression, rule: Context): void {
  const [atom] = constantTexts(rule.semantics.value(node));
  const found = atom && !isFallback(atom) && !secretByForm(atom.value) ? secretInQuery(atom.value) : undefined;
  if (!found || hasReportedPart(node, found.secret, rule.semantics)) return;
  rule.report({
    node,
    messageId: 'written',
    data: { name: found.holder },
    redact: textRanges(node, found.secret, rule.sourceCode.text),
  });
}

/** A literal under a name that says it is a secret. */
function atBinding(node: TSESTree.Node, text: string, rule: Context): void {
  const name = secretBinding(node, text, rule.semantics);
  // Tokens, keys and URLs of a known form have rules of their own.
  if (name === undefined || secretByForm(text) || isOfDefaultAccount(node, (one) => rule.semantics.value(one))) return;
  if (
    isOnlyRefused(node, rule.semantics.module) ||
    isHashBesidePassword(node, name) ||
    isKeyId(name, rule.semantics.module)
  )
    return;
  if (isPasswordHash(text)) {
    rule.report({
      node,
      messageId: 'hash',
      severity: 'warning',
      confidence: isOfMadeUpData(name, rule) || isOfSeed(rule.filename) ? 'low' : 'medium',
      madeUpInTests: true,
      cause: mendedWith(node, text, rule.semantics.module),
      redact: [innerRange(node)],
    });
    return;
  }
  const confidence =
    isMadeForTests(name, text) ||
    saysWrong(text) ||
    isAccountOfLocalScript(node, rule) ||
    !opensSomething(node, text, name, rule.semantics) ||
    isOnlyPrinted(node, rule.semantics) ||
    isForTool(node, name, rule) ||
    isReplacedAtOnce(node, text) ||
    isReplacedAtStart(node, rule.semantics) ||
    isInPageAnyhow(node, name, rule) ||
    isForDevelopment(node, text, rule.semantics) ||
    isLoginOfLocalDatabase(node, text, rule.semantics) ||
    ((isSample(node) || isOfMadeUpData(name, rule) || isOfSeed(rule.filename)) &&
      !isIssuedToTests(text, name, rule.semantics.module))
      ? 'low'
      : /\d/.test(text) || /[^\w\s]/.test(text)
        ? 'high'
        : 'medium';
  const madeUpInTests =
    !isIssuedToTests(text, name, rule.semantics.module) || isExpectedResult(node, text, rule.semantics.module);
  rule.report({
    node,
    messageId: 'written',
    data: { name },
    confidence,
    madeUpInTests,
    // What an audit alone shows must not stand for what is surer.
    cause: confidence !== 'low' && madeUpInTests ? mendedWith(node, text, rule.semantics.module) : [],
    redact: [innerRange(node)],
    suggest: [
      {
        title: `Read it from the environment as ${environmentName(name)}`,
        fix: (fixer) => fixer.replaceText(node, `process.env.${environmentName(name)}`),
      },
    ],
  });
}

/** Made up to show how a setting or a component is used. */
function isSample(node: TSESTree.Node): boolean {
  return isForNobodysServer(node) || isPreviewSample(node) || isInSampleObject(node);
}

/** `TEST_CLIENT_SECRET` is what a server that is set up for tests is told to take; only what a server issued tells more. */
function isMadeForTests(name: string, text: string): boolean {
  return words(name).some((word) => word === 'test') && !looksIssued(text);
}

/**
 * `process.env.JWT_SECRET = 'unused'` in the configuration of a tool that is run by hand: for settings that the program asks
 * for and the tool makes no use of. A data base it may well open by one.
 */
function isForTool(node: TSESTree.Node, name: string, { filename }: Context): boolean {
  const target = node.parent?.type === 'AssignmentExpression' ? displayName(node.parent.left) : undefined;
  return (
    target?.startsWith('process.env.') === true &&
    TOOL.test(filename) &&
    words(name).every((word) => !/^(db|database|pg|postgres|mysql|mongo|redis|password|passwd|pwd)$/.test(word))
  );
}
const TOOL =
  /(^|\/)(knexfile|ormconfig|\.sequelizerc|(knex|drizzle|prisma|migrate-mongo|jest|vitest|vite|playwright|cypress|karma|wdio|webpack|rollup|eslint|next|nuxt|nodemon)\.(config|conf))\.[cm]?[jt]s$/;

/**
 * `import.meta.env.VITE_MAP_API_KEY || '…'` of a package of pages: what stands there is built into the page, the setting too,
 * and every browser sends it. How much a key is worth that all visitors hold is for its issuer to say.
 */
function isInPageAnyhow(node: TSESTree.Node, name: string, rule: Context): boolean {
  const { parent } = node;
  if (parent?.type !== 'LogicalExpression' || parent.right !== node || !/api_?key$/i.test(name)) return false;
  const left = unwrap(parent.left);
  if (left.type !== 'MemberExpression') return false;
  const holder = unwrap(definitionOf(left.object, rule.semantics.module) ?? left.object);
  return (
    holder.type === 'MemberExpression' &&
    memberName(holder) === 'env' &&
    unwrap(holder.object).type === 'MetaProperty' &&
    isPackageOfPages(rule)
  );
}

/** What is made up to show or try the program with, by the folder, the file or the name: `demoData/users.ts`, `Login.stories.tsx`, `mockAccount`. */
function isOfMadeUpData(name: string, { filename }: Context): boolean {
  return isPretendedName(name) || filename.split('/').slice(-2).some(saysMadeUp);
}
function saysMadeUp(part: string): boolean {
  const all = words(part.replace(/\.[cm]?[jt]sx?$/, ''));
  return all.some((word, at) => MADE_UP.has(word) && (at > 0 || all.length < 2 || OF_DATA.test(all[1]!)));
}
const MADE_UP = new Set(['demo', 'sample', 'mock', 'fake', 'dummy', 'fixture', 'fixtures', 'stories']);
const OF_DATA = /^(data\w*|users?|accounts?|events?|records?|patients?|seeds?|db|database|config|values?)$/;

/** `{ password: 'ward', passwordHash: '94ab…' }`: of one account, whose password is told where it stands. */
function isHashBesidePassword(node: TSESTree.Node, name: string): boolean {
  const object = node.parent?.type === 'Property' ? node.parent.parent : undefined;
  return (
    object?.type === 'ObjectExpression' &&
    words(name).some((word) => /^(hash(ed)?|digest)$/.test(word)) &&
    object.properties.some(
      (one) =>
        one.type === 'Property' &&
        /^(password|passwd|pwd)$/i.test(keyName(one) ?? '') &&
        one.value.type === 'Literal' &&
        typeof one.value.value === 'string',
    )
  );
}

function environmentName(name: string): string {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .replace(/\W+/g, '_')
    .toUpperCase();
}

/** A constant where a library takes a secret. */
function atSink(arrival: Arrival, rule: Context): void {
  if (isOfFile(arrival)) return;
  for (const atom of constantTexts(arrival.value)) {
    if (
      STAND_IN.test(atom.value) ||
      isNoLogin(/^Basic\s+(\S*)$/i.exec(atom.value)?.[1] ?? 'other') ||
      isUnsignedToken(atom.value) ||
      // The fill of a text that is decoded, a separator.
      !/[\p{L}\d]/u.test(atom.value) ||
      isFallback(atom) ||
      isJudgedElsewhere(atom, rule) ||
      secretByForm(atom.value) ||
      /BEGIN (CERTIFICATE|PUBLIC KEY|RSA PUBLIC KEY)/.test(atom.value) ||
      (atom.module !== rule.semantics.module && isReportedAtBinding(atom, rule.semantics))
    )
      continue;
    reportUse(arrival, atom, rule);
    return;
  }
}

/** `new Sequelize('database', 'username', 'password', { dialect: 'sqlite' })`: SQLite is a file, and asks for no password. */
function isOfFile({ call }: Arrival): boolean {
  return Array.from({ length: call.count }, (_, at) => call.option('dialect', at)?.only()?.value).some(
    (dialect) => dialect === 'sqlite',
  );
}

/** What stands in for a setting is told by secret-env-fallback; what a developer's machine alone makes use of opens nothing. */
function isJudgedElsewhere(atom: ConstantText, { semantics }: Context): boolean {
  return isFallbackOfHelper(atom, semantics) || isOfDevelopment(atom, semantics);
}

/** `Bearer sandbox-token`: what is shown to a server that asks for nothing, and says so. */
function isPretended(shown: string): boolean {
  return /^[a-z]+([-_.][a-z]+)*$/i.test(shown) && words(shown).some((word) => PRETENDED.has(word));
}
const PRETENDED = new Set('sandbox demo mock mocked fake dummy stub sample example test testing local'.split(' '));

const NO_LOGIN = /^(undefined|null)?:(undefined|null)?$|:(undefined|null)$/;

/**
 * True for a user and password that are not known where the header is put together, `btoa('undefined:undefined')`, and
 * for a public client that has none, `btoa('browser:')`.
 */
function isNoLogin(shown: string): boolean {
  // The evaluator gives some texts as they were before they were encoded.
  const isNone = (text: string): boolean =>
    NO_LOGIN.test(text) || (text.endsWith(':') && !looksIssued(text.slice(0, -1)));
  if (isNone(shown)) return true;
  try {
    return isNone(atob(shown));
  } catch {
    return false;
  }
}

/** True when what a property of an object holds is put together of a constant that is reported under its own name. */
function isHeldByReported(object: Value, property: string, secret: string, { semantics }: Context): boolean {
  return object.atoms.some(
    (atom) =>
      atom.kind === 'object' &&
      atom.object.entries.some(
        (entry) =>
          'key' in entry &&
          entry.key === property &&
          entry.node.type === 'Property' &&
          hasReportedPart(entry.node.value, secret, semantics.of(atom.object.module)),
      ),
  );
}

function reportUse(arrival: Arrival, atom: ConstantText, rule: Context): void {
  const literal = literalIn(rule.semantics.module, atom);
  if (
    isReportedAtBinding(atom, rule.semantics) ||
    (literal && isOfDefaultAccount(literal, (one) => rule.semantics.value(one)))
  )
    return;
  rule.report({
    node: literal ?? arrival.node,
    messageId: 'used',
    data: { call: arrival.call.name },
    trace: rule.semantics.trace(arrival, atom),
    madeUpInTests: !isIssuedToTests(atom.value, (literal && bindingName(literal)) ?? '', rule.semantics.module),
    cause: rule.semantics.cause(arrival, atom),
    redact: literal ? [innerRange(literal)] : [],
    // What signs no cookie opens nothing, nor does what is replaced at once.
    ...(((/^cookie-parser\b/.test(arrival.call.name) && namesNowhere(SIGNED, SIGNERS, rule)) ||
      isReplacedAtOnce(literal ?? arrival.node, literalText(literal ?? arrival.node) ?? atom.value)) && {
      confidence: 'low' as const,
    }),
  });
}
const SIGNED = /^signed(Cookies?)?$/;
/** Packages that sign cookies with the secret of the application; csurf does so only when it is told `signed`. */
const SIGNERS = /csrf|session|flash/i;
