/**
 * Formats of secrets that providers issue. Each expression matches inside a string value of the program, never over
 * source text. Sources: the documentation or the public scanner named at each entry.
 */
export interface TokenFormat {
  readonly id: string;
  /** For messages: "an AWS access key". */
  readonly name: string;
  readonly pattern: RegExp;
  /** Texts one of which is in every match, in this spelling: looked for first. */
  readonly words: readonly string[];
  /** Least Shannon entropy (bits a character) of the whole match. */
  readonly entropy?: number;
  readonly source: string;
  /** An identifier that must not stay in code without need, but authenticates nobody by itself. */
  readonly isIdentifier?: boolean;
}

const GITLEAKS = 'gitleaks config/gitleaks.toml (MIT)';
const SECRETLINT = 'secretlint preset recommend (MIT)';

export const tokenFormats: readonly TokenFormat[] = [
  {
    id: 'aws-access-key',
    name: 'an AWS access key id',
    pattern: /\b(?:A3T[A-Z0-9]|AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}\b/,
    words: ['AKIA', 'ASIA', 'ABIA', 'ACCA', 'A3T'],
    entropy: 3,
    source: GITLEAKS,
  },
  {
    id: 'azure-iot',
    name: 'an Azure IoT connection string',
    pattern:
      /HostName=[\w.-]+\.azure-devices\.net;(?:DeviceId=[^;]+|SharedAccessKeyName=[^;]+);(?:ModuleId=[^;]+;)?SharedAccessKey=[A-Za-z0-9+/]{40,}=*/,
    words: ['SharedAccessKey'],
    source: 'connection string format of azure-iot-common',
  },
  {
    id: 'azure-sas',
    name: 'an Azure shared access signature',
    pattern: /SharedAccessSignature sr=[^&\s]+&sig=[^&\s]+&se=\d+/,
    words: ['SharedAccessSignature'],
    source: 'SharedAccessSignature of azure-iot-common',
  },
  {
    id: 'azure-service-bus',
    name: 'an Azure Service Bus connection string',
    pattern: /Endpoint=sb:\/\/[\w.-]+\/?;SharedAccessKeyName=[^;]+;SharedAccessKey=[A-Za-z0-9+/]{40,}=*/,
    words: ['SharedAccessKey'],
    source: 'connection string format of @azure/event-hubs',
  },
  {
    id: 'azure-storage',
    name: 'an Azure storage key',
    pattern: /AccountKey=[A-Za-z0-9+/]{86}==/,
    words: ['AccountKey'],
    source: 'connection string format of @azure/storage-blob',
  },
  {
    id: 'azure-client-secret',
    name: 'a Microsoft Entra client secret',
    pattern: /\b[a-zA-Z0-9_~.]{3}\dQ~[a-zA-Z0-9_~.-]{31,34}/,
    words: ['Q~'],
    entropy: 3,
    source: GITLEAKS,
  },
  {
    id: 'gcp-api-key',
    name: 'a Google API key',
    pattern: /\bAIza[\w-]{35}\b/,
    words: ['AIza'],
    entropy: 4,
    source: GITLEAKS,
    isIdentifier: true,
  },
  {
    id: 'jwt',
    name: 'a JSON Web Token',
    pattern: /\bey[a-zA-Z0-9]{17,}\.ey[a-zA-Z0-9/\\_-]{17,}\.[a-zA-Z0-9/\\_-]{10,}={0,2}/,
    words: ['.ey'],
    entropy: 3,
    source: GITLEAKS,
  },
  {
    id: 'stripe',
    name: 'a Stripe secret key',
    pattern: /\b(?:sk|rk)_(?:test|live|prod)_[a-zA-Z0-9]{24,99}/,
    words: ['sk_', 'rk_'],
    source: SECRETLINT,
  },
  { id: 'twilio', name: 'a Twilio API key', pattern: /\bSK[0-9a-fA-F]{32}\b/, words: ['SK'], source: GITLEAKS },
  {
    id: 'sendgrid',
    name: 'a SendGrid API key',
    pattern: /\bSG\.[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{43}\b/,
    words: ['SG.'],
    source: SECRETLINT,
  },
  {
    id: 'slack',
    name: 'a Slack token',
    pattern: /\bxox[abposr]-(?:\d+-)+[a-zA-Z0-9]{10,}/,
    words: ['xox'],
    source: SECRETLINT,
  },
  {
    id: 'slack-webhook',
    name: 'a Slack webhook',
    pattern: /https:\/\/hooks\.slack\.com\/(?:services|workflows)\/[A-Za-z0-9+/]{40,60}/,
    words: ['hooks.slack.com'],
    source: GITLEAKS,
  },
  {
    id: 'github',
    name: 'a GitHub token',
    pattern: /\b(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59})\b/,
    words: ['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_', 'github_pat_'],
    source: GITLEAKS,
  },
  { id: 'npm', name: 'an npm token', pattern: /\bnpm_[A-Za-z0-9]{36}\b/, words: ['npm_'], source: GITLEAKS },
  {
    id: 'openai',
    name: 'an OpenAI key',
    pattern: /\bsk-(?:proj-|svcacct-)?[A-Za-z0-9_-]{20,}T3BlbkFJ[A-Za-z0-9_-]{20,}/,
    words: ['T3BlbkFJ'],
    source: GITLEAKS,
  },
  {
    id: 'anthropic',
    name: 'an Anthropic key',
    pattern: /\bsk-ant-(?:api|admin)\d{2}-[\w-]{80,}/,
    words: ['sk-ant-'],
    source: GITLEAKS,
  },
  {
    id: 'sentry',
    name: 'a Sentry token',
    pattern: /\bsntry[su]_[\w+/=-]{40,}/,
    words: ['sntrys_', 'sntryu_'],
    source: GITLEAKS,
  },
  {
    id: 'telegram',
    name: 'a Telegram bot token',
    pattern: /\b\d{8,10}:AA[\w-]{33}\b/,
    words: [':AA'],
    source: GITLEAKS,
  },
  {
    id: 'firebase-messaging',
    name: 'a Firebase server key',
    pattern: /\bAAAA[A-Za-z0-9_-]{7}:[A-Za-z0-9_-]{140}\b/,
    words: ['AAAA'],
    source: 'format of legacy FCM server keys',
  },
];

/** Private keys in PEM form: the armour and enough key material to be real. */
export const PEM_PRIVATE_KEY = /-----BEGIN[ A-Z0-9_-]{0,100}PRIVATE KEY(?: BLOCK)?-----[\s\S]{64,}?(?:-----END|$)/;

/** User information in a URL: `mqtt://user:password@host`. Group 1 is the user, group 2 the password. */
export const URL_USERINFO = /\b[a-z][a-z0-9+.-]*:\/\/([^:@\s/'"]{0,100}):([^@\s/'"]{3,200})@/i;

/**
 * True for a JSON Web Token without a signature, or whose header says that it has none (`"alg": "none"`): whoever likes can
 * write it, so it shows nothing to anybody.
 */
export function isUnsignedToken(text: string): boolean {
  const [header = '', payload = '', signature, ...more] = text.split('.');
  if (!header.startsWith('ey') || !payload.startsWith('ey') || more.length > 0) return false;
  return !signature || /"alg"\s*:\s*"none"/i.test(decoded(header));
}

/** True for a token that says of itself that it is of nobody in particular, `"role": "anon"`: what Supabase gives pages. */
export function isAnonymousToken(text: string): boolean {
  const [header = '', payload = '', ...more] = text.split('.');
  return header.startsWith('ey') && more.length === 1 && /"role"\s*:\s*"anon"/.test(decoded(payload));
}

/**
 * True for a JSON Web Token that lived a day at most (`exp` less `iat`): it had ended before a program could be given to
 * anybody with it, as those that demonstrations answer with.
 */
export function isShortLivedToken(text: string): boolean {
  const [header = '', payload = '', ...more] = text.split('.');
  if (!header.startsWith('ey') || more.length !== 1) return false;
  const claims = decoded(payload);
  const [issued, ends] = ['iat', 'exp'].map((name) => Number(new RegExp(`"${name}"\\s*:\\s*(\\d+)`).exec(claims)?.[1]));
  return ends! - issued! <= ONE_DAY;
}
const ONE_DAY = 24 * 60 * 60;

/**
 * True for a key that says of itself that it is of the test mode of its provider, which moves no money and knows no real
 * customers (Stripe's documentation, "API keys"). Teams hand them to everybody who develops.
 */
export function isOfTestMode(token: string): boolean {
  return /^[sr]k_test_/.test(token);
}

function decoded(part: string): string {
  try {
    return atob(part.replace(/-/g, '+').replace(/_/g, '/'));
  } catch {
    return '';
  }
}

/** Digits of the checksum of GitHub's tokens, the smallest first. */
const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/**
 * True for a token in the form of GitHub's (`ghp_…`) that GitHub did not issue: the last six characters are to be the CRC-32
 * of the thirty before them, in base 62 ("Behind GitHub's new authentication token formats", GitHub blog, 2021). How the longer
 * ones end is not documented; one without any digit was typed.
 */
export function hasWrongChecksum(token: string): boolean {
  // In the 81 characters of a fine-grained token, drawn from 62, a digit is missing once in two million.
  if (token.startsWith('github_pat_') && !/\d/.test(token.replace(/^github_pat_/, ''))) return true;
  const [, random, checksum] = /^gh[pousr]_([A-Za-z\d]{30})([A-Za-z\d]{6})$/.exec(token) ?? [];
  return random !== undefined && checksum !== inBase62(crc32(random));
}

function inBase62(number: number): string {
  let text = '';
  for (let rest = number; rest > 0; rest = Math.floor(rest / 62)) text = BASE62.charAt(rest % 62) + text;
  return text.padStart(6, '0');
}

/** CRC-32 as of zlib (polynomial 0xEDB88320, reflected), of a text in ASCII. */
function crc32(text: string): number {
  let crc = -1;
  for (let at = 0; at < text.length; at++) {
    crc ^= text.charCodeAt(at);
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ -1) >>> 0;
}
