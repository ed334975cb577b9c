import type { TSESTree } from '@typescript-eslint/utils';
import type { RuleContext } from '../../rule';
import type { Module } from '../../semantics/module';
import { displayName, inside, methodName, unwrap } from '../../semantics/syntax';
import type { Semantics } from '../../semantics/semantics';
import type { Code } from './first-messages';
import { someNode } from './walk';

/** What a socket tells of itself; nothing of it comes from the other side as a message. */
const OF_CONNECTION =
  /^(connect|connection|disconnect|disconnecting|close|error|open|ping|pong|listening|headers|wsClientError)$/;
const LISTENS = /^(on|once|addEventListener|addListener|prependListener)$/;
const SENDS = /^(send|emit|write|emitWithAck)$/;

/** True when one of the functions that get a connection listens to what the other side says, beyond that it is there. */
export function takesMessages(handlers: readonly Code[]): boolean {
  return handlers.some(({ node }) => someNode(node, (one) => isListener(one) && !OF_CONNECTION.test(eventOf(one))));
}

function isListener(node: TSESTree.Node): node is TSESTree.CallExpression {
  return (
    node.type === 'CallExpression' &&
    node.arguments.length > 1 &&
    LISTENS.test(methodName(node) ?? '') &&
    node.arguments[0]!.type === 'Literal'
  );
}
function eventOf({ arguments: [event] }: TSESTree.CallExpression): string {
  return event?.type === 'Literal' ? String(event.value) : '';
}

/**
 * True for a server that has nothing to tell and takes nothing: it sends its sockets texts that are written in the program,
 * `client.send('reload')`, listens to no message, and hands no socket to a function elsewhere.
 * @param modules where the server goes by a name
 * @param handlers the functions that get each connection
 */
export function sendsOnlySignals(modules: readonly Module[], handlers: readonly Code[], rule: RuleContext): boolean {
  if (takesMessages(handlers) || handlers.some(handsSocketOn)) return false;
  const sent = [...new Set(modules)].flatMap((module) => sendsOf(module, rule.semantics.of(module)));
  return sent.length > 0 && sent.every((isConstant) => isConstant);
}

/** Of each call in a module that may send to a socket, whether all that it sends is constant. */
function sendsOf(module: Module, semantics: Semantics): readonly boolean[] {
  return module.calls.flatMap((call) => {
    if (call.type !== 'CallExpression' || call.arguments.length === 0 || !SENDS.test(methodName(call) ?? '')) return [];
    if (semantics.arrivals(call).some(({ role }) => role === 'http.response.body')) return [];
    return call.arguments.every((one) => isWritten(one, semantics));
  });
}

/** `'reload'`, `{ type: 'reload' }`, `JSON.stringify({ type: 'reload' })`: the same for all, and known to who has the program. */
function isWritten(node: TSESTree.Node, semantics: Semantics): boolean {
  const at = unwrap(node);
  if (at.type === 'ObjectExpression')
    return at.properties.every((one) => one.type === 'Property' && isWritten(one.value, semantics));
  if (at.type === 'CallExpression' && displayName(at.callee) === 'JSON.stringify')
    return at.arguments.every((one) => isWritten(one, semantics));
  const { atoms } = semantics.value(at);
  return atoms.length > 0 && atoms.every(({ kind }) => kind === 'const' || kind === 'function');
}

/** `hub.add(socket)`: who has it may send it anything. */
function handsSocketOn({ node: fn, module }: Code): boolean {
  const [socket] = fn.params;
  if (!socket) return false;
  if (socket.type !== 'Identifier') return true;
  return (module.variableOf(socket)?.references ?? []).some(
    ({ identifier }) =>
      inside(identifier, fn) &&
      !(identifier.parent.type === 'MemberExpression' && identifier.parent.object === identifier),
  );
}
