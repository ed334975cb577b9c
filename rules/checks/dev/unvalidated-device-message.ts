import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import { displayName, functionAround, inside, isFunction, memberName, unwrap } from '../../semantics/syntax';
import type { CalledFunction } from '../../semantics/called';
import type { TraceStep } from '../../semantics/trace';
import { firstHop, placeOf, type LabelFlow, type Value } from '../../semantics/value';
import { valueName } from '../shared/expressions';
import { isPackageOfPages } from '../shared/page-packages';
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
      const kind = readingOf(node);
      if (!kind) return decodedBy(node, rule);
      const source = sourceOf(node, kind);
      const flow = source && fromDevice(rule.semantics.value(source));
      if (flow && !isHandled(node, kind)) report(node, kind, flow, rule);
    },
  }),
});

type Kind = 'json' | 'bytes';

/** How a call reads a message in a way that may throw. */
function readingOf(node: TSESTree.CallExpression): Kind | undefined {
  const callee = unwrap(node.callee);
  if (callee.type !== 'MemberExpression') return undefined;
  return displayName(callee) === 'JSON.parse' ? 'json' : READ.test(memberName(callee) ?? '') ? 'bytes' : undefined;
}
function sourceOf(node: TSESTree.CallExpression, kind: Kind): TSESTree.Node | undefined {
  const callee = unwrap(node.callee);
  return kind === 'json' ? node.arguments[0] : callee.type === 'MemberExpression' ? callee.object : undefined;
}
function isHandled(node: TSESTree.CallExpression, kind: Kind): boolean {
  return isCaught(node) || (kind === 'bytes' && checksLength(node));
}

/** `decode(payload)`: a function of the workspace, here or in another file, that reads what it is given. */
function decodedBy(node: TSESTree.CallExpression, rule: Rule): void {
  if (node.arguments.length === 0 || isCaught(node)) return;
  for (const called of rule.semantics.called(node)) {
    for (const inner of readingsIn(called)) {
      const kind = readingOf(inner)!;
      const source = sourceOf(inner, kind);
      const flow = source && fromDevice(called.value(source));
      if (
        !flow ||
        isHandled(inner, kind) ||
        isHandled(node, kind) ||
        fromDevice(rule.semantics.value(source, called.module))
      )
        continue;
      const place = placeOf(called.module, inner);
      report(node, kind, flow, rule, [{ place, message: 'the message is read here' }]);
      return;
    }
  }
}

const readings = new WeakMap<TSESTree.Node, readonly TSESTree.CallExpression[]>();
function readingsIn({ node, module }: CalledFunction): readonly TSESTree.CallExpression[] {
  let found = readings.get(node);
  if (!found) {
    const isReading = (call: TSESTree.Node): call is TSESTree.CallExpression =>
      call.type === 'CallExpression' && readingOf(call) !== undefined;
    readings.set(node, (found = module.callsIn(node).filter(isReading)));
  }
  return found;
}

function report(node: TSESTree.Node, kind: Kind, flow: LabelFlow, rule: Rule, via: readonly TraceStep[] = []): void {
  const listener = firstHop(flow.hop);
  rule.report({
    node,
    messageId: kind,
    data: { channel: CHANNELS[flow.label] ?? 'message' },
    trace: rule.semantics.trace({ node, via }, flow),
    // One try around what the listener does mends all of its ways.
    ...(listener && { cause: placeOf(listener.module, listener.node) }),
    // In a page the exception ends one handler only.
    // Who asked for the message awaits it, and what is thrown then fails for them: seldom for the process.
    // A process that notes what nobody caught goes on with the next message.
    ...((isPage(rule) || isAwaited(flow) || outlivesExceptions(rule)) && {
      severity: 'info' as const,
      confidence: 'low' as const,
    }),
  });
}

/** `process.on('uncaughtException', log)` of the program, whose handler does not end the process either. */
function outlivesExceptions({ semantics }: Rule): boolean {
  return [semantics.module, ...semantics.startModules()].some((module) =>
    module.calls.some((call) => {
      if (call.type !== 'CallExpression' || !/^process\.(on|addListener)$/.test(displayName(call.callee) ?? ''))
        return false;
      const [event, handler] = call.arguments;
      if (event?.type !== 'Literal' || event.value !== 'uncaughtException' || !handler) return false;
      const { atoms } = semantics.value(handler, module);
      return atoms.length > 0 && atoms.every((atom) => atom.kind === 'function' && !someNode(atom.node, mayEnd));
    }),
  );
}
/** `process.exit(1)`, `shutdown()`, `throw error`. */
function mayEnd(node: TSESTree.Node): boolean {
  return node.type === 'ThrowStatement' || (node.type === 'CallExpression' && ENDS.test(valueName(node.callee) ?? ''));
}
const ENDS = /exit|abort|kill|shut|terminate|stop|close|quit|die|end|fatal|crash|restart|clean|handle|bail|finish/i;

/** `const [topic, payload] = await this.nextMessage()`: the listener only settles a promise. */
function isAwaited({ hop }: LabelFlow): boolean {
  for (let at = hop; at; at = at.from) {
    let node: TSESTree.Node | undefined = at.node;
    while (node && node.type !== 'VariableDeclarator' && !/Statement$|Declaration$/.test(node.type)) node = node.parent;
    if (
      node?.type === 'VariableDeclarator' &&
      node.init &&
      unwrap(node.init).type === 'AwaitExpression' &&
      inside(at.node, node.id)
    )
      return true;
  }
  return false;
}

function fromDevice(value: Value): LabelFlow | undefined {
  return value.labelled('untrusted').find((flow) => flow.label in CHANNELS && !flow.cleared.includes('type'));
}

/** Inside a try with a catch, a promise chain with a catch, or the executor of a promise. */
function isCaught(node: TSESTree.Node): boolean {
  let child = node;
  for (let at = node.parent; at; child = at, at = at.parent) {
    if (at.type === 'TryStatement' && at.block === child && at.handler) return true;
    if (!isFunction(at)) continue;
    const call = at.parent;
    if (call?.type === 'NewExpression' && valueName(call.callee) === 'Promise') return true;
    if (call?.type !== 'CallExpression' || call.callee === at) {
      if (call?.type !== 'CallExpression') return false;
      continue;
    }
    const method = valueName(call.callee) ?? '';
    if (/^(then|catch)$/.test(method)) return chainCatches(call);
    // `safely(() => JSON.parse(x))`, `trySync(…)`: the helper is there to catch.
    if (/try|safe|attempt|catch|guard|wrap|from(Throwable|Promise)/i.test(method)) return true;
    if (!AT_ONCE.test(method)) return false;
  }
  return false;
}

function chainCatches(call: TSESTree.CallExpression): boolean {
  for (let at: TSESTree.Node = call; at.parent; at = at.parent) {
    if (at.type === 'CallExpression' && valueName(at.callee) === 'catch') return true;
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
  const { file } = rule.semantics.module;
  // Bundlers bring `events` into pages.
  const sources = [...rule.semantics.module.sources].filter(
    (source) => !/^(node:)?events$/.test(source) || !opensSocketOfPage(rule),
  );
  return (
    usesPage(rule) ||
    /\.[jt]sx$/.test(file) ||
    sources.some((source) => /^(react|vue|@angular|svelte|preact|solid-js)/.test(source)) ||
    (!sources.some((source) =>
      /^(node:)?(fs|http|https|net|tls|dgram|ws|mqtt|async-mqtt|express|socket\.io|serialport|fastify|koa|coap|aedes|os|path|process|events|crypto|modbus-serial|noble|@abandonware|@serialport|@stoprocent|node-hl7|aws-iot|azure-iot|redis|ioredis|@nestjs)/.test(
        source,
      ),
    ) &&
      !rule.sourceCode.text.includes('require('))
  );
}

/** The global `WebSocket`, which Node.js has as well, in a package that is shown in a browser. */
function opensSocketOfPage(rule: Rule): boolean {
  const { module } = rule.semantics;
  return (
    isPackageOfPages(rule) &&
    module.calls.some(
      (call) =>
        call.type === 'NewExpression' &&
        call.callee.type === 'Identifier' &&
        call.callee.name === 'WebSocket' &&
        module.variableOf(call.callee) === undefined,
    )
  );
}

/** What only pages have: `document.getElementById(…)`, `window.addEventListener(…)`, and nothing of it declared here. */
function usesPage({ semantics: { module } }: Rule): boolean {
  return module.calls.some((call) => {
    const callee = call.type === 'CallExpression' ? unwrap(call.callee) : undefined;
    const object = callee?.type === 'MemberExpression' ? unwrap(callee.object) : undefined;
    return (
      object?.type === 'Identifier' &&
      /^(document|window)$/.test(object.name) &&
      module.variableOf(object) === undefined
    );
  });
}
