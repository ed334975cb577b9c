import { defineRule } from '../../define-rule';
import { cleartextReport, toHttps } from '../shared/cleartext-reports';
import { isLocalHost } from '../shared/cleartext-urls';
import { isOfUnknownPeer } from '../shared/unknown-peers';

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
      const found = cleartextReport(arrival, rule, { http: 'https' }, { followsPage: true });
      if (!found) return;
      const isUnknown = isOfUnknownPeer(found.url, arrival, rule);
      rule.report({
        ...found.report,
        ...toHttps(found.url, found.replace),
        ...(isUnknown && { severity: 'info', confidence: 'low' }),
      });
    },
    'transport.http.host'(arrival, rule) {
      const known = arrival.value
        .texts()
        .find(({ exact }) => exact !== undefined && isHost(exact) && !isLocalHost(exact.replace(/:\d+$/, '')));
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

/**
 * False for the empty text, where Node goes to this machine, and for what stands in place of a name until somebody fills
 * it in: `<YOUR-CLOUD-HOST>`, `YOUR_HOST`. No host is called like that, so that nothing is sent.
 */
function isHost(text: string): boolean {
  return (
    text !== '' &&
    !/[<>{}[\]\s]|^your[-_]?(\w+[-_])*(host|hostname|server|domain|address|ip)$/i.test(text.replace(IPV6, ''))
  );
}
const IPV6 = /^\[[\da-f:.]+\]/i;
