import { defineRule } from '../../define-rule';
import type { Arrival } from '../../semantics/arrival';
import { cleartextUrls, hostName, isLocalHost } from '../shared/cleartext-urls';
import { replaceStart } from '../shared/edits';

export default defineRule({
  id: 'no-cleartext-coap',
  title: 'A CoAP request is sent without DTLS',
  threats: ['IOMT-NET-02'],
  cwe: ['CWE-319'],
  severity: 'error',
  confidence: 'high',
  preset: 'recommended',
  group: 'Transport and TLS',
  hasSuggestions: true,
  messages: {
    cleartext:
      'This CoAP request to {{host}} travels as plain UDP, so device settings and readings can be read and forged on the ward network. Use coaps:// with a key for each device.',
    library:
      'This CoAP request to {{host}} travels as plain UDP, for the library has no DTLS, so device settings can be read and forged. Use a client with DTLS (coaps://) or protect the payload with OSCORE.',
  },
  roles: {
    'transport.coap.url'(arrival, rule) {
      const url = cleartextUrls(arrival.value, ['coap'], arrival.inner)[0];
      const host = url ? hostName(url) : optionsHost(arrival);
      if (host === undefined || isLocalHost(host) || isDiscovery(arrival)) return;
      // node-coap-client speaks DTLS when the URL says coaps; the coap package never does.
      const speaksDtls = arrival.call.library === 'node-coap-client';
      const replace =
        speaksDtls && arrival.direct
          ? replaceStart(arrival.node, 'coap://', 'coaps://', rule.sourceCode.text)
          : undefined;
      rule.report({
        node: arrival.node,
        messageId: speaksDtls ? 'cleartext' : 'library',
        data: { host },
        trace: rule.semantics.trace(arrival, url?.atom),
        cause: rule.semantics.cause(arrival, url?.atom),
        ...(replace && {
          suggest: [{ title: 'Use coaps:// (keys must be set with setSecurityParams)', fix: replace }],
        }),
      });
    },
  },
});

/** `coap.request({ hostname: 'pump-7', … })` of the package that has no DTLS. */
function optionsHost(arrival: Arrival): string | undefined {
  if (arrival.call.library !== 'coap') return undefined;
  const host = arrival.call.option('hostname', 0) ?? arrival.call.option('host', 0);
  return host?.texts()[0]?.exact;
}

/** Discovery asks everyone what they are, and carries nothing. */
function isDiscovery(arrival: Arrival): boolean {
  const path = arrival.call.option('pathname', 0)?.texts()[0]?.exact;
  const multicast = arrival.call.option('multicast', 0)?.truthiness() === true;
  return (
    multicast ||
    (path ?? '').startsWith('/.well-known/core') ||
    arrival.value.texts().some((text) => text.pieces.some((piece) => piece.includes('/.well-known/core')))
  );
}
