import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import { displayName } from '../../semantics/syntax';
import { ifOnThisMachine, peerName } from '../shared/peers';

/** ECMA-419 network provider of the SDK: `mqtt` is over plain TCP, `mqtts` over TLS; `io` is the same class for both. */
const PLAIN_PROVIDER = /(^|\.)device\.network\.mqtt$/;

export default defineRule({
  id: 'moddable-mqtt-without-securesocket',
  title: 'A device connects to its MQTT broker without a secure socket',
  threats: ['IOMT-NET-02'],
  cwe: ['CWE-319'],
  severity: 'error',
  confidence: 'high',
  preset: 'recommended',
  group: 'Transport and TLS',
  triggers: ['mqtt'],
  messages: {
    socket:
      'This device connects to {{host}} over a plain socket, so readings and therapy commands can be read and forged on the network. Give Socket: SecureSocket and secure with protocolVersion 0x303 and the CA.',
    provider:
      'device.network.mqtt is MQTT over a plain socket, so readings and therapy commands can be read and forged on the network. Use device.network.mqtts with the CA.',
  },
  roles: {
    'transport.mqtt.cleartext'(arrival, rule) {
      const { call } = arrival;
      const options = call.argument(0);
      if (!options?.closed || options.atoms.some((atom) => atom.kind !== 'object' || atom.object.open)) return;
      // The older client takes a `Socket` class, the ECMA-419 one a `socket` description: either may bring TLS.
      if (call.option('Socket', 0) !== undefined || call.option('socket', 0) !== undefined) return;
      rule.report({
        node: arrival.node,
        messageId: 'socket',
        data: { host: peerName(call) },
        trace: rule.semantics.trace(arrival),
        ...ifOnThisMachine(call),
      });
    },
  },
  nodes: (rule) => ({
    SpreadElement(node) {
      if (isPlainProvider(node.argument) && node.parent.type === 'ObjectExpression')
        rule.report({ node, messageId: 'provider' });
    },
  }),
});

function isPlainProvider(node: TSESTree.Node): boolean {
  return PLAIN_PROVIDER.test(displayName(node) ?? '');
}
