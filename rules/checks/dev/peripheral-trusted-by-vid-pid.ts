import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
import { displayName } from '../../semantics/syntax';
import { once } from '../shared/once';
import { words } from '../shared/secrets';
import { namesAround } from '../shared/therapy';
import { namesIn } from '../shared/therapy-writes';

/** What a stranger must not be given, and what must not be left out of a device. */
const WRITTEN = new Set([
  'firmware',
  'settings',
  'setting',
  'config',
  'configuration',
  'calibration',
  'calibrate',
  'profile',
  'basal',
  'bolus',
  'dose',
  'rate',
  'schedule',
  'therapy',
  'library',
  'drug',
  'key',
  'keys',
  'password',
  'pin',
  'limits',
  'program',
]);
const PROOF = /challeng|verif|genuine|authenticat|attest|signature|certificate|handshake|trusted|proof/i;

export default defineRule({
  id: 'peripheral-trusted-by-vid-pid',
  title: 'Settings are written to a USB or HID device that is known by its vendor and product id only',
  threats: ['IOMT-DEV-14'],
  cwe: ['CWE-345'],
  severity: 'info',
  confidence: 'low',
  preset: 'audit',
  group: 'BLE and device links',
  messages: {
    trusted:
      'This writes {{what}} to a device that is known by its vendor and product id only, and any device can claim these, so settings and keys go to a stranger or a false device is taken for a genuine one. Challenge the device first.',
  },
  roles: {
    'serial.write'(arrival, rule) {
      const { call } = arrival;
      if (!isUsb(arrival) || call.node.type !== 'CallExpression') return;
      const names = [...namesIn(arrival.node), ...namesAround(call.node, rule.semantics.module).split(' ')];
      const what = names.flatMap(words).find((word) => WRITTEN.has(word));
      if (
        what === undefined ||
        names.flatMap(words).some((word) => word === 'read' || word === 'get' || word === 'request') ||
        proves(rule) ||
        !once(rule, call.node)
      )
        return;
      rule.report({ node: arrival.node, messageId: 'trusted', data: { what }, trace: rule.semantics.trace(arrival) });
    },
  },
});

function isUsb({ call }: Arrival): boolean {
  return (call.receiver?.types() ?? []).some(
    (type) => type === 'globals#USBDevice' || type === 'globals#HIDDevice' || type.startsWith('node-hid#'),
  );
}

/** True when the file asks the device who it is. */
function proves(rule: RuleContext<string>): boolean {
  return rule.semantics.module.calls.some((call) => 'callee' in call && PROOF.test(displayName(call.callee) ?? ''));
}
