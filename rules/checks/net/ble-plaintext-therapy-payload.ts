import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import { displayName, functionAround, unwrap } from '../../semantics/syntax';
import { writtenBehind } from '../shared/behind';
import type { Piece } from '../shared/mentions';
import { once } from '../shared/once';
import { namesIn, therapyOf } from '../shared/therapy-writes';
import { someNode } from '../shared/walk';

const BUILDS =
  /^(JSON\.stringify|Buffer\.(from|alloc|allocUnsafe|concat)|btoa|(new )?Uint8Array|(new )?DataView|Array\.from|TextEncoder.*encode|.*\.encode|.*fromByteArray|base64\w*)(\(\))?$/;
const PROTECTS =
  /encrypt|cipher|seal|sign(?!al)|hmac|\bmac\b|secretbox|aead|authenticat|protect|secure|gcm|ccm|session_?key|sessionKey/i;

export default defineRule({
  id: 'ble-plaintext-therapy-payload',
  title: 'A therapy command is built and sent over Bluetooth without protection of its own',
  threats: ['IOMT-NET-07', 'IOMT-NET-09'],
  cwe: ['CWE-311', 'CWE-353'],
  severity: 'info',
  confidence: 'low',
  preset: 'strict',
  group: 'BLE and device links',
  messages: {
    plain:
      'The therapy command {{name}} is sent without encryption, authentication code or counter of its own, so it rests on the pairing alone and can be repeated. Seal it under a session key with a counter.',
  },
  roles: {
    'ble.write.value'(arrival, rule) {
      const { node } = arrival.call;
      const built = builtAt({ node: arrival.node, module: rule.semantics.module }, rule);
      if (!built || !once(rule, node)) return;
      const name = therapyOf(arrival, rule) ?? undefined;
      if (name === undefined || isProtected(node, rule)) return;
      rule.report({ node: arrival.node, messageId: 'plain', data: { name }, trace: rule.semantics.trace(arrival) });
    },
  },
});

/** The expression that puts the payload together: here, where the variable is set, or in the function that makes it. */
function builtAt({ node, module }: Piece, rule: RuleContext<'plain'>): TSESTree.Node | undefined {
  for (const one of writtenBehind(node, module, rule)) {
    const built = builtIn(one, rule);
    const maker = one.module === rule.semantics.module ? undefined : functionAround(one.node);
    if (built && !(maker && callsProtection(maker))) return built;
  }
  return undefined;
}

function builtIn({ node, module }: Piece, rule: RuleContext<'plain'>): TSESTree.Node | undefined {
  const at = unwrap(node);
  if (at.type === 'CallExpression' || at.type === 'NewExpression') {
    if (BUILDS.test(displayName(at.callee) ?? '')) return at;
    return at.type === 'CallExpression' && at.callee.type === 'MemberExpression'
      ? builtAt({ node: at.callee.object, module }, rule)
      : undefined;
  }
  return at.type === 'ArrayExpression' ? at : undefined;
}

/** True when the function, or what makes its payload, calls something that encrypts or authenticates. */
function isProtected(node: TSESTree.Node, rule: RuleContext<'plain'>): boolean {
  const around = functionAround(node) ?? rule.sourceCode.ast;
  return callsProtection(around) || namesIn(node).some((name) => PROTECTS.test(name));
}

function callsProtection(around: TSESTree.Node): boolean {
  return someNode(
    around,
    (one) =>
      (one.type === 'CallExpression' || one.type === 'NewExpression') && PROTECTS.test(displayName(one.callee) ?? ''),
  );
}
