import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
import { inside } from '../../semantics/syntax';
import type { ObjectShape } from '../../semantics/value';
import { declaredFields } from '../shared/expressions';
import { once } from '../shared/once';
import { words } from '../shared/secrets';
import { isActuation, namesAround } from '../shared/therapy';

type Rule = RuleContext<'bare' | 'weak'>;

const COMMAND = new Set(['command', 'cmd', 'action', 'op', 'operation', 'type', 'method', 'instruction']);
/** What lets a device refuse a message that it has seen, or that is late. */
const FRESH = new Set([
  'nonce',
  'counter',
  'seq',
  'sequence',
  'seqno',
  'expires',
  'expiry',
  'exp',
  'ttl',
  'deadline',
  'until',
  'nbf',
  'challenge',
  'notafter',
  'sig',
  'signature',
  'mac',
  'hmac',
  'tag',
  'jws',
  'jwt',
  'token',
  'idempotency',
]);
const IDS = /^(command|cmd|request|message|msg|correlation|transaction|order|operation)?_?-?(id|uuid|guid)$/i;

export default defineRule({
  id: 'command-without-replay-protection',
  title: 'A command to a device can be recorded and sent again',
  threats: ['IOMT-NET-09'],
  cwe: ['CWE-294'],
  severity: 'warning',
  confidence: 'medium',
  preset: 'recommended',
  group: 'Messaging, replay, authentication of commands',
  hasSuggestions: true,
  messages: {
    bare: 'This command carries nothing by which the device could tell a copy from the original: a recorded {{command}} sent again acts on the patient again. Add a counter or nonce and an expiry, sign them with the command, and refuse what was seen or is late.',
    weak: 'Only {{key}} tells this command from the last one, and it can be guessed or is set by whoever sends it: a forged or repeated {{command}} acts on the patient. Add a counter or a random nonce and an expiry, and sign them with the command.',
  },
  roles: {
    'network.body'(arrival, rule) {
      if (/publish|send/i.test(arrival.call.name) && isMessaging(arrival)) judge(arrival, rule);
    },
    'serial.write': (arrival, rule) => judge(arrival, rule),
    'ble.write.value': (arrival, rule) => judge(arrival, rule),
  },
});

/** Messages that a broker or a socket carries on: HTTP requests have their own session. */
function isMessaging(arrival: Arrival): boolean {
  return (
    /publish/i.test(arrival.call.name) ||
    arrival.call.library === 'ws' ||
    /WebSocket|dgram|Socket/i.test(arrival.call.name)
  );
}

function judge(arrival: Arrival, rule: Rule): void {
  const { module } = rule.semantics;
  for (const atom of arrival.value.atoms) {
    if (atom.kind !== 'object' || atom.object.open) continue;
    const { object } = atom;
    // Through a wrapper only what the caller wrote is the caller's fault.
    if (!arrival.direct && !(object.module === module && inside(object.node, arrival.node))) continue;
    const command = commandOf(object, arrival, rule);
    if (command === undefined || isProtected(object) || expires(arrival, rule)) continue;
    const weak = object.entries.find((entry) => 'key' in entry && IDS.test(entry.key) && !/^device/i.test(entry.key));
    if (weak && 'key' in weak && weak.value().labelled('random.weak').length === 0) continue;
    if (!once(rule, arrival.node)) return;
    const here = weak && object.module === module ? weak.node : undefined;
    rule.report({
      node: arrival.node,
      messageId: weak ? 'weak' : 'bare',
      data: { command, ...(weak && 'key' in weak && { key: weak.key }) },
      trace: rule.semantics.trace(arrival, atom),
      ...(here &&
        isExpression(here) && {
          suggest: [
            {
              title: 'Make the id with crypto.randomUUID() (the device must still refuse repeats)',
              fix: (fixer) => fixer.replaceText(here, 'crypto.randomUUID()'),
            },
          ],
        }),
    });
  }
}

function isExpression(node: TSESTree.Node): boolean {
  return node.type === 'CallExpression' || node.type === 'BinaryExpression' || node.type === 'TemplateLiteral';
}

/** What the object orders, in a word; undefined when it is no command to act. */
function commandOf(object: ObjectShape, arrival: Arrival, rule: Rule): string | undefined {
  const topic = (arrival.call.argument(0)?.texts() ?? []).flatMap((text) => text.pieces).join('/');
  const onCommandTopic = words(topic).some((word) => /^(commands?|cmd|control|actuate)$/.test(word));
  for (const entry of object.entries) {
    if (!('key' in entry) || !COMMAND.has(entry.key.toLowerCase())) continue;
    const value = entry.value();
    const texts = value.texts().flatMap((text) => text.exact ?? []);
    const acting = texts.find(
      (text) =>
        isActuation(text) ||
        (isActuation(`${text} ${topic} `) &&
          words(text).some((word) => /^(set|start|stop|pause|resume|run|reset|program)$/.test(word))),
    );
    if (acting !== undefined) return acting;
    if (onCommandTopic && texts.length === 0 && /^(command|cmd)$/i.test(entry.key)) return 'command';
  }
  const actuated =
    arrival.direct &&
    topic !== '' &&
    isActuation(topic) &&
    !words(namesAround(arrival.node, rule.semantics.module)).includes('status');
  return actuated && object.entries.some((entry) => 'key' in entry)
    ? (words(topic).filter((word) => isActuation(word))[0] ?? 'command')
    : undefined;
}

/** A spread of what is not known may bring a counter with it. */
function isProtected(object: ObjectShape): boolean {
  const isFresh = (key: string): boolean => words(key).some((word) => FRESH.has(word));
  return object.entries.some((entry) => {
    if (!('spread' in entry)) return isFresh(entry.key);
    if (entry.spread().closed) return false;
    const spread = entry.node.type === 'SpreadElement' ? entry.node.argument : undefined;
    const fields = spread && declaredFields(spread, object.module);
    return fields === undefined || fields.some((field) => isFresh(field) || IDS.test(field));
  });
}

/** MQTT 5 lets a message expire on the broker. */
function expires(arrival: Arrival, rule: Rule): boolean {
  const options = arrival.call.argument(2);
  if (!options) return false;
  const expiry = rule.semantics.property(rule.semantics.property(options, 'properties'), 'messageExpiryInterval');
  return (
    expiry.constants().some((value) => typeof value === 'number') ||
    expiry.atoms.some((atom) => atom.kind !== 'const' && options.atoms.every((one) => one.kind === 'object'))
  );
}
