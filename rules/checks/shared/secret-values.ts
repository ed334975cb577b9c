import { wordsOf } from './names';

/** What people write where a secret will stand one day; from secretlint's and gitleaks' lists, without their short words. */
const PLACEHOLDER =
  /^(?:<.*>|\[.*\]|\{.*\}|%.*%|\$.*|@.*@)$|\$\{|\{\{|\byour\b|^your[-_ ]|change[-_ ]?(?:me|it|this|in)|replace[-_ ]?(?:me|with|this)|(?:^|[^a-z])(?:example|dummy|sample|placeholder|todo|redacted|fake|mock|undefined|null)(?:$|[^a-z])|insert[-_ ]|goes[-_ ]?here|^(?:test|testing|secret|password|passwd|token|none|default|string|required|optional|true|false)$|^test[-_]|x{4,}|\*{3,}|\.{3,}|•{2,}/i;
const REPEATED = /^(.)\1*$/;

/** True for text that stands for a secret without being one. */
export function isPlaceholder(text: string): boolean {
  return text.trim().length === 0 || REPEATED.test(text) || PLACEHOLDER.test(text) || /EXAMPLE/.test(text);
}

/** Text made for people, or that names a thing: sentences, links, paths, header names, object identifiers, UUIDs. */
function isIdentifier(text: string): boolean {
  return (
    /\s/.test(text) ||
    /^[a-z][a-z\d+.-]*:\/\//i.test(text) ||
    /^\.{0,2}\//.test(text) ||
    /^\d+(?:\.\d+){3,}$/.test(text) ||
    /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i.test(text) ||
    /^-----BEGIN (?:RSA )?(?:PUBLIC KEY|CERTIFICATE)/.test(text) ||
    /^(?:data|urn|sha\d{3}|pk)[:.-]/i.test(text) ||
    /^[\w.-]+@[\w.-]+\.\w+$/.test(text) ||
    /\.(?:json|pem|key|crt|ts|js|svg|png|html)$/i.test(text)
  );
}

const NAMING = new Set(['token', 'secret', 'password', 'passwd', 'pwd', 'key', 'auth', 'session', 'credential', 'credentials', 'login', 'bearer', 'basic', 'pin', 'passcode', 'apikey', 'jwt', 'access', 'refresh']);

/**
 * True when a text may well be a live secret, given that its name says so. Words that only name the thing (`x-session-token`,
 * `FORGOT_PASSWORD`, `client_secret_post`) are not.
 * @param name of the binding or property the text is given to
 */
export function looksSecret(text: string, name: string): boolean {
  if (text.length < 8 || isPlaceholder(text) || isIdentifier(text)) return false;
  const flat = (value: string): string => value.toLowerCase().replace(/[^a-z\d]/g, '');
  if (flat(text) === flat(name)) return false;
  if (/\d/.test(text) || /[^\w.:/-]/.test(text)) return true;
  if (/^[a-z]+(?:[-_.:/][a-z]+)+$/i.test(text) || wordsOf(text).some((word) => NAMING.has(word))) return false;
  return text.length >= 16 && /[a-z]/.test(text) && /[A-Z]/.test(text);
}

/** True for a numeric code, as a PIN is. */
export function looksPin(text: string): boolean {
  return /^\d{4,10}$/.test(text) && !REPEATED.test(text);
}

/** True for what a credential parameter is given that certainly is no secret. */
export function isNoSecret(text: string): boolean {
  return isPlaceholder(text) || text.length < 2 || /^(?:Bearer|Basic|Token|anonymous|guest)\s*$/i.test(text) || /^-----BEGIN (?:RSA )?(?:PUBLIC KEY|CERTIFICATE)/.test(text);
}
