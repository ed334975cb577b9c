import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
import { isLocalHost } from '../shared/cleartext-urls';
import { once } from '../shared/once';

/** By any of these a client proves who it is. */
const PROOFS = [
  'username',
  'password',
  'cert',
  'key',
  'pfx',
  'wsOptions',
  'authPacket',
  'customHandleAcks',
  'transformWsUrl',
  'createWebsocket',
  'properties.authenticationMethod',
];

export default defineRule({
  id: 'mqtt-no-client-credentials',
  title: 'An MQTT client does not prove who it is',
  threats: ['IOMT-NET-11', 'IOMT-EDG-08'],
  cwe: ['CWE-287'],
  severity: 'warning',
  confidence: 'medium',
  preset: 'strict',
  group: 'Messaging, replay, authentication of commands',
  messages: {
    nobody:
      'This client gives the broker at {{host}} neither a certificate nor a name and password, so the broker takes readings and commands from anybody. Give each device a certificate and key of its own.',
  },
  roles: {
    'transport.mqtt.url'(arrival, rule) {
      const host = remoteHost(arrival);
      if (host === undefined || provesItself(arrival, rule) || !once(rule, arrival.node)) return;
      report(arrival, host, rule);
    },
  },
});

function report(arrival: Arrival, host: string, rule: RuleContext<'nobody'>): void {
  rule.report({
    node: arrival.node,
    messageId: 'nobody',
    data: { host },
    trace: rule.semantics.trace(arrival, arrival.value.atoms[0]),
  });
}

/** The broker's host, when it is known not to be this machine and the URL holds no name and password. */
function remoteHost(arrival: Arrival): string | undefined {
  const texts = arrival.value.texts();
  if (texts.length > 0 && arrival.value.atoms.length === texts.length) {
    const hosts = texts.map((text) => {
      if (!/^(mqtts?|wss?|tcp|ssl|tls):\/\//i.test(text.prefix) || text.pieces.join('').includes('@')) return undefined;
      const host = text.prefix.replace(/^\w+:\/\//, '').replace(/[:/].*$/, '');
      return host === '' ? undefined : host;
    });
    return hosts.includes(undefined) ? undefined : hosts.find((host) => host !== undefined && !isLocalHost(host));
  }
  if (!arrival.value.atoms.every((atom) => atom.kind === 'object' && !atom.object.open)) return undefined;
  const host = (arrival.call.option('host') ?? arrival.call.option('hostname'))?.only()?.value;
  return typeof host === 'string' && !isLocalHost(host) ? host : undefined;
}

/** True also when the options are not known whole. */
function provesItself(arrival: Arrival, rule: RuleContext<'nobody'>): boolean {
  if (isListed(arrival, rule)) return true;
  // A framework takes the options of the client within its own: `{ transport, options: { url, username } }`.
  return PROOFS.flatMap((name) => [name, `options.${name}`]).some((name) => {
    const value = arrival.call.option(name);
    return value !== undefined && !(value.only() && value.only()!.value === undefined);
  });
}

/** `register([{ transport, options: { url, username } }])`: one of several clients, any of which proves itself. */
function isListed({ call }: Arrival, { semantics }: RuleContext<'nobody'>): boolean {
  const clients = call.argument(0)?.atoms.flatMap((atom) => (atom.kind === 'array' ? atom.items : [])) ?? [];
  return clients.some((client) => {
    const options = semantics.property(client, 'options');
    return PROOFS.some((name) => !semantics.property(options, name).may(undefined));
  });
}
