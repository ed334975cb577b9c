import { defineRule } from '../../define-rule';
import type { Arrival } from '../../semantics/arrival';
import { ifOnThisMachine, peerName } from '../shared/peers';

/** The port registered for HL7 (IANA, service `hl7`). */
const MLLP_PORT = 2575;
/** The byte that begins an MLLP frame. */
const START_BLOCK = '\u000b';
const PLAIN = ['node:net#Socket', 'node:net#Server'] as const;

export default defineRule({
  id: 'mllp-without-tls',
  title: 'HL7 messages travel over MLLP without TLS',
  threats: ['IOMT-NET-03'],
  cwe: ['CWE-319'],
  severity: 'error',
  confidence: 'high',
  preset: 'recommended',
  group: 'Transport and TLS',
  messages: {
    client:
      'HL7 messages to {{host}} are sent without TLS, so orders, results and identities can be read and altered on the hospital network. Give TLS options with a client certificate, or tunnel the link through TLS.',
    server:
      'This HL7 listener takes messages without TLS, so patient data can be read and orders forged on the hospital network. Give it TLS options that ask for client certificates, or tunnel the link through TLS.',
    port: 'Port 2575 is HL7 over a plain socket here, so patient data can be read and orders forged on the hospital network. Use tls.connect or tls.createServer with client certificates.',
    frame:
      'This HL7 frame is written to a plain socket, so patient data can be read and altered on the hospital network. Write it to a TLS socket.',
  },
  roles: {
    'hl7.cleartext'(arrival, rule) {
      const isServer = /server|tcp$/i.test(arrival.call.name) && !/client/i.test(arrival.call.name.split('.').pop()!);
      rule.report({
        node: arrival.node,
        messageId: isServer ? 'server' : 'client',
        data: { host: peerName(arrival.call) },
        trace: rule.semantics.trace(arrival),
        ...ifOnThisMachine(arrival.call),
      });
    },
    'transport.port'(arrival, rule) {
      const atom = arrival.value.atoms.find((one) => one.kind === 'const' && Number(one.value) === MLLP_PORT);
      if (!atom || !isPlainSocket(arrival)) return;
      rule.report({
        node: arrival.node,
        messageId: 'port',
        trace: rule.semantics.trace(arrival, atom),
        ...ifOnThisMachine(arrival.call),
      });
    },
    'network.body'(arrival, rule) {
      const frame = arrival.value.texts().find(({ prefix }) => prefix.startsWith(START_BLOCK));
      if (!frame || !arrival.call.receiver?.is('node:net#Socket') || arrival.call.receiver.is('node:tls#TLSSocket'))
        return;
      rule.report({ node: arrival.node, messageId: 'frame', trace: rule.semantics.trace(arrival, frame.atom) });
    },
  },
});

/** A call of the plain socket library, or on one of its sockets and servers. */
function isPlainSocket({ call }: Arrival): boolean {
  if (call.receiver && call.receiver.types().length > 0)
    return call.receiver.types().every((type) => (PLAIN as readonly string[]).includes(type));
  return call.library === 'node:net';
}
