import type { TSESTree } from '@typescript-eslint/utils';
import type { RuleContext } from '../../rule';
import type { Module } from '../../semantics/module';
import { displayName } from '../../semantics/syntax';
import type { FunctionNode, Value } from '../../semantics/value';
import { valueName } from './expressions';
import { someNode } from './walk';

/** A function of the workspace, and where it stands. */
export interface Code {
  readonly node: FunctionNode;
  readonly module: Module;
}
type Rule = RuleContext<string>;

/** Functions that are looked into from one handler of connections. */
const MAX_REACHED = 24;
const PROVES =
  /^(verify|validate|check|decode|authenticate)_?(access|id|auth|bearer|session)?_?(jwt|token|ticket|api_?key|session|user|client|credentials)$|^(jwtVerify|authenticate)$/i;

/**
 * True when something that a connection leads to verifies a token: what the handler calls, what its listeners call, and the
 * functions of a table by which messages are told apart, `handlers[message.type](socket, message)`. By such a message a
 * client signs in, and what the others ask of it is theirs to say.
 */
export function verifiesMessages(handler: Code, rule: Rule): boolean {
  const reached: Code[] = [handler];
  for (const { node, module } of reached) {
    if (someNode(node, verifies)) return true;
    if (reached.length > MAX_REACHED) continue;
    const next = [...called(node, module, rule), ...ofTables(node, module, rule)].flatMap(functionsOf);
    reached.push(...next.filter((one, index) => isFirst(one, next.slice(0, index)) && isFirst(one, reached)));
  }
  return false;
}

/** `verifyJwt(message.token)`, `jwt.verify(token, key)`, `auth.verifyIdToken(token)`. */
function verifies(node: TSESTree.Node): boolean {
  if (node.type !== 'CallExpression') return false;
  const name = valueName(node.callee) ?? '';
  return PROVES.test(name) || (name === 'verify' && /jwt|token|jose/i.test(displayName(node.callee) ?? ''));
}

function called(fn: FunctionNode, module: Module, { semantics }: Rule): readonly Value[] {
  return module
    .callsIn(fn)
    .flatMap((call) => (call.type === 'CallExpression' ? [semantics.value(call.callee, module)] : []));
}

/** What the entries of the tables are that a function takes one of by a name that is no constant. */
function ofTables(fn: FunctionNode, module: Module, { semantics }: Rule): readonly Value[] {
  const tables: TSESTree.Node[] = [];
  someNode(fn, (one) => {
    if (one.type === 'MemberExpression' && one.computed && one.property.type !== 'Literal') tables.push(one.object);
    return false;
  });
  return tables
    .flatMap((table) => semantics.value(table, module).atoms)
    .flatMap((atom) => (atom.kind === 'object' ? atom.object.entries : []))
    .flatMap((entry) => ('value' in entry ? [entry.value()] : []));
}

function functionsOf({ atoms }: Value): readonly Code[] {
  return atoms.flatMap((atom) => (atom.kind === 'function' ? [{ node: atom.node, module: atom.module }] : []));
}
function isFirst({ node }: Code, before: readonly Code[]): boolean {
  return !before.some((one) => one.node === node);
}
