import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import type { Arrival, CallView } from '../../semantics/arrival';
import type { Module } from '../../semantics/module';
import { memberName, unwrap } from '../../semantics/syntax';

const OPEN = /^connect(TCP|UDP|TcpRTUBuffered|Telnet|C701)$/;

export default defineRule({
  id: 'modbus-unprotected-write',
  title: 'Modbus registers are written over a network that protects nothing',
  threats: ['IOMT-NET-16', 'IOMT-DEV-07'],
  cwe: ['CWE-306'],
  severity: 'warning',
  confidence: 'high',
  preset: 'recommended',
  group: 'BLE and device links',
  messages: {
    write:
      'This writes registers by {{link}}, and Modbus has neither encryption nor authentication, so anybody on the network can change the same setpoint. Tunnel it through TLS with client certificates, or keep it on a serial line.',
    server:
      'This Modbus server answers on every interface ({{host}}), and Modbus has no authentication, so anybody on the network can write its registers. Bind it to the machine itself or to the address of the device segment.',
  },
  roles: {
    'fieldbus.write'(arrival, rule) {
      const { call } = arrival;
      if (call.library === 'jsmodbus' && isOverSocket(call)) return writes(arrival, 'a TCP socket', rule);
      if (call.library !== 'modbus-serial') return;
      const made =
        call.receiver?.atoms.flatMap((atom) => (atom.kind === 'instance' && atom.made ? [atom.made.module] : [])) ?? [];
      const links = new Set([rule.semantics.module, ...made].flatMap(connections));
      const open = [...links].find((name) => OPEN.test(name));
      // A client that also speaks RTU, or a socket of the program's own, may be the one that is written to.
      if (open === undefined || [...links].some((name) => !OPEN.test(name))) return;
      writes(arrival, open, rule);
    },
    'server.listen.host'(arrival, rule) {
      if (arrival.call.library !== 'modbus-serial') return;
      const atom = arrival.value.atoms.find(
        (one) => one.kind === 'const' && (one.value === '0.0.0.0' || one.value === '::'),
      );
      if (atom?.kind === 'const')
        rule.report({
          node: arrival.node,
          messageId: 'server',
          data: { host: String(atom.value) },
          trace: rule.semantics.trace(arrival, atom),
        });
    },
  },
});

function writes(arrival: Arrival, link: string, rule: RuleContext<'write' | 'server'>): void {
  rule.report({ node: arrival.node, messageId: 'write', data: { link }, trace: rule.semantics.trace(arrival) });
}

/** A client that was made of a plain socket: a TLS socket, or one that nobody knows here, may be protected. */
function isOverSocket({ receiver }: CallView): boolean {
  const sockets = receiver?.atoms.map((atom) => (atom.kind === 'instance' ? atom.made?.args[0] : undefined)) ?? [];
  return (
    sockets.length > 0 &&
    sockets.every(
      (socket) => socket?.atoms.every((one) => one.kind === 'instance' && one.type === 'node:net#Socket') ?? false,
    )
  );
}

/** Names of the methods by which a module connects its Modbus clients. */
function connections(module: Module): readonly string[] {
  return module.calls.flatMap((call: TSESTree.Node) => {
    const callee = call.type === 'CallExpression' ? unwrap(call.callee) : undefined;
    const name = callee?.type === 'MemberExpression' ? memberName(callee) : undefined;
    return name !== undefined && /^connect(TCP|UDP|Tcp\w*|Telnet|C701|RTU\w*|Ascii\w*)$|^linkTCP$/.test(name)
      ? [name]
      : [];
  });
}
