import type { TSESTree } from '@typescript-eslint/utils';
import type { Module } from '../../semantics/module';
import { unwrap } from '../../semantics/syntax';
import { words } from './secrets';

/** Keys that their issuers make for pages and apps: every visitor gets them, and with them nothing can be read. */

/** Forms that only such keys have: Datadog (client token), Stripe and Clerk, Mapbox, PostHog, New Relic, GrowthBook. */
const FORMS = [
  /^pub[\da-f]{32}$/,
  /^pk_(live|test)_/,
  /^pk\.eyJ/,
  /^phc_[A-Za-z\d]{20,}$/,
  /^NRJS-[\da-f]{16,}$/,
  /^sdk-[A-Za-z\d]{12,}$/,
];

/** Packages that run in a browser, whose keys are in the hands of all who open the page. */
const FOR_BROWSERS = new Set([
  ...['@datadog/browser-rum', '@datadog/browser-logs', '@datadog/browser-rum-slim', '@newrelic/browser-agent'],
  ...['@sentry/browser', '@sentry/react', '@sentry/vue', '@sentry/angular', '@sentry/svelte', '@bugsnag/js'],
  ...['@bugsnag/browser', '@honeybadger-io/js', 'logrocket', 'trackjs', '@elastic/apm-rum', '@fullstory/browser'],
  ...['@amplitude/analytics-browser', '@amplitude/unified', 'amplitude-js', 'mixpanel-browser', 'posthog-js'],
  ...['@segment/analytics-next', '@segment/snippet', 'analytics.js', '@rudderstack/analytics-js', '@hotjar/browser'],
  ...[
    'launchdarkly-js-client-sdk',
    'launchdarkly-react-client-sdk',
    '@growthbook/growthbook-react',
    '@statsig/js-client',
  ],
  ...['firebase/app', 'firebase', '@stripe/stripe-js', 'mapbox-gl', 'react-map-gl', '@googlemaps/js-api-loader'],
  ...['@react-google-maps/api', 'react-google-recaptcha', 'react-google-recaptcha-v3', '@hcaptcha/react-hcaptcha'],
  ...['algoliasearch/lite', 'instantsearch.js', 'react-instantsearch', '@docsearch/js', '@docsearch/react'],
  ...['@microsoft/applicationinsights-web', 'pusher-js', 'rollbar', '@clerk/clerk-react', '@clerk/clerk-js'],
]);

/** Services of whose keys the one that programs send events with says which project is meant; others are called secret. */
const OF_EVENTS = new Set(['amplitude', 'mixpanel', 'bugsnag', 'rudderstack']);
const NOT_PUBLIC = new Set(
  'secret secrets admin management personal server private service master password export auth access'.split(' '),
);

/**
 * True for a key that is public by the design of its issuer, by its form, its name, or the package for browsers it is given to.
 * @param name under which it stands
 */
export function isPublicByDesign(node: TSESTree.Node, text: string, name: string, module: Module): boolean {
  return FORMS.some((form) => form.test(text)) || namesPublicKey(name) || isGivenToBrowser(node, module);
}

/** `AMPLITUDE_API_KEY`, `mixpanelToken`, `algoliaSearchApiKey`, `RECAPTCHA_SITE_KEY`; not `AMPLITUDE_SECRET_KEY`. */
function namesPublicKey(name: string): boolean {
  const all = words(name);
  const last = all.at(-1) ?? '';
  if (!/^(key|token|apikey)s?$/.test(last)) return false;
  if (all.includes('rollbar')) return true;
  const isOfSite = all.includes('site') && all.some((word) => /^(recaptcha|captcha|hcaptcha|turnstile)$/.test(word));
  if (isOfSite || (all.includes('algolia') && all.includes('search'))) return true;
  const isWriteKey = all.includes('segment') && all.includes('write');
  return isWriteKey || (all.some((word) => OF_EVENTS.has(word)) && !all.some((word) => NOT_PUBLIC.has(word)));
}

/** An argument of a call or construction of such a package, or an option of it however deep. */
function isGivenToBrowser(node: TSESTree.Node, module: Module): boolean {
  let at = node.parent;
  while (at && (/^(Property|ObjectExpression|ArrayExpression)$/.test(at.type) || unwrap(at) !== at)) at = at.parent;
  if (at?.type !== 'NewExpression' && at?.type !== 'CallExpression') return false;
  let root = unwrap(at.callee);
  while (root.type === 'MemberExpression') root = unwrap(root.object);
  const definition = root.type === 'Identifier' ? module.variableOf(root)?.defs[0] : undefined;
  const declared = (definition?.node as TSESTree.Node | undefined)?.parent;
  const from = declared?.type === 'ImportDeclaration' ? declared.source.value : undefined;
  return from !== undefined && FOR_BROWSERS.has(from);
}
