import { defineRule } from '../../define-rule';
import { cleartextUrls, hostName } from '../shared/cleartext-urls';
import { replaceStart } from '../shared/edits';
import { schemeChoice } from '../shared/scheme-choice';

export default defineRule({
  id: 'no-cleartext-websocket',
  title: 'A WebSocket or Socket.IO connection is opened without TLS',
  threats: ['IOMT-NET-01'],
  cwe: ['CWE-319'],
  severity: 'error',
  confidence: 'high',
  preset: 'recommended',
  group: 'Transport and TLS',
  hasSuggestions: true,
  messages: {
    cleartext:
      'This socket to {{host}} is opened with {{scheme}}://, so live vitals and commands on it can be read and altered on the way. Use {{secure}}://.',
  },
  roles: {
    'transport.websocket.url'(arrival, rule) {
      for (const url of cleartextUrls(arrival.value, ['ws', 'http'], arrival.inner)) {
        const secure = url.scheme === 'ws' ? 'wss' : 'https';
        const choice = schemeChoice(url, arrival, secure);
        if (choice === 'page' || choice === 'asked') return;
        const replace = arrival.direct
          ? replaceStart(arrival.node, `${url.scheme}://`, `${secure}://`, rule.sourceCode.text)
          : undefined;
        rule.report({
          node: arrival.node,
          messageId: 'cleartext',
          data: { host: hostName(url), scheme: url.scheme, secure },
          trace: rule.semantics.trace(arrival, url.atom),
          ...(url.isPrivate && { severity: 'warning' as const }),
          ...(choice && { severity: 'info' as const, confidence: 'medium' as const }),
          ...(replace && { suggest: [{ title: `Use ${secure}:// (the server must answer there)`, fix: replace }] }),
        });
        return;
      }
    },
  },
});
