import type { TSESTree } from '@typescript-eslint/utils';
import type { RuleContext } from '../../rule';
import { displayName, memberName, methodName, unwrap } from '../../semantics/syntax';
import type { FunctionNode } from '../../semantics/value';
import { someNode } from './walk';

type Rule = RuleContext<string>;

/**
 * True for a middleware of a socket server, `io.use(fn)`, whose file also sends data to each connection, by
 * `io.emit('reading', reading)`: whoever is let in is sent them, and nothing behind the middleware asks who it is.
 */
export function standsBeforeBroadcasts(fn: FunctionNode, rule: Rule): boolean {
  const servers = serversOf(fn, rule);
  return (
    servers.length > 0 &&
    someNode(fn, (one) => one.type === 'MemberExpression' && memberName(one) === 'handshake') &&
    rule.semantics.module.calls.some(
      (call) =>
        call.type === 'CallExpression' &&
        methodName(call) === 'emit' &&
        servers.includes(receiverOf(call) ?? '') &&
        call.arguments.slice(1).some((payload) => isData(payload, rule)),
    )
  );
}

/** The servers of this file that a middleware is put on, as they are written. */
function serversOf(fn: FunctionNode, { semantics }: Rule): readonly string[] {
  return semantics.module.calls.flatMap((call) =>
    call.type === 'CallExpression' &&
    methodName(call) === 'use' &&
    call.arguments.some((given) =>
      semantics.value(given).atoms.some((atom) => atom.kind === 'function' && atom.node === fn),
    )
      ? (receiverOf(call) ?? [])
      : [],
  );
}

function receiverOf(call: TSESTree.CallExpression): string | undefined {
  const callee = unwrap(call.callee);
  return callee.type === 'MemberExpression' ? displayName(callee.object) : undefined;
}

/** How many are connected, and what the program always says, are no data of anybody. */
function isData(payload: TSESTree.Node, { semantics }: Rule): boolean {
  const at = unwrap(payload);
  if (at.type === 'MemberExpression' && /^(size|length|clientsCount)$/.test(memberName(at) ?? '')) return false;
  const { atoms } = semantics.value(at);
  return atoms.length === 0 || !atoms.every((atom) => atom.kind === 'const' || atom.kind === 'function');
}
