import type { TSESTree } from '@typescript-eslint/utils';
import type { Semantics } from '../../semantics/semantics';
import { displayName, keyName, unwrap } from '../../semantics/syntax';
import { isDefaultPassword, isUserKey } from './default-credentials';
import { lastName } from './expressions';
import { isUsedAsSecret } from './lookup-keys';
import { isGenerated, isPasswordHash, words } from './secrets';

/** Last words of what people choose to sign in with. */
const CHOSEN = new Set(['password', 'passwd', 'pwd', 'pass', 'passphrase', 'passcode', 'passkey', 'psk', 'pin']);
/** Last words of what may as well be the name of an entry, a cookie or a header. */
const NAMES = new Set(['key', 'keys', 'token', 'tokens', 'credential', 'credentials', 'auth', 'cookie']);
/** What stands beside the password of a connection or the secret of a session. */
const BESIDE =
  /^(host|hostname|server|port|ssid|database|db_?name|dialect|client_?id|access_?key(_?id)?|resave|save_?uninitialized|broker(_?ur[il])?|ur[il]|endpoint|base_?ur[il]|bind_?dn|grant_?type|issuer|expires_?in)$/i;
const USER = /^(user|username|login|email|mail|identifier|account|uid|id|name)$/;
/** Calls that write, translate, describe or merely keep what they are given. */
const TELLS =
  /^(log|trace|debug|info|notice|warn|warning|error|fatal|audit|print|t|tc|\$t|i18n|translate|gettext|__|describe|it|test|expect|assert\w*|ok|(strict|deep)?equals?|freeze|seal|entries|keys|values|defineMessages?|label|render|navigate|redirect|push|Error|\w+(Error|Exception))$/;

/**
 * True when more than its name speaks for a text under the name of a secret: it looks as if somebody issued or chose it, a
 * login or connection stands around it, or the program hands it to what signs in, signs or compares. The names of entries,
 * headers, roles, icons, events and error codes stand under such names too, and labels in all languages.
 * @param name under which it stands
 * @param semantics of the module in which it stands
 */
export function opensSomething(node: TSESTree.Node, text: string, name: string, semantics: Semantics): boolean {
  if (isGenerated(text) || isPasswordHash(text) || isUsedAsSecret(node, semantics)) return true;
  const all = words(name);
  const last = all.findLast((word) => !/^(\d+|default|prod|production|dev|local)$/.test(word)) ?? '';
  if (NAMES.has(last)) {
    if (/(my|our|super|very|top)[-_ ]?secret/i.test(text)) return true;
    if (isSaid(text, true) && !SAYS_SECRET.test(text)) return false;
  }
  return (
    (!isPattern(text) && (isChosen(text, last) || isLong(text))) ||
    (CHOSEN.has(last) && all.some((word) => OF_FIRST.has(word)) && !/\s/.test(text)) ||
    isInLogin(node, text) ||
    isBesideUser(node, name) ||
    // What a check has passed is told so too: `results.add({ pass: 'sender_domain' })`.
    (!(last === 'pass' && isSaid(text)) && isHandedOn(node, last, semantics))
  );
}

/** `change-this-signing-key`: what says of itself that it is one. */
const SAYS_SECRET = /secret|passw|phrase|change|private|sign/i;
/** `DEFAULT_ADMIN_PASSWORD`: of the account that every installation has. */
const OF_FIRST = new Set(['default', 'initial', 'admin', 'root', 'master', 'superadmin', 'superuser']);

/**
 * `portal-auth`, `mdi-key-2`, `oauth2.token.v1`, `AUTH-0003`, `YouAreSignedIn`: words, with a small number perhaps.
 * @param mayBeDated a year is such a number
 */
function isSaid(text: string, mayBeDated = false): boolean {
  const parts = text.split(/[-_.:/ @#]+|(?<=[a-z\d])(?=[A-Z])/);
  return (
    parts.every((part) => WORD.test(part) || (mayBeDated && /^(19|20)\d\d$/.test(part))) ||
    /^[A-Z]+([-_][A-Z]+)*[-_]?\d+$/.test(text)
  );
}
const WORD = /^([A-Za-z]?[a-z]*|[A-Z]+)\d{0,2}$/;

/** `^(?=.*[A-Z]).{8,}$`: what a password has to look like. */
function isPattern(text: string): boolean {
  return /^\^|\(\?[=!:]|\\[dws]|\]\{|\[a-z/i.test(text);
}

/** `Ward2020!`, `483920`: a password as people choose them, under a name that says so; a secret with signs that no name has. */
function isChosen(text: string, last: string): boolean {
  const isMixed = CHOSEN.has(last) ? /\d|[!@$%^&*?+=]/ : last === 'secret' ? /^(?=.*\d).*[!$%^&*+=]/ : undefined;
  return isMixed?.test(text) === true && !isSaid(text) && !/\s/.test(text.trim());
}

/** As long as what signs and encrypts has to be, and mixed. */
function isLong(text: string): boolean {
  return text.length >= 12 && (text.match(/\d/g) ?? []).length >= 3 && !/\s/.test(text.trim()) && !isSaid(text);
}

/** Part of an object that describes how to sign in or to connect. */
function isInLogin(node: TSESTree.Node, text: string): boolean {
  const object = objectAround(node);
  if (!object) return false;
  const keys = object.properties.flatMap((one) => (one.type === 'Property' ? [keyName(one) ?? ''] : []));
  if (keys.some((key) => BESIDE.test(key))) return true;
  return keys.some(isUserKey) && (!isSaid(text) || isDefaultPassword(text) || isGiven(object));
}

/** `testingUsername = '…'` beside `testingPassword = '…'`, constants and fields alike: one account. */
function isBesideUser(node: TSESTree.Node, name: string): boolean {
  const own = words(name);
  if (own.length < 2 || !CHOSEN.has(own.at(-1)!)) return false;
  const start = own.slice(0, -1).join(' ');
  let at: TSESTree.Node | undefined = node.parent;
  while (at && !/^(Program|BlockStatement|ClassBody|ObjectExpression)$/.test(at.type)) at = at.parent;
  return (
    at !== undefined && namesIn(at).some((one) => USER.test(one.at(-1) ?? '') && one.slice(0, -1).join(' ') === start)
  );
}

/** The names that are declared right in a block, a class or an object, in words. */
function namesIn(holder: TSESTree.Node): readonly (readonly string[])[] {
  const names = (one: TSESTree.Node): readonly string[] => {
    if (one.type === 'ExportNamedDeclaration') return one.declaration ? names(one.declaration) : [];
    if (one.type === 'VariableDeclaration')
      return one.declarations.flatMap(({ id }) => (id.type === 'Identifier' ? [id.name] : []));
    return one.type === 'PropertyDefinition' || one.type === 'Property' ? [keyName(one) ?? ''] : [];
  };
  const parts =
    holder.type === 'ObjectExpression'
      ? holder.properties
      : holder.type === 'Program' || holder.type === 'BlockStatement' || holder.type === 'ClassBody'
        ? holder.body
        : [];
  return parts.flatMap(names).map(words);
}

/** True when the text, or the variable that holds it, is handed to a call or held against what somebody shows. */
function isHandedOn(node: TSESTree.Node, last: string, { module }: Semantics): boolean {
  if (node.parent?.type === 'AssignmentExpression' && node.parent.left.type === 'MemberExpression')
    return CHOSEN.has(last) || displayName(node.parent.left.object) === 'process.env';
  const object = objectAround(node);
  if (object) return isGiven(object);
  let at = node.parent;
  while (at && unwrap(at) === unwrap(node)) at = at.parent;
  if (at?.type !== 'VariableDeclarator') return node.parent?.type === 'CallExpression' && isGiven(node);
  return (module.variableOf(at.id)?.references ?? []).some(
    ({ identifier }) => isGiven(identifier) || isCompared(identifier) || isPartOfGiven(identifier),
  );
}

function isPartOfGiven(node: TSESTree.Node): boolean {
  const object = objectAround(node);
  return object !== undefined && (isGiven(object) || isInLogin(node, ''));
}

/** An argument, or an element or option of one, of a call that does more than tell or keep. */
function isGiven(node: TSESTree.Node): boolean {
  let at = node;
  while (
    at.parent &&
    /^(Property|ObjectExpression|ArrayExpression|TS\w*Expression|AwaitExpression|TemplateLiteral)$/.test(at.parent.type)
  )
    at = at.parent;
  const call = at.parent;
  return (
    (call?.type === 'CallExpression' || call?.type === 'NewExpression') &&
    call.callee !== at &&
    !TELLS.test(lastName(call.callee) ?? '') &&
    !/^(console|log|logger|i18n|z|yup|Joi)\b/.test(displayName(call.callee) ?? '')
  );
}

function isCompared(node: TSESTree.Node): boolean {
  return node.parent?.type === 'BinaryExpression' && /^[!=]==?$/.test(node.parent.operator);
}

function objectAround(node: TSESTree.Node): TSESTree.ObjectExpression | undefined {
  let at = node.parent;
  while (at && /^(TS\w*Expression|LogicalExpression|ConditionalExpression)$/.test(at.type)) at = at.parent;
  return at?.type === 'Property' && at.parent.type === 'ObjectExpression' ? at.parent : undefined;
}

/** `const token = '…'; console.log(token)`: a variable that is read only to be printed opens nothing here. */
export function isOnlyPrinted(node: TSESTree.Node, { module }: Semantics): boolean {
  const declared = node.parent?.type === 'VariableDeclarator' && node.parent.init === node ? node.parent.id : undefined;
  const read = (declared ? (module.variableOf(declared)?.references ?? []) : []).filter((one) => one.isRead());
  return read.length > 0 && !isExported(node) && read.every(({ identifier }) => isPrinted(identifier));
}

function isPrinted(node: TSESTree.Node): boolean {
  let at = node;
  while (at.parent && (at.parent.type === 'BinaryExpression' || at.parent.type === 'TemplateLiteral')) at = at.parent;
  return (
    at.parent?.type === 'CallExpression' &&
    at.parent.callee !== at &&
    /^console\.\w+$/.test(displayName(at.parent.callee) ?? '')
  );
}

function isExported(node: TSESTree.Node): boolean {
  return node.parent?.parent?.parent?.type === 'ExportNamedDeclaration';
}
