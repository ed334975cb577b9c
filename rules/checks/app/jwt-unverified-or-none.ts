import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
import { functionAround, keyName, memberName, unwrap } from '../../semantics/syntax';
import type { Value } from '../../semantics/value';
import { onlyChoosesPages, readsTimesToTidy } from '../shared/claims-use';
import { callAround, lastName } from '../shared/expressions';
import { fillsLogOnly } from '../shared/log-fields';
import { isNeverRead } from '../shared/dead-stores';
import { ownKeyOf } from '../shared/token-keys';
import { verdict } from '../shared/server-guards';
import { isVerifiedBeside } from '../shared/verified-beside';
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
  triggers: ['.alg'],
  messages: {
    none: "The algorithm 'none' {{effect}}, so anybody can write a token for any clinician or device. Name the algorithm you sign with, and no other.",
    noneBesideKey:
      "The algorithm 'none' is allowed: wherever the key is missing, tokens without a signature pass, and anybody can write one for any clinician or device. Name the algorithm you sign with, and no other.",
    unsigned:
      'This token has no signature, so anybody can write one for any clinician or device. Use SignJWT and jwtVerify with a key.',
    decoded:
      'The token is only decoded, not verified: anybody can write one for any clinician or device and is believed. Verify it with the key and the algorithm you sign with.',
    ownKey:
      'This token is verified with the key that its own header gives ({{member}}), so anybody signs one with a key of theirs and is believed. Verify with keys that you hold, or fetch from an address of yours, and take only the kid from the header.',
    skipped:
      'The header of the token says "none" and its claims are believed, so anybody writes one for any clinician or device. Refuse every token without the signature you make.',
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
      const hasKey = needsSignature(arrival);
      if (hasKey && isSurelyThere(arrival.call.argument(1))) return;
      rule.report({
        node: arrival.node,
        messageId: hasKey ? 'noneBesideKey' : 'none',
        data: { effect },
        trace: rule.semantics.trace(arrival, atom),
        cause: rule.semantics.cause(arrival, atom),
        ...(hasKey && { severity: 'warning', confidence: 'medium' }),
      });
    },
    'jwt.unsigned'(arrival, rule) {
      if (arrival.direct) rule.report({ node: arrival.node, messageId: 'unsigned' });
    },
    'jwt.verify'(arrival, rule) {
      const [token, key] = [arrival.call.argumentNode(0), arrival.call.argumentNode(1)];
      const member = arrival.direct && token && key && ownKeyOf(token, key, rule.semantics.module);
      if (member) rule.report({ node: key, messageId: 'ownKey', data: { member } });
    },
    'jwt.decode'(arrival, rule) {
      if (!arrival.direct) return throughWrapper(arrival, rule);
      if (arrival.call.node.type === 'AssignmentExpression') return;
      const caught = catchAround(arrival.node);
      if (caught && someNode(caught.block, (one) => isVerify(one))) {
        if (!onlyReads(arrival.node)) rule.report({ node: arrival.node, messageId: 'fallback' });
        return;
      }
      if (isHeaderOnly(arrival, rule) || isVerifiedToo(arrival, rule)) return;
      const { module } = rule.semantics;
      if (isNeverRead(arrival.call.node, module) || readsTimesToTidy(arrival.call.node, module)) return;
      if (!becomesPrincipal(arrival.node) && fillsLogOnly(arrival.node, module)) return;
      const from = arrival.call.argument(0)?.labelled('untrusted') ?? [];
      const flow = from.find(({ label }) =>
        ['untrusted.http', 'untrusted.websocket', 'untrusted.mqtt', 'untrusted.coap'].includes(label),
      );
      if (!flow && !becomesPrincipal(arrival.node) && !isSaidToBeVerified(arrival.node)) return;
      rule.report({
        node: arrival.node,
        messageId: 'decoded',
        trace: rule.semantics.trace(arrival, flow),
        ...((onlyChoosesPages(arrival.node, rule) || isVerifiedBeside(arrival.node, isVerify, rule)) && {
          severity: 'info' as const,
          confidence: 'low' as const,
        }),
      });
    },
  },
  nodes: (rule) => ({
    IfStatement(node) {
      if (asksForNone(node.test) && believes(node.consequent)) rule.report({ node, messageId: 'skipped' });
    },
  }),
});

/** `req.user = tokens.read(token)`, where the method of another place only decodes what it is given. */
function throughWrapper(arrival: Arrival, rule: RuleContext<'decoded'>): void {
  const call = callAround(arrival.node);
  const [flow] = rule.semantics.value(arrival.node).labelled('untrusted.http');
  if (!flow || !call || !becomesPrincipal(call) || isVerifiedToo(arrival, rule)) return;
  const decodes = rule.semantics.called(call);
  if (decodes.length === 0 || decodes.some(({ node }) => someNode(node, isVerify))) return;
  rule.report({ node: call, messageId: 'decoded', trace: rule.semantics.trace(arrival, flow) });
}

/** `jsonwebtoken` refuses a token without a signature when it is given a key, whatever algorithms are allowed. */
function needsSignature({ call }: Arrival): boolean {
  return call.library === 'jsonwebtoken' && call.name.endsWith('verify') && call.argument(1)?.truthiness() !== false;
}

/** Of all places that keys come from, settings of the environment are those that are forgotten. */
function isSurelyThere(key: Value | undefined): boolean {
  return key?.truthiness() === true || !(key?.labelled('environment').length || key?.labelled('config').length);
}

/** `header.alg === 'none'`, `header.alg.toLowerCase() === 'none'`. */
function asksForNone(test: TSESTree.Node): boolean {
  const at = unwrap(test);
  if (at.type === 'LogicalExpression') return asksForNone(at.left) || asksForNone(at.right);
  if (at.type !== 'BinaryExpression' || !/^===?$/.test(at.operator)) return false;
  const other = unwrap(at.right);
  return (
    other.type === 'Literal' &&
    String(other.value).toLowerCase() === 'none' &&
    someNode(at.left, (one) => one.type === 'MemberExpression' && memberName(one) === 'alg')
  );
}

/** The branch gives something back, or goes on, and refuses nothing. */
function believes(branch: TSESTree.Statement): boolean {
  const statements = branch.type === 'BlockStatement' ? branch.body : [branch];
  return statements.some((one) => {
    if (one.type === 'ReturnStatement') {
      const given = one.argument && unwrap(one.argument);
      if (given?.type === 'CallExpression') return /^(next|resolve|parse|decode)$/.test(lastName(given.callee) ?? '');
      return given?.type === 'Identifier' ? given.name !== 'undefined' : given?.type === 'MemberExpression';
    }
    const call = one.type === 'ExpressionStatement' ? unwrap(one.expression) : undefined;
    return (
      call?.type === 'CallExpression' &&
      /^(next|resolve)$/.test(lastName(call.callee) ?? '') &&
      call.arguments.length === 0
    );
  });
}

/** `validateToken(token) { return decode(token, key, true); }`: the function says by its name that it verifies. */
function isSaidToBeVerified(node: TSESTree.Node): boolean {
  let at: TSESTree.Node = node;
  while (at.parent?.type === 'AwaitExpression' || at.parent?.type === 'TSAsExpression') at = at.parent;
  const around = functionAround(node);
  const isGivenBack = at.parent?.type === 'ReturnStatement' || at.parent === around;
  const owner = around?.parent;
  const name =
    around?.type === 'FunctionDeclaration'
      ? around.id?.name
      : owner?.type === 'MethodDefinition' || owner?.type === 'Property' || owner?.type === 'PropertyDefinition'
        ? keyName(owner)
        : owner?.type === 'VariableDeclarator' && owner.id.type === 'Identifier'
          ? owner.id.name
          : undefined;
  return (
    isGivenBack &&
    /^(verify|validate|authenticate|authorize)(\w*(token|jwt|auth|session|user|bearer)\w*)?$/i.test(name ?? '')
  );
}

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
  return call?.type === 'CallExpression' && call.arguments.some((one) => one !== around && isGuard(one, rule));
}

function isGuard(argument: TSESTree.Node, rule: RuleContext<string>): boolean {
  const isPath = argument.type === 'Literal' || argument.type === 'TemplateLiteral';
  return !isPath && verdict(argument, rule) === 'guard';
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
