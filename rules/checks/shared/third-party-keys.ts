import type { TSESTree } from '@typescript-eslint/utils';
import type { Module } from '../../semantics/module';
import { unwrap } from '../../semantics/syntax';
import { lastName } from './expressions';
import { isGenerated, words } from './secrets';

/**
 * Words of secrets that the program itself demands or makes use of: whatever stands in the source becomes one that works.
 * Data bases and brokers are set up together with the program, so theirs belong here.
 */
const OWN = new Set([
  ...['password', 'passwd', 'pwd', 'pass', 'passphrase', 'passcode', 'pin', 'psk', 'salt', 'pepper', 'jwt', 'session'],
  ...['cookie', 'csrf', 'xsrf', 'sign', 'signing', 'signature', 'hmac', 'hash', 'encrypt', 'encryption', 'crypto'],
  ...['cipher', 'aes', 'webhook', 'hook', 'admin', 'root', 'master', 'internal', 'database', 'db', 'mongo', 'mongodb'],
  ...['postgres', 'postgresql', 'pg', 'mysql', 'mariadb', 'redis', 'influx', 'influxdb', 'minio', 'mqtt', 'broker'],
  ...['rabbitmq', 'amqp', 'kafka', 'nats'],
]);
/** Services that give their customers keys. Others are told by the package that speaks to them. */
const PROVIDERS = new Set([
  ...['aws', 'azure', 'google', 'gcp', 'gemini', 'firebase', 'cloudflare', 'vercel', 'netlify', 'heroku', 'cloudinary'],
  ...[
    'openai',
    'anthropic',
    'claude',
    'mistral',
    'cohere',
    'groq',
    'deepseek',
    'elevenlabs',
    'huggingface',
    'replicate',
  ],
  ...['pinecone', 'stripe', 'paypal', 'braintree', 'razorpay', 'paddle', 'plaid', 'sendgrid', 'mailgun', 'postmark'],
  ...['resend', 'mailchimp', 'mandrill', 'brevo', 'twilio', 'vonage', 'nexmo', 'plivo', 'messagebird', 'onesignal'],
  ...['pusher', 'ably', 'pubnub', 'slack', 'telegram', 'discord', 'zoom', 'github', 'gitlab', 'notion', 'figma'],
  ...['atlassian', 'jira', 'zendesk', 'intercom', 'hubspot', 'salesforce', 'sentry', 'datadog', 'newrelic', 'segment'],
  ...['mixpanel', 'amplitude', 'posthog', 'rollbar', 'bugsnag', 'pagerduty', 'opsgenie', 'algolia', 'mapbox', 'auth0'],
  ...['okta', 'clerk', 'dexcom', 'fitbit', 'garmin', 'withings', 'oura', 'strava', 'validic', 'redox', 'infermedica'],
]);

/**
 * True when the name of a setting says that another company's service gave the key: a placeholder in its place lets
 * nobody in, it only fails to authenticate there.
 * @param name of the environment variable or setting
 */
export function isKeyOfThirdParty(name: string, module: Module): boolean {
  const all = words(name);
  if (all.some((word) => OWN.has(word))) return false;
  const services = [...all, ...all.slice(1).map((word, i) => all[i]! + word)];
  if (services.some((word) => PROVIDERS.has(word))) return true;
  const packages = [...module.sources]
    .filter((source) => /^[@a-z]/i.test(source) && !source.startsWith('@/'))
    // `back-end/src/licences` may be a folder of the workspace: what is behind the name of a package names no service.
    .map((source) => /^(@[^/]+\/)?[^/]+/.exec(source)![0]);
  return services.some(
    (word) => word.length >= 5 && !KINDS.has(word) && packages.some((source) => words(source).includes(word)),
  );
}
/** What names of settings and of packages have in common though neither is of a service. */
const KINDS = new Set(['token', 'secret', 'access', 'client', 'server', 'credential', 'credentials', 'private']);

/** Fewer characters than any service gives a key, with the prefix that tells its own keys. */
const LEAST_LENGTH = 12;

/** True for a text that no service issues as a key: far too short (`sk-proj-`), all zeros, or with blanks in it. */
export function isNeverIssued(text: string): boolean {
  return text.length < LEAST_LENGTH || /^[0-]+$/.test(text) || /\s/.test(text.trim());
}

/** Functions that hold what a caller shows against a secret, or make something with it that only its owner can make. */
const CHECKS =
  /^(timingSafeEqual|safe_?compare|compare|equals|verify|sign|createHmac|createCipheriv|scrypt(Sync)?|pbkdf2(Sync)?)$/i;

/** True when the program holds against a variable what its callers show: the secret lets them in here, not elsewhere. */
export function letsCallersIn(value: TSESTree.Node, module: Module): boolean {
  let at: TSESTree.Node | undefined = value.parent;
  while (at && unwrap(at) !== at) at = at.parent;
  const target = at?.type === 'VariableDeclarator' ? at.id : value.type === 'Identifier' ? value : undefined;
  return (
    (target && (module.variableOf(target)?.references ?? []).some(({ identifier }) => isHeldAgainst(identifier))) ??
    false
  );
}

function isHeldAgainst(node: TSESTree.Node): boolean {
  for (let parent = node.parent; parent; parent = parent.parent) {
    if (parent.type === 'BinaryExpression') return /^[!=]==?$/.test(parent.operator);
    if (parent.type === 'CallExpression') {
      if (CHECKS.test(lastName(parent.callee) ?? '')) return true;
      // `Buffer.from(key)` is the key in another form.
      if (!/^(from|encode|String)$/.test(lastName(parent.callee) ?? '')) return false;
    } else if (parent.type !== 'TemplateLiteral' && unwrap(parent) === parent) return false;
  }
  return false;
}

/**
 * True for a secret in a test that the test cannot have made up: a key that another company's service issued. Ids, digests,
 * tokens of accounts that the test makes itself and keys of the program under test are what tests are full of, and look the
 * same; keys whose form tells their issuer have a rule of their own.
 * @param name under which it stands
 */
export function isIssuedToTests(text: string, name: string, module: Module): boolean {
  return /[a-z]/.test(text) && /[A-Z]/.test(text) && isGenerated(text) && isKeyOfThirdParty(name, module);
}
