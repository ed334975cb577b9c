import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import { displayName, isFunction, isNothing, unwrap } from '../../semantics/syntax';
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
  if (body.type !== 'BlockStatement') return accepts(body);
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
      return node.argument !== null && !accepts(node.argument);
    default:
      return false;
  }
}

/** Neither nothing nor a boolean refuses a certificate. */
function accepts(node: TSESTree.Node): boolean {
  const at = unwrap(node);
  return isNothing(at) || (at.type === 'Literal' && typeof at.value === 'boolean');
}
