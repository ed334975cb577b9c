import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
import type { CallLike } from '../../semantics/module';
import { displayName, inside, methodName } from '../../semantics/syntax';
import { mentions, said } from '../shared/mentions';
import { ifOnThisMachine, peerName } from '../shared/peers';
import { someNode } from '../shared/walk';

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
    'server.create'(arrival, rule) {
      if (!arrival.direct || arrival.call.library !== 'node:net' || !takesHl7(arrival, rule)) return;
      listeners.add(arrival.call.node);
      const isChoice = hasSecureTwin(arrival.call.node);
      rule.report({ node: arrival.node, messageId: 'server', ...(isChoice && { confidence: 'low' as const }) });
    },
    'transport.port'(arrival, rule) {
      const atom = arrival.value.atoms.find((one) => one.kind === 'const' && Number(one.value) === MLLP_PORT);
      if (!atom || !isPlainSocket(arrival) || isOfListener(arrival)) return;
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
      if (isOfListener(arrival)) return;
      rule.report({ node: arrival.node, messageId: 'frame', trace: rule.semantics.trace(arrival, frame.atom) });
    },
  },
});

/** The names of the protocols. */
const SPEAKS = /mllp|hl7/i;
/** The byte that ends an MLLP frame. */
const END_BLOCK = '\u001c';
const LOOPBACK = /^(127\.\d+\.\d+\.\d+|localhost|::1)$/;
const listeners = new WeakSet<TSESTree.Node>();

/** The function that gets each connection speaks of HL7, of MLLP, or of the bytes of its frames. */
function takesHl7({ call }: Arrival, rule: RuleContext<string>): boolean {
  if (call.module.calls.some(isLocalListen)) return false;
  return Array.from({ length: call.count }, (_, at) => call.argument(at)).some((value) =>
    value?.atoms.some(
      (atom) =>
        atom.kind === 'function' &&
        !(writesFrame(atom.node) && !inside(atom.node, call.node)) &&
        (mentions(atom, SPEAKS, rule, 1) || mentions(atom, isFrameByte, rule, 1)),
    ),
  );
}

/** `if (options.tls) tls.createServer(…); else net.createServer(…)`: whoever runs it chooses. */
function hasSecureTwin(call: TSESTree.Node): boolean {
  for (let at = call; at.parent; at = at.parent) {
    const { parent } = at;
    if (parent.type !== 'IfStatement' && parent.type !== 'ConditionalExpression') continue;
    const twin = parent.consequent === at ? parent.alternate : parent.consequent;
    if (twin && twin !== at && someNode(twin, isSecureServer)) return true;
  }
  return false;
}
function isSecureServer(node: TSESTree.Node): boolean {
  return node.type === 'CallExpression' && /(^|\.)(tls|https)\.createServer$/i.test(displayName(node.callee) ?? '');
}

function isFrameByte(node: TSESTree.Node): boolean {
  const text = said(node);
  return text !== undefined && (text.includes(START_BLOCK) || text.includes(END_BLOCK));
}

/** `server.listen(2575, '127.0.0.1')`: what is reached from this machine only is judged by its port. */
function isLocalListen(call: CallLike): boolean {
  return (
    call.type === 'CallExpression' &&
    methodName(call) === 'listen' &&
    someNode(call, (one) => one.type === 'Literal' && LOOPBACK.test(String(one.value)))
  );
}

/** A handler that stands elsewhere and writes a frame is reported for that, where it stands. */
function writesFrame(handler: TSESTree.Node): boolean {
  return someNode(handler, (one) => said(one)?.startsWith(START_BLOCK) ?? false);
}

/** The listener itself is reported: its port, and the answers that are written in it, are the same fault. */
function isOfListener({ node, call }: Arrival): boolean {
  for (let at: TSESTree.Node | undefined = node; at; at = at.parent) if (listeners.has(at)) return true;
  return (
    call.receiver?.atoms.some((atom) => atom.kind === 'instance' && atom.made && listeners.has(atom.made.node)) ?? false
  );
}

/** A call of the plain socket library, or on one of its sockets and servers. */
function isPlainSocket({ call }: Arrival): boolean {
  if (call.receiver && call.receiver.types().length > 0)
    return call.receiver.types().every((type) => (PLAIN as readonly string[]).includes(type));
  return call.library === 'node:net';
}
