import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
import { entryNode } from '../../semantics/arrivals';
import { inside, memberName, unwrap } from '../../semantics/syntax';
import type { Place } from '../../semantics/trace';
import { placeOf, type Value } from '../../semantics/value';
import { isAbsent, isKnownObject } from '../shared/absent';
import { cookieOf, cookieTexts, isOver, isSessionCookie, isSessionText, lackingIn } from '../shared/cookies';
import { lastName } from '../shared/expressions';
import { once } from '../shared/once';
import { setOnSessionCookie } from '../shared/session-cookie';

type Rule = RuleContext<'off' | 'missing' | 'none' | 'script'>;
/** Libraries whose cookie is the session. */
const SESSIONS = new Set(['express-session', 'cookie-session', '@fastify/session']);
/** Libraries whose cookies are HttpOnly when nothing is said, and secure where the request came over TLS. */
const SAFE_BY_DEFAULT = new Set(['@sveltejs/kit', 'koa', 'cookie-session', '@fastify/session']);
const HARM = { httpOnly: 'scripts of the page read it', secure: 'plain HTTP carries it' } as const;

export default defineRule({
  id: 'cookie-insecure-flags',
  title: 'A session cookie can be read by scripts or sent in the clear',
  threats: ['IOMT-APP-05', 'IOMT-APP-07'],
  cwe: ['CWE-614', 'CWE-1004', 'CWE-1275'],
  severity: 'error',
  confidence: 'high',
  preset: 'recommended',
  group: 'Web, API and session',
  hasSuggestions: true,
  // Handlers that a framework calls by their names import nothing of it.
  triggers: ['cookies.set', 'document.cookie'],
  messages: {
    off: 'The session cookie is set with {{flag}} off, so {{harm}}: the session of a clinician is stolen with it. Switch it on.',
    missing:
      'The session cookie is set without {{flags}}, so {{harm}}: the session of a clinician is stolen with it. Set httpOnly, secure and sameSite.',
    script:
      'A script sets this session cookie, so every script of the page reads it as well: one injected script takes the session of a clinician. Let the server set it, with HttpOnly, Secure and SameSite.',
    none: 'sameSite none without secure is refused by browsers, or sends the session along with every foreign page. Use lax or strict, or add secure.',
  },
  roles: {
    'cookie.options'(arrival, rule) {
      const isSession = SESSIONS.has(arrival.call.library ?? '');
      if (!isSession && !isSessionCookie(arrival, rule)) return;
      judge(arrival.node, arrival.value, arrival, isSession, rule);
    },
    'cookie.value'(arrival, rule) {
      const { call } = arrival;
      if (
        !arrival.direct ||
        SAFE_BY_DEFAULT.has(call.library ?? '') ||
        !('arguments' in call.node) ||
        call.argumentNode(call.count - 1) !== arrival.node ||
        call.node.arguments.some((one) => one.type === 'SpreadElement') ||
        !isSessionCookie(arrival, rule)
      )
        return;
      report(call.node, ['httpOnly', 'secure'], arrival, rule);
    },
    /** The header written by hand: `sid=…; Path=/; HttpOnly`. */
    'http.response.header'(arrival, rule) {
      if (!arrival.direct) return;
      for (const text of cookieTexts(arrival)) {
        const lacking = lackingIn(text);
        if (lacking.length === 0 || !once(rule, arrival.node)) continue;
        report(arrival.node, lacking, arrival, rule);
        return;
      }
    },
  },
  nodes: (rule) => ({
    AssignmentExpression(node) {
      if (node.operator !== '=' || !isCookieOfPage(node.left, rule)) return;
      const value = rule.semantics.value(node.right);
      // A cookie that a script sets cannot be HttpOnly, whatever its text says.
      if (value.texts().some((text) => isSessionText(text) && !isOver(text)))
        rule.report({ node, messageId: 'script', severity: 'warning' });
    },
  }),
});

/** `document.cookie`, `window.document.cookie`. */
function isCookieOfPage(node: TSESTree.Node, { semantics: { module } }: Rule): boolean {
  const at = unwrap(node);
  if (at.type !== 'MemberExpression' || memberName(at) !== 'cookie' || lastName(at.object) !== 'document') return false;
  const root = unwrap(at.object);
  return root.type !== 'Identifier' || module.variableOf(root) === undefined;
}

function report(node: TSESTree.Node, lacking: readonly (keyof typeof HARM)[], arrival: Arrival, rule: Rule): void {
  rule.report({
    node,
    messageId: 'missing',
    data: { flags: lacking.join(' and '), harm: lacking.map((flag) => HARM[flag]).join(' and ') },
    cause: madeAt(arrival, rule),
    trace: arrival.value.labels.length > 0 ? rule.semantics.trace(arrival, arrival.value.labels[0]) : [],
    ...(lacking[0] === 'secure' && { severity: 'warning' as const, confidence: 'medium' as const }),
  });
}

/** The object of the options, when a function or constant of this or another file makes it for several cookies. */
function madeAt({ node, value }: Arrival, { semantics }: Rule): Place | undefined {
  const [atom] = value.atoms;
  const made = atom?.kind === 'object' ? atom.object : undefined;
  if (!made || value.atoms.length > 1) return undefined;
  const isHere = made.module === semantics.module && inside(made.node, node);
  return isHere ? undefined : placeOf(made.module, made.node);
}

function judge(node: TSESTree.Node, value: Value, arrival: Arrival, isSession: boolean, rule: Rule): void {
  for (const flag of ['httpOnly', 'secure'] as const) {
    const given = rule.semantics.property(value, flag);
    const atom = given.atoms.find((one) => one.kind === 'const' && one.value === false);
    if (!atom || given.atoms.length > 1 || (isSession && isSetForEach(flag, rule))) continue;
    const at = entryNode(node, flag);
    if (!once(rule, at)) return;
    const flip = arrival.direct && at.type === 'Literal' && at.value === false;
    rule.report({
      node: at,
      messageId: 'off',
      data: { flag, harm: HARM[flag] },
      trace: rule.semantics.trace(arrival, atom),
      cause: rule.semantics.cause(arrival, atom),
      ...(flip && { suggest: [{ title: `Set ${flag} to true`, fix: (fixer) => fixer.replaceText(at, 'true') }] }),
    });
    return;
  }
  if (!isKnownObject(value) || SAFE_BY_DEFAULT.has(arrival.call.library ?? '')) return;
  const sameSite = rule.semantics.property(value, 'sameSite').only()?.value;
  const lacking = (['httpOnly', 'secure'] as const).filter(
    (flag) =>
      isAbsent(rule.semantics.property(value, flag)) &&
      !(isSession && (flag === 'httpOnly' || isSetForEach(flag, rule))),
  );
  if (typeof sameSite === 'string' && sameSite.toLowerCase() === 'none' && lacking.includes('secure')) {
    if (once(rule, node)) rule.report({ node: entryNode(node, 'sameSite'), messageId: 'none' });
  } else if (lacking.length > 0 && arrival.direct && !cookieOf(arrival, rule).isRemoval && once(rule, node))
    report(node, lacking, arrival, rule);
}

/** `req.session.cookie.secure = req.secure`: a middleware sets it for each request, by how that came. */
function isSetForEach(flag: keyof typeof HARM, rule: Rule): boolean {
  return setOnSessionCookie(flag, rule).some((given) => !(given.type === 'Literal' && !given.value));
}
