import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import { functionAround, keyName, memberName, unwrap } from '../../semantics/syntax';
import { bindingName } from '../shared/edits';
import { lastName } from '../shared/expressions';
import { declaredSetting } from '../shared/declared-settings';
import { isRefusedInProduction, readByHelper, textsInProduction } from '../shared/env-helpers';
import { constantTexts, innerRange, isFallback } from '../shared/literals';
import { isKeyOfLocalService, isLoginOfLocalDatabase } from '../shared/local-services';
import { isFileName, isGenerated, isPlaceholder, looksIssued, words } from '../shared/secrets';
import { namesASession } from '../shared/lookup-keys';
import { isKeyOfThirdParty, isNeverIssued, letsCallersIn } from '../shared/third-party-keys';
import { isOfSeed, isRefusedBySeed } from '../shared/seeds';
import { isAskedForAtStart } from '../shared/refused-elsewhere';
import { refusedAtStart } from '../shared/refused-at-start';
import { isOwnSecret } from '../shared/own-secrets';
import { isClientTool } from '../shared/programs';
import { functionName } from '../shared/therapy';
import { secretByForm } from '../shared/written-secrets';

const SECRET = new Set([
  'secret',
  'secrets',
  'password',
  'passwd',
  'pass',
  'passphrase',
  'pwd',
  'key',
  'token',
  'credential',
  'credentials',
  'psk',
  'pin',
  'salt',
  'apikey',
  'passcode',
]);
const ABOUT = new Set([
  'public',
  'primary',
  'prefix',
  'path',
  'file',
  'url',
  'uri',
  'name',
  'id',
  'length',
  'bits',
  'size',
  'ttl',
  'expiry',
  'expires',
  'expiration',
  'lifetime',
  'issuer',
  'header',
  'algorithm',
  'type',
  'endpoint',
  'host',
  'port',
  'rotation',
  'arn',
  'dir',
  'index',
  'space',
  'policy',
  'mapbox',
  'publishable',
  'anon',
  'site',
  'in',
  'duration',
  'expire',
  'age',
  'timeout',
  'rounds',
  'iterations',
  'enabled',
  'alias',
  'version',
  'field',
]);
/** Last words of names for what makes, finds or looks after secrets, or says something about them. */
const DOES = new Set(
  [
    'generator strategy provider manager resolver source mode format encoding usage pattern preference backend driver',
    'engine store storage vault audience scope scopes claim claims realm region namespace table bucket',
    'queue topic alg curve family kind through required min max digits count limit window interval days hours minutes',
    'seconds ms charset alphabet param parameter location kid user username login email role roles',
  ].flatMap((line) => line.split(' ')),
);

/** True for names of environment variables that hold a secret. */
function holdsSecret(name: string): boolean {
  const all = words(name);
  return (
    all.some((word) => SECRET.has(word)) &&
    !all.some((word) => ABOUT.has(word)) &&
    !DOES.has(all.at(-1)!) &&
    !namesACookie(all)
  );
}

/** `TOKEN_COOKIE = 'token'`; `SECRET_COOKIE` is more likely the secret of one. */
function namesACookie(all: readonly string[]): boolean {
  return all.at(-1) === 'cookie' && !all.includes('secret');
}

export default defineRule({
  id: 'secret-env-fallback',
  title: 'A secret from the environment has a literal in its place when it is missing',
  threats: ['IOMT-DEV-04', 'IOMT-LCM-03'],
  cwe: ['CWE-798', 'CWE-1188'],
  severity: 'error',
  confidence: 'high',
  preset: 'recommended',
  group: 'Secrets',
  triggers: ['process.env', 'import.meta', '.env', 'env.', 'config', 'sensitive', 'env:'],
  supersedes: ['hardcoded-credential'],
  hasSuggestions: true,
  messages: {
    fallback:
      'When {{name}} is not set, this literal becomes the secret of every such installation, known to all who have the source. Stop at start-up when it is missing.',
  },
  nodes: (rule) => ({
    LogicalExpression(node) {
      if (node.operator === '&&' || isNeverMissing(node.left, rule)) return;
      const name = settingName(node.left, rule);
      if (name !== undefined) judge(name, node.right, node, rule);
    },
    AssignmentPattern(node) {
      const property = node.parent;
      if (
        property.type !== 'Property' ||
        property.parent.type !== 'ObjectPattern' ||
        property.key.type !== 'Identifier'
      )
        return;
      const declarator = property.parent.parent;
      const source = declarator.type === 'VariableDeclarator' ? declarator.init : undefined;
      if (source && rule.semantics.value(source).labelled('environment').length > 0)
        judge(property.key.name, node.right, undefined, rule);
    },
    ObjectExpression(node) {
      const declared = declaredSetting(node, rule.semantics);
      if (declared) judge(declared.name, declared.fallback, undefined, rule);
    },
    CallExpression(node) {
      const [key, fallback] = node.arguments;
      const callee = unwrap(node.callee);
      const told = readByHelper(node, rule.semantics);
      if (told && !isRefused(node, told.fallback, rule)) judge(told.name, told.fallback, undefined, rule);
      if (
        !key ||
        !fallback ||
        callee.type !== 'MemberExpression' ||
        !['get', 'getOrThrow', 'default', 'string', 'value'].includes(memberName(callee) ?? '')
      )
        return;
      const isConfig =
        [callee.object, node].some((one) => rule.semantics.value(one).labelled('config').length > 0) ||
        /config|env|settings/i.test(rule.sourceCode.getText(callee.object));
      const name = rule.semantics.value(key).only()?.value;
      if (isConfig && typeof name === 'string') judge(name, fallback, undefined, rule);
    },
  }),
});

/** What has a text in its place where it is read, in this file or another: that is told there, and no further one is taken. */
function isNeverMissing(node: TSESTree.Node, { semantics }: RuleContext<'fallback'>): boolean {
  const { atoms } = semantics.value(node);
  return (
    atoms.some((atom) => atom.kind === 'const' && Boolean(atom.value) && isFallback(atom)) &&
    atoms.every((atom) => atom.kind !== 'const' || Boolean(atom.value))
  );
}

/** The name of the environment variable or setting that an expression reads. */
function settingName(node: TSESTree.Node, rule: RuleContext<'fallback'>): string | undefined {
  const at = unwrap(node);
  if (at.type === 'LogicalExpression') return settingName(at.right, rule) ?? settingName(at.left, rule);
  const value = rule.semantics.value(at);
  if (value.labelled('environment').length === 0 && value.labelled('config').length === 0) return undefined;
  if (at.type === 'MemberExpression') return memberName(at);
  if (at.type === 'Identifier') return at.name;
  const first = at.type === 'CallExpression' ? at.arguments[0] : undefined;
  const key = first && rule.semantics.value(first).only()?.value;
  return typeof key === 'string' ? key : undefined;
}

/** True when a function that reads the variable stops without it in production, whichever of the texts is given. */
function isRefused(
  call: TSESTree.CallExpression,
  fallback: TSESTree.Node,
  { semantics }: RuleContext<'fallback'>,
): boolean {
  return constantTexts(semantics.value(fallback)).every((atom) => isRefusedInProduction(call, atom.value, semantics));
}

/** True when a placeholder in place of this secret opens nothing: it belongs to a service elsewhere, which refuses it. */
function isHarmless(
  name: string,
  fallback: TSESTree.Node,
  whole: TSESTree.LogicalExpression | undefined,
  { semantics: { module } }: RuleContext<'fallback'>,
): boolean {
  const held = heldAt(fallback, whole);
  return (
    isShown(held) ||
    isPublicHalf(held) ||
    ((isKeyOfThirdParty(name, module) || isOfAws(held)) && !letsCallersIn(held, module))
  );
}

function heldAt(fallback: TSESTree.Node, whole: TSESTree.LogicalExpression | undefined): TSESTree.Node {
  const { parent } = fallback;
  return parent?.type === 'AssignmentPattern' ? parent.left : (whole ?? parent ?? fallback);
}

/** `new OpenAI({ apiKey: env.OPENAI_API_KEY || 'sk-proj-' })`: only keeps the client from throwing; its service refuses it. */
function isForConstructor(
  name: string,
  text: string,
  held: TSESTree.Node,
  { semantics: { module } }: RuleContext<'fallback'>,
): boolean {
  return isNeverIssued(text) && isKeyOfThirdParty(name, module) && !letsCallersIn(held, module);
}

/** `publicKey: env.SIGNING_KEY ?? '…'`, `return env.SIGNING_KEY ?? '…'` of `getPublicKey()`: a key that only verifies, for all to see. */
function isCalledPublic(held: TSESTree.Node): boolean {
  const fn = functionAround(held);
  const isReturned = held.parent?.type === 'ReturnStatement' || (fn !== undefined && fn.body === held);
  const name = bindingName(held) ?? (fn && isReturned ? functionName(fn) : undefined);
  return name !== undefined && words(name).includes('public');
}

/** `{ api_key: …, api_secret: … }`: of the two the key says who calls, and is sent along in the clear. */
function isPublicHalf({ parent }: TSESTree.Node): boolean {
  return (
    parent?.type === 'Property' &&
    parent.parent.type === 'ObjectExpression' &&
    /^(api|app|client|access|consumer)_?key$/i.test(keyName(parent) ?? '') &&
    parent.parent.properties.some(
      (one) =>
        one.type === 'Property' && /^((api|app|client|access|consumer)_?)?secret(_?key)?$/i.test(keyName(one) ?? ''),
    )
  );
}

/** `decrypt(data, oldKey || 'dev')`: with which data were encrypted that are read for the last time; nothing is kept by it. */
function isForFormerData(name: string, { parent }: TSESTree.Node): boolean {
  return (
    words(name).some((word) => /^(old|previous|former|legacy)$/.test(word)) &&
    parent?.type === 'CallExpression' &&
    /^(decrypt|decipher)/i.test(lastName(parent.callee) ?? '')
  );
}

/** `NEO4J_PASSWORD = 'neo4j'`: with its first password Neo4j lets one do nothing but set another. */
function isChangedAtFirstLogin(name: string, text: string): boolean {
  return text === 'neo4j' && /(^|_)NEO4J_/i.test(name);
}

/** `S3_SECRET_ACCESS_KEY = 'clinic'`: AWS issues no such keys; an emulator or a store of one's own does not know it as set. */
function isNoneOfAws(name: string, text: string): boolean {
  return (
    /(^|_)(SECRET_?ACCESS_?KEY|ACCESS_?KEY_?ID|SESSION_?TOKEN)$/i.test(name) &&
    /(^|_)(AWS|S3|DYNAMODB|SQS|SNS|SES|KMS|LOCALSTACK)_/i.test(name) &&
    !looksIssued(text) &&
    !/^[A-Za-z\d+/]{40}$|^A(K|S)IA[A-Z\d]{16}$/.test(text)
  );
}

/** `EMR_SECRET ?? 'emr_secret'`: the name of the variable again, which stands there for what is to be set. */
function isOwnName(name: string, text: string): boolean {
  return words(name).join('') === words(text).join('');
}

/** `credentials: { secretAccessKey: settings.SECRET || 'missing' }`: only AWS calls its keys so. */
function isOfAws({ parent }: TSESTree.Node): boolean {
  return parent?.type === 'Property' && /^(accessKeyId|secretAccessKey|sessionToken)$/.test(keyName(parent) ?? '');
}

/** `{ headers: { 'x-api-key': process.env.API_KEY || 'dummy' } }`: a client shows it, and the server is the one to refuse it. */
function isShown(held: TSESTree.Node): boolean {
  let at: TSESTree.Node | undefined = held;
  while (at && at.type !== 'Property') {
    const { parent }: { parent?: TSESTree.Node } = at;
    if (parent && parent.type !== 'Property' && parent.type !== 'TemplateLiteral' && unwrap(parent) === parent)
      return false;
    at = parent;
  }
  const holder = at?.parent.parent;
  return holder?.type === 'Property' && keyName(holder) === 'headers';
}

/** `(env.JWT_SECRET || DEFAULT).length`: how long it would be, and nothing else. */
function isOnlyMeasured({ parent }: TSESTree.Node): boolean {
  return parent?.type === 'MemberExpression' && memberName(parent) === 'length';
}

/**
 * `const PASSWORD = env.X ?? 'demo'; fetch(url, { body: JSON.stringify({ email, password: PASSWORD }) })`, and read nowhere
 * else: a client shows it to a server, which has the account or has not. Whether the program makes it elsewhere with the same
 * text, that does not say.
 */
function isOnlySentToLogin({ parent }: TSESTree.Node, { semantics: { module } }: RuleContext<'fallback'>): boolean {
  if (parent?.type !== 'VariableDeclarator' || parent.parent.parent.type === 'ExportNamedDeclaration') return false;
  const uses = (module.variableOf(parent.id)?.references ?? []).filter((one) => one.isRead());
  return uses.length > 0 && uses.every(({ identifier }) => isInBody(identifier as TSESTree.Node));
}
function isInBody(node: TSESTree.Node): boolean {
  for (let at = node.parent; at; at = at.parent) {
    if (/Statement$|Declarat/.test(at.type)) return false;
    if (at.type === 'Property' && keyName(at) === 'body') return isOfFetch(at.parent.parent);
  }
  return false;
}
/** The options of a call by which something is sent: `fetch(url, { … })`, `fetchJson(url, { … })`. */
function isOfFetch(call: TSESTree.Node | undefined): boolean {
  return (
    call?.type === 'CallExpression' && /^(\w*fetch\w*|request|post|\$?http\w*)$/i.test(lastName(call.callee) ?? '')
  );
}

/** What a person signs in with: a tool that knows it makes the account, or opens it. */
const CHOSEN = /^(password|passwd|pass|pwd|passphrase|passcode|pin)$/;

/** Nothing, or the answer to a question such as whether credentials are sent along. */
const NO_SECRET = /^\s*(|true|false|yes|no|on|off|enabled|disabled|include|omit|same-origin)\s*$/i;

function judge(
  name: string,
  fallback: TSESTree.Node,
  whole: TSESTree.LogicalExpression | undefined,
  rule: RuleContext<'fallback'>,
): void {
  if (!holdsSecret(name) || isCalledPublic(whole ?? fallback)) return;
  const texts = textsInProduction(fallback, rule.semantics).filter(
    (atom) =>
      !NO_SECRET.test(atom.value) && !isFileName(atom.value) && !/^pk\./.test(atom.value) && !secretByForm(atom.value),
  );
  const [atom] = texts;
  if (!atom || namesASession(name, atom.value)) return;
  const isStandIn = isPlaceholder(atom.value) || isOwnName(name, atom.value);
  if ((isStandIn && isHarmless(name, fallback, whole, rule)) || isNoneOfAws(name, atom.value)) return;
  if (isChangedAtFirstLogin(name, atom.value)) return;
  if (isForFormerData(name, whole ?? fallback) || isOnlyMeasured(heldAt(fallback, whole))) return;
  if (isForConstructor(name, atom.value, heldAt(fallback, whole), rule)) return;
  const refused = whole && texts.map(({ value }) => refusedAtStart(whole, value, rule.semantics));
  if (refused?.every((one) => one === 'always')) return;
  if (isKeyOfLocalService(whole ?? fallback, atom.value, name, rule.semantics)) return;
  const isHere = atom.node !== undefined && atom.module === rule.semantics.module;
  rule.report({
    node: fallback,
    messageId: 'fallback',
    data: { name },
    trace: rule.semantics.trace({ node: fallback, via: [] }, atom),
    redact: isHere ? [innerRange(atom.node!)] : [],
    ...((isLoginOfLocalDatabase(whole ?? fallback, atom.value, rule.semantics) ||
      refused?.every((one) => one !== undefined) ||
      (!isOfSeed(rule.filename) && isAskedForAtStart(name, rule as RuleContext<string>)) ||
      isRefusedBySeed(rule.filename, rule.sourceCode.ast, rule.semantics) ||
      isOnlySentToLogin(heldAt(fallback, whole), rule) ||
      (isClientTool(rule as RuleContext<string>) && !words(name).some((word) => CHOSEN.test(word))) ||
      !(isGenerated(atom.value) || isOwnSecret(name, unwrap(fallback), heldAt(fallback, whole), rule.semantics))) && {
      confidence: 'low' as const,
    }),
    ...(whole && {
      suggest: [
        {
          title: `Stop when ${name} is missing`,
          fix: (fixer) => fixer.replaceText(whole.right, `(() => { throw new Error('${name} is not set'); })()`),
        },
      ],
    }),
  });
}
