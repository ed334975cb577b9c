import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
import { functionAround, memberName, unwrap } from '../../semantics/syntax';
import { lastName } from '../shared/expressions';
import { someNode } from '../shared/walk';

const PRINCIPAL = /^(user|currentUser|principal|auth|claims|identity|clinician|account)$/i;
const CARRIER = /^(req|request|ctx|context|socket|state|locals|session|data|handshake|client)$/i;

export default defineRule({
  id: 'jwt-unverified-or-none',
  title: 'A JSON Web Token is believed without a signature',
  threats: ['IOMT-APP-05'],
  cwe: ['CWE-347', 'CWE-345'],
  severity: 'error',
  confidence: 'high',
  preset: 'recommended',
  group: 'Web, API and session',
  messages: {
    none: "The algorithm 'none' {{effect}}, so anybody can write a token for any clinician or device. Name the algorithm you sign with, and no other.",
    unsigned:
      'This token has no signature, so anybody can write one for any clinician or device. Use SignJWT and jwtVerify with a key.',
    decoded:
      'The token is only decoded, not verified: anybody can write one for any clinician or device and is believed. Verify it with the key and the algorithm you sign with.',
    fallback: 'When the verification fails the token is decoded all the same, so a forged one passes. Refuse it.',
  },
  roles: {
    'jwt.algorithm'(arrival, rule) {
      const atom = arrival.value.atoms.find(
        (one) => one.kind === 'const' && typeof one.value === 'string' && one.value.toLowerCase() === 'none',
      );
      if (!atom) return;
      const effect = arrival.call.name.endsWith('sign')
        ? 'leaves the token unsigned'
        : 'accepts tokens without a signature';
      rule.report({
        node: arrival.node,
        messageId: 'none',
        data: { effect },
        trace: rule.semantics.trace(arrival, atom),
      });
    },
    'jwt.unsigned'(arrival, rule) {
      if (arrival.direct) rule.report({ node: arrival.node, messageId: 'unsigned' });
    },
    'jwt.decode'(arrival, rule) {
      if (!arrival.direct || arrival.call.node.type === 'AssignmentExpression') return;
      const caught = catchAround(arrival.node);
      if (caught && someNode(caught.block, (one) => isVerify(one))) {
        if (!onlyReads(arrival.node)) rule.report({ node: arrival.node, messageId: 'fallback' });
        return;
      }
      if (isHeaderOnly(arrival, rule) || isVerifiedToo(arrival, rule)) return;
      const from = arrival.call.argument(0)?.labelled('untrusted') ?? [];
      const flow = from.find(({ label }) =>
        ['untrusted.http', 'untrusted.websocket', 'untrusted.mqtt', 'untrusted.coap'].includes(label),
      );
      if (!flow && !becomesPrincipal(arrival.node)) return;
      rule.report({ node: arrival.node, messageId: 'decoded', trace: rule.semantics.trace(arrival, flow) });
    },
  },
});

function isVerify(node: TSESTree.Node): boolean {
  if (node.type !== 'CallExpression') return false;
  return /verif|validate_?(token|jwt|signature)|introspect|check_?token|authenticate/i.test(
    lastName(node.callee) ?? '',
  );
}

/** The token, or the key for it, is verified in the same function: reading `kid` or `iss` first is what verifiers do. */
function isVerifiedToo(arrival: Arrival, rule: RuleContext<string>): boolean {
  const around = functionAround(arrival.node);
  if (someNode(around ?? rule.sourceCode.ast, (one) => isVerify(one) || isGivenToVerifier(one, arrival, rule)))
    return true;
  // Middlewares that verify stand on the route before this handler.
  const call = around?.parent;
  return (
    call?.type === 'CallExpression' &&
    call.arguments.some(
      (argument) =>
        argument !== around && /auth|verif|jwt|guard|protect|passport/i.test(rule.sourceCode.getText(argument)),
    )
  );
}

/** `validateAssertion(assertion)`: a function of the workspace that verifies is given the same token. */
function isGivenToVerifier(node: TSESTree.Node, arrival: Arrival, rule: RuleContext<string>): boolean {
  const token = arrival.call.argumentNode(0);
  const name = token && lastName(token);
  return (
    node.type === 'CallExpression' &&
    node !== arrival.call.node &&
    name !== undefined &&
    node.arguments.some((one) => lastName(one) === name) &&
    rule.semantics.called(node).some((called) => someNode(called.node, isVerify))
  );
}

function isHeaderOnly(arrival: Arrival, rule: RuleContext<string>): boolean {
  const header = arrival.call.option('header', 1);
  if (header?.truthiness() === true) return true;
  if (arrival.call.option('complete', 1)?.truthiness() !== true) return false;
  const around = functionAround(arrival.node) ?? rule.sourceCode.ast;
  return !someNode(around, (one) => one.type === 'MemberExpression' && memberName(one) === 'payload');
}

/** `req.user = jwt.decode(token)`, also through a variable of the same function. */
function becomesPrincipal(node: TSESTree.Node): boolean {
  let at: TSESTree.Node = node;
  while (
    at.parent &&
    [
      'TSAsExpression',
      'TSNonNullExpression',
      'AwaitExpression',
      'LogicalExpression',
      'ChainExpression',
      'MemberExpression',
    ].includes(at.parent.type)
  )
    at = at.parent;
  const parent = at.parent;
  if (parent?.type === 'AssignmentExpression' && parent.right === at) return isPrincipal(parent.left);
  if (parent?.type !== 'VariableDeclarator' || parent.id.type !== 'Identifier') return false;
  const name = parent.id.name;
  const around = functionAround(node);
  return (
    around !== undefined &&
    someNode(
      around,
      (one) =>
        one.type === 'AssignmentExpression' &&
        isPrincipal(one.left) &&
        someNode(one.right, (inner) => inner.type === 'Identifier' && inner.name === name),
    )
  );
}
function isPrincipal(target: TSESTree.Node): boolean {
  const at = unwrap(target);
  return (
    at.type === 'MemberExpression' && PRINCIPAL.test(memberName(at) ?? '') && CARRIER.test(lastName(at.object) ?? '')
  );
}

function catchAround(node: TSESTree.Node): TSESTree.TryStatement | undefined {
  for (let at: TSESTree.Node = node; at.parent; at = at.parent) {
    if (at.type === 'CatchClause') return at.parent as TSESTree.TryStatement;
    if (at.type === 'FunctionDeclaration') return undefined;
  }
  return undefined;
}
/** In a `catch`: decoded for a log line or a message, not given back or kept. */
function onlyReads(node: TSESTree.Node): boolean {
  const { parent } = node;
  if (parent?.type === 'ReturnStatement' || parent?.type === 'ArrowFunctionExpression') return false;
  return !becomesPrincipal(node) && !(parent?.type === 'AssignmentExpression' && parent.right === node);
}
