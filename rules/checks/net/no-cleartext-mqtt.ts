import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
import { cleartextUrls, hostName, isLocalHost } from '../shared/cleartext-urls';
import { replaceStart } from '../shared/edits';
import { schemeChoice } from '../shared/scheme-choice';

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
      'The broker {{host}} is reached over {{scheme}}:// without TLS, so therapy commands and readings on it can be read and forged. Connect with {{secure}}://.',
    port: 'Port 1883 is MQTT without TLS and no protocol says otherwise, so therapy commands and readings can be read and forged. Use mqtts on port 8883.',
  },
  roles: {
    'transport.mqtt.url'(arrival, rule) {
      for (const url of cleartextUrls(arrival.value, Object.keys(SECURE), arrival.inner)) {
        // The options can name another protocol, but for a URL with a scheme mqtt.js takes the URL's.
        const secure = SECURE[url.scheme]!;
        const choice = schemeChoice(url, arrival, secure);
        if (choice === 'asked') return;
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
          ...(replace && {
            suggest: [{ title: `Connect with ${secure}:// (the broker must listen there)`, fix: replace }],
          }),
        });
        return;
      }
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
      });
    },
    'transport.port'(arrival, rule) {
      if (arrival.value.only()?.value !== 1883 || !isMqtt(arrival) || hasUrl(arrival) || isLocal(arrival)) return;
      const protocol = arrival.call.option('protocol');
      if (protocol === undefined) reportPort(arrival, rule);
    },
  },
});

function reportPort(arrival: Arrival, rule: RuleContext<'port' | 'cleartext'>): void {
  rule.report({ node: arrival.node, messageId: 'port', trace: rule.semantics.trace(arrival, arrival.value.atoms[0]) });
}

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
