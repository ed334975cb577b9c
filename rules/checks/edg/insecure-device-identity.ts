import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
import type { LabelFlow } from '../../semantics/value';
import { bindingName } from '../shared/edits';
import { constantTexts, innerRange } from '../shared/literals';
import { once } from '../shared/once';
import { words } from '../shared/secrets';

type Rule = RuleContext<'literal' | 'public' | 'client'>;

/** Variables that bundlers write into the program that every user downloads. */
const PUBLIC = /\b(NEXT_PUBLIC|EXPO_PUBLIC|VITE|REACT_APP|NUXT_PUBLIC|GATSBY|PUBLIC|VUE_APP|NG_APP)_\w+/;
const IDENTITY = /Connection(String)?$|SharedAccessSignature$|with_credentials$|with_password$/;
const DEVICES = new Set([
  'pump',
  'device',
  'sensor',
  'monitor',
  'wearable',
  'cgm',
  'oximeter',
  'ecg',
  'ventilator',
  'bedside',
  'transmitter',
  'glucometer',
  'implant',
  'esp32',
  'thermometer',
  'patch',
  'hub',
  'gateway',
  'infusion',
]);
const SERVERS = new Set([
  'server',
  'backend',
  'api',
  'service',
  'worker',
  'dashboard',
  'bridge',
  'ingest',
  'logger',
  'admin',
  'cloud',
  'test',
]);

export default defineRule({
  id: 'insecure-device-identity',
  title: 'Devices share an identity, or one that can be copied from the program',
  threats: ['IOMT-EDG-08'],
  cwe: ['CWE-522', 'CWE-798'],
  severity: 'warning',
  confidence: 'high',
  preset: 'strict',
  group: 'Messaging, replay, authentication of commands',
  triggers: [
    'fromConnectionString',
    'fromSharedAccessSignature',
    'with_credentials',
    'with_password',
    'clientId',
    'client_id',
  ],
  messages: {
    literal:
      'The identity with which this device logs in to the cloud is part of the program, so whoever has one copy can be any such device and send readings and take commands for its patient. Give each device a key of its own, in a secure element or key store.',
    public:
      '{{name}} is written into the bundle that everybody downloads, and with it the identity of the device: anyone can send readings and take commands in its place. Keep the key on the device or a server.',
    client:
      'Every device that runs this program calls itself {{id}}: the broker throws one out when another connects, and nobody can tell their patients apart. Make the client id from the identity of the device.',
  },
  roles: {
    'credential.secret': (arrival, rule) => secret(arrival, rule),
    'credential.username': (arrival, rule) => client(arrival, rule),
  },
});

function secret(arrival: Arrival, rule: Rule): void {
  if (!IDENTITY.test(arrival.call.name) || !/azure|aws/.test(arrival.call.library ?? '')) return;
  const [literal] = constantTexts(arrival.value).filter(
    (atom) => atom.value.trim() !== '' && !/^(<.*>|\[.*\]|your\b.*)$/i.test(atom.value),
  );
  const open = publicName(arrival, rule);
  if ((!literal && !open) || !once(rule, arrival.call.node)) return;
  const isHere = literal?.node !== undefined && literal.module === rule.semantics.module;
  rule.report({
    node: arrival.node,
    messageId: literal ? 'literal' : 'public',
    data: { name: open?.name ?? '' },
    trace: rule.semantics.trace(arrival, literal ?? open?.flow),
    ...(isHere && { redact: [innerRange(literal.node!)] }),
  });
}

/** The variable of the environment that a bundler gives away, from where the value was read. */
function publicName(arrival: Arrival, rule: Rule): { name: string; flow: LabelFlow | undefined } | undefined {
  const own = PUBLIC.exec(rule.sourceCode.getText(arrival.node))?.[0];
  for (const flow of arrival.value.labelled('environment')) {
    let name = own;
    for (let hop = flow.hop; hop && !name; hop = hop.from)
      name = PUBLIC.exec(
        hop.module.text.slice(
          hop.node.range[0],
          (hop.node.parent?.type === 'MemberExpression' ? hop.node.parent : hop.node).range[1],
        ),
      )?.[0];
    if (name) return { name, flow };
  }
  return own === undefined ? undefined : { name: own, flow: undefined };
}

/** A client id that is the same on every device. */
function client(arrival: Arrival, rule: Rule): void {
  const isId =
    /^client_?id$/i.test(bindingName(arrival.node) ?? '') ||
    /with_client_id$/.test(arrival.call.name) ||
    optionIs(arrival, 'clientId');
  const id = arrival.value.only()?.value;
  if (
    !isId ||
    typeof id !== 'string' ||
    !words(id).some((word) => DEVICES.has(word)) ||
    words(id).some((word) => SERVERS.has(word)) ||
    /\d{3,}/.test(id) ||
    !once(rule, arrival.node)
  )
    return;
  rule.report({
    node: arrival.node,
    messageId: 'client',
    data: { id },
    trace: rule.semantics.trace(arrival, arrival.value.atoms[0]),
    severity: 'info',
    confidence: 'medium',
  });
}

function optionIs(arrival: Arrival, name: string): boolean {
  const option = arrival.call.option(name)?.only()?.value;
  return option !== undefined && option === arrival.value.only()?.value;
}
