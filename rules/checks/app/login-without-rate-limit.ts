import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import type { Semantics } from '../../semantics/semantics';
import { isFunction, keyName, unwrap } from '../../semantics/syntax';
import { placeOf } from '../../semantics/value';
import { lastName } from '../shared/expressions';
import { applicationOf, imports, type AppRoute, type Part } from '../shared/applications';
import { mentions, said } from '../shared/mentions';
import { words } from '../shared/secrets';
import { verdict } from '../shared/server-guards';
import { fieldsTaken } from '../shared/taken-fields';
import { isNeverServed } from '../shared/unserved';
import { someNode } from '../shared/walk';

const LOGIN =
  /(^|\/)token\/?$|\b(log-?in|sign-?in|authenticate|otp|pin|2fa|mfa|totp|(re)?set-?password|password-?reset|forgot(-?password)?|verify-?(code|otp|pin)|unlock)\b/i;
const PASSWORD = /passw|passcode|pass_?phrase|\b(pins?|otp)\b/i;
/** Fields in which a caller proves who it is. */
const PROOF = /\b(code|secret|credentials?|key|answer|assertion|signature)\b/;
const NO_LOGIN = /push|device-?token|fcm|csrf|refresh|revoke|register/i;
/** Names of methods that take what a user proves who they are with. */
const LOGIN_METHOD =
  /^(log|sign)_?in(with|by|user|local)?|^authenticate(user)?$|^(verify|check|validate)_?(otp|pin|code|totp|2fa|mfa)|^(re)?set_?password|^forgot_?password/i;
const RECOVERY = /forgot|reset/i;
/** `/auth/local`, `POST /sessions`, `POST /access-tokens`: where a password is shown to such a route, it is a sign-in. */
const BY_PASSWORD = /(^|\/)(auth(entication)?\/[\w-]+|sessions?|((access|auth|api)-?)?tokens?)\/?$/i;
/** Another service has asked for the password; what is shown here is its signed answer. */
const SIGNED_ANSWER = /\b(saml2?|acs|callback|web-?authn|passkeys?|fido2?)\b/i;
const PASSWORD_STRATEGY = /local|ldap|basic|digest|password|custom|activedirectory|pin|otp|totp|pam|radius/i;
const SECOND_FACTOR = /\b(otp|pin|2fa|mfa|totp)\b|verify-?(code|otp|pin)|unlock/i;
const LIMITER = /rate-?limit|limiter|slow-?down|throttl|brute|lockout|captcha/i;
/** Identity services count the tries themselves: Supabase, Firebase, Cognito, Auth0. */
const DELEGATES =
  /^(signInWith\w+|(Admin)?(InitiateAuth|RespondToAuthChallenge|ResetUserPassword)(Command)?|(Confirm)?ForgotPasswordCommand|passwordGrant|resetPasswordForEmail|sendPasswordResetEmail)$/i;
/** All that the throttler of NestJS limits, it limits by a guard, and guards are seen. */
const LIMITER_PACKAGE = /^(?!@nestjs\/throttler$).*(rate-?limit|limiter|slow-?down|throttl|brute|lockout|captcha)/i;
/** Names, word by word, of what counts tries or holds back after failed ones. `limit` alone bounds a query or a body. */
const COUNTING =
  /\b(attempts|tries|locked|lock until|captcha|backoff|cooldown|too many)\b|\w attempt$|\b(fail(ed|ures?)?|invalid|wrong|login|pin|password) (count(er|s)?|delay|retries|logins)\b|\b(login|auth|request|ip|over|check|within|exceeds?|exceeded|hit|reached|is|enforce|assert|apply) limit(s|ed)?\b|\blimit (logins?|auth|requests|ip)\b/;
/** Answers and keys of stores that speak of a limit; that an attempt failed says nothing. */
const LIMITED =
  /too.?many|\b429\b|\blocked\b|(fail(ed|ures?)?|login|auth|pin|password)[\s_:-]?(attempts|tries|counts?)\b/i;
/** From the handler through a service to what counts. */
const CALLS = 2;

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
      if (!arrival.direct || !/^(express|fastify|koa|@nestjs\/core)$/.test(arrival.call.library ?? '')) return;
      const application = applicationOf(arrival, rule);
      if (!application?.isWhole || isNeverServed(arrival.call.node, rule.semantics.module)) return;
      const limits = (part: Part): boolean => mentions(part, LIMITER, rule);
      const all = application.routes.filter(
        (route) =>
          isLogin(route, rule) &&
          !takesNoPassword(route, rule) &&
          !answersAlike(route) &&
          !route.chain.some(
            (part) => limits(part) || mentions(part, counts, rule, CALLS) || mentions(part, DELEGATES, rule, CALLS),
          ),
      );
      const byToken = all.filter((route) => isResetByToken(route, rule));
      const open = triedFirst(all.filter((route) => !byToken.includes(route))) ?? byToken[0];
      if (!open) return;
      // A limiter that stands nowhere in sight may stand on the way to the login.
      const isSeen =
        application.middlewares.some(limits) || application.routes.some((route) => route.chain.some(limits));
      if (imports(application, LIMITER_PACKAGE) && !isSeen) return;
      const isHere = open.module === rule.semantics.module;
      rule.report({
        node: open.entry,
        messageId: 'unlimited',
        data: { route: `${open.method.toUpperCase()} ${open.path}` },
        ...((isTriedUnseen(open, rule) || byToken.includes(open)) && { confidence: 'low' as const }),
        trace: isHere ? [] : [{ place: placeOf(open.module, open.call), message: 'the route is registered here' }],
      });
    },
  },
});

/** `router.use(requireAuth)`, then `/users/:id/reset-password`: who has signed in sets a password there, and guesses none. */
function isSetByCaller({ path, chain }: AppRoute, rule: RuleContext<string>): boolean {
  return (
    /(re)?set-?password/i.test(path) &&
    /\/:\w+\//.test(path) &&
    chain.slice(0, -1).some(({ node, module }) => node.type !== 'Literal' && verdict(node, rule, module) === 'guard')
  );
}

/** What is tried first is the sign-in itself. */
function triedFirst(all: readonly AppRoute[]): AppRoute | undefined {
  return (
    all.find(({ path }) => /(log|sign)-?in/i.test(path)) ??
    all.find(({ path, handler = '' }) => !RECOVERY.test(`${path} ${handler}`)) ??
    all[0]
  );
}

/**
 * `POST /reset-password` that finds its record by a token, `findUnique({ where: { token } })`, and speaks of no code: of the
 * link in a mail nobody guesses the token, when it is as long as they are. How long it is is not followed.
 */
function isResetByToken({ path, handler = '', chain }: AppRoute, rule: RuleContext<string>): boolean {
  const last = chain.at(-1);
  return (
    last !== undefined &&
    /reset/i.test(`${path} ${handler}`) &&
    mentions(last, isFoundByToken, rule, CALLS) &&
    !mentions(last, SHORT_CODE, rule, CALLS)
  );
}
const SHORT_CODE = /\b(otp|pin)\b|(otp|pin|(reset|verification|confirm\w*|mail|sms)_?code)$/i;
function isFoundByToken(node: TSESTree.Node): boolean {
  if (node.type !== 'Property' || node.parent.type !== 'ObjectExpression') return false;
  const call = node.parent.parent.type === 'Property' ? node.parent.parent.parent.parent : node.parent.parent;
  return (
    /token(_?hash)?$/i.test(keyName(node) ?? '') &&
    call?.type === 'CallExpression' &&
    /^find/.test(lastName(call.callee) ?? '')
  );
}

function isLogin(route: AppRoute, rule: RuleContext<string>): boolean {
  const { method, path, handler = '', knowsCaller = false } = route;
  // Who has passed the password can still guess the code that is asked for next.
  if (knowsCaller && !SECOND_FACTOR.test(`${path} ${handler}`)) return false;
  return (
    /^(post|put|all|mutation)$/.test(method) &&
    (LOGIN.test(path) || LOGIN_METHOD.test(handler) || (BY_PASSWORD.test(path) && takesPassword(route, rule))) &&
    !NO_LOGIN.test(`${path} ${handler}`) &&
    !isSetByCaller(route, rule) &&
    !takesSignedAnswer(route, rule)
  );
}

function takesPassword({ path, chain }: AppRoute, rule: RuleContext<string>): boolean {
  const handler = chain.at(-1);
  return (
    handler !== undefined && !CHOICE.test(path) && mentions(handler, /^(password|passwd|pwd|passcode|pin)$/i, rule)
  );
}
/**
 * `app.post('/login/saml/callback', passport.authenticate('saml'), …)`: nobody guesses a signature. A handler that speaks of
 * a password, or hands the whole body on, may take one as well.
 */
function takesSignedAnswer({ path, own }: AppRoute, rule: RuleContext<string>): boolean {
  const strategies = own.flatMap(({ node, module }) => {
    const at = unwrap(node);
    if (at.type !== 'CallExpression' || lastName(at.callee) !== 'authenticate' || !at.arguments[0]) return [];
    return rule.semantics.value(at.arguments[0], module).constants().map(String);
  });
  const isSigned =
    strategies.length > 0 ? !strategies.some((one) => PASSWORD_STRATEGY.test(one)) : SIGNED_ANSWER.test(path);
  const handlers = own.filter(({ node }) => node.type !== 'Literal');
  return (
    isSigned && !handlers.some((part) => mentions(part, PASSWORD, rule, CALLS) || mentions(part, handsOnBody, rule))
  );
}
const CHOICE = /sign-?up|join|create|change|update|set-?up|invit|accept|confirm|activat/i;

/** Grants of OAuth by which a program shows a code, a signature or a token that was issued to it: none of them is guessed. */
const GRANTS = /^(authorization_code|client_credentials|refresh_token|client_assertion|code_verifier)$|jwt-bearer/;

/**
 * A token endpoint whose handler is seen to take no password: other grants, or nothing that is tried, as for the token of
 * a call. Who hands the whole body on may hand on a password.
 */
function takesNoPassword({ path, chain }: AppRoute, rule: RuleContext<string>): boolean {
  if (!/(^|\/)token\/?$/i.test(path)) return false;
  // `wrap(handler)` is the handler.
  const parts = chain.flatMap(({ node, module }): readonly Part[] =>
    node.type === 'CallExpression'
      ? [node, ...node.arguments].map((one) => ({ node: one, module }))
      : [{ node, module }],
  );
  const speakOf = (wanted: RegExp): boolean => parts.some((part) => mentions(part, wanted, rule, CALLS));
  if (speakOf(PASSWORD)) return false;
  if (speakOf(GRANTS)) return true;
  const isTried = fieldsTaken(parts, rule)?.some((name) => PROOF.test(words(name).join(' '))) ?? false;
  return !isTried && isSeen(chain.at(-1), rule) && !parts.some((part) => mentions(part, handsOnBody, rule));
}

/** What stands before a handler and tries nothing that was sent. */
const READERS = /^(json|urlencoded|text|raw|bodyParser|cookieParser|cors|helmet|compression|morgan)$/;

/** `app.post('/reset-password', (_, res) => res.sendStatus(204))`: the answer of a stub, whatever is sent. */
function answersAlike({ chain }: AppRoute): boolean {
  const isHandler = ({ node }: Part): boolean => {
    const at = unwrap(node);
    const [request] = isFunction(at) ? at.params : [];
    if (!isFunction(at) || !at.body || request?.type !== 'Identifier') return false;
    const names = [request.name, 'arguments'];
    return !someNode(at.body, (one) => one.type === 'Identifier' && names.includes(one.name));
  };
  const isReader = ({ node }: Part): boolean => {
    const at = unwrap(node);
    // The path itself is a part of the chain.
    return at.type === 'Literal' || READERS.test(lastName(at.type === 'CallExpression' ? at.callee : at) ?? '');
  };
  const last = chain.at(-1);
  return last !== undefined && isHandler(last) && chain.every((part) => isHandler(part) || isReader(part));
}

/** A function of the workspace, be it written into a wrapper: `wrap(async (request, response) => …)`. */
function isSeen(handler: Part | undefined, rule: RuleContext<string>): boolean {
  const at = handler && unwrap(handler.node);
  if (!at) return false;
  return (
    (at.type === 'CallExpression' && at.arguments.some(isFunction)) ||
    rule.semantics.value(at, handler.module).atoms.some((atom) => atom.kind === 'function')
  );
}

function handsOnBody(node: TSESTree.Node): boolean {
  return (
    node.type === 'CallExpression' &&
    node.arguments.some((one) => one.type === 'MemberExpression' && lastName(one) === 'body')
  );
}

/**
 * True where the handler leaves the sign-in to a service of which only an interface is seen, `this.authService.verifyOtp(…)`:
 * what it does after a failed try, the code does not tell.
 */
function isTriedUnseen({ chain }: AppRoute, rule: RuleContext<string>): boolean {
  const handler = chain.at(-1);
  return (
    handler !== undefined &&
    mentions(handler, (node, module) => isUnseenSignIn(node, rule.semantics.of(module)), rule, 1)
  );
}
function isUnseenSignIn(node: TSESTree.Node, semantics: Semantics): boolean {
  const callee = node.type === 'CallExpression' ? unwrap(node.callee) : undefined;
  if (callee?.type !== 'MemberExpression' || !SIGN_IN.test(lastName(callee) ?? '')) return false;
  const service = unwrap(callee.object);
  return (
    service.type === 'MemberExpression' &&
    unwrap(service.object).type === 'ThisExpression' &&
    semantics.value(callee).atoms.every(({ kind }) => kind === 'unknown' || kind === 'parameter')
  );
}
const SIGN_IN = /^(verify|validate|check|confirm|authenticate|log_?in|sign_?in)/i;

function counts(node: TSESTree.Node): boolean {
  if (takesOneTry(node)) return true;
  const text = said(node);
  if (text === undefined || isFlag(node)) return false;
  if (LIMITER.test(text)) return true;
  return node.type === 'Literal' || node.type === 'TemplateElement'
    ? LIMITED.test(text)
    : COUNTING.test(words(text).join(' '));
}

/** `otp.retries - 1`, `code.remaining--`: of the tries that the record of a code has left. A variable may count those of a request. */
function takesOneTry(node: TSESTree.Node): boolean {
  const counted =
    node.type === 'BinaryExpression' && node.operator === '-'
      ? node.left
      : node.type === 'UpdateExpression' && node.operator === '--'
        ? node.argument
        : node.type === 'AssignmentExpression' && node.operator === '-='
          ? node.left
          : undefined;
  const at = counted && unwrap(counted);
  return (
    at?.type === 'MemberExpression' &&
    unwrap(at.object).type !== 'ThisExpression' &&
    /^(retr(y|ies)|tries|(tries|retries|attempts) left|left|remaining|remaining (tries|retries))$/.test(
      words(lastName(at) ?? '').join(' '),
    )
  );
}

/** `user.isLocked`: somebody locked the account; whether tries lock it, that does not say. */
function isFlag(node: TSESTree.Node): boolean {
  return (
    node.type === 'Identifier' &&
    /^(is_?)?(account_?)?locked$/i.test(node.name) &&
    node.parent.type !== 'CallExpression' &&
    node.parent.parent?.type !== 'CallExpression'
  );
}
