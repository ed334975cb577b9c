import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import { keyName, memberName, unwrap } from '../../semantics/syntax';
import { someNode } from '../shared/walk';

/** What the association tells about the peer (dcmjs-dimse, Association). */
const IDENTITY = /^get(CallingAeTitle|UserIdentity\w*|ImplementationClassUid)$/;

export default defineRule({
  id: 'dicom-scp-accepts-any-peer',
  title: 'A DICOM service accepts associations from any peer',
  threats: ['IOMT-NET-17', 'IOMT-NET-11'],
  cwe: ['CWE-287', 'CWE-290'],
  severity: 'warning',
  confidence: 'high',
  preset: 'recommended',
  group: 'Transport and TLS',
  hasSuggestions: true,
  triggers: ['dimse'],
  messages: {
    accepts:
      'This DICOM service accepts every association without looking at who asks, so any machine can store false images or read patient lists. Reject unknown calling AE titles, and use TLS with client certificates, for a title is no proof.',
    permissive:
      'This DICOM service takes associations from peers it does not know, so any machine can store false images. Set permissive to false, list the peers, and put TLS with client certificates in front.',
  },
  roles: {
    'dicom.accept-any-peer'(arrival, rule) {
      if (arrival.value.truthiness() !== true) return;
      const literal = unwrap(arrival.node);
      rule.report({
        node: arrival.node,
        messageId: 'permissive',
        trace: rule.semantics.trace(arrival, arrival.value.atoms[0]),
        ...(arrival.direct &&
          literal.type === 'Literal' && {
            suggest: [
              {
                title: 'Take associations from the listed peers only',
                fix: (fixer) => fixer.replaceText(literal, 'false'),
              },
            ],
          }),
      });
    },
  },
  nodes: (rule) => ({
    ClassDeclaration: (node) => judge(node, rule),
    ClassExpression: (node) => judge(node, rule),
  }),
});

function judge(
  node: TSESTree.ClassDeclaration | TSESTree.ClassExpression,
  rule: RuleContext<'accepts' | 'permissive'>,
): void {
  if (
    !node.superClass ||
    !rule.semantics
      .value(node.superClass)
      .members()
      .some((name) => name.endsWith('.Scp'))
  )
    return;
  for (const member of node.body.body) {
    if (member.type !== 'MethodDefinition' || keyName(member) !== 'associationRequested' || !member.value.body)
      continue;
    const parameter = member.value.params[0];
    const accept = acceptIn(member.value.body);
    if (accept && !asksWho(member.value.body, parameter?.type === 'Identifier' ? parameter.name : undefined))
      rule.report({ node: accept, messageId: 'accepts' });
  }
}

function acceptIn(body: TSESTree.BlockStatement): TSESTree.Node | undefined {
  let found: TSESTree.Node | undefined;
  someNode(body, (node) => {
    if (
      node.type === 'CallExpression' &&
      node.callee.type === 'MemberExpression' &&
      memberName(node.callee) === 'sendAssociationAccept'
    )
      found = node;
    return found !== undefined;
  });
  return found;
}

/** True when the peer's identity is read, or the association is handed to a function that may read it. */
function asksWho(body: TSESTree.BlockStatement, association: string | undefined): boolean {
  return someNode(body, (node) => {
    if (node.type === 'MemberExpression') return IDENTITY.test(memberName(node) ?? '');
    if (node.type !== 'CallExpression' || association === undefined) return false;
    const logs =
      node.callee.type === 'MemberExpression' && /^(log|info|debug|trace|warn)$/.test(memberName(node.callee) ?? '');
    return !logs && node.arguments.some((argument) => argument.type === 'Identifier' && argument.name === association);
  });
}
