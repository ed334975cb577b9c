import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
import type { TSESTree } from '@typescript-eslint/utils';
import { inside } from '../../semantics/syntax';
import type { Value } from '../../semantics/value';
import { once } from '../shared/once';
import { words } from '../shared/secrets';
import { isActuation } from '../shared/therapy';
import { callAround } from '../shared/expressions';

type Rule = RuleContext<'command' | 'data'>;

const COMMAND = new Set(['command', 'commands', 'cmd', 'control', 'set', 'actuate']);
const PATIENT = new Set([
  'patient',
  'patients',
  'vitals',
  'ecg',
  'ekg',
  'eeg',
  'glucose',
  'sgv',
  'cgm',
  'spo2',
  'heartrate',
  'heart',
  'bpm',
  'pulse',
  'pressure',
  'systolic',
  'diastolic',
  'mrn',
  'dob',
  'diagnosis',
  'medication',
  'insulin',
  'hba1c',
  'respiration',
  'observation',
  'observations',
]);
/** The state of a device is retained so that newcomers know it. */
const STATE = new Set([
  'status',
  'state',
  'online',
  'offline',
  'availability',
  'available',
  'lwt',
  'will',
  'presence',
  'connected',
  'connection',
  'health',
  'heartbeat',
  'battery',
  'firmware',
  'version',
  'config',
  'discovery',
  'homeassistant',
  'birth',
  'death',
]);

export default defineRule({
  id: 'mqtt-retained-command-or-phi',
  title: 'The broker keeps a command or patient data and gives it to everyone who comes later',
  threats: ['IOMT-NET-12', 'IOMT-DEV-07'],
  cwe: ['CWE-668'],
  severity: 'warning',
  confidence: 'medium',
  preset: 'strict',
  group: 'Messaging, replay, authentication of commands',
  hasSuggestions: true,
  messages: {
    command:
      'With retain the broker keeps this command and gives it to the device again at each reconnect, so a therapy starts that nobody ordered now. Send it without retain and with a short expiry.',
    data: "With retain the broker keeps this patient's data and gives it to whoever subscribes later, also after the patient has left the bed. Send it without retain.",
  },
  roles: {
    'mqtt.publish.options'(arrival, rule) {
      judge(arrival, arrival.value, arrival.call.argument(0), arrival.call.argument(1), rule);
    },
    'mqtt.will'(arrival, rule) {
      judge(
        arrival,
        arrival.value,
        rule.semantics.property(arrival.value, 'topic'),
        rule.semantics.property(arrival.value, 'payload'),
        rule,
      );
    },
    'network.body'(arrival, rule) {
      // The options of a function that publishes, of which its caller says nothing.
      const call = arrival.direct || arrival.call.library !== 'mqtt' ? undefined : callAround(arrival.node);
      const options = call && !givesOptions(call, rule) ? arrival.call.argument(2) : undefined;
      if (options) judge(arrival, options, arrival.call.argument(0), arrival.value, rule);
      // A broker publishes packets: topic, payload and retain in one object.
      if (/publish/i.test(arrival.call.name) && arrival.call.library === 'aedes')
        judge(
          arrival,
          arrival.value,
          rule.semantics.property(arrival.value, 'topic'),
          rule.semantics.property(arrival.value, 'payload'),
          rule,
        );
    },
  },
});

function givesOptions(call: TSESTree.CallExpression, rule: Rule): boolean {
  return rule.semantics.arrivals(call).some(({ role }) => role === 'mqtt.publish.options');
}

function judge(
  arrival: Arrival,
  options: Value,
  topic: Value | undefined,
  payload: Value | undefined,
  rule: Rule,
): void {
  if (rule.semantics.property(options, 'retain').truthiness() !== true) return;
  const pieces = (topic?.texts() ?? []).flatMap((text) => text.pieces);
  const names = pieces.flatMap(words);
  if (names.some((word) => STATE.has(word))) return;
  const kind =
    names.some((word) => COMMAND.has(word)) || pieces.some(isActuation)
      ? 'command'
      : names.some((word) => PATIENT.has(word)) || isPatientData(payload)
        ? 'data'
        : undefined;
  if (!kind || !once(rule, arrival.node)) return;
  const literal = literalOf(options, arrival.node);
  rule.report({
    node: arrival.node,
    messageId: kind,
    trace: rule.semantics.trace(arrival, options.atoms[0]),
    ...(literal && {
      suggest: [{ title: 'Send it without retain', fix: (fixer) => fixer.replaceText(literal, 'false') }],
    }),
  });
}

/** Labelled as such, or an object with fields of a patient. An empty payload clears what was kept. */
function isPatientData(payload: Value | undefined): boolean {
  if (!payload || payload.only()?.value === '') return false;
  return (
    payload.labelled('phi').length > 0 ||
    payload.atoms.some(
      (atom) =>
        atom.kind === 'object' &&
        atom.object.entries.some((entry) => 'key' in entry && words(entry.key).some((word) => PATIENT.has(word))),
    )
  );
}

function literalOf(options: Value, node: TSESTree.Node): TSESTree.Node | undefined {
  for (const atom of options.atoms) {
    if (atom.kind !== 'object') continue;
    for (const entry of atom.object.entries)
      if ('key' in entry && entry.key === 'retain' && entry.node.type === 'Literal' && inside(entry.node, node))
        return entry.node;
  }
  return undefined;
}
