import type { TSESTree } from '@typescript-eslint/utils';
import type { Semantics } from '../../semantics/semantics';
import { displayName, keyName, memberName, unwrap } from '../../semantics/syntax';
import { isUserKey } from './default-credentials';
import { opensSomething } from './credential-evidence';
import { bindingName } from './edits';
import { lastName } from './expressions';
import type { ConstantText } from './literals';
import { isKeyOfEmulator, isKeyOfLocalService } from './local-services';
import { isLookupKey } from './lookup-keys';
import { isOfMessageTable } from './message-tables';
import { isPublicByDesign } from './public-keys';
import { isNoSecretText, isPlaceholder, isSecretName, isTokenName, looksIssued, words } from './secrets';
import { shownSecret } from './shown-secrets';
import { isAnonymousToken, isUnsignedToken } from './token-formats';

/** Words of names that hold nothing but secrets: under these a short text counts. */
const ALWAYS_SECRET = new Set(['password', 'passwd', 'pwd', 'passphrase', 'passcode', 'secret', 'passkey', 'psk']);
/** Secrets that a program makes up for itself: what stands there works, though it asks to be replaced. */
const OWN = new Set([
  'jwt',
  'cookie',
  'session',
  'sign',
  'signing',
  'encrypt',
  'encryption',
  'crypto',
  'cipher',
  'hmac',
]);
/** The address of a contract or an account of a ledger, which everybody may know; a private key has 64 digits. */
const ADDRESS = /^0x[\da-f]{40}$/i;
/** `config.set('jwt.secret', '…')`, `form.append('password', '…')`. */
const ENTRY = /^(set|append|put|define|default|defaults|setItem|setHeader|setRequestHeader|header)$/;

/**
 * The secret-like name that a literal is bound to, when its text can be a secret: what hardcoded-credential reports.
 * @param semantics of the module in which the literal stands
 */
export function secretBinding(node: TSESTree.Node, text: string, semantics: Semantics): string | undefined {
  if (text.length < 4 || text.length > 4096) return undefined;
  const bound = bindingName(node);
  const name = bound ?? entryName(node);
  if (name === undefined || !(isSecretName(name) || (isTokenName(name) && looksIssued(text)))) return undefined;
  if (isPublicAddress(name, text) || isUnsignedToken(text) || isAnonymousToken(text)) return undefined;
  if (text.length < 8 && !(/\d/.test(text) && words(name).some((word) => ALWAYS_SECRET.has(word)))) return undefined;
  // Single words are put under such names to say that there is nothing.
  if (bound === undefined && /^[a-z]+$/i.test(text)) return undefined;
  const isStandIn = isPlaceholder(text);
  if (isStandIn && !(isOwn(name) && /^[a-z][\w.!-]{7,}$/i.test(text))) return undefined;
  if (isNoSecretText(text, name, isStandIn || isOfAccount(node, text))) return undefined;
  // A JSX attribute is a label.
  if (node.parent?.type === 'JSXAttribute' || node.parent?.type === 'TSEnumMember') return undefined;
  if (
    isExample(node) ||
    isInTableOfTexts(node) ||
    isSelectorAmongOthers(node, text) ||
    isFormSample(node) ||
    isFallbackOfSetting(node, semantics) ||
    standsInOnly(node, semantics) ||
    isSearchKey(node) ||
    isWordOfSchema(node, text) ||
    (!/\d/.test(text) && isOfMessageTable(node))
  )
    return undefined;
  if (isPublicByDesign(node, text, name, semantics.module) || isGivenTo(node, /rollbar/i)) return undefined;
  if (isKeyOfLocalService(node, text, name, semantics) || isKeyOfEmulator(node, text, name, semantics))
    return undefined;
  return isLookupKey(node, text, name, semantics) ? undefined : name;
}

/**
 * True when a constant is reported where it stands, be it in another file: under its name, or as what is shown as a login.
 * Where only its name speaks for it, what it is used for says more.
 * @param semantics of any module of the project
 */
export function isReportedAtBinding(atom: ConstantText, semantics: Semantics): boolean {
  if (atom.node === undefined || atom.module === undefined) return false;
  const own = semantics.of(atom.module);
  const name = secretBinding(atom.node, atom.value, own);
  return (
    (name !== undefined && opensSomething(atom.node, atom.value, name, own)) ||
    (atom.node.type === 'Literal' && shownSecret(atom.value) !== undefined)
  );
}

function entryName(node: TSESTree.Node): string | undefined {
  const call = node.parent;
  if (call?.type !== 'CallExpression' || call.arguments[1] !== node) return undefined;
  const [key] = call.arguments;
  const callee = unwrap(call.callee);
  return callee.type === 'MemberExpression' &&
    ENTRY.test(memberName(callee) ?? '') &&
    key?.type === 'Literal' &&
    typeof key.value === 'string'
    ? key.value
    : undefined;
}

function isOwn(name: string): boolean {
  const all = words(name);
  return all.some((word) => OWN.has(word)) && /^(secret|key|password)s?$/.test(all[all.length - 1] ?? '');
}

/** Under a name that says key or token: a password may look like anything. */
function isPublicAddress(name: string, text: string): boolean {
  return ADDRESS.test(text) && words(name).some((word) => word === 'key' || word === 'token');
}

/** `{ example: { secret: '…' } }`, as schemas and pages of an API show what an answer looks like. */
function isExample(node: TSESTree.Node): boolean {
  for (let at = node.parent; at; at = at.parent) {
    if (at.type === 'Property' && /^(x-)?examples?$/i.test(keyName(at) ?? '')) return true;
    if (!/^(Property|ObjectExpression|ArrayExpression|TS\w*Expression)$/.test(at.type)) return false;
  }
  return false;
}

/**
 * `secretNames: { DB_PASSWORD: '…' }`, `errorMessages: { password: '…' }`, `errors.password = '…'`, `setErrors({ password: '…' })`:
 * the name of the table says that it holds no secrets.
 */
function isInTableOfTexts(node: TSESTree.Node): boolean {
  if (isWrittenToTexts(node)) return true;
  for (let at = node.parent; at; at = at.parent) {
    const name =
      at.type === 'Property' || at.type === 'PropertyDefinition'
        ? keyName(at)
        : at.type === 'VariableDeclarator' && at.id.type === 'Identifier'
          ? at.id.name
          : at.type === 'CallExpression'
            ? lastName(at.callee)
            : undefined;
    if (at !== node.parent && name !== undefined && TEXTS.has(words(name).at(-1) ?? '')) return true;
    if (!/^(Property|ObjectExpression|TS\w*Expression)$/.test(at.type)) return false;
  }
  return false;
}
/** `errors.password = 'Required'`, `this.errors['password'] = '…'`: what a form says of its field. */
function isWrittenToTexts({ parent }: TSESTree.Node): boolean {
  if (parent?.type !== 'AssignmentExpression') return false;
  const target = unwrap(parent.left);
  return target.type === 'MemberExpression' && TEXTS.has(words(lastName(target.object) ?? '').at(-1) ?? '');
}
const TEXTS = new Set(
  'names labels messages errors placeholders hints titles descriptions selectors translations ids paths files urls routes arns refs patterns columns events'.split(
    ' ',
  ),
);

/** `{ endpoint: '#s3-endpoint', secretKey: '#s3-secret-key' }`: where a page shows the fields. */
function isSelectorAmongOthers(node: TSESTree.Node, text: string): boolean {
  const object = node.parent?.type === 'Property' ? node.parent.parent : undefined;
  const isSelector = (one: unknown): boolean => typeof one === 'string' && /^[#.][a-z][\w-]*$/i.test(one);
  return (
    object?.type === 'ObjectExpression' &&
    isSelector(text) &&
    object.properties.some(
      (one) =>
        one.type === 'Property' && one.value !== node && one.value.type === 'Literal' && isSelector(one.value.value),
    )
  );
}

/** `{ password: '…', confirmPassword: '…' }`: what somebody may fill in. A program has no use for its own secret twice. */
function isFormSample(node: TSESTree.Node): boolean {
  const object = node.parent?.type === 'Property' ? node.parent.parent : undefined;
  if (object?.type !== 'ObjectExpression') return false;
  const keys = object.properties.flatMap((one) =>
    one.type === 'Property' && one.value.type === 'Literal' ? [words(keyName(one) ?? '').join(' ')] : [],
  );
  return keys.includes('password') && keys.some((key) => AGAIN.test(key));
}
const AGAIN = /^(confirm|current|old|repeat) password$|^password (confirm|confirmation|again|repeat|repeated)$/;

/** `process.env.X ?? 'literal'`, `const { X = 'literal' } = process.env` and the like are judged by secret-env-fallback. */
function isFallbackOfSetting(node: TSESTree.Node, semantics: Semantics): boolean {
  const { parent } = node;
  if (parent?.type === 'AssignmentPattern' && parent.right === node) {
    const pattern = parent.parent.type === 'Property' ? parent.parent.parent : undefined;
    const source = pattern?.parent.type === 'VariableDeclarator' ? pattern.parent.init : undefined;
    return source ? semantics.value(source).labelled('environment').length > 0 : false;
  }
  if (parent?.type !== 'LogicalExpression') return false;
  if (parent.right !== node || parent.operator === '&&') return true;
  const given = semantics.value(parent.left);
  return given.labelled('environment').length > 0 || given.labelled('config').length > 0;
}

/** `const DEV_SECRET = '…'`, read only as what stands in for a setting that is named as a secret: judged there alone. */
function standsInOnly(node: TSESTree.Node, semantics: Semantics): boolean {
  const declared = node.parent;
  if (declared?.type !== 'VariableDeclarator' || declared.init !== node || declared.id.type !== 'Identifier')
    return false;
  if (declared.parent.parent?.type === 'ExportNamedDeclaration') return false;
  const read = (semantics.module.variableOf(declared.id)?.references ?? []).filter((one) => one.isRead());
  return (
    read.length > 0 &&
    read.every(({ identifier }) => {
      const { parent } = identifier as TSESTree.Node;
      return (
        parent?.type === 'LogicalExpression' &&
        parent.right === identifier &&
        parent.operator !== '&&' &&
        isSecretName(lastName(parent.left) ?? '') &&
        semantics.value(parent.left).labelled('environment').length > 0
      );
    })
  );
}

/** `{ username: 'svc@ward.example', password: '…' }`: a login, where labels and messages of a form name themselves. */
function isOfAccount(node: TSESTree.Node, text: string): boolean {
  const object = node.parent?.type === 'Property' && node.parent.value === node ? node.parent.parent : undefined;
  if (object?.type !== 'ObjectExpression') return false;
  return object.properties.some((one) => {
    const key = one.type === 'Property' ? keyName(one) : undefined;
    if (one.type !== 'Property' || key === undefined || !isUserKey(key)) return false;
    const value = one.value.type === 'Literal' ? one.value.value : undefined;
    return (
      typeof value === 'string' &&
      value !== text &&
      /^[\w.+-]+(@[\w.-]+)?$/.test(value) &&
      !/user|login|mail|account|name/i.test(value.replace(/@.*/, ''))
    );
  });
}

/** `{ email: 'required', password: 'required' }`: one word said of several fields. */
function isWordOfSchema(node: TSESTree.Node, text: string): boolean {
  const object = node.parent?.type === 'Property' ? node.parent.parent : undefined;
  return (
    object?.type === 'ObjectExpression' &&
    /^[a-z]+$/i.test(text) &&
    object.properties.some(
      (one) =>
        one.type === 'Property' && one.value !== node && one.value.type === 'Literal' && one.value.value === text,
    )
  );
}

/**
 * `{ appId, apiKey, indexName }` searches one index of a documentation from its pages; keys that may write need no index. Nor
 * is that a secret which the service's client for browsers sends, and says so.
 */
function isSearchKey(node: TSESTree.Node): boolean {
  const object = node.parent?.type === 'Property' ? node.parent.parent : undefined;
  if (object?.type !== 'ObjectExpression') return false;
  const keys = object.properties.flatMap((one) => (one.type === 'Property' ? [keyName(one)] : []));
  const isOfBrowser = object.properties.some(
    (one) =>
      one.type === 'Property' &&
      /^x-algolia-agent$/i.test(keyName(one) ?? '') &&
      one.value.type === 'Literal' &&
      /(%20|\b)Browser\b/.test(String(one.value.value)),
  );
  return isOfBrowser || ['appId', 'apiKey', 'indexName'].every((name) => keys.includes(name));
}

/** True for an argument, or an option of it, of a call or construction of that name. */
function isGivenTo(node: TSESTree.Node, name: RegExp): boolean {
  let at = node.parent;
  while (at?.type === 'Property' || at?.type === 'ObjectExpression') at = at.parent;
  return (at?.type === 'NewExpression' || at?.type === 'CallExpression') && name.test(displayName(at.callee) ?? '');
}
