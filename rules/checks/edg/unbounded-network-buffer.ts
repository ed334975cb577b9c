import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import { displayName, functionAround, inside, isFunction, memberName, unwrap } from '../../semantics/syntax';
import type { FunctionNode, LabelFlow } from '../../semantics/value';
import { valueName } from '../shared/expressions';
import { isSetupWizard } from '../shared/setup-wizards';
import { functionName } from '../shared/therapy';
import { someNode } from '../shared/walk';

/** Sources that can send without end, and how they are called in the message. */
const SOURCES: Readonly<Record<string, string>> = {
  'untrusted.network': 'the peer of a socket',
  'untrusted.http': 'a client',
  'untrusted.hl7': 'the sender of messages',
  'untrusted.coap': 'a client',
  'untrusted.serial': 'the device',
  'untrusted.response': 'a server',
  'untrusted.websocket': 'a client',
};
const SIZE = /length|size|bytes|received|total|count|len$/i;
const LIMIT = /max|limit|cap(acity)?$|threshold/i;
const REFUSES =
  /(^|\.)(destroy|end|close|abort|reject|terminate|pause|fail|kill|resetAndDestroy|status|writeHead|sendStatus|cancel)$/;

export default defineRule({
  id: 'unbounded-network-buffer',
  title: 'What arrives over a connection is gathered without a limit',
  threats: ['IOMT-EDG-07', 'IOMT-DEV-11'],
  cwe: ['CWE-770', 'CWE-400'],
  severity: 'warning',
  confidence: 'medium',
  preset: 'recommended',
  group: 'Availability',
  triggers: ["'data'", '"data"', '`data`', 'for await'],
  messages: {
    unbounded:
      'Everything that {{source}} sends is gathered in `{{buffer}}` without a limit, so an endless message uses up the memory of the gateway and stops all that it serves. Count the bytes, and end the connection when a message gets too long.',
  },
  nodes: (rule) => ({
    AssignmentExpression(node) {
      const added = addition(node);
      if (added) judge(node, node.left, added, rule);
    },
    CallExpression(node) {
      const callee = unwrap(node.callee);
      const [chunk] = node.arguments;
      if (callee.type === 'MemberExpression' && memberName(callee) === 'push' && chunk)
        judge(node, callee.object, [chunk], rule);
    },
  }),
});

/** What is added: `buffer += chunk`, `buffer = buffer + chunk`, `buffer = Buffer.concat([buffer, chunk])`. */
function addition(node: TSESTree.AssignmentExpression): readonly TSESTree.Node[] | undefined {
  if (node.operator === '+=') return [node.right];
  const right = unwrap(node.right);
  const target = displayName(node.left);
  if (node.operator !== '=' || target === undefined) return undefined;
  if (
    right.type === 'BinaryExpression' &&
    right.operator === '+' &&
    displayName(right.left as TSESTree.Node) === target
  )
    return [right.right];
  if (right.type !== 'CallExpression' || !/^(Buffer\.concat|.*\.concat)$/.test(displayName(right.callee) ?? ''))
    return undefined;
  const [list] = right.arguments;
  const callee = unwrap(right.callee);
  const parts: readonly TSESTree.Node[] =
    list?.type === 'ArrayExpression'
      ? list.elements.flatMap((one) => (one ? [one as TSESTree.Node] : []))
      : [...(callee.type === 'MemberExpression' ? [callee.object as TSESTree.Node] : []), ...right.arguments];
  return parts.some((part) => displayName(part) === target)
    ? parts.filter((part) => displayName(part) !== target)
    : undefined;
}

function judge(
  node: TSESTree.Node,
  target: TSESTree.Node,
  added: readonly TSESTree.Node[],
  rule: RuleContext<'unbounded'>,
): void {
  const listener = dataHandler(node, rule);
  const handler = listener ?? streamLoop(node);
  if (!handler || !outlives(target, handler, rule)) return;
  // A parser that cuts frames hands them over whole; its numbers and lengths are no data either.
  const chunks = [...added.filter(isChunk), ...(listener ? passedTo(listener, added, rule) : [])];
  const flow = chunks
    .flatMap((part) => rule.semantics.value(part).labels)
    .find((one: LabelFlow) => one.certain && one.label in SOURCES);
  if (!flow || isBounded(handler, target, flow, rule)) return;
  rule.report({
    node,
    messageId: 'unbounded',
    data: { source: SOURCES[flow.label]!, buffer: displayName(target) ?? 'a buffer' },
    // The program chose the server, which would have to be taken over first.
    ...(flow.label === 'untrusted.response' && { severity: 'info' as const, confidence: 'low' as const }),
    // Whoever reaches the page of a set-up may write the whole configuration anyway, and nothing else is served yet.
    ...(isSetupWizard(rule) && { confidence: 'low' as const }),
  });
}

function isChunk(node: TSESTree.Node): boolean {
  return !/\.(length|byteLength)$/.test(displayName(node) ?? '');
}

/** The listener of a `data` event around the node: written there, or named there. */
function dataHandler(node: TSESTree.Node, rule: RuleContext<'unbounded'>): FunctionNode | undefined {
  for (let fn = functionAround(node); fn; fn = functionAround(fn)) {
    if (isDataListener(fn)) return fn;
    const name =
      fn.parent?.type === 'MethodDefinition' ||
      fn.parent?.type === 'Property' ||
      fn.parent?.type === 'PropertyDefinition'
        ? displayName(fn.parent.key)
        : fn.type === 'FunctionDeclaration'
          ? fn.id?.name
          : undefined;
    if (
      name !== undefined &&
      rule.semantics.module.calls.some(
        (call) =>
          call.type === 'CallExpression' &&
          isDataRegistration(call) &&
          call.arguments.slice(1).some((argument) => listens(argument, name)),
      )
    )
      return fn;
  }
  return undefined;
}
/** `for await (const chunk of request)`: the loop around the node that takes what a stream brings. */
function streamLoop(node: TSESTree.Node): TSESTree.ForOfStatement | undefined {
  for (let at = node.parent; at && !isFunction(at); at = at.parent)
    if (at.type === 'ForOfStatement' && at.await) return at;
  return undefined;
}

function isDataListener(fn: FunctionNode): boolean {
  return (
    fn.parent?.type === 'CallExpression' && isDataRegistration(fn.parent) && fn.parent.arguments.includes(fn as never)
  );
}
function isDataRegistration(call: TSESTree.CallExpression): boolean {
  const [event] = call.arguments;
  return (
    event?.type === 'Literal' && event.value === 'data' && /\.(on|addListener)$/.test(displayName(call.callee) ?? '')
  );
}
/** What a listener hands on to the function it calls: `(chunk) => this.receive(chunk)`. */
function passedTo(
  handler: FunctionNode,
  added: readonly TSESTree.Node[],
  rule: RuleContext<'unbounded'>,
): readonly TSESTree.Node[] {
  const name = functionName(handler);
  const parameters = handler.params.flatMap((parameter) => (parameter.type === 'Identifier' ? [parameter.name] : []));
  if (
    name === undefined ||
    isDataListener(handler) ||
    !added.some((part) => someNode(part, (one) => one.type === 'Identifier' && parameters.includes(one.name)))
  )
    return [];
  return rule.semantics.module.calls.flatMap((call) => {
    const listener =
      call.type === 'CallExpression' && valueName(call.callee) === name ? functionAround(call) : undefined;
    return call.type === 'CallExpression' && listener && isDataListener(listener) ? call.arguments : [];
  });
}

/** `this.onData`, `this.onData.bind(this)`, `(chunk) => this.onData(chunk)`. */
function listens(argument: TSESTree.Node, name: string): boolean {
  const at = unwrap(argument);
  if (isFunction(at)) return someNode(at, (one) => one.type === 'CallExpression' && valueName(one.callee) === name);
  if (at.type === 'CallExpression')
    return (
      at.callee.type === 'MemberExpression' && memberName(at.callee) === 'bind' && valueName(at.callee.object) === name
    );
  return valueName(at) === name;
}

/** True for a variable or property that is there before and after the event. */
function outlives(target: TSESTree.Node, handler: TSESTree.Node, rule: RuleContext<'unbounded'>): boolean {
  const at = unwrap(target);
  if (at.type === 'MemberExpression') return at.object.type === 'ThisExpression' || outlives(at.object, handler, rule);
  if (at.type !== 'Identifier') return false;
  const definition = rule.semantics.module.variableOf(at)?.defs[0];
  return definition === undefined || !inside(definition.name, handler);
}

/** A length of 8 or 16 bits before each frame: a parser that waits for the frame gathers no more than 64 KB. */
function readsShortLength(handler: TSESTree.Node, target: TSESTree.Node): boolean {
  const name = displayName(target);
  return someNode(
    handler,
    (node) =>
      node.type === 'CallExpression' &&
      node.callee.type === 'MemberExpression' &&
      /^readU?[Ii]nt(8|16[BL]E)$/.test(memberName(node.callee) ?? '') &&
      displayName(node.callee.object) === name,
  );
}

/** A comparison with a limit, a comparison of sizes that ends the connection, or a frame-wise emptying of a device line. */
function isBounded(
  handler: TSESTree.Node,
  target: TSESTree.Node,
  flow: LabelFlow,
  rule: RuleContext<'unbounded'>,
): boolean {
  const compares = (node: TSESTree.Node): boolean => node.type === 'BinaryExpression' && /^[<>]=?$/.test(node.operator);
  const bounded = someNode(handler, (node) => {
    if (compares(node))
      return [(node as TSESTree.BinaryExpression).left, (node as TSESTree.BinaryExpression).right].some((side) =>
        LIMIT.test(valueName(side) ?? ''),
      );
    if (
      node.type !== 'IfStatement' ||
      !someNode(
        node.test,
        (one) => compares(one) && someNode(one, (part) => part.type === 'Identifier' && SIZE.test(part.name)),
      )
    )
      return false;
    return someNode(
      node.consequent,
      (one) =>
        one.type === 'ThrowStatement' || (one.type === 'CallExpression' && REFUSES.test(displayName(one.callee) ?? '')),
    );
  });
  if (bounded || readsShortLength(handler, target)) return true;
  // A device at a line is no stranger: it is enough that its frames are taken out of the buffer.
  const name = displayName(target);
  return (
    flow.label === 'untrusted.serial' &&
    someNode(
      rule.sourceCode.ast,
      (node) =>
        (node.type === 'AssignmentExpression' &&
          node.operator === '=' &&
          displayName(node.left) === name &&
          someNode(
            node.right,
            (one) =>
              one.type === 'CallExpression' &&
              /\.(slice|subarray|substring|substr|pop|alloc)$/.test(displayName(one.callee) ?? ''),
          )) ||
        (node.type === 'CallExpression' &&
          /\.(shift|splice)$/.test(displayName(node.callee) ?? '') &&
          displayName((node.callee as TSESTree.MemberExpression).object) === name),
    )
  );
}
