import { entropy, isPlaceholder, isSecretName, isTokenName, looksIssued } from './secrets';
import { isUnsignedToken } from './token-formats';

/** A secret inside a text that is made to be shown to a server. */
export interface ShownSecret {
  readonly secret: string;
  /** For messages: what holds it. */
  readonly holder: string;
}

const SCHEME = /^(Basic|Bearer|Token|ApiKey)\s+(\S{8,})$/i;
const PARAMETER = /[?&]([\w.-]+)=([^&\s#]+)/g;

/**
 * The login in the text of an `Authorization` header: a user with a password, or a token as servers issue them.
 * @returns undefined for a text that is no such header, or holds a placeholder
 */
export function shownSecret(text: string): ShownSecret | undefined {
  const [, scheme, secret] = SCHEME.exec(text) ?? [];
  if (scheme === undefined || secret === undefined || isPlaceholder(secret)) return undefined;
  const isLogin = scheme.toLowerCase() === 'basic' ? isUserAndPassword(secret) : isToken(secret);
  return isLogin ? { secret, holder: `The ${scheme} login of a header` } : undefined;
}

/** A key or token in the query of an address: `https://api.example/v1?api_key=…`. */
export function secretInQuery(text: string): ShownSecret | undefined {
  if (!/^(https?|wss?):\/\//i.test(text)) return undefined;
  for (const [, name = '', secret = ''] of text.matchAll(PARAMETER)) {
    const isNamed =
      isSecretName(name) || ((isTokenName(name) || /^(key|appid|app_key)$/i.test(name)) && looksIssued(secret));
    if (isNamed && secret.length >= 8 && /\d/.test(secret) && !isPlaceholder(secret) && !/^pk[._]/.test(secret))
      return { secret, holder: `${name} in an address` };
  }
  return undefined;
}

/** The scheme before it says what it is, so that it may be short. */
function isToken(text: string): boolean {
  return (
    /^[\w+/=.~-]{16,}$/.test(text) &&
    /\d/.test(text) &&
    /[a-z]/i.test(text) &&
    entropy(text) >= 3 &&
    !isUnsignedToken(text)
  );
}

function isUserAndPassword(encoded: string): boolean {
  try {
    const [, password] = /^[\x20-\x7e]+?:([\x20-\x7e]+)$/.exec(atob(encoded)) ?? [];
    return password !== undefined && !/^(undefined|null)$/.test(password);
  } catch {
    return false;
  }
}
