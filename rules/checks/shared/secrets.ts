import { ABOUT, KEY_COMPANY, LOOSE, NOT_SECRET, SECRET_WORDS } from './secret-words';
/** Judgements about names and values of secrets; what is a secret at all is decided by the rules. */

/** Splits `JWT_SECRET`, `apiKey`, `x-api-key` into lower-case words. */
export function words(name: string): readonly string[] {
  const known = split.get(name);
  if (known) return known;
  const result = name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .split(/[^A-Za-z\d]+/)
    .filter(Boolean)
    .map((word) => word.toLowerCase());
  // The names of a workspace repeat; a long scan must not keep them all.
  if (split.size > 20_000) split.clear();
  split.set(name, result);
  return result;
}

const split = new Map<string, readonly string[]>();

/** Words that make a secret only beside another word: `api key`, `access token`. */
const KEY_WORDS = new Set(['key', 'token', 'pin', 'credential', 'credentials', 'pass']);

/** Last words that tell one of two from the other. */
const SIDES = new Set(['from', 'to', 'before', 'after', 'old', 'new']);

const PUSH = new Set(['push', 'fcm', 'apns', 'gcm', 'notification']);

/** True when a variable, property or field of this name holds a secret, judged by its words. */
export function isSecretName(name: string): boolean {
  // `'click #apply_api_key'` binds an event.
  if (/\s[#.]\w/.test(name)) return false;
  const all = words(name);
  // `password.length.minimum` is about a password, `jwt.secret` is one: what a path leads to is its last part.
  const end = /\w\.([\w-]+)$/.exec(name)?.[1];
  if (
    end !== undefined &&
    !words(end).some((word) => SECRET_WORDS.has(word) || KEY_WORDS.has(word) || word === 'apikey')
  )
    return false;
  const last = all[all.length - 1];
  if (last === undefined || all.some((word) => NOT_SECRET.has(word))) return false;
  // `dataForToken` is what a token is made of.
  const purpose = all.lastIndexOf('for');
  if (purpose > 0 && purpose < all.length - 1) return isSecretName(all.slice(0, purpose).join('-'));
  // `userFcmToken`, `devicePushToken`: where a phone is reached. What sends there has a key of its own.
  if (last === 'token' && PUSH.has(all[all.length - 2] ?? '')) return false;
  // `secretNameFrom` is a name as `secretName` is.
  if (SIDES.has(last) && ABOUT.has(all[all.length - 2] ?? '') && all[all.length - 2] !== 'key') return false;
  if (ABOUT.has(last) && !(last === 'key' && all.some((word) => KEY_COMPANY.has(word) || SECRET_WORDS.has(word))))
    return false;
  if (
    all.some((word) =>
      [
        'reset',
        'forgot',
        'change',
        'confirm',
        'forgotten',
        'show',
        'hide',
        'toggle',
        'has',
        'is',
        'no',
        'wrong',
        'invalid',
        'missing',
        'min',
        'max',
      ].includes(word),
    )
  )
    return false;
  if (
    all.some((word) => SECRET_WORDS.has(word)) ||
    /^(apikey|authtoken|accesstoken|secretkey|privatekey|clientsecret|appsecret|jwtsecret)$/.test(all.join(''))
  )
    return true;
  const before = all[all.length - 2] ?? '';
  // `APP_VERSION_KEY` and `userKey` are keys of a store.
  if (last === 'key' && all.every((word) => !KEY_COMPANY.has(word) || LOOSE.has(word)))
    return LOOSE.has(before) && before !== 'user';
  return KEY_WORDS.has(last) && (all.some((word) => KEY_COMPANY.has(word)) || last === 'pass');
}

/** True for a name that holds a token of some kind, which its value has to tell. */
export function isTokenName(name: string): boolean {
  const all = words(name);
  return all[all.length - 1] === 'token' && !all.some((word) => NOT_SECRET.has(word));
}

const PLACEHOLDER =
  /^(<.*>|\$\{.*\}|\{\{.*\}\}|\{\w+\}|%\w+%|\$\w+|\$\(.*\)|\[.*\]|x+|\*+|\.+|-+|_+|(.)\2{3,})$|your[-_ ]?|change[-_ ]?me|change[-_ ]?this|replace[-_ ]?|placeholder|example|dummy|sample|fake|^(test|testing|tests|foo|bar|baz|fixme|tbd|incorrect|invalid|wrong|none|null|undefined|missing|not[-_ ]?(set|configured|available)|true|false|todo|secret|password|passwd|token|key|apikey|api[-_]key|string|default|unset|unused|ignored|irrelevant|empty|n\/a|mock\w*|(my|test)[-_ ]?(client[-_ ]?|api[-_ ]?)?(secret|password|token|key))$|^(insert|enter|put|add|set|use|paste)[-_ ]|_here$|-here$|^name[-_ ]of[-_ ]|[-_](key|secret|token|password|credentials?)[-_]name$|^(key|secret|token|password|credentials?)[-_]name$/i;

/** `ak_test_1234567890abcdef`: keys of examples run through the digits and the alphabet. */
const RUN = /(^|[^a-z\d])\d*1234567890?abcdef|abcdefghijkl/i;

/** Keys that Google and Cloudflare print for tests, with which every captcha is right. */
const FOR_ALL = /^(6LeIxAcTAAAAA[\w-]+|[123]x0{15,}[A-Z]{2}|0x0{38,40})$/;

/** `••••••••`, `xxxx-xxxx`, `sk-xxxxxxxx`: what is shown in place of a secret, behind what may be shown of it. */
const MASK = /^(?:[a-z]{1,8}[-_: ]){0,3}(?:([x*.•●·_#-])\1{3,}[-_. ]?)+$/i;

/** `__REDACTED__`, `(hidden)`: a word that says so, whatever stands around it. */
const MASK_WORD = /^[^a-z\d]*(redacted|masked|hidden|filtered|removed|censored|obfuscated|omitted)[^a-z\d]*$/i;

/** True for what is shown in place of a secret. */
export function isMask(text: string): boolean {
  return MASK.test(text.trim()) || MASK_WORD.test(text);
}

/** Stand-ins that nobody would take for the secret itself. */
export function isPlaceholder(value: string): boolean {
  const text = value.trim();
  return value.length < 4 || PLACEHOLDER.test(text) || isMask(text) || RUN.test(text) || FOR_ALL.test(text);
}

/** `./APIKEY.txt`, `certs/device.pem`: where a secret lies, not the secret. */
const FILE =
  /^(~|\.{1,2})?\/?([\w@ -][\w.@ -]*\/)*[\w@-][\w.@-]*\.(json5?|ya?ml|toml|ini|conf|env|txt|pem|key|crt|cer|csr|p12|pfx|jks|der|pub|asc|gpg|xml|html?|[cm]?[jt]sx?|css|md|log|db|sqlite3?)$/i;

/** True for the name or path of a file, told by its ending. */
export function isFileName(text: string): boolean {
  return FILE.test(text.trim());
}

/** True for what people make of a word to get a password: `Password1!`, `ward-secret-2020`. */
function isMadeUp(text: string): boolean {
  return /^[a-z][\w!@$%^&*.-]*$/i.test(text) && (/\d\d/.test(text) || (/\d/.test(text) && /[!@$%^&*]/.test(text)));
}

/**
 * Texts found under secret-like names that are no secrets: names of headers, keys, actions and constants, sentences,
 * paths, URLs without userinfo, UUIDs, OIDs.
 * @param isGiven the text is known to be a secret even when it repeats the name: `password: 'MyPassword'` beside a user
 */
export function isNoSecretText(value: string, name: string, isGiven = false): boolean {
  const plain = value.trim();
  // `FLUSH_DB_KEY = '__flush_db__'` is the key of what it says.
  const own = words(name).join('');
  const same = [own, own.replace(/key$/, '')].includes(words(plain).join(''));
  return (
    same ||
    (!isGiven && !isMadeUp(plain) && words(plain).join('').includes(own)) ||
    isSpoken(plain) ||
    (/^(https?|wss?|file|mailto|app|data):/i.test(plain) && !/\/\/[^/]*:[^/]*@/.test(plain)) ||
    // `/devices/:id/secrets/{name}` as well.
    /^\.{0,2}(?=\/.)(?:[\w.-]|\/:?|\{[\w.*?-]+\})+$/.test(plain) ||
    isFileName(plain) ||
    (/^[\w-]+(\.[\w-]+){2,}$/.test(plain) && /^[a-z.\d_-]+$/i.test(plain) && !/\d{4,}/.test(plain)) ||
    /^x(-[a-z]+\d{0,2})+(-\d{1,3})?$/i.test(plain) ||
    /^(bearer|basic|digest|authorization|cookie|none|plain|oauth2?|openid|same-origin|include|omit)$/i.test(plain) ||
    /^([a-z]+[-_ ])*(access|refresh|id|auth|session|user|device|csrf)[-_ ]?(token|key|id)$/i.test(plain) ||
    /^(client_secret_(post|basic|jwt)|private_key_jwt|authorization_code|password|refresh_token|client_credentials)$/.test(
      plain,
    ) ||
    /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(plain) ||
    /^\d+(\.\d+){3,}$/.test(plain) ||
    // `required|string|min:8`: what a validator asks of it.
    /^[a-z_]+(:[\w,.-]+)?(\|[a-z_]+(:[\w,.-]+)?)+$/i.test(plain) ||
    /^_*[A-Z][A-Z\d]*(_+[A-Z\d]+)+_*$/.test(plain) ||
    (/^@{0,2}[\w-]+[/:][\w:/-]+$/.test(plain) && /^[a-z@]/.test(plain) && !/\d{3,}/.test(plain)) ||
    /BEGIN (CERTIFICATE|PUBLIC KEY|RSA PUBLIC KEY)/.test(plain) ||
    // `Contraseña`, `Mật`, `パスワード`: what a field is called in another language.
    (/^\p{L}+[:*…]?$/u.test(plain) && /\P{ASCII}/u.test(plain))
  );
}

/** Texts for people: several words, letters that no keyboard of a program has, markup around words. */
export function isSpoken(text: string): boolean {
  return (
    (/\s/.test(text) && /^[\p{L}\p{M}\p{N}\p{P}\p{S}\s]+$/u.test(text) && text.split(/\s+/).length >= 2) ||
    /(?!\p{Script=Latin})\p{L}/u.test(text)
  );
}

/** True for a text that nobody makes up: long, without words, of letters and digits as a generator gives them. */
export function looksIssued(text: string): boolean {
  return (
    /^[\w+/=.-]{20,}$/.test(text) && /\d/.test(text) && /[a-z]/i.test(text) && entropy(text) >= 3.3 && !TYPED.test(text)
  );
}
/** Runs of keys as people type them, and words of hexadecimal digits, which no generator gives. */
const TYPED = /12345678|abcdefgh|deadbeef|cafebabe|\/\.\.\//i;

/** True for a text that looks as if it was issued, and in which nobody can read words or runs of keys. */
export function isGenerated(text: string): boolean {
  return looksIssued(text) && !isOfWords(text) && !COUNTED.test(text);
}

/** What people type when they make something up. */
const COUNTED = /01234|12345|98765|abcdef|qwert|deadbeef|cafebabe/i;

/** `test-app-secret-1234567890`: put together of words, which a generator does not give. */
function isOfWords(text: string): boolean {
  const parts = text.split(/[-_.+/=]+/).filter((part) => part !== '');
  const spoken = parts.filter((part) => /^([a-z]{2,}|[A-Z]{2,}|[A-Z][a-z]+)\d{0,4}$/.test(part));
  const said = spoken.reduce((sum, part) => sum + part.length, 0);
  return parts.length > 1 && (said * 2 >= text.length || spoken.length * 2 >= parts.length + 1);
}

const HASH = /^(\$(2[abxy]?|5|6|y|argon2(id|i|d)|scrypt|pbkdf2[\w-]*)\$|\{S?SHA\d*\}|pbkdf2_sha\d+\$|scrypt:)./i;

/** True for the hash of a password in one of the forms that say of themselves what they are. */
export function isPasswordHash(text: string): boolean {
  return HASH.test(text.trim());
}

/** Bits of Shannon entropy for each character. */
export function entropy(text: string): number {
  const counts = new Map<string, number>();
  for (const char of text) counts.set(char, (counts.get(char) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / text.length) * Math.log2(count / text.length);
  return bits;
}
