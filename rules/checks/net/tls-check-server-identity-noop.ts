import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import { displayName, isFunction, unwrap } from '../../semantics/syntax';
import type { Atom } from '../../semantics/value';
import { removeProperty } from '../shared/edits';
import { someNode } from '../shared/walk';

export default defineRule({
  id: 'tls-check-server-identity-noop',
  title: 'The check that a certificate belongs to the host is switched off',
  threats: ['IOMT-NET-04'],
  cwe: ['CWE-297'],
  severity: 'error',
  confidence: 'high',
  preset: 'recommended',
  group: 'Transport and TLS',
  fixable: true,
  messages: {
    noop: 'This checkServerIdentity refuses no certificate, so whoever holds any valid one can pose as this server and read or alter patient data. Remove it, or call tls.checkServerIdentity and compare a pinned fingerprint beyond that.',
  },
  roles: {
    'tls.checkServerIdentity'(arrival, rule) {
      const atom = arrival.value.atoms.find(refusesNothing);
      if (!atom) return;
      const inPlace = arrival.direct && arrival.node.parent?.type === 'Property';
      const fix = inPlace ? removeProperty(arrival.node, rule.sourceCode.text) : undefined;
      rule.report({
        node: arrival.node,
        messageId: 'noop',
        trace: rule.semantics.trace(arrival, atom),
        ...(fix && { fix, fixTitle: 'Check the host name again' }),
      });
    },
  },
});

/** True for a function that neither returns an error, nor throws, nor calls anything that could. */
function refusesNothing(atom: Atom): boolean {
  if (atom.kind !== 'function' || !('body' in atom.node) || !atom.node.body) return false;
  const { body } = atom.node;
  if (body.type !== 'BlockStatement') return isNothing(body);
  return !someNode(body, canRefuse, (node) => node === body || !isFunction(node));
}

function canRefuse(node: TSESTree.Node): boolean {
  switch (node.type) {
    case 'ThrowStatement':
    case 'NewExpression':
    case 'AwaitExpression':
      return true;
    case 'CallExpression':
      return !/(^|\.)(console|log|logger)\./i.test(displayName(node.callee) ?? '');
    case 'ReturnStatement':
      return node.argument !== null && !isNothing(node.argument);
    default:
      return false;
  }
}

/** `undefined`, `null`, `true`, `void 0`: none of them refuses a certificate. */
function isNothing(node: TSESTree.Node): boolean {
  const at = unwrap(node);
  if (at.type === 'Literal') return at.value === null || typeof at.value === 'boolean';
  return (
    (at.type === 'Identifier' && at.name === 'undefined') ||
    (at.type === 'UnaryExpression' && at.operator === 'void' && at.argument.type === 'Literal')
  );
}
