import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import { displayName, functionAround, isFunction, memberName, unwrap } from '../../semantics/syntax';
import type { LabelFlow } from '../../semantics/value';
import { lastName } from '../shared/therapy';
import { someNode } from '../shared/walk';

type Rule = RuleContext<'json' | 'bytes'>;

const CHANNELS: Readonly<Record<string, string>> = {
  'untrusted.mqtt': 'MQTT message',
  'untrusted.websocket': 'WebSocket message',
  'untrusted.ble': 'Bluetooth message',
  'untrusted.serial': 'message of the serial line',
  'untrusted.network': 'packet',
  'untrusted.coap': 'CoAP message',
  'untrusted.hl7': 'HL7 message',
};
const READ = /^read(U?Int(8|16|32)?|Float|Double|Big(U?Int)64|BigInt64|BigUInt64)(LE|BE)?$/;
/** Callbacks that are called before the function around them goes on. */
const AT_ONCE = /^(forEach|map|filter|reduce|flatMap|some|every|find)$/;

export default defineRule({
  id: 'unvalidated-device-message',
  title: 'A malformed message of a device throws where nothing catches it',
  threats: ['IOMT-DEV-08', 'IOMT-DEV-11'],
  cwe: ['CWE-20', 'CWE-1286'],
  severity: 'warning',
  confidence: 'high',
  preset: 'recommended',
  group: 'Messaging, replay, authentication of commands',
  triggers: ['JSON.parse', 'readUInt', 'readInt', 'readFloat', 'readDouble', 'readBig'],
  messages: {
    json: 'One {{channel}} that is no JSON throws here and nothing catches it, so the process that watches all patients ends. Parse in try/catch and check the result with a schema before anything uses it.',
    bytes:
      'One {{channel}} that is too short throws here and nothing catches it, so the process that watches all patients ends. Check the length first, and drop and count what does not fit.',
  },
  nodes: (rule) => ({
    CallExpression(node) {
      const callee = unwrap(node.callee);
      if (callee.type !== 'MemberExpression') return;
      const method = memberName(callee) ?? '';
      const isJson = displayName(callee) === 'JSON.parse';
      if (!isJson && !READ.test(method)) return;
      const source = isJson ? node.arguments[0] : callee.object;
      const flow = source && fromDevice(source, rule);
      if (!flow || isCaught(node) || (!isJson && checksLength(node))) return;
      rule.report({
        node,
        messageId: isJson ? 'json' : 'bytes',
        data: { channel: CHANNELS[flow.label] ?? 'message' },
        trace: rule.semantics.trace({ node, via: [] }, flow),
        // In a page the exception ends one handler only.
        ...(isPage(rule) && { severity: 'info' as const, confidence: 'medium' as const }),
      });
    },
  }),
});

function fromDevice(node: TSESTree.Node, rule: Rule): LabelFlow | undefined {
  return rule.semantics
    .value(node)
    .labelled('untrusted')
    .find((flow) => flow.label in CHANNELS && !flow.cleared.includes('type'));
}

/** Inside a try with a catch, a promise chain with a catch, or the executor of a promise. */
function isCaught(node: TSESTree.Node): boolean {
  let child = node;
  for (let at = node.parent; at; child = at, at = at.parent) {
    if (at.type === 'TryStatement' && at.block === child && at.handler) return true;
    if (!isFunction(at)) continue;
    const call = at.parent;
    if (call?.type === 'NewExpression' && lastName(call.callee) === 'Promise') return true;
    if (call?.type !== 'CallExpression' || call.callee === at) {
      if (call?.type !== 'CallExpression') return false;
      continue;
    }
    const method = lastName(call.callee) ?? '';
    if (/^(then|catch)$/.test(method)) return chainCatches(call);
    // `safely(() => JSON.parse(x))`, `trySync(…)`: the helper is there to catch.
    if (/try|safe|attempt|catch|guard|wrap|from(Throwable|Promise)/i.test(method)) return true;
    if (!AT_ONCE.test(method)) return false;
  }
  return false;
}

function chainCatches(call: TSESTree.CallExpression): boolean {
  for (let at: TSESTree.Node = call; at.parent; at = at.parent) {
    if (at.type === 'CallExpression' && lastName(at.callee) === 'catch') return true;
    if (
      at.parent.type !== 'MemberExpression' &&
      at.parent.type !== 'CallExpression' &&
      at.parent.type !== 'AwaitExpression'
    )
      return at.type === 'AwaitExpression' && isCaught(at);
  }
  return false;
}

/** Anywhere in the function a length is compared. */
function checksLength(node: TSESTree.Node): boolean {
  const fn = functionAround(node);
  return (
    fn?.body !== undefined &&
    fn.body !== null &&
    someNode(fn.body, (one) => one.type === 'MemberExpression' && /^(length|byteLength)$/.test(memberName(one) ?? ''))
  );
}

function isPage(rule: Rule): boolean {
  const { file, sources } = rule.semantics.module;
  return (
    /\.[jt]sx$/.test(file) ||
    [...sources].some((source) => /^(react|vue|@angular|svelte|preact|solid-js)/.test(source)) ||
    (![...sources].some((source) =>
      /^(node:)?(fs|http|https|net|tls|dgram|ws|mqtt|async-mqtt|express|socket\.io|serialport|fastify|koa|coap|aedes|os|path|process|events|crypto|modbus-serial|noble|@abandonware|@serialport|@stoprocent|node-hl7|aws-iot|azure-iot|redis|ioredis|@nestjs)/.test(
        source,
      ),
    ) &&
      !rule.sourceCode.text.includes('require('))
  );
}
