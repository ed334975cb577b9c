import type { TSESTree } from '@typescript-eslint/utils';
import type { RuleContext } from '../../rule';
import { displayName, isFunction, memberName, methodName, outermostFunction, unwrap } from '../../semantics/syntax';
import type { Module } from '../../semantics/module';
import type { LabelFlow } from '../../semantics/value';
import { ingredients, valueName } from './expressions';
import { words } from './secrets';
import { someNode } from './walk';

/** A room of Socket.IO that is named by what a client says of itself when it connects. */
export interface ClaimedRoom {
  /** The field of the handshake: `userId`. */
  readonly name: string;
  readonly flow: LabelFlow;
  /** Something in its function looks at who connects: whether at this field, the code does not tell. */
  readonly isLookedAt: boolean;
}

/** Whose messages come in such a room. What is shown to all, a page or a ward's board, goes by other names. */
const OWNER =
  /^(user|account|member|patient|customer|tenant|doctor|nurse|physician|clinician|caregiver|clinic|hospital|org|organi[sz]ation|company|device)s? ?(id|uuid|name|key)?$/;

/**
 * `socket.join(`user:${socket.handshake.query.userId}`)`: whoever connects as another gets what is sent to that one. Undefined
 * for rooms by a verified token, `socket.data`, and by messages, which rules on messages judge.
 */
export function claimedRoom(call: TSESTree.CallExpression, rule: RuleContext<string>): ClaimedRoom | undefined {
  const callee = unwrap(call.callee);
  const [room] = call.arguments;
  if (methodName(call) !== 'join' || callee.type !== 'MemberExpression' || !room || room.type === 'SpreadElement')
    return undefined;
  const { semantics } = rule;
  if (
    !semantics
      .value(callee.object)
      .types()
      .some((type) => /socket\.io#Socket$/.test(type))
  )
    return undefined;
  for (const part of [room, ...partsOf(room), ...ingredients(room, semantics.module)]) {
    const name = valueName(part);
    if (name === undefined || !OWNER.test(words(name).join(' '))) continue;
    const flow = semantics
      .value(part)
      .labelled('untrusted.websocket')
      .find(({ certain }) => certain);
    // What a token says that came in the handshake, whoever verified it has vouched for.
    if (flow && isOfHandshake(part, semantics.module)) return { name, flow, isLookedAt: isLookedAt(call) };
  }
  return undefined;
}

function partsOf(node: TSESTree.Node): readonly TSESTree.Node[] {
  const at = unwrap(node);
  if (at.type === 'TemplateLiteral') return at.expressions.map(unwrap);
  return at.type === 'BinaryExpression' ? [...partsOf(at.left), ...partsOf(at.right), unwrap(at.right)] : [at];
}

/** `socket.handshake.query.userId`, or a variable that is set to it where it is declared. */
function isOfHandshake(node: TSESTree.Node, module: Module, depth = 0): boolean {
  let at = unwrap(node);
  if (at.type === 'LogicalExpression') return [at.left, at.right].some((one) => isOfHandshake(one, module, depth));
  while (at.type === 'MemberExpression') {
    if (memberName(at) === 'handshake') return true;
    at = unwrap(at.object);
  }
  const declared = at.type === 'Identifier' ? module.variableOf(at)?.defs[0]?.node : undefined;
  const { init } = (declared ?? {}) as Partial<TSESTree.VariableDeclarator>;
  return init !== undefined && init !== null && depth < MAX_DEPTH && isOfHandshake(init, module, depth + 1);
}
const MAX_DEPTH = 4;

/** In the handler, or before it where handlers are registered, somebody is sent away, or a socket handed to a check. */
function isLookedAt(call: TSESTree.CallExpression): boolean {
  const outer = outermostFunction(call);
  return (
    outer !== undefined &&
    someNode(outer, (one) => one.type === 'CallExpression' && (SENDS_AWAY.test(methodName(one) ?? '') || isCheck(one)))
  );
}
const SENDS_AWAY = /^(disconnect|disconnectSockets|use)$/;

function isCheck(call: TSESTree.CallExpression): boolean {
  return (
    /^(auth|verify|check|validate|assert|ensure|guard|is|has|can)/i.test(
      displayName(call.callee)?.split('.').at(-1) ?? '',
    ) && call.arguments.some((one) => !isFunction(one) && /^(socket|client)$/i.test(valueName(one) ?? ''))
  );
}
