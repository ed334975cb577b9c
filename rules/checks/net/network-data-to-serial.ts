import type { TSESTree } from '@typescript-eslint/utils';
import { labels } from '../../models/labels';
import { defineRule } from '../../define-rule';
import { displayName } from '../../semantics/syntax';
import type { LabelFlow } from '../../semantics/value';
import { someNode } from '../shared/walk';

const NETWORK = [
  'untrusted.queue',
  'untrusted.network',
  'untrusted.mqtt',
  'untrusted.websocket',
  'untrusted.http',
  'untrusted.coap',
  'untrusted.message',
] as const;
/** Calls that make a command out of data, or refuse it. */
const JUDGES =
  /(^|\.)(?!JSON\.parse$|parseInt$|parseFloat$|Number\.parse)\w*(parse|valid|verif|check|encode|decode|allow|whitelist|sanit|clamp|assert|authori[sz]e|frame|translate|lookup)\w*$/i;

export default defineRule({
  id: 'network-data-to-serial',
  title: 'Data from the network goes to a device line as it came',
  threats: ['IOMT-NET-16', 'IOMT-DEV-07'],
  cwe: ['CWE-20', 'CWE-306'],
  severity: 'warning',
  confidence: 'medium',
  preset: 'recommended',
  group: 'BLE and device links',
  messages: {
    data: 'Data that {{source}} goes to the device line as it came, so whoever reaches the network can send the device any command. Parse it, pass on the commands that are allowed, and limit their values.',
    pipe: 'A network socket is piped into the device line, so whoever connects speaks to the device itself. Parse what comes, pass on the commands that are allowed, and authenticate the peer.',
  },
  roles: {
    'serial.write'(arrival, rule) {
      const flow = NETWORK.flatMap((label) => arrival.value.labelled(label, 'type')).find(
        (one) => one.certain && !one.cleared.includes('command') && !(one.lower && one.upper) && !isJudged(one),
      );
      if (!flow || callsJudge(arrival.node)) return;
      rule.report({
        node: arrival.node,
        messageId: 'data',
        data: { source: labels[flow.label] },
        trace: rule.semantics.trace(arrival, flow),
      });
    },
    'stream.target'(arrival, rule) {
      if (arrival.value.is('serialport#SerialPort'))
        rule.report({ node: arrival.node, messageId: 'pipe', trace: rule.semantics.trace(arrival) });
    },
  },
});

/** True when the data passed a call on its way that makes a command out of it. */
function isJudged(flow: LabelFlow): boolean {
  for (let hop = flow.hop; hop; hop = hop.from) if (callsJudge(hop.node)) return true;
  return false;
}

function callsJudge(node: TSESTree.Node): boolean {
  // A handler that the data came in by is the source itself, not a step.
  const enter = (one: TSESTree.Node): boolean =>
    one.type !== 'BlockStatement' && one.type !== 'ArrowFunctionExpression' && one.type !== 'FunctionExpression';
  return someNode(node, (one) => one.type === 'CallExpression' && JUDGES.test(displayName(one.callee) ?? ''), enter);
}
