import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { Arrival } from '../../semantics/arrival';
import { memberName, unwrap } from '../../semantics/syntax';
import { once } from '../shared/once';
import { therapyOf } from '../shared/therapy-writes';

/** Methods that wait for an answer, by those that do not. */
const ANSWERED: Readonly<Record<string, string>> = {
  writeValueWithoutResponse: 'writeValueWithResponse',
  writeWithoutResponse: 'writeWithResponse',
  writeCharacteristicWithoutResponse: 'writeCharacteristicWithResponse',
  writeCharacteristicWithoutResponseForDevice: 'writeCharacteristicWithResponseForDevice',
  writeCharacteristicWithoutResponseForService: 'writeCharacteristicWithResponseForService',
};

export default defineRule({
  id: 'ble-therapy-write-without-response',
  title: 'A therapy command is sent over Bluetooth without waiting for the device to take it',
  threats: ['IOMT-NET-07', 'IOMT-DEV-12'],
  cwe: ['CWE-755'],
  severity: 'warning',
  confidence: 'medium',
  preset: 'recommended',
  group: 'BLE and device links',
  hasSuggestions: true,
  messages: {
    unanswered:
      'The therapy command {{name}} is written without response: the stack may drop it, and nobody learns that the therapy was not changed. Write with response, and wait for the device to confirm the command.',
  },
  roles: {
    'ble.write.without-response'(arrival, rule) {
      const name = therapyOf(arrival, rule);
      if (name === undefined || !once(rule, arrival.direct ? arrival.call.node : arrival.node)) return;
      const fix = answered(arrival);
      rule.report({
        node: arrival.direct ? arrival.call.node : arrival.node,
        messageId: 'unanswered',
        data: { name },
        trace: rule.semantics.trace(arrival),
        ...(fix && { suggest: [{ title: 'Write with response (the characteristic must offer `write`)', fix }] }),
      });
    },
  },
});

function answered(arrival: Arrival): TSESLint.ReportFixFunction | undefined {
  const { node } = arrival.call;
  if (!arrival.direct || node.type !== 'CallExpression') return undefined;
  const callee = unwrap(node.callee);
  if (callee.type !== 'MemberExpression') return undefined;
  const method = memberName(callee) ?? '';
  const better =
    arrival.call.library === 'react-native-ble-manager' || arrival.call.library === '@capacitor-community/bluetooth-le'
      ? method === 'writeWithoutResponse'
        ? 'write'
        : undefined
      : ANSWERED[method];
  if (better !== undefined && !callee.computed) return (fixer) => fixer.replaceText(callee.property, better);
  const flag: TSESTree.Node | undefined = node.arguments[1];
  return /^write(Async)?$/.test(method) && flag?.type === 'Literal' && flag.value === true
    ? (fixer) => fixer.replaceText(flag, 'false')
    : undefined;
}
