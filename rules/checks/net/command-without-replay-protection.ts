import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
import type { Module } from '../../semantics/module';
import { functionAround, inside } from '../../semantics/syntax';
import type { Atom, ObjectShape, Value } from '../../semantics/value';
import { declaredFields } from '../shared/expressions';
import { once } from '../shared/once';
import { words } from '../shared/secrets';
import { isActuation, namesAround } from '../shared/therapy';

type Rule = RuleContext<'bare' | 'weak'>;

const COMMAND = new Set([
  'command',
  'cmd',
  'action',
  'op',
  'operation',
  'type',
  'method',
  'instruction',
  'verb',
  'opcode',
]);
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
  for (const [object, atom] of objectsIn(arrival.value)) {
    if (object.open) continue;
    const entries = entriesOf(object);
    const command = commandOf(entries, arrival, rule);
    if (command === undefined || isProtected(object) || expires(arrival, rule)) continue;
    const inner = nestedIn(entries, /./).flatMap((one) => entriesOf(one));
    const weak = [...entries, ...inner].find(({ key }) => IDS.test(key) && !/^device/i.test(key));
    if (weak && weak.value().labelled('random.weak').length === 0) continue;
    if (!once(rule, arrival.node)) return;
    const here = weak && weak.module === rule.semantics.module ? weak.node : undefined;
    rule.report({
      node: arrival.node,
      messageId: weak ? 'weak' : 'bare',
      data: { command, ...(weak && { key: weak.key }) },
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

/** The objects that a message may be, or be the text of: `${JSON.stringify(frame)}\n`. */
function objectsIn(value: Value, depth = 0): readonly (readonly [ObjectShape, Atom])[] {
  return value.atoms.flatMap((atom): readonly (readonly [ObjectShape, Atom])[] => {
    if (atom.kind === 'object') return [[atom.object, atom]];
    if (atom.kind !== 'text' || depth > 0) return [];
    return atom.parts.flatMap((part) => (typeof part === 'string' ? [] : objectsIn(part, depth + 1)));
  });
}

/** A property of a message, with the file that it is written in. */
interface Entry {
  readonly key: string;
  readonly node: TSESTree.Node;
  readonly module: Module;
  readonly value: () => Value;
}
const MAX_DEPTH = 2;
/** What a message carries inside, where its command may be. */
const CONTENT = /^(payload|body|data|message|msg|content|command|cmd|params)$/i;

/** The properties of an object, with those of the known objects that are spread into it. */
function entriesOf(object: ObjectShape, depth = 0): readonly Entry[] {
  return object.entries.flatMap((entry): readonly Entry[] => {
    if ('key' in entry) return [{ key: entry.key, node: entry.node, module: object.module, value: entry.value }];
    return depth < MAX_DEPTH
      ? entry.spread().atoms.flatMap((atom) => (atom.kind === 'object' ? entriesOf(atom.object, depth + 1) : []))
      : [];
  });
}

/** The known objects that the properties of a message hold. */
function nestedIn(entries: readonly Entry[], keys: RegExp): readonly ObjectShape[] {
  return entries.flatMap((entry) =>
    keys.test(entry.key)
      ? entry.value().atoms.flatMap((atom) => (atom.kind === 'object' && !atom.object.open ? [atom.object] : []))
      : [],
  );
}

function isExpression(node: TSESTree.Node): boolean {
  return node.type === 'CallExpression' || node.type === 'BinaryExpression' || node.type === 'TemplateLiteral';
}

/** What a message orders, in a word; undefined when it is no command to act. */
function commandOf(entries: readonly Entry[], arrival: Arrival, rule: Rule, depth = 0): string | undefined {
  const topic = (arrival.call.argument(0)?.texts() ?? []).flatMap((text) => text.pieces).join('/');
  const onCommandTopic = words(topic).some((word) => /^(commands?|cmd|control|actuate)$/.test(word));
  for (const entry of entries) {
    if (!COMMAND.has(entry.key.toLowerCase()) || isOfWrapper(entry, arrival)) continue;
    const value = entry.value();
    const texts = value.texts().flatMap((text) => text.exact ?? []);
    const acting = texts.find(
      (text) =>
        isActuation(text) ||
        (isActuation(`${text} ${topic} `) &&
          words(text).some((word) => /^(set|start|stop|pause|resume|run|reset|program)$/.test(word))),
    );
    if (acting !== undefined) return acting;
    const isObject = value.atoms.some((atom) => atom.kind === 'object');
    if (onCommandTopic && texts.length === 0 && !isObject && /^(command|cmd)$/i.test(entry.key)) return 'command';
  }
  if (depth < MAX_DEPTH) {
    for (const object of nestedIn(entries, CONTENT)) {
      const inner = commandOf(entriesOf(object), arrival, rule, depth + 1);
      if (inner !== undefined) return inner;
    }
  }
  const actuated =
    depth === 0 &&
    arrival.direct &&
    topic !== '' &&
    isActuation(topic) &&
    !words(namesAround(arrival.node, rule.semantics.module)).includes('status');
  return actuated && entries.length > 0
    ? (words(topic).filter((word) => isActuation(word))[0] ?? 'command')
    : undefined;
}

/** Written by one of the wrappers that a message passes: the fault of all who call it, and reported there. */
function isOfWrapper(entry: Entry, arrival: Arrival): boolean {
  return (arrival.passedAs ?? []).some(({ node, module }) => {
    const wrapper = module === entry.module ? functionAround(node) : undefined;
    return wrapper !== undefined && inside(entry.node, wrapper);
  });
}

/** Something in the message is new every time, or signed. A spread of what is not known may bring that with it. */
function isProtected(object: ObjectShape, depth = 0): boolean {
  const isFresh = (key: string): boolean => words(key).some((word) => FRESH.has(word));
  const isUnknown = (value: Value): boolean => !value.closed && value.texts().length === 0;
  return object.entries.some((entry) => {
    if ('key' in entry) {
      if (isFresh(entry.key)) return true;
      const value = entry.value();
      if (/^(header|headers|meta|metadata|envelope|security)$/i.test(entry.key) && isUnknown(value)) return true;
      return depth < MAX_DEPTH && objectsIn(value, 1).some(([inner]) => isProtected(inner, depth + 1));
    }
    const spread = entry.spread();
    if (spread.closed)
      return objectsIn(spread, 1).some(([inner]) => depth < MAX_DEPTH && isProtected(inner, depth + 1));
    const node = entry.node.type === 'SpreadElement' ? entry.node.argument : undefined;
    const fields = node && declaredFields(node, object.module);
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
