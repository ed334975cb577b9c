import { defineRule } from '../../define-rule';
import { secretsByForm } from '../shared/written-secrets';
import { hasWrongChecksum, isOfTestMode, isShortLivedToken, tokenFormats } from '../shared/token-formats';

const words = tokenFormats.flatMap((format) => format.words);
const hint = new RegExp(words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'));

export default defineRule({
  id: 'provider-token',
  title: 'A token or key that a provider issued is written in the source',
  threats: ['IOMT-DEV-04'],
  cwe: ['CWE-798'],
  severity: 'error',
  confidence: 'high',
  preset: 'recommended',
  group: 'Secrets',
  leaksAnywhere: true,
  triggers: words.map((word) => ({ exact: word })),
  messages: {
    token:
      'This is {{name}} in the source: whoever reads the code or unpacks the app can use the account and the patient data in it. Revoke it, and read the new one at run time.',
    trial:
      'This is {{name}} of the test mode in the source: it opens no account of a person, but whoever reads the code can use and change what is tried with it. Read it at run time.',
    identifier:
      'This is {{name}} in the source: it names the project and is open to misuse unless it is restricted. Restrict it to this app and to the services it needs, or read it at run time.',
  },
  nodes: (rule) =>
    secretsByForm(rule, hint, (node, found, redact) => {
      if (found.kind !== 'token') return;
      const isIdentifier = found.format.isIdentifier === true;
      const isTrial = isOfTestMode(found.secret);
      rule.report({
        node,
        messageId: isTrial ? 'trial' : isIdentifier ? 'identifier' : 'token',
        data: { name: found.format.name },
        redact,
        // A test signs its own, and makes up those that nobody issued.
        madeUpInTests: found.format.id === 'jwt' || hasWrongChecksum(found.secret),
        ...(isIdentifier && { severity: 'info' as const, confidence: 'medium' as const }),
        ...(isShortLivedToken(found.secret) && { severity: 'info' as const, confidence: 'low' as const }),
        ...(isTrial && { severity: 'info' as const, confidence: 'low' as const }),
      });
    }),
});
