import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import { displayName, keyName } from '../../semantics/syntax';
import { once } from '../shared/once';
import { someNode } from '../shared/walk';

export default defineRule({
  id: 'espruino-open-console',
  title: 'The console of an Espruino device is open to everybody in radio range',
  threats: ['IOMT-DEV-03'],
  cwe: ['CWE-749', 'CWE-306'],
  severity: 'error',
  confidence: 'medium',
  preset: 'recommended',
  group: 'BLE and device links',
  hasSuggestions: true,
  messages: {
    open: 'Espruino offers its JavaScript console over Bluetooth without a password, so anybody in range can reprogram the sensor. Switch it off with { uart: false }, or ask for a password (E.setPassword) or an encrypted link (encryptUart).',
  },
  roles: {
    'ble.console.exposed'(arrival, rule) {
      const { call } = arrival;
      // Of services and advertising in one file, the services are what a fix can be made at.
      if (call.name.endsWith('setAdvertising') && calls(rule, /^NRF\.setServices$/).length > 0) return;
      if (isClosed(rule) || !once(rule, rule.sourceCode.ast)) return;
      const first = call.argumentNode(0);
      const canFix = call.name.endsWith('setServices') && call.count === 1 && first !== undefined && arrival.direct;
      rule.report({
        node: arrival.node,
        messageId: 'open',
        trace: rule.semantics.trace(arrival),
        // Apps of a watch run on a device that its owner programs over that very console: it is not theirs to close.
        ...(isWatchApp(rule) && { severity: 'info' as const, confidence: 'low' as const }),
        ...(canFix && {
          suggest: [
            {
              title: 'Switch the Bluetooth console off (the device cannot be reprogrammed until it is reset)',
              fix: (fixer) => fixer.insertTextAfter(first, ', { uart: false }'),
            },
          ],
        }),
      });
    },
  },
});

function calls(rule: RuleContext<string>, name: RegExp): readonly TSESTree.CallExpression[] {
  return rule.semantics.module.calls.filter(
    (call): call is TSESTree.CallExpression =>
      call.type === 'CallExpression' && name.test(displayName(call.callee) ?? ''),
  );
}

/** One of the ways of espruino.com/BLE+Security by which the console is closed, anywhere in the file, or options that are not known. */
function isClosed(rule: RuleContext<string>): boolean {
  if (
    calls(rule, /^(E\.setPassword|E\.lockConsole|LoopbackA\.setConsole|USB\.setConsole|Serial1\.setConsole)$/).length >
    0
  )
    return true;
  if (calls(rule, /^E\.setConsole$/).length > 0) return true;
  if (calls(rule, /^NRF\.setSecurity$/).some((call) => has(call, 0, 'encryptUart', rule, true))) return true;
  if (calls(rule, /^NRF\.setServices$/).some((call) => has(call, 1, 'uart', rule, false))) return true;
  return calls(rule, /^NRF\.setAdvertising$/).some((call) => has(call, 1, 'connectable', rule, false));
}

/** True when an options argument has, or may have, the option with the truthiness. */
function has(
  call: TSESTree.CallExpression,
  position: number,
  name: string,
  rule: RuleContext<string>,
  truthy: boolean,
): boolean {
  const argument = call.arguments[position];
  if (!argument) return false;
  const value = rule.semantics.value(argument);
  if (argument.type !== 'ObjectExpression' && !value.closed) return true;
  const option = rule.semantics.property(value, name);
  if (option.only() && option.only()?.value === undefined) return false;
  return option.truthiness() !== !truthy;
}

function isWatchApp(rule: RuleContext<string>): boolean {
  return someNode(
    rule.sourceCode.ast,
    (node) =>
      (node.type === 'Identifier' && node.name === 'Bangle') ||
      (node.type === 'Property' && keyName(node) === 'bangle'),
  );
}
