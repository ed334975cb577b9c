import type { TSESTree } from '@typescript-eslint/utils';
import type { Role } from '../../models/roles';
import type { RoleSite } from '../../semantics/arrivals';
import type { Module } from '../../semantics/module';
import type { Semantics } from '../../semantics/semantics';
import { displayName, memberName, methodName, unwrap } from '../../semantics/syntax';
import type { Value } from '../../semantics/value';
import { bindingName } from './edits';
import { constantTexts } from './literals';
import { isSecretName, words } from './secrets';

/** What the string literals of a module are used as, told by where they arrive. */
interface Uses {
  /** Names under which something is stored or looked up. */
  readonly keys: ReadonlySet<TSESTree.Node>;
  /** Secrets: they authenticate, encrypt or sign. */
  readonly secrets: ReadonlySet<TSESTree.Node>;
}

const SECRET_ROLES: ReadonlySet<Role> = new Set<Role>([
  'credential.secret',
  'credential.header',
  'crypto.key',
  'crypto.passphrase',
  'crypto.password.hash',
]);
/** Methods of stores, maps, cookies and headers that take the name of an entry first, and how many arguments they take at least. */
const LOOKUPS: ReadonlyMap<string, number> = new Map([
  ...['get', 'has', 'delete', 'remove', 'getItem', 'removeItem'].map((name) => [name, 1] as const),
  ...['set', 'setItem', 'put'].map((name) => [name, 2] as const),
]);
const SLOT_OF = new Set([
  ...['token', 'tokens', 'password', 'pin', 'passcode', 'credential', 'credentials', 'id', 'name'],
  ...[
    'config',
    'setting',
    'settings',
    'preference',
    'preferences',
    'data',
    'metadata',
    'state',
    'flag',
    'item',
    'entry',
  ],
]);

const known = new WeakMap<Semantics, Uses>();

/**
 * True for a literal under a secret-like name that is the name of a place, not the secret that lies there:
 * `localStorage.getItem(AUTH_TOKEN_KEY)`, `cookies().get(SESSION_TOKEN)`, `request.headers[API_KEY]`.
 * A literal that is used as a secret as well is one.
 * @param name what the literal is bound to
 * @param semantics of the module in which the literal stands
 */
export function isLookupKey(literal: TSESTree.Node, text: string, name: string, semantics: Semantics): boolean {
  if (isUsedAsSecret(literal, semantics)) return false;
  const { keys } = usesIn(semantics);
  return (
    keys.has(literal) ||
    namesASlot(name, text) ||
    namesAnEntry(name, text) ||
    repeatsPart(name, text) ||
    repeatsAllButStore(name, text) ||
    namesALock(name, text) ||
    isNameByForm(name, text) ||
    namesASession(name, text)
  );
}

/**
 * True for a literal that its module hands to what signs in, signs or encrypts, or hands on under the name of a secret.
 * @param semantics of the module in which the literal stands
 */
export function isUsedAsSecret(literal: TSESTree.Node, semantics: Semantics): boolean {
  return usesIn(semantics).secrets.has(literal) || isWrittenAsSecret(literal, semantics.module);
}

function usesIn(semantics: Semantics): Uses {
  let uses = known.get(semantics);
  if (!uses) known.set(semantics, (uses = gather(semantics)));
  return uses;
}

function gather(semantics: Semantics): Uses {
  const { module } = semantics;
  const keys = new Set<TSESTree.Node>();
  const secrets = new Set<TSESTree.Node>();
  const add = (to: Set<TSESTree.Node>, node: TSESTree.Node): void => {
    for (const part of partsOf(node))
      for (const atom of constantTexts(semantics.value(part)))
        if (atom.node && atom.module === module) to.add(atom.node);
  };
  const sites: readonly RoleSite[] = [...module.calls, ...module.jsx, ...module.memberWrites];
  for (const site of sites) {
    for (const arrival of semantics.arrivals(site)) {
      const to = arrival.role === 'storage.key' ? keys : SECRET_ROLES.has(arrival.role) ? secrets : undefined;
      if (!to) continue;
      add(to, arrival.node);
      for (const atom of constantTexts(arrival.value)) if (atom.node && atom.module === module) to.add(atom.node);
    }
    if (site.type === 'CallExpression' && looksUp(site)) add(keys, site.arguments[0]!);
  }
  for (const member of module.computedMembers) add(keys, member.property);
  return { keys, secrets };
}

function looksUp(call: TSESTree.CallExpression): boolean {
  const callee = unwrap(call.callee);
  const least = callee.type === 'MemberExpression' ? LOOKUPS.get(memberName(callee) ?? '') : undefined;
  return least !== undefined && call.arguments.length >= least;
}

/** An expression and what its text is put together of. */
function partsOf(node: TSESTree.Node): readonly TSESTree.Node[] {
  const at = unwrap(node);
  switch (at.type) {
    case 'TemplateLiteral':
      return [at, ...at.expressions.flatMap(partsOf)];
    case 'BinaryExpression':
      return at.operator === '+' ? [at, ...partsOf(at.left), ...partsOf(at.right)] : [at];
    case 'ConditionalExpression':
      return [...partsOf(at.consequent), ...partsOf(at.alternate)];
    case 'LogicalExpression':
      return [...partsOf(at.left), ...partsOf(at.right)];
    case 'ObjectExpression':
      return at.properties.flatMap((one) => (one.type === 'Property' ? partsOf(one.value) : []));
    case 'SpreadElement':
      return [];
    default:
      return [at];
  }
}

/** True when the constant is handed on under a name that asks for a secret: `{ password: SERVICE_TOKEN }`. */
function isWrittenAsSecret(literal: TSESTree.Node, module: Module): boolean {
  let declared = literal.parent;
  while (declared && unwrap(declared) === literal) declared = declared.parent;
  if (declared?.type !== 'VariableDeclarator') return false;
  return (module.variableOf(declared.id)?.references ?? []).some((reference) => {
    if (!reference.isRead()) return false;
    let at: TSESTree.Node = reference.identifier;
    while (
      at.parent?.type === 'TemplateLiteral' ||
      (at.parent?.type === 'BinaryExpression' && at.parent.operator === '+')
    )
      at = at.parent;
    // `module.exports = { WARD_TOKEN }` makes it known to other files, and says no more than its name does.
    if (isExported(at)) return false;
    const name = bindingName(at);
    return name !== undefined && (isSecretName(name) || words(name).includes('authorization'));
  });
}

function isExported({ parent }: TSESTree.Node): boolean {
  const object = parent?.type === 'Property' ? parent.parent : undefined;
  const around = object?.type === 'ObjectExpression' ? object.parent : undefined;
  return (
    around?.type === 'ExportDefaultDeclaration' ||
    (around?.type === 'AssignmentExpression' && /^(module\.)?exports$/.test(displayName(around.left) ?? ''))
  );
}

/**
 * True for `AUTH_TOKEN_KEY = 'clinic.auth'` and `adminConfigKey = 'adminConsole'`: the key of a token or of settings, said in
 * plain words. Other files may use it; one that uses it as a secret is told at that use.
 */
function namesASlot(name: string, text: string): boolean {
  const all = words(name);
  const of = all[all.length - 2];
  return (
    all[all.length - 1] === 'key' &&
    of !== undefined &&
    SLOT_OF.has(of) &&
    /^[@a-z][a-z@/:._-]*(v?\d{1,2})?$/i.test(text.trim())
  );
}

/**
 * `FACT_SYNC_PASSWORD = 'syncPassword'`: the name of an entry, in which the constant's name is said again without the words
 * that all constants of its kind begin or end with. A default, such as `DEFAULT_WARD_PASSWORD = 'ward-password'`, is one.
 */
function repeatsPart(name: string, text: string): boolean {
  const [own, said] = [words(name), words(text)];
  if (said.length < 2 || said.length >= own.length || !/^[a-z]+([-_.:A-Z][a-zA-Z]*)+$/.test(text)) return false;
  if (own.some((word) => INITIAL.has(word))) return false;
  const all = own.join(' ');
  return all.endsWith(` ${said.join(' ')}`) || all.startsWith(`${said.join(' ')} `);
}
const INITIAL = new Set(['default', 'initial', 'first', 'admin', 'root', 'fallback', 'seed', 'demo', 'dev']);

/** `WARD_TOUR_SESSION_KEY = 'ward-tour-key'`: the entry of a store is called as the constant is, without the store. */
function repeatsAllButStore(name: string, text: string): boolean {
  const [own, said] = [words(name), words(text)];
  const named = own.filter((word) => !KEPT_IN.has(word));
  return own.at(-1) === 'key' && named.length > 2 && named.length < own.length && named.join(' ') === said.join(' ');
}
const KEPT_IN = new Set(['session', 'storage', 'local', 'cache', 'store']);

/** `SYNC_LOCK_KEY = '7829301042'`: the number or name of a lock of the data base, which is one for all who know the code. */
function namesALock(name: string, text: string): boolean {
  const [of, last] = words(name).slice(-2);
  return (
    last === 'key' && /^(lock|mutex|semaphore)$/.test(of ?? '') && /^(-?\d{1,19}n?|[a-z]+([-_:.][a-z]+)*)$/i.test(text)
  );
}

/**
 * True for `AUTH_TOKEN = 'clinic.auth'`, an entry under the name of the program in which a word of the constant is said
 * again, and for `CONFIG_KEY = '__clinicConfig'` and `TOKEN = '__Host-session'`, a property of the window and a cookie.
 * Passwords may be plain words; tokens and keys that let somebody in are not.
 */
function isNameByForm(name: string, text: string): boolean {
  const own = words(name);
  if (!/^(token|key)$/.test(own[own.length - 1] ?? '')) return false;
  return (
    (/^@?[a-z]+(-[a-z]+)*([.:][a-z]+([-_]?[a-zA-Z]+)*)+$/.test(text) &&
      words(text)
        .slice(1)
        .some((word) => own.includes(word))) ||
    /^__(Host|Secure)-[\w.-]+$/.test(text) ||
    /^__[a-z]+([A-Z][a-z]+|_[a-z]+)*(__)?$/i.test(text)
  );
}

/** True for `sessionKey: 'clinic.sid'`: the name of the cookie, as `connect.sid` and `koa.sess` are names. */
export function namesASession(name: string, text: string): boolean {
  return (
    /\bsession key$/.test(words(name).join(' ')) &&
    /^([a-z]+[._:-])*(sid|sess|session|sessid|sessionid|cookie)$/i.test(text)
  );
}

/** `sessionKey: 'revealListId'`: what lies in a session or a store under a name that is written as programs write names. */
function namesAnEntry(name: string, text: string): boolean {
  const all = words(name);
  const said = words(text);
  return (
    all[all.length - 1] === 'key' &&
    STORES.has(all[all.length - 2] ?? '') &&
    /^[a-z]+([A-Z][a-z]+)+$/.test(text) &&
    !said.some((word) => OF_SECRETS.has(word))
  );
}
const STORES = new Set(['session', 'storage', 'cache', 'store', 'db', 'database', 'account', 'app', 'user']);
/** Words of secrets that somebody made up: `mySuperSecret`. */
const OF_SECRETS = new Set([
  'secret',
  'password',
  'pass',
  'key',
  'my',
  'super',
  'private',
  'master',
  'secure',
  'admin',
]);

/** `sessionKey`, `cacheKey`: the name of an entry, if that is what it is used as. */
export function mayBeStoreKey(name: string): boolean {
  const [store = '', last] = words(name).slice(-2);
  return last === 'key' && STORES.has(store);
}

/**
 * True for a `sessionKey` or `cacheKey` that is the name of an entry: it is looked up by it, `cache.get(sessionKey)`, or it is
 * a text that begins with the kind of the entry, `session:${userId}`. What is put into such a text is judged by itself.
 * @param name what the value is bound to
 */
export function isStoreKey(node: TSESTree.Node, name: string, value: Value): boolean {
  return mayBeStoreKey(name) && (beginsWithKind(value) || (node.parent && isLookup(node.parent, node)) === true);
}
function beginsWithKind(value: Value): boolean {
  const texts = value.texts();
  return texts.length > 0 && texts.every(({ pieces }) => /^[a-z\d]+([_.-][a-z\d]+)*[:/]/i.test(pieces[0] ?? ''));
}

/** `cache.set(key, value, seconds)`, of a store of any kind; with `key` given, by that node. */
export function isLookup(call: TSESTree.Node, key?: TSESTree.Node): boolean {
  if (call.type !== 'CallExpression' || (key && call.arguments[0] !== key)) return false;
  const method = methodName(call) ?? '';
  return LOOKUPS.has(method) || /^(consume|take|del|exists|expire|ttl|incr\w*)$/.test(method);
}
