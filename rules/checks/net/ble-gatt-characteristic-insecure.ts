import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
import type { Module } from '../../semantics/module';
import type { Semantics } from '../../semantics/semantics';
import { keyName } from '../../semantics/syntax';
import type { FunctionNode, MadeBy, Value } from '../../semantics/value';
import { lastName } from '../shared/expressions';
import { leavesOf } from '../shared/leaves';
import { someNode } from '../shared/walk';

/** Assigned numbers (bluetooth.com, "GATT Specification Supplement") of what any phone may read: device information, battery, names, time. */
const PUBLIC =
  /^(0x)?(0000)?(2a0[0-5]|2a19|2a1a|2a2[3-9a-b]|2a50|2aa6|2a2b|2a0f|2a14|2a16|2bed)(-0000-1000-8000-00805f9b34fb)?$/i;
/**
 * Speed, cadence, power and place of the profiles for sport (CSCP, CPP, RSCP, FTMS, LNP), which ask for no encryption and
 * which bicycles, treadmills and watches read without pairing.
 */
const SPORT = /^(0x)?(0000)?(2a5[3-5bcd]|2a6[3-9ab]|2ac[c-f]|2ad[0-9a])(-0000-1000-8000-00805f9b34fb)?$/i;
/** Measurements of a patient among the assigned numbers: heart rate, glucose, temperature, pressure, oxygen, weight, insulin. */
const MEDICAL =
  /^(0x)?(0000)?(2a37|2a18|2a34|2a1c|2a1e|2a35|2a36|2a5e|2a5f|2a9d|2a9c|2aa7|2b2[0-9a-f]|2a52|2a55)(-0000-1000-8000-00805f9b34fb)?$/i;

export default defineRule({
  id: 'ble-gatt-characteristic-insecure',
  title: 'A Bluetooth characteristic can be used over a link without encryption',
  threats: ['IOMT-NET-07'],
  cwe: ['CWE-311', 'CWE-306'],
  severity: 'error',
  confidence: 'high',
  preset: 'recommended',
  group: 'BLE and device links',
  hasSuggestions: true,
  messages: {
    open: 'Anybody in radio range can {{access}} this characteristic without pairing, so readings are seen and commands are sent by strangers. List the properties in {{option}}, so that the link must be encrypted.',
  },
  roles: {
    'ble.characteristic.options'(arrival, rule) {
      const espruino = arrival.call.library === 'globals';
      const option = (name: string): Value => rule.semantics.property(arrival.value, name);
      if (arrival.value.atoms.length === 0 || !arrival.value.atoms.every((atom) => atom.kind === 'object')) return;
      if (espruino) judgeEspruino(arrival, option, rule);
      else judgeBleno(arrival, option, rule);
    },
  },
});

type Option = (name: string) => Value;

function judgeBleno(arrival: Arrival, option: Option, rule: RuleContext<'open'>): void {
  const names = texts(option('properties')).filter((name) =>
    /^(read|write|notify|indicate|writeWithoutResponse)$/.test(name),
  );
  const isOf = (kind: RegExp): boolean =>
    option('uuid')
      .texts()
      .some(({ exact }) => exact !== undefined && kind.test(exact));
  if (names.length === 0 || isOf(PUBLIC)) return;
  const secure = option('secure');
  const isEmpty =
    secure.truthiness() === false ||
    (secure.closed && secure.atoms.every((atom) => atom.kind === 'array' && !atom.open && atom.items.length === 0));
  if (!isEmpty) return;
  if (names.every((name) => name === 'read') && isSameForAll(option, rule)) return;
  const { node } = arrival;
  const properties =
    node.type === 'ObjectExpression'
      ? node.properties.find((one) => one.type === 'Property' && keyName(one) === 'properties')
      : undefined;
  const free =
    node.type === 'ObjectExpression' &&
    !node.properties.some((one) => one.type !== 'Property' || keyName(one) === 'secure');
  rule.report({
    node,
    messageId: 'open',
    data: { access: access(names), option: '`secure`' },
    ...(isOf(SPORT) && { confidence: 'low' as const }),
    trace: rule.semantics.trace(arrival, arrival.value.atoms[0]),
    ...(arrival.direct &&
      free &&
      properties?.type === 'Property' && {
        suggest: [
          {
            title: 'Require an encrypted link for the same properties (centrals must pair)',
            fix: (fixer) => fixer.insertTextAfter(properties, `, secure: ${rule.sourceCode.getText(properties.value)}`),
          },
        ],
      }),
  });
}

/** What is read is written in the program, as a name or version is: it tells of no patient, and everybody has it. */
function isSameForAll(option: Option, { semantics }: RuleContext<'open'>): boolean {
  const value = option('value');
  if (value.atoms.some((atom) => atom.kind === 'const' && atom.value === null) || value.truthiness() === false) {
    const handlers = option('onReadRequest').atoms;
    return (
      handlers.length > 0 && handlers.every((atom) => atom.kind === 'function' && answersConstant(atom, semantics))
    );
  }
  return (
    value.atoms.length > 0 &&
    value.atoms.every((atom) => atom.kind === 'const' || (atom.kind === 'instance' && isConstant(atom.made, semantics)))
  );
}

/** `(offset, callback) => callback(Characteristic.RESULT_SUCCESS, Buffer.from([1]))` */
function answersConstant({ node, module }: { node: FunctionNode; module: Module }, semantics: Semantics): boolean {
  const answer = node.params[node.params.length - 1];
  const own = semantics.of(module);
  if (answer?.type !== 'Identifier' || !node.body) return false;
  const answers: TSESTree.CallExpression[] = [];
  someNode(node.body, (one) => {
    if (one.type === 'CallExpression' && lastName(one.callee) === answer.name) answers.push(one);
    return false;
  });
  const given = answers.flatMap((call) => call.arguments.slice(1, 2));
  return given.length > 0 && given.every((data) => leavesOf(data, { semantics: own }).length === 0);
}

function isConstant(made: MadeBy | undefined, semantics: Semantics): boolean {
  return made !== undefined && leavesOf(made.node, { semantics: semantics.of(made.module) }).length === 0;
}

/** `{ 0x180D: { 0x2A37: { notify: true } } }`: what is written counts always, what is read when it is a measurement. */
function judgeEspruino(arrival: Arrival, option: Option, rule: RuleContext<'open'>): void {
  if (option('security').truthiness() !== false) return;
  const key = arrival.node.parent?.type === 'Property' ? keyName(arrival.node.parent) : undefined;
  const uuid = key !== undefined && /^\d+$/.test(key) ? Number(key).toString(16) : (key ?? '');
  const isOn = (name: string): boolean => option(name).truthiness() === true;
  const names = [
    ...(isOn('writable') ? ['write'] : []),
    ...(MEDICAL.test(uuid) ? ['readable', 'notify', 'indicate'].filter(isOn) : []),
  ];
  if (names.length > 0)
    rule.report({
      node: arrival.node,
      messageId: 'open',
      data: { access: access(names), option: '`security`' },
      trace: rule.semantics.trace(arrival, arrival.value.atoms[0]),
    });
}

function texts(list: Value): readonly string[] {
  return list.atoms.flatMap((atom) =>
    atom.kind === 'array' ? atom.items.flatMap((item) => item.texts().flatMap(({ exact }) => exact ?? [])) : [],
  );
}

function access(names: readonly string[]): string {
  const writes = names.some((name) => name.startsWith('write'));
  const reads = names.some((name) => !name.startsWith('write'));
  return writes && reads ? 'read and write' : writes ? 'write' : 'read';
}
