import { defineRule } from '../../define-rule';
import { entryNode } from '../../semantics/arrivals';
import { isAbsent, isKnownObject } from '../shared/absent';
import { once } from '../shared/once';
import { setOnSessionCookie } from '../shared/session-cookie';
import { isSessionOfReads, isSessionUnused } from '../shared/session-use';
import { isSetupWizard } from '../shared/setup-wizards';

const DAY = 86_400_000;

export default defineRule({
  id: 'session-weak-config',
  title: 'Sessions have no end, or a store that loses them',
  threats: ['IOMT-APP-05'],
  cwe: ['CWE-613'],
  severity: 'warning',
  confidence: 'medium',
  preset: 'recommended',
  group: 'Web, API and session',
  messages: {
    endless:
      'Sessions have no maxAge, so a ward computer left alone stays logged in to patient data. Set maxAge to minutes, with rolling for those who work.',
    long: 'Sessions last {{days}} days, so a ward computer left alone stays logged in to patient data. Set maxAge to minutes, with rolling for those who work.',
    store:
      'Sessions are kept in the memory of the process (no store), which leaks until it stops and logs every clinician out with it. Give it a store such as connect-redis that ends sessions.',
  },
  roles: {
    'session.options'(arrival, rule) {
      const { semantics } = rule;
      const inCookie = arrival.call.library === 'cookie-session';
      const cookie = inCookie ? arrival.value : semantics.property(arrival.value, 'cookie');
      const maxAge = semantics.property(cookie, 'maxAge');
      const age = maxAge.only()?.value;
      const at = entryNode(inCookie ? arrival.node : entryNode(arrival.node, 'cookie'), 'maxAge');
      // Nobody is signed in by a session that nothing reads.
      const doubt = (): { confidence?: 'low' } =>
        isSetupWizard(rule) || isSessionUnused(rule) || isSessionOfReads(arrival.call.node, arrival.call.module)
          ? { confidence: 'low' }
          : {};
      if (typeof age === 'number' && age > DAY) {
        if (once(rule, at))
          rule.report({
            ...doubt(),
            node: at,
            messageId: 'long',
            data: { days: Math.round(age / DAY) },
            trace: semantics.trace(arrival, maxAge.atoms[0]),
          });
        return;
      }
      if (!arrival.direct || !isKnownObject(arrival.value) || !once(rule, arrival.node)) return;
      const ends = ['maxAge', 'expires', 'originalMaxAge'].some((name) => !isAbsent(semantics.property(cookie, name)));
      const isEndless =
        (isAbsent(cookie) ||
          (isKnownObject(cookie) && !ends) ||
          (age === null && isAbsent(semantics.property(cookie, 'expires')))) &&
        !['maxAge', 'expires', 'originalMaxAge'].some((name) => setOnSessionCookie(name, rule).length > 0);
      // A store may end the sessions by itself.
      if (isEndless && (inCookie || isAbsent(semantics.property(arrival.value, 'store'))))
        rule.report({ node: arrival.node, messageId: 'endless', ...doubt() });
      else if (!inCookie && isAbsent(semantics.property(arrival.value, 'store')))
        rule.report({ node: arrival.node, messageId: 'store', severity: 'info', ...doubt() });
    },
  },
});
