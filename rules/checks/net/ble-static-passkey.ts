import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import { functionAround } from '../../semantics/syntax';
import { functionName } from '../shared/therapy';

export default defineRule({
  id: 'ble-static-passkey',
  title: 'A Bluetooth pairing uses a passkey that is written in the source',
  threats: ['IOMT-NET-06', 'IOMT-DEV-05'],
  cwe: ['CWE-1391', 'CWE-798', 'CWE-521'],
  severity: 'error',
  confidence: 'high',
  preset: 'recommended',
  group: 'BLE and device links',
  messages: {
    passkey:
      'The pairing passkey is the same for every device and known to whoever reads the code, so a stranger can pair with a patient’s device. Show a random passkey for each pairing, or give each device one of its own.',
    confirm:
      'The numbers of the pairing are confirmed without anybody comparing them, so a man in the middle is not noticed. Show the number and let the user answer.',
  },
  roles: {
    'ble.pairing.passkey'(arrival, rule) {
      const atom = arrival.value.atoms.find(
        (one) =>
          one.kind === 'const' &&
          (typeof one.value === 'number' || (typeof one.value === 'string' && /^\d{4,16}$/.test(one.value))),
      );
      if (atom?.kind !== 'const') return;
      const own = atom.module === rule.semantics.module || atom.module === undefined ? atom.node : undefined;
      const redact = [own, arrival.node].flatMap((node) =>
        node?.type === 'Literal' ? [[node.range[0], node.range[1]] as const] : [],
      );
      rule.report({ node: arrival.node, messageId: 'passkey', trace: rule.semantics.trace(arrival, atom), redact });
    },
    'ble.pairing.confirm'(arrival, rule) {
      if (arrival.value.only()?.value === true && arrival.direct && isUnconditional(arrival.node))
        rule.report({ node: arrival.node, messageId: 'confirm' });
    },
  },
});

/** True inside the handler itself, outside every branch: nobody was asked. */
function isUnconditional(node: TSESTree.Node): boolean {
  const handler = functionAround(node);
  if (!handler || functionName(handler) !== 'onPasskeyConfirm') return false;
  for (let at = node.parent; at && at !== handler; at = at.parent)
    if (
      at.type === 'IfStatement' ||
      at.type === 'ConditionalExpression' ||
      at.type === 'LogicalExpression' ||
      at.type === 'SwitchCase'
    )
      return false;
  // `if (!agreed) return;` before it is a question, too.
  return (
    handler.body?.type !== 'BlockStatement' ||
    !handler.body.body.some((statement) => statement.type === 'IfStatement' && statement.range[1] <= node.range[0])
  );
}
