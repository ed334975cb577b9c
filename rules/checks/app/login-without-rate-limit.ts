import { defineRule } from '../../define-rule';
import { placeOf } from '../../semantics/value';
import { applicationOf, imports, mentions, type AppRoute, type Part } from '../shared/applications';

const LOGIN =
  /\b(log-?in|sign-?in|authenticate|token|otp|pin|2fa|mfa|totp|(re)?set-?password|password-?reset|forgot(-?password)?|verify-?(code|otp|pin)|unlock)\b/i;
const NO_LOGIN = /push|device-?token|fcm|csrf|refresh|revoke|register/i;
const LIMITER = /rate-?limit|limiter|slow-?down|throttl|brute|lockout|captcha/i;
/** A handler that counts tries, or delays after failed ones, limits them itself; `limit:` bounds the size of a body. */
const COUNTS =
  /attempt|lock(ed|out|Until)|limit(?!["']?\s*:)|throttle|brute|tries|retries|captcha|fail(ed|ure)?(count|delay)|backoff|tooMany|429/i;

export default defineRule({
  id: 'login-without-rate-limit',
  title: 'A login can be tried without limit',
  threats: ['IOMT-APP-08'],
  cwe: ['CWE-307'],
  severity: 'warning',
  confidence: 'medium',
  preset: 'recommended',
  group: 'Web, API and session',
  messages: {
    unlimited:
      'Nothing limits how often {{route}} is tried, so passwords and PINs of clinicians can be guessed at full speed. Put a rate limiter on it, per account and per address.',
  },
  roles: {
    'server.create'(arrival, rule) {
      if (!arrival.direct || !/^(express|fastify|koa)$/.test(arrival.call.library ?? '')) return;
      const application = applicationOf(arrival.call.node, rule);
      if (!application?.isWhole) return;
      const limits = (part: Part): boolean => mentions(part, LIMITER, rule);
      const open = application.routes.find(
        (route) => isLogin(route) && !route.chain.some((part) => limits(part) || mentions(part, COUNTS, rule)),
      );
      if (!open) return;
      // A limiter that stands nowhere in sight may stand on the way to the login.
      const isSeen =
        application.middlewares.some(limits) || application.routes.some((route) => route.chain.some(limits));
      if (imports(application, LIMITER) && !isSeen) return;
      const isHere = open.module === rule.semantics.module;
      rule.report({
        node: open.entry,
        messageId: 'unlimited',
        data: { route: `${open.method.toUpperCase()} ${open.path}` },
        trace: isHere ? [] : [{ place: placeOf(open.module, open.call), message: 'the route is registered here' }],
      });
    },
  },
});

function isLogin({ method, path }: AppRoute): boolean {
  return (method === 'post' || method === 'all' || method === 'put') && LOGIN.test(path) && !NO_LOGIN.test(path);
}
