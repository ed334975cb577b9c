import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import { functionAround, keyName, memberName, methodName, unwrap } from '../../semantics/syntax';
import type { Atom } from '../../semantics/value';
import { isChosenBySetting } from '../shared/chosen-settings';
import { removeProperty } from '../shared/edits';
import { said } from '../shared/mentions';
import { speaksToItself } from '../shared/peers';
import { someNode } from '../shared/walk';
import { conditionsOf } from '../shared/conditions';

export default defineRule({
  id: 'tls-reject-unauthorized-disabled',
  title: 'Verification of the peer certificate is switched off',
  threats: ['IOMT-NET-04'],
  cwe: ['CWE-295'],
  severity: 'error',
  confidence: 'high',
  preset: 'recommended',
  group: 'Transport and TLS',
  fixable: true,
  messages: {
    off: 'Certificate verification is off, so anyone on the network can pose as the peer, read patient data and inject commands. Remove it, and trust a private CA with `ca` if need be.',
    partly:
      'Certificate verification is off under some condition, so a wrong environment opens the connection to anyone who poses as the peer. Verify always, and trust a private CA with `ca` if need be.',
    server:
      'This server accepts client certificates without verifying them, so any device can connect as any other. Remove the option, or do not ask for certificates.',
  },
  roles: {
    'tls.rejectUnauthorized'(arrival, rule) {
      const falsy = arrival.value.atoms.filter(isOff).find(({ node }) => !(node && isPassedOn(node)));
      if (!falsy) return;
      // Where the options may be absent the certificate may be verified.
      const always = arrival.value.atoms.every(isOff) && !(falsy.node && isChosen(falsy.node));
      const isServer = /createServer|Server\b/.test(arrival.call.name);
      // A server that does not ask for certificates has none to reject.
      if (isServer && arrival.call.option('requestCert')?.truthiness() !== true) return;
      const fix =
        arrival.direct && always && arrival.node.parent?.type === 'Property'
          ? removeProperty(arrival.node, rule.sourceCode.text)
          : undefined;
      rule.report({
        node: arrival.node,
        messageId: isServer ? 'server' : always ? 'off' : 'partly',
        trace: rule.semantics.trace(arrival, falsy),
        cause: rule.semantics.cause(arrival, falsy),
        ...(!always && { severity: 'warning' as const }),
        ...(!isServer &&
          (speaksToItself(arrival.call, rule.semantics) || isAskedForAndTold(falsy, rule)) && {
            severity: 'info',
            confidence: 'low',
          }),
        ...(fix && { fix, fixTitle: 'Verify the certificate' }),
      });
    },
    'tls.options'({ node, direct }, rule) {
      // A comparison is known by its operands only: what they give nobody knows here.
      const object = unwrap(node);
      const entry =
        direct && object.type === 'ObjectExpression'
          ? object.properties.find((one) => one.type === 'Property' && keyName(one) === 'rejectUnauthorized')
          : undefined;
      if (entry?.type === 'Property' && followsEnvironment(entry.value, rule))
        rule.report({ node: entry.value, messageId: 'partly', severity: 'warning', confidence: 'medium' });
    },
    'tls.verification-off'(arrival, rule) {
      // As an option or property it switches off when it is true; as a call it does so by being made.
      if (arrival.node !== arrival.call.node && arrival.value.truthiness() !== true) return;
      rule.report({
        node: arrival.node,
        messageId: 'off',
        trace: rule.semantics.trace(arrival, arrival.value.atoms[0]),
        cause: rule.semantics.cause(arrival, arrival.value.atoms[0]),
        ...(speaksToItself(arrival.call, rule.semantics) && { severity: 'info', confidence: 'low' }),
      });
    },
  },
});

function isOff(atom: Atom): atom is Atom & { readonly kind: 'const' } {
  return atom.kind === 'const' && atom.value !== undefined && atom.value !== null && !atom.value;
}

/**
 * `tls: settings.selfSigned ? { rejectUnauthorized: false } : undefined`: options that are there under a condition. Where
 * `false` stands beside them there is no TLS else, so that it is never verified.
 */
function isChosen(node: TSESTree.Node): boolean {
  for (let at = node; at.parent && AROUND.test(at.parent.type); at = at.parent) {
    const { parent } = at;
    if (parent.type === 'ConditionalExpression' && parent.test !== at) {
      const other = unwrap(parent.consequent === at ? parent.alternate : parent.consequent);
      return !(other.type === 'Literal' && other.value === false);
    }
  }
  return false;
}
const AROUND = /^(Property|ObjectExpression|SpreadElement|ConditionalExpression|TS\w*Expression)$/;

/**
 * `if (process.env.PGSSLMODE === 'no-verify') { logger.warn('… is NOT verified'); return { rejectUnauthorized: false }; }`: who
 * runs the program asked for it in so many words, and is told so whenever it starts.
 */
function isAskedForAndTold({ node, module }: Atom & { readonly kind: 'const' }, rule: RuleContext<string>): boolean {
  if (!node || !module || !isChosenBySetting(node, rule.semantics.of(module))) return false;
  let block: TSESTree.Node | undefined = node.parent;
  while (block && block.type !== 'BlockStatement') block = block.parent;
  return (
    block?.type === 'BlockStatement' &&
    block.body.some(
      (one) =>
        one.type === 'ExpressionStatement' &&
        one.expression.type === 'CallExpression' &&
        /^(warn|warning|error)$/.test(methodName(one.expression) ?? '') &&
        someNode(one.expression, (part) => TOLD.test(said(part) ?? '')),
    )
  );
}
const TOLD = /certificate|verif|insecure|unverified|self-?signed/i;

/**
 * `if (options.rejectUnauthorized === false) agent.rejectUnauthorized = false`, or the same of a parameter of that name in
 * the URL of a connection: the caller decided, and is judged.
 */
function isPassedOn(node: TSESTree.Node): boolean {
  for (const condition of conditionsOf(node, functionAround(node))) {
    const test = unwrap(condition.test);
    if (test.type === 'BinaryExpression' && /^[!=]==?$/.test(test.operator) && someNode(test.left, isItsName))
      return true;
  }
  return false;
}

function isItsName(node: TSESTree.Node): boolean {
  if (node.type === 'MemberExpression') return memberName(node) === 'rejectUnauthorized';
  return node.type === 'Literal' && node.value === 'rejectUnauthorized';
}

/** `rejectUnauthorized: NODE_ENV === 'production'`: what it is nobody knows here, but that it may be false is written. */
function followsEnvironment(node: TSESTree.Node, rule: Pick<RuleContext, 'semantics'>): boolean {
  const at = unwrap(node);
  const operands =
    at.type === 'BinaryExpression'
      ? [at.left, at.right]
      : at.type === 'UnaryExpression' && at.operator === '!'
        ? [at.argument]
        : [];
  return operands.some(
    (operand) => rule.semantics.value(operand).labelled('environment').length > 0 || followsEnvironment(operand, rule),
  );
}
