import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
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
      if (call.library !== 'modbus-serial') return;
      const made =
        call.receiver?.atoms.flatMap((atom) => (atom.kind === 'instance' && atom.made ? [atom.made.module] : [])) ?? [];
      const links = new Set([rule.semantics.module, ...made].flatMap(connections));
      const open = [...links].find((name) => OPEN.test(name));
      // A client that also speaks RTU, or a socket of the program's own, may be the one that is written to.
      if (open === undefined || [...links].some((name) => !OPEN.test(name))) return;
      rule.report({
        node: arrival.node,
        messageId: 'write',
        data: { link: open },
        trace: rule.semantics.trace(arrival),
      });
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
