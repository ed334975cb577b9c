/** Words of an identifier, lower-case: `brokerPassword`, `BROKER_PASSWORD` and `broker-password` give the same. */
export function wordsOf(name: string): readonly string[] {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .split(/[^A-Za-z\d]+/)
    .map((word) => word.toLowerCase())
    .filter((word) => word.length > 0);
}

const SECRET_NOUNS = new Set(['password', 'passwd', 'pwd', 'passphrase', 'passcode', 'secret', 'apikey', 'apisecret', 'clientsecret', 'authtoken', 'accesstoken']);
/** Nouns that are a secret only together with the word before them: a `serviceKey`, not a `sortKey`. */
const QUALIFIED: Readonly<Record<string, ReadonlySet<string>>> = {
  key: new Set(['api', 'secret', 'private', 'access', 'auth', 'shared', 'master', 'service', 'account', 'signing', 'jwt', 'session', 'device', 'subscription', 'license', 'provisioning']),
  token: new Set(['api', 'auth', 'access', 'bearer', 'refresh', 'bot', 'device', 'service', 'session', 'admin', 'gateway', 'broker', 'influx', 'vault', 'provisioning', 'sas', 'iot', 'secret', 'webhook', 'ingest', 'upload', 'jwt', 'static']),
  pin: new Set(['physician', 'service', 'admin', 'user', 'pairing', 'unlock', 'clinician', 'maintenance', 'technician', 'caregiver', 'nurse', 'security']),
  pass: new Set(['mqtt', 'broker', 'db', 'database', 'smtp', 'user', 'admin', 'mail', 'redis', 'ftp', 'wifi', 'root', 'my', 'gateway']),
  credential: new Set(['api', 'service', 'auth']),
};
/** What precedes the noun in names of things that are shown, compared or made public. */
const HARMLESS = new Set(['public', 'forgot', 'reset', 'change', 'confirm', 'show', 'hide', 'toggle', 'invalid', 'wrong', 'missing', 'label', 'placeholder', 'csrf', 'xsrf', 'design', 'error', 'injection', 'di', 'new', 'old', 'no', 'is', 'has', 'type']);

/**
 * What kind of secret a name promises, judged by its last words, so that `tokenUrl` and `passwordLabel` promise none.
 * @returns `pin` for a short numeric code, `secret` for any other credential
 */
export function secretKind(name: string): 'secret' | 'pin' | undefined {
  const words = wordsOf(name);
  const last = words[words.length - 1];
  const before = words[words.length - 2];
  if (last === undefined || words.some((word) => HARMLESS.has(word))) return undefined;
  if (last === 'pin') return before !== undefined && QUALIFIED.pin!.has(before) ? 'pin' : undefined;
  if (SECRET_NOUNS.has(last)) return 'secret';
  return before !== undefined && QUALIFIED[last]?.has(before) ? 'secret' : undefined;
}

const ENV_NOUNS = new Set(['secret', 'password', 'passwd', 'pass', 'pwd', 'passphrase', 'key', 'token', 'apikey', 'pin', 'credentials']);
const NO_SECRET_KEYS = new Set(['public', 'primary', 'foreign', 'partition', 'sort', 'cache', 'storage', 'row', 'publishable', 'site', 'map', 'maps', 'mapbox']);

/** True for the name of an environment variable or setting that holds a secret: `JWT_SECRET`, `INFLUX_TOKEN`, `API_KEY`. */
export function isSecretSetting(name: string): boolean {
  const words = wordsOf(name);
  const last = words[words.length - 1];
  return last !== undefined && ENV_NOUNS.has(last) && !words.some((word) => NO_SECRET_KEYS.has(word));
}
