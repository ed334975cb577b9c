import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import type { Module } from '../../semantics/module';
import { displayName, isFunction, unwrap } from '../../semantics/syntax';
import { once } from '../shared/once';
import { someNode } from '../shared/walk';

/** Faster than this no radio or server is asked; faster yet are sample clocks, which do no input or output. */
const FAST_MS = 100;
/** Calls that use a radio, a bus or a network. */
const RADIO =
  /(^|\.)(connect(Async|ToDevice)?|reconnect|startScanning(Async)?|startDeviceScan|scan|readRSSI|updateRssi(Async)?|fetch|readHoldingRegisters|writeRegister|readValue|readAsync|writeAsync|writeValue\w*|publish|axios(\.\w+)?)$/;
const STOPS = /(^|\.)(stopScanning(Async)?|stopDeviceScan|stopScan|stopLEScan)$/;
const WAITS = new Set(['AwaitExpression', 'BreakStatement', 'ReturnStatement', 'ThrowStatement', 'YieldExpression']);

export default defineRule({
  id: 'unbounded-scan-or-poll-loop',
  title: 'A scan or a poll runs without pause or end',
  threats: ['IOMT-DEV-10'],
  cwe: ['CWE-920', 'CWE-799'],
  severity: 'info',
  confidence: 'medium',
  preset: 'strict',
  group: 'Availability',
  triggers: ['setInterval', 'while', 'for (;;)', 'for(;;)'],
  messages: {
    scan: 'This scan reports every advertisement, duplicates too, and is never stopped, so it drains the battery of phone or sensor until monitoring ends. Leave duplicates out, and stop the scan when the device is found or after a time.',
    interval:
      'This asks a radio or a server every {{ms}} ms, so it drains batteries and floods the device that a patient depends on. Poll slower, wait for the answer before the next call, and back off after failures.',
    loop: 'This loop asks a radio or a server without ever pausing, so it drains batteries and floods the device that a patient depends on. Wait between the rounds, and back off after failures.',
  },
  roles: {
    'ble.scan.duplicates'(arrival, rule) {
      const stops = rule.semantics.module.calls.some(
        (call) => 'callee' in call && STOPS.test(displayName(call.callee) ?? ''),
      );
      if (arrival.value.truthiness() === true && !stops && once(rule, arrival.call.node))
        rule.report({
          node: arrival.node,
          messageId: 'scan',
          trace: rule.semantics.trace(arrival, arrival.value.atoms[0]),
        });
    },
  },
  nodes: (rule) => ({
    CallExpression(node) {
      if (!/^(globalThis\.|window\.)?setInterval$/.test(displayName(node.callee) ?? '')) return;
      const [callback, delay] = node.arguments;
      const ms = delay && rule.semantics.value(delay).only()?.value;
      if (callback && typeof ms === 'number' && ms < FAST_MS && usesRadio(callback, rule))
        rule.report({ node, messageId: 'interval', data: { ms } });
    },
    WhileStatement: (node) => loop(node, node.test, rule),
    DoWhileStatement: (node) => loop(node, node.test, rule),
    ForStatement: (node) => loop(node, node.test, rule),
  }),
});

/** An endless loop around radio calls in which the program never waits for anything but these calls. */
function loop(
  node: TSESTree.WhileStatement | TSESTree.DoWhileStatement | TSESTree.ForStatement,
  test: TSESTree.Expression | null,
  rule: RuleContext<'scan' | 'interval' | 'loop'>,
): void {
  if (test !== null && !(test.type === 'Literal' && Boolean(test.value))) return;
  if (!someNode(node.body, isRadio, (one) => !isFunction(one))) return;
  const pauses = someNode(
    node.body,
    (one) => WAITS.has(one.type) && !(one.type === 'AwaitExpression' && isRadio(unwrap(one.argument))),
    (one) => !isFunction(one),
  );
  if (!pauses) rule.report({ node, messageId: 'loop' });
}

function isRadio(node: TSESTree.Node): boolean {
  return node.type === 'CallExpression' && RADIO.test(displayName(node.callee) ?? '');
}

/** True when the function given, written there or elsewhere in the workspace, makes such a call. */
function usesRadio(callback: TSESTree.Node, rule: RuleContext<'scan' | 'interval' | 'loop'>): boolean {
  if (isFunction(callback)) return doesRadio(callback, rule.semantics.module, rule, 0);
  return rule.semantics
    .value(callback)
    .atoms.some((atom) => atom.kind === 'function' && doesRadio(atom.node, atom.module, rule, 0));
}

/** Such a call in a function, or in one that it calls: `setInterval(() => this.poll(), 10)`. */
function doesRadio(
  fn: TSESTree.Node,
  module: Module,
  rule: RuleContext<'scan' | 'interval' | 'loop'>,
  hops: number,
): boolean {
  if (someNode(fn, isRadio)) return true;
  return (
    hops < 2 &&
    module
      .callsIn(fn)
      .some(
        (call) =>
          call.type === 'CallExpression' &&
          rule.semantics
            .value(call.callee, module)
            .atoms.some(
              (atom) =>
                atom.kind === 'function' && atom.node !== fn && doesRadio(atom.node, atom.module, rule, hops + 1),
            ),
      )
  );
}
