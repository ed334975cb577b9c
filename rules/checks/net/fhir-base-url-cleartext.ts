import { defineRule } from '../../define-rule';
import { doubt, toHttps } from '../shared/cleartext-reports';
import { cleartextUrls, hostName } from '../shared/cleartext-urls';
import { replaceStart } from '../shared/edits';

export default defineRule({
  id: 'fhir-base-url-cleartext',
  title: 'A FHIR or DICOMweb server is reached over HTTP without TLS',
  threats: ['IOMT-NET-03'],
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
      'Health records are exchanged with {{host}} over http:// unencrypted, so patient data and access tokens can be read and altered on the way. Use https://.',
  },
  roles: {
    'fhir.base-url'(arrival, rule) {
      const url = cleartextUrls(arrival.value, ['http'], arrival.inner)[0];
      if (!url) return;
      const replace = arrival.direct
        ? replaceStart(arrival.node, 'http://', 'https://', rule.sourceCode.text)
        : undefined;
      rule.report({
        node: arrival.node,
        messageId: 'cleartext',
        data: { host: hostName(url) },
        trace: rule.semantics.trace(arrival, url.atom),
        cause: rule.semantics.cause(arrival, url.atom),
        ...(url.isPrivate && { severity: 'warning' as const }),
        ...doubt(url, arrival, rule),
        ...toHttps(url, replace),
      });
    },
  },
});
