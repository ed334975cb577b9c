import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import type { TraceStep } from '../../semantics/trace';
import type { Value } from '../../semantics/value';
import { once } from '../shared/once';

export default defineRule({
  id: 'ble-just-works-pairing',
  title: 'A Bluetooth pairing is accepted without proof of the peer',
  threats: ['IOMT-NET-06'],
  cwe: ['CWE-322'],
  severity: 'warning',
  confidence: 'high',
  preset: 'recommended',
  group: 'BLE and device links',
  messages: {
    justWorks:
      'This pairing proves nothing about the peer (Just Works), so anybody in radio range can pair as the controller of the device. Ask for protection against a man in the middle: mitm with a display or keyboard, or a ceremony with a PIN.',
    noEncryption:
      'This link asks for no encryption, so readings and commands can be read and forged by anybody in radio range. Ask for encryption and for protection against a man in the middle.',
  },
  roles: {
    'ble.pairing.options'(arrival, rule) {
      judge(arrival.value, arrival.node, rule.semantics.trace(arrival, arrival.value.atoms[0]), rule);
    },
    'ble.pairing.kind'(arrival, rule) {
      if (isOnly(arrival.value, /\.(None|ConfirmOnly)$/, [0, 8]) && once(rule, arrival.call.node))
        rule.report({
          node: arrival.node,
          messageId: 'justWorks',
          trace: rule.semantics.trace(arrival, arrival.value.atoms[0]),
        });
    },
    'ble.pairing.protection'(arrival, rule) {
      if (isOnly(arrival.value, /\.None$/, [1]) && once(rule, arrival.call.node))
        rule.report({
          node: arrival.node,
          messageId: 'noEncryption',
          severity: 'error',
          trace: rule.semantics.trace(arrival, arrival.value.atoms[0]),
        });
    },
  },
});

function judge(
  value: Value,
  node: TSESTree.Node,
  trace: readonly TraceStep[],
  rule: RuleContext<'justWorks' | 'noEncryption'>,
): void {
  if (value.atoms.length === 0 || !value.atoms.every((atom) => atom.kind === 'object') || !once(rule, node)) return;
  const option = (name: string): Value => rule.semantics.property(value, name);
  if (option('encryption').may(false)) rule.report({ node, messageId: 'noEncryption', severity: 'error', trace });
  // A pairing that is refused, or one that is proved out of band or by a passkey, needs no more.
  else if (option('pair').truthiness() === false && !isAbsent(option('pair'))) return;
  else if (!isAbsent(option('oob')) || !isAbsent(option('passkey'))) return;
  else if (
    option('mitm').truthiness() === false ||
    option('ioCapability')
      .members()
      .some((name) => name.endsWith('.NoInputNoOutput'))
  )
    rule.report({ node, messageId: 'justWorks', trace });
}

function isAbsent(value: Value): boolean {
  return value.only()?.value === undefined && value.only() !== undefined;
}

/** True when every possibility is one of the weak members of an enumeration, by name or number. */
function isOnly(value: Value, names: RegExp, numbers: readonly number[]): boolean {
  return (
    value.atoms.length > 0 &&
    value.atoms.every(
      (atom) =>
        (atom.kind === 'member' && names.test(atom.name)) ||
        (atom.kind === 'const' && typeof atom.value === 'number' && numbers.includes(atom.value)),
    )
  );
}
