import { defineRule } from '../../define-rule';
import { unwrap } from '../../semantics/syntax';
import { peerName, staysOnThisMachine } from '../shared/peers';

export default defineRule({
  id: 'devicescript-plaintext-socket',
  title: 'A DeviceScript program opens a socket without TLS',
  threats: ['IOMT-NET-02'],
  cwe: ['CWE-319'],
  severity: 'warning',
  confidence: 'high',
  preset: 'recommended',
  group: 'Transport and TLS',
  hasSuggestions: true,
  messages: {
    absent:
      'This socket to {{host}} is plain TCP, for no proto is given, so the device’s readings can be read and forged on the network. Set proto to tls.',
    tcp: 'This socket to {{host}} is plain TCP, so the device’s readings and commands can be read and forged on the network. Set proto to tls.',
  },
  roles: {
    'transport.socket.cleartext'(arrival, rule) {
      const { call } = arrival;
      const options = call.argument(0);
      if (
        !options?.closed ||
        options.atoms.some((atom) => atom.kind !== 'object' || atom.object.open) ||
        staysOnThisMachine(call)
      )
        return;
      const literal = arrival.direct && call.argumentNode(0) ? unwrap(call.argumentNode(0)!) : undefined;
      const last = literal?.type === 'ObjectExpression' ? literal.properties.at(-1) : undefined;
      rule.report({
        node: arrival.node,
        messageId: 'absent',
        data: { host: peerName(call) },
        trace: rule.semantics.trace(arrival),
        ...(last && {
          suggest: [
            {
              title: "Add proto: 'tls' (the server must speak TLS on that port)",
              fix: (fixer) => fixer.insertTextAfter(last, ", proto: 'tls'"),
            },
          ],
        }),
      });
    },
    'transport.socket.protocol'(arrival, rule) {
      const atom = arrival.value.atoms.find((one) => one.kind === 'const' && one.value === 'tcp');
      if (!atom || staysOnThisMachine(arrival.call)) return;
      const literal = unwrap(arrival.node);
      rule.report({
        node: arrival.node,
        messageId: 'tcp',
        data: { host: peerName(arrival.call) },
        trace: rule.semantics.trace(arrival, atom),
        ...(arrival.direct &&
          literal.type === 'Literal' && {
            suggest: [
              {
                title: 'Use tls (the server must speak TLS on that port)',
                fix: (fixer) => fixer.replaceText(literal, "'tls'"),
              },
            ],
          }),
      });
    },
  },
});
