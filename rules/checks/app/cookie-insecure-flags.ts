import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
import { entryNode } from '../../semantics/arrivals';
import type { Value } from '../../semantics/value';
import { isAbsent, isKnownObject } from '../shared/absent';
import { once } from '../shared/once';
import { isSecretName, words } from '../shared/secrets';

type Rule = RuleContext<'off' | 'missing' | 'none'>;
const SENSITIVE = new Set([
  'session',
  'sess',
  'sid',
  'sessionid',
  'token',
  'auth',
  'jwt',
  'login',
  'remember',
  'access',
  'refresh',
  'connect',
  'identity',
  'authorization',
  'bearer',
]);
const HARMLESS = /csrf|xsrf|lang|locale|theme|consent|timezone/i;
/** Libraries that set the attributes themselves unless told otherwise. */
const SESSIONS = new Set(['express-session', 'cookie-session']);

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
  messages: {
    off: 'The session cookie is set with {{flag}} off, so {{harm}}: the session of a clinician is stolen with it. Switch it on.',
    missing:
      'The session cookie is set without {{flags}}, so {{harm}}: the session of a clinician is stolen with it. Set httpOnly, secure and sameSite.',
    none: 'sameSite none without secure is refused by browsers, or sends the session along with every foreign page. Use lax or strict, or add secure.',
  },
  roles: {
    'cookie.options'(arrival, rule) {
      const isSession = SESSIONS.has(arrival.call.library ?? '');
      if (!isSession && !isSensitive(arrival)) return;
      judge(arrival.node, arrival.value, arrival, isSession, rule);
    },
    'cookie.value'(arrival, rule) {
      const { call } = arrival;
      if (
        !arrival.direct ||
        !('arguments' in call.node) ||
        call.node.arguments.length !== 2 ||
        call.node.arguments.some((one) => one.type === 'SpreadElement') ||
        !isSensitive(arrival)
      )
        return;
      rule.report({
        node: call.node,
        messageId: 'missing',
        data: { flags: 'httpOnly and secure', harm: 'scripts of the page read it and plain HTTP carries it' },
        trace: arrival.value.labels.length > 0 ? rule.semantics.trace(arrival, arrival.value.labels[0]) : [],
      });
    },
  },
});

const HARM = { httpOnly: 'scripts of the page read it', secure: 'plain HTTP carries it' } as const;

function judge(node: TSESTree.Node, value: Value, arrival: Arrival, isSession: boolean, rule: Rule): void {
  for (const flag of ['httpOnly', 'secure'] as const) {
    const given = rule.semantics.property(value, flag);
    const atom = given.atoms.find((one) => one.kind === 'const' && one.value === false);
    if (!atom || given.atoms.length > 1) continue;
    const at = entryNode(node, flag);
    if (!once(rule, at)) return;
    const flip = arrival.direct && at.type === 'Literal' && at.value === false;
    rule.report({
      node: at,
      messageId: 'off',
      data: { flag, harm: HARM[flag] },
      trace: rule.semantics.trace(arrival, atom),
      ...(flip && { suggest: [{ title: `Set ${flag} to true`, fix: (fixer) => fixer.replaceText(at, 'true') }] }),
    });
    return;
  }
  const sameSite = rule.semantics.property(value, 'sameSite').only()?.value;
  if (!isKnownObject(value)) return;
  const lacking = (['httpOnly', 'secure'] as const).filter(
    (flag) => isAbsent(rule.semantics.property(value, flag)) && !(isSession && flag === 'httpOnly'),
  );
  if (typeof sameSite === 'string' && sameSite.toLowerCase() === 'none' && lacking.includes('secure')) {
    if (once(rule, node)) rule.report({ node: entryNode(node, 'sameSite'), messageId: 'none' });
  } else if (lacking.length > 0 && arrival.direct && !clears(arrival) && once(rule, node))
    rule.report({
      node,
      messageId: 'missing',
      data: { flags: lacking.join(' and '), harm: lacking.map((flag) => HARM[flag]).join(' and ') },
      ...(lacking[0] === 'secure' && { severity: 'warning' as const, confidence: 'medium' as const }),
    });
}

/** The cookie carries a session or a token, by its name, its value, or the name of the variable that is its value. */
function isSensitive(arrival: Arrival): boolean {
  const { call } = arrival;
  const name = call.argument(0)?.texts()[0]?.exact ?? '';
  const node = call.argumentNode(1);
  const variable = node?.type === 'Identifier' ? node.name : '';
  if (HARMLESS.test(name) || clears(arrival)) return false;
  const given = call.argument(1);
  return (
    words(name).some((word) => SENSITIVE.has(word)) ||
    (name !== '' && words(variable).some((word) => word === 'token' || word === 'jwt')) ||
    (given?.labelled('secret').length ?? 0) > 0 ||
    isSecretName(name)
  );
}

/** An empty value or one that is over at once removes the cookie. */
function clears(arrival: Arrival): boolean {
  const value = arrival.call.argument(1)?.only();
  return value !== undefined && (value.value === '' || value.value === null || value.value === 'deleted');
}
