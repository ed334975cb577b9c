import { defineRule } from '../../define-rule';
import type { Arrival } from '../../semantics/arrival';
import { cleartextReport } from '../shared/cleartext-reports';
import { isLocalHost } from '../shared/cleartext-urls';

const SECURE: Readonly<Record<string, string>> = { mqtt: 'mqtts', tcp: 'mqtts', ws: 'wss' };

export default defineRule({
  id: 'no-cleartext-mqtt',
  title: 'An MQTT broker is connected to without TLS',
  threats: ['IOMT-NET-02', 'IOMT-NET-11'],
  cwe: ['CWE-319'],
  severity: 'error',
  confidence: 'high',
  preset: 'recommended',
  group: 'Transport and TLS',
  hasSuggestions: true,
  messages: {
    cleartext:
      'The broker at {{host}} is reached over {{scheme}}:// without TLS, so therapy commands and readings on it can be read and forged. Connect with {{secure}}://.',
    port: 'Port 1883 is MQTT without TLS and no protocol says otherwise, so therapy commands and readings can be read and forged. Use mqtts on port 8883.',
  },
  roles: {
    'transport.mqtt.url'(arrival, rule) {
      // The options can name another protocol, but for a URL with a scheme mqtt.js takes the URL's.
      const found = cleartextReport(arrival, rule, SECURE, { followsPage: false });
      if (!found) return;
      const { report, replace, secure } = found;
      rule.report({
        ...report,
        ...(replace && {
          suggest: [{ title: `Connect with ${secure}:// (the broker must listen there)`, fix: replace }],
        }),
      });
    },
    'transport.mqtt.protocol'(arrival, rule) {
      const atom = arrival.value.atoms.find(
        (one) => one.kind === 'const' && typeof one.value === 'string' && one.value in SECURE,
      );
      if (atom?.kind !== 'const' || hasUrl(arrival) || isLocal(arrival)) return;
      const scheme = String(atom.value);
      rule.report({
        node: arrival.node,
        messageId: 'cleartext',
        data: { host: knownHost(arrival) ?? 'of these options', scheme, secure: SECURE[scheme]! },
        trace: rule.semantics.trace(arrival, atom),
        cause: rule.semantics.cause(arrival, atom),
      });
    },
    'transport.mqtt.host.cleartext'(arrival, rule) {
      const hosts =
        arrival.call.receiver?.atoms.flatMap((atom) =>
          atom.kind === 'instance' && atom.made ? [atom.made.args] : [],
        ) ?? [];
      // The client takes one URL, which says itself how it connects, or host and port.
      const [host] = hosts.flatMap(([first, second]) => (first && second ? first.texts() : []));
      if (hosts.length !== 1 || host?.exact === undefined || /:\/\//.test(host.exact) || isLocalHost(host.exact))
        return;
      rule.report({
        node: arrival.node,
        messageId: 'cleartext',
        data: { host: host.exact, scheme: 'ws', secure: 'wss' },
        trace: rule.semantics.trace(arrival),
      });
    },
    'transport.port'(arrival, rule) {
      if (arrival.value.only()?.value !== 1883 || !isMqtt(arrival) || hasUrl(arrival) || isLocal(arrival)) return;
      if (arrival.call.option('protocol') !== undefined) return;
      const { node, value } = arrival;
      rule.report({
        node,
        messageId: 'port',
        trace: rule.semantics.trace(arrival, value.atoms[0]),
        cause: rule.semantics.cause(arrival, value.atoms[0]),
      });
    },
  },
});

/** A connection whose first argument is a URL takes scheme and port from there. */
function hasUrl(arrival: Arrival): boolean {
  return (arrival.call.argument(0)?.texts() ?? []).some((text) => text.prefix.includes('://'));
}
function isMqtt(arrival: Arrival): boolean {
  return arrival.call.library === 'mqtt' || arrival.call.library === 'async-mqtt';
}
function knownHost(arrival: Arrival): string | undefined {
  const host = arrival.call.option('host') ?? arrival.call.option('hostname');
  return host?.texts()[0]?.exact;
}
function isLocal(arrival: Arrival): boolean {
  const host = knownHost(arrival);
  return host !== undefined && isLocalHost(host);
}
