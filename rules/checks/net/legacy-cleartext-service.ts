import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
import { displayName, isFunction } from '../../semantics/syntax';
import { lastName } from '../shared/expressions';
import { peerName, staysOnThisMachine } from '../shared/peers';
import { someNode } from '../shared/walk';

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
    snmp: 'SNMPv1 and v2c send the community string, and all that is read and set, in the clear to {{host}}, so a listener on the network learns it and can do the same. Use SNMPv3 with authPriv.',
  },
  roles: {
    'legacy.cleartext'(arrival, rule) {
      const service = NAMES[arrival.call.library ?? ''] ?? 'This service';
      if (staysOnThisMachine(arrival.call) || upgradesLater(arrival, rule)) return;
      if (arrival.call.library === 'net-snmp') return snmp(arrival, rule);
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

/** SNMP knows no sign-in: with the community string of a session that sets nothing a listener reads what it reads. */
function snmp(arrival: Arrival, rule: RuleContext<'service' | 'snmp'>): void {
  const sets = rule.semantics.module.calls.some(
    (one) => 'callee' in one && /\.set$/.test(displayName(one.callee) ?? ''),
  );
  rule.report({
    node: arrival.node,
    messageId: 'snmp',
    data: { host: peerName(arrival.call) },
    trace: rule.semantics.trace(arrival),
    ...(!sets && { severity: 'warning' as const }),
    // What speaks version 3 where it is set up so has to reach devices that know no better.
    ...(isOtherVersion(arrival.node) && { confidence: 'low' as const }),
  });
}

/** `version === '3' ? createV3Session(…) : createSession(…)`: whoever sets the program up chooses the version. */
function isOtherVersion(node: TSESTree.Node): boolean {
  for (let at: TSESTree.Node = node; at.parent; at = at.parent) {
    const { parent } = at;
    if (isFunction(parent)) return false;
    if (parent.type !== 'IfStatement' && parent.type !== 'ConditionalExpression') continue;
    const other = parent.consequent === at ? parent.alternate : parent.alternate === at ? parent.consequent : undefined;
    if (other && someNode(other, (one) => one.type === 'CallExpression' && lastName(one.callee) === 'createV3Session'))
      return true;
  }
  return false;
}

/** `connect()` of basic-ftp and then `useTLS()` is explicit FTPS by hand. */
function upgradesLater({ call }: Arrival, rule: RuleContext<string>): boolean {
  return (
    call.library === 'basic-ftp' &&
    rule.semantics.module.calls.some((one) => 'callee' in one && /\.useTLS$/.test(displayName(one.callee) ?? ''))
  );
}
