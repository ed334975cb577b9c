import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import { keyName } from '../../semantics/syntax';
import { removeProperty } from '../shared/edits';
import { isModdableModule } from '../shared/moddable';

/** Options that the Moddable SDK knows beside `verify` (documentation/network/securesocket.md). */
const SIBLINGS = [
  'protocolVersion',
  'certificate',
  'clientCertificates',
  'clientKey',
  'trace',
  'tls_max_fragment_length',
];
/** What has been reported in one run over a file: the role and the node listener may meet the same option. */
const runs = new WeakMap<RuleContext<'off'>, Set<TSESTree.Node>>();

export default defineRule({
  id: 'moddable-tls-verify-false',
  title: 'A device switches verification of the server certificate off',
  threats: ['IOMT-NET-04'],
  cwe: ['CWE-295'],
  severity: 'error',
  confidence: 'high',
  preset: 'recommended',
  group: 'Transport and TLS',
  triggers: ['verify'],
  fixable: true,
  messages: {
    off: 'This device verifies no server certificate, so anyone on the network can pose as its server, read the patient’s data and send it settings. Remove verify and give the CA as certificate.',
  },
  roles: {
    'tls.device.verify'(arrival, rule) {
      const atom = arrival.value.atoms.find((one) => one.kind === 'const' && one.value === false);
      if (!atom || !isFirst(arrival.node, rule)) return;
      const fix =
        arrival.direct && arrival.node.type === 'Literal'
          ? removeProperty(arrival.node, rule.sourceCode.text)
          : undefined;
      rule.report({
        node: arrival.node,
        messageId: 'off',
        trace: rule.semantics.trace(arrival, atom),
        ...(fix && { fix, fixTitle: 'Verify the certificate' }),
      });
    },
  },
  nodes: (rule) => ({
    Property(node) {
      if (keyName(node) === 'secure' && node.parent.type === 'ObjectExpression') judge(node.value, rule);
    },
  }),
});

function isFirst(node: TSESTree.Node, rule: RuleContext<'off'>): boolean {
  let seen = runs.get(rule);
  if (!seen) runs.set(rule, (seen = new Set()));
  if (seen.has(node)) return false;
  seen.add(node);
  return true;
}

/** `secure: { verify: false }` for the many Moddable clients that take it: HTTP, WebSocket, MQTT. */
function judge(node: TSESTree.Node, rule: RuleContext<'off'>): void {
  const value = rule.semantics.value(node);
  const verify = rule.semantics.property(value, 'verify');
  const atom = verify.atoms.find((one) => one.kind === 'const' && one.value === false);
  if (
    !atom ||
    !(
      SIBLINGS.some((name) =>
        rule.semantics
          .property(value, name)
          .atoms.some((one) => (one.kind === 'const' ? one.value !== undefined : one.kind !== 'unknown')),
      ) || isModdableModule(rule.sourceCode.ast)
    )
  )
    return;
  const literal =
    node.type === 'ObjectExpression'
      ? node.properties.find((one) => one.type === 'Property' && keyName(one) === 'verify')
      : undefined;
  const at = literal?.type === 'Property' ? literal.value : node;
  if (!isFirst(at, rule)) return;
  const fix = at.type === 'Literal' ? removeProperty(at, rule.sourceCode.text) : undefined;
  rule.report({
    node: at,
    messageId: 'off',
    trace: rule.semantics.trace({ node: at, via: [] }, atom),
    ...(fix && { fix, fixTitle: 'Verify the certificate' }),
  });
}
