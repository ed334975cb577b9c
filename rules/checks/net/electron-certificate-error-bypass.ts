import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
import { displayName, functionAround, memberName } from '../../semantics/syntax';
import { someNode } from '../shared/walk';
import { isDevGuarded } from '../shared/dev-guard';

/** Chromium switches that take certificate errors away (chromium, content/public/common and services/network switches). */
const SWITCHES = ['ignore-certificate-errors', 'ignore-urlfetcher-cert-requests'];
/** Properties of a certificate or of a verification request that a real decision looks at. */
const EVIDENCE =
  /^(fingerprint\d*|serialNumber|data|issuerCert|issuerName|publicKey|errorCode|verificationResult|isIssuedByKnownRoot|validatedCertificate)$/;

export default defineRule({
  id: 'electron-certificate-error-bypass',
  title: 'An Electron app accepts certificates that failed verification',
  threats: ['IOMT-NET-04', 'IOMT-APP-13'],
  cwe: ['CWE-295'],
  severity: 'error',
  confidence: 'high',
  preset: 'recommended',
  group: 'Transport and TLS',
  messages: {
    accept:
      'This app accepts certificates that failed verification, so anyone on the network can serve it false patient records or take clinicians’ sign-ins. Remove the handler, or accept one pinned fingerprint only.',
    switch:
      'The switch {{name}} makes this app accept certificates that failed verification, so anyone on the network can serve it false patient records. Remove it, and install the hospital’s CA on the machines.',
  },
  roles: {
    'tls.peer.accept'(arrival, rule) {
      if (arrival.value.only()?.value === true) judge(arrival, rule);
    },
    'tls.peer.verdict'(arrival, rule) {
      if (arrival.value.only()?.value === 0) judge(arrival, rule);
    },
    'app.command-line.switch'(arrival, rule) {
      const text = arrival.value
        .texts()
        .find(({ exact }) => exact !== undefined && SWITCHES.includes(exact.replace(/^--/, '')));
      if (text) report(arrival, rule, 'switch', text.exact!);
    },
  },
});

function judge(arrival: Arrival, rule: RuleContext<'accept' | 'switch'>): void {
  const decision = functionAround(arrival.call.node);
  const certificate =
    decision?.params.flatMap((parameter) =>
      parameter.type === 'Identifier' && /cert/i.test(parameter.name) ? [parameter.name] : [],
    ) ?? [];
  if (decision?.body && looksAtCertificate(decision.body, certificate)) return;
  report(arrival, rule, 'accept', '');
}

function report(
  arrival: Arrival,
  rule: RuleContext<'accept' | 'switch'>,
  messageId: 'accept' | 'switch',
  name: string,
): void {
  const development = isDevGuarded(arrival.call.node, rule);
  rule.report({
    node: arrival.node,
    messageId,
    data: { name },
    trace: rule.semantics.trace(arrival, arrival.value.atoms[0]),
    ...(development && { severity: 'info' as const, confidence: 'medium' as const }),
  });
}

/** True when the decision reads what tells one certificate from another, or hands the certificate to a function. */
function looksAtCertificate(body: TSESTree.Node, certificate: readonly string[]): boolean {
  return someNode(body, (node) => {
    if (node.type === 'MemberExpression') return EVIDENCE.test(memberName(node) ?? '');
    if (node.type === 'Property' && node.parent.type === 'ObjectPattern')
      return node.key.type === 'Identifier' && EVIDENCE.test(node.key.name);
    if (node.type !== 'CallExpression' || /(^|\.)(console|log|logger)\./i.test(displayName(node.callee) ?? ''))
      return false;
    return node.arguments.some((argument) => argument.type === 'Identifier' && certificate.includes(argument.name));
  });
}
