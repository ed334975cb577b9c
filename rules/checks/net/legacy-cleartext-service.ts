import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
import { displayName } from '../../semantics/syntax';
import { peerName, staysOnThisMachine } from '../shared/peers';

/** Ports of RFC 959 (FTP), 854 (Telnet), and the BSD r-services. */
const PORTS: ReadonlyMap<number, string> = new Map([
  [21, 'FTP'],
  [23, 'Telnet'],
  [512, 'rexec'],
  [513, 'rlogin'],
  [514, 'rsh'],
]);
const NAMES: Readonly<Record<string, string>> = { 'telnet-client': 'Telnet', 'basic-ftp': 'FTP', ftp: 'FTP' };

export default defineRule({
  id: 'legacy-cleartext-service',
  title: 'A service without encryption (Telnet, FTP) is used',
  threats: ['IOMT-NET-15'],
  cwe: ['CWE-319'],
  severity: 'error',
  confidence: 'high',
  preset: 'recommended',
  group: 'BLE and device links',
  hasSuggestions: true,
  messages: {
    service:
      '{{service}} sends the password, and all that follows, in the clear to {{host}}, so a listener on the network can log in to the device. Use {{instead}}.',
  },
  roles: {
    'legacy.cleartext'(arrival, rule) {
      const service = NAMES[arrival.call.library ?? ''] ?? 'This service';
      if (staysOnThisMachine(arrival.call) || upgradesLater(arrival, rule)) return;
      const options = arrival.call.argumentNode(0);
      const canSecure =
        arrival.direct &&
        arrival.call.library === 'basic-ftp' &&
        arrival.call.name.endsWith('access') &&
        options?.type === 'ObjectExpression' &&
        options.properties.length > 0 &&
        arrival.call.option('secure') === undefined;
      const last = options?.type === 'ObjectExpression' ? options.properties[options.properties.length - 1] : undefined;
      rule.report({
        node: arrival.node,
        messageId: 'service',
        data: {
          service,
          host: peerName(arrival.call),
          instead: service === 'FTP' ? 'FTPS (`secure: true`) or SFTP' : 'SSH',
        },
        trace: rule.semantics.trace(arrival),
        ...(canSecure &&
          last && {
            suggest: [
              {
                title: 'Use FTPS (the server must offer it)',
                fix: (fixer) => fixer.insertTextAfter(last, ', secure: true'),
              },
            ],
          }),
      });
    },
    'transport.port'(arrival, rule) {
      const atom = arrival.value.atoms.find((one) => one.kind === 'const' && PORTS.has(Number(one.value)));
      if (arrival.call.library !== 'node:net' || atom?.kind !== 'const' || staysOnThisMachine(arrival.call)) return;
      const service = PORTS.get(Number(atom.value))!;
      const host = arrival.call.argument(1)?.texts()[0]?.exact ?? arrival.call.option('host')?.texts()[0]?.exact;
      if (host !== undefined && /^(localhost|127\.|::1$)/.test(host)) return;
      rule.report({
        node: arrival.node,
        messageId: 'service',
        data: { service, host: host ?? 'its peer', instead: service === 'FTP' ? 'SFTP' : 'SSH' },
        trace: rule.semantics.trace(arrival, atom),
      });
    },
  },
});

/** `connect()` of basic-ftp and then `useTLS()` is explicit FTPS by hand. */
function upgradesLater({ call }: Arrival, rule: RuleContext<string>): boolean {
  return (
    call.library === 'basic-ftp' &&
    rule.semantics.module.calls.some((one) => 'callee' in one && /\.useTLS$/.test(displayName(one.callee) ?? ''))
  );
}
