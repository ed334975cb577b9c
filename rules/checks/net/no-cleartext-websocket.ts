import { defineRule } from '../../define-rule';
import { cleartextReport } from '../shared/cleartext-reports';

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
      const found = cleartextReport(arrival, rule, { ws: 'wss', http: 'https' }, { followsPage: true });
      if (!found) return;
      const { report, replace, secure } = found;
      rule.report({
        ...report,
        ...(replace && { suggest: [{ title: `Use ${secure}:// (the server must answer there)`, fix: replace }] }),
      });
    },
  },
});
