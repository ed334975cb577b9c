import { defineRule } from '../../define-rule';
import { secretsByForm } from '../shared/written-secrets';

export default defineRule({
  id: 'credentials-in-url',
  title: 'A password is written in a URL',
  threats: ['IOMT-DEV-04', 'IOMT-NET-02'],
  cwe: ['CWE-798', 'CWE-522'],
  severity: 'error',
  confidence: 'high',
  preset: 'recommended',
  group: 'Secrets',
  madeUpInTests: true,
  triggers: ['://'],
  messages: {
    url: 'The password of {{host}} is written in this {{scheme}} URL: it is the same in every installation, and URLs end up in logs and error reports. Change it, and pass user and password apart from the URL, read at run time.',
  },
  nodes: (rule) =>
    secretsByForm(rule, /:\/\//, (node, found, redact) => {
      if (found.kind !== 'url') return;
      rule.report({
        node,
        messageId: 'url',
        data: { host: found.host === '' ? 'the server' : found.host, scheme: found.scheme },
        redact,
      });
    }),
});
