import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
import { isInTest } from '../shared/dev-guard';
import { bindingName } from '../shared/edits';
import { words } from '../shared/secrets';

/** Brokers that their operators offer to everybody for trials, without accounts. Private tenants have names of their own. */
const PUBLIC_BROKERS = [
  'test.mosquitto.org',
  'broker.hivemq.com',
  'broker.mqttdashboard.com',
  'broker.mqtt-dashboard.com',
  'broker.emqx.io',
  'broker-cn.emqx.io',
  'mqtt.eclipseprojects.io',
  'mqtt.eclipse.org',
  'iot.eclipse.org',
  'public.mqtthq.com',
] as const;
const ADDRESS = new Set(['broker', 'mqtt', 'host', 'hostname', 'url', 'uri', 'server', 'endpoint', 'address']);

export default defineRule({
  id: 'no-public-mqtt-broker',
  title: 'Messages go over a public MQTT broker',
  threats: ['IOMT-NET-12', 'IOMT-PRV-02'],
  cwe: ['CWE-200', 'CWE-941'],
  severity: 'error',
  confidence: 'high',
  preset: 'recommended',
  group: 'Transport and TLS',
  triggers: PUBLIC_BROKERS,
  messages: {
    broker:
      '{{host}} is a public test broker: anyone can read what devices publish there and publish commands to them. Use a broker of your own, over mqtts with credentials for each device.',
  },
  roles: { 'transport.mqtt.url': judge, 'transport.host': judge },
  nodes: (rule) => ({
    Literal(node) {
      const host = typeof node.value === 'string' && isAddressBinding(node) ? publicBroker(node.value) : undefined;
      if (host && !isInTest(node)) rule.report({ node, messageId: 'broker', data: { host } });
    },
    TemplateLiteral(node) {
      const host = isAddressBinding(node) ? publicBroker(node.quasis[0]?.value.cooked ?? '') : undefined;
      if (host && !isInTest(node)) rule.report({ node, messageId: 'broker', data: { host } });
    },
  }),
});

/** An address that a client is given; one that is bound to a name is reported where it is bound. */
function judge(arrival: Arrival, rule: RuleContext<'broker'>): void {
  for (const text of arrival.value.texts()) {
    const host = publicBroker(text.prefix);
    if (!host || isInTest(arrival.node)) continue;
    const { atom } = text;
    const written = atom.kind === 'const' ? atom.node : undefined;
    if (isAddressBinding(arrival.node) || (written && isAddressBinding(written))) return;
    rule.report({
      node: arrival.node,
      messageId: 'broker',
      data: { host },
      trace: rule.semantics.trace(arrival, atom),
      cause: rule.semantics.cause(arrival, atom),
    });
    return;
  }
}

/** True for text that is bound to a name which says that it is an address, so that lists to compare with are let be. */
function isAddressBinding(node: TSESTree.Node): boolean {
  if (node.type !== 'Literal' && node.type !== 'TemplateLiteral') return false;
  const name = bindingName(node);
  return name !== undefined && words(name).some((word) => ADDRESS.has(word));
}

/** The public broker that a text is the host or URL of. */
function publicBroker(text: string): string | undefined {
  const host = text
    .trim()
    .toLowerCase()
    .replace(/^[a-z][a-z\d+.-]*:\/\//, '')
    .replace(/^[^@/]*@/, '')
    .split(/[:/?#]/)[0]!;
  return PUBLIC_BROKERS.find((broker) => broker === host);
}
