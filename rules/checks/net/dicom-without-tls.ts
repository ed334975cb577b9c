import { defineRule } from '../../define-rule';
import { ifOnThisMachine, peerName } from '../shared/peers';

export default defineRule({
  id: 'dicom-without-tls',
  title: 'A DICOM association is opened or accepted without TLS',
  threats: ['IOMT-NET-03', 'IOMT-NET-17'],
  cwe: ['CWE-319'],
  severity: 'error',
  confidence: 'high',
  preset: 'recommended',
  group: 'Transport and TLS',
  messages: {
    client:
      'This DICOM association with {{host}} has no TLS, so images and patient identities can be read and altered on the way. Give securityOptions with key, cert and ca, or tunnel the association through TLS.',
    server:
      'This DICOM listener has no TLS, so images and patient identities can be read and altered on the way. Give securityOptions with requestCert, or put a TLS tunnel in front.',
    mutual:
      'This DICOM listener has TLS and asks for no client certificate, so any machine can store or query images under a borrowed AE title. Set requestCert and rejectUnauthorized to true.',
  },
  roles: {
    'dicom.cleartext'(arrival, rule) {
      const isServer = /listen|scp$/i.test(arrival.call.name);
      rule.report({
        node: arrival.node,
        messageId: isServer ? 'server' : 'client',
        data: { host: peerName(arrival.call) },
        trace: rule.semantics.trace(arrival),
        ...ifOnThisMachine(arrival.call),
      });
    },
    'dicom.server'(arrival, rule) {
      const security = arrival.call.option('securityOptions');
      if (!security?.closed || security.truthiness() !== true) return;
      const asks = arrival.call.option('securityOptions.requestCert');
      if (asks === undefined || asks.truthiness() === false)
        rule.report({
          node: arrival.node,
          messageId: 'mutual',
          severity: 'warning',
          trace: rule.semantics.trace(arrival),
        });
    },
  },
});
