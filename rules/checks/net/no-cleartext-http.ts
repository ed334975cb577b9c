import { defineRule } from '../../define-rule';
import { cleartextUrls, hostName, isLocalHost } from '../shared/cleartext-urls';
import { replaceStart } from '../shared/edits';
import { schemeChoice } from '../shared/scheme-choice';

export default defineRule({
  id: 'no-cleartext-http',
  title: 'Data is sent or fetched over HTTP without TLS',
  threats: ['IOMT-NET-01'],
  cwe: ['CWE-319'],
  severity: 'error',
  confidence: 'high',
  preset: 'recommended',
  group: 'Transport and TLS',
  madeUpInTests: true,
  fixable: true,
  hasSuggestions: true,
  messages: {
    cleartext:
      'This request goes to {{host}} over http:// unencrypted, so anyone on its way can read and alter readings and commands. Use https://.',
  },
  roles: {
    'transport.url'(arrival, rule) {
      for (const url of cleartextUrls(arrival.value, ['http'], arrival.inner)) {
        const choice = schemeChoice(url, arrival, 'https');
        if (choice === 'page' || choice === 'asked') return;
        const replace = arrival.direct
          ? replaceStart(arrival.node, 'http://', 'https://', rule.sourceCode.text)
          : undefined;
        rule.report({
          node: arrival.node,
          messageId: 'cleartext',
          data: { host: hostName(url) },
          trace: rule.semantics.trace(arrival, url.atom),
          ...(url.isPrivate && { severity: 'warning' as const }),
          ...(choice && { severity: 'info' as const, confidence: 'medium' as const }),
          ...(replace &&
            (url.isPlainPublicHost
              ? { fix: replace, fixTitle: 'Use https://' }
              : { suggest: [{ title: 'Use https:// (the server must answer there)', fix: replace }] })),
        });
        return;
      }
    },
    'transport.http.host'(arrival, rule) {
      const known = arrival.value
        .texts()
        .find(({ exact }) => exact !== undefined && !isLocalHost(exact.replace(/:\d+$/, '')));
      if (known)
        rule.report({
          node: arrival.node,
          messageId: 'cleartext',
          data: { host: known.prefix },
          trace: rule.semantics.trace(arrival, known.atom),
        });
    },
  },
});
