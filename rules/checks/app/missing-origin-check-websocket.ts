import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import { keyName, memberName } from '../../semantics/syntax';
import { someNode } from '../shared/walk';

export default defineRule({
  id: 'missing-origin-check-websocket',
  title: 'A WebSocket server takes the session cookie from pages of any site',
  threats: ['IOMT-APP-07', 'IOMT-NET-11'],
  cwe: ['CWE-1385', 'CWE-346'],
  severity: 'warning',
  confidence: 'medium',
  preset: 'recommended',
  group: 'Web, API and session',
  messages: {
    missing:
      'This server knows its users by a cookie, which browsers send with WebSockets of every page, and never looks at the origin, so a page that a clinician opens reads and commands in their name. Compare the Origin header with your own origins before the connection is taken.',
  },
  roles: {
    'server.create'(arrival, rule) {
      const { library } = arrival.call;
      if (!arrival.direct || (library !== 'ws' && library !== 'socket.io')) return;
      const { ast } = rule.sourceCode;
      if (!someNode(ast, isCookie) || someNode(ast, isOrigin)) return;
      // The cookie is made where the session is, in this program's other files.
      const elsewhere = [...rule.semantics.importedModules(), ...rule.semantics.startModules()];
      if (elsewhere.some((module) => someNode(module.ast, keepsCookieAtHome))) return;
      rule.report({ node: arrival.node, messageId: 'missing' });
    },
  },
});

/** The handshake's cookie is read: `request.headers.cookie`, a session parser that is run on an upgrade. */
function isCookie(node: TSESTree.Node): boolean {
  if (node.type === 'MemberExpression')
    return (
      memberName(node) === 'cookie' && node.object.type === 'MemberExpression' && memberName(node.object) === 'headers'
    );
  if (node.type !== 'CallExpression') return false;
  const [first] = node.arguments;
  const callee = node.callee;
  // `sessionParser(request, {}, () => …)`, `io.engine.use(sessionMiddleware)`
  if (callee.type === 'Identifier')
    return /session|cookie/i.test(callee.name) && node.arguments.length === 3 && first?.type === 'Identifier';
  return (
    callee.type === 'MemberExpression' &&
    memberName(callee) === 'use' &&
    callee.object.type === 'MemberExpression' &&
    memberName(callee.object) === 'engine' &&
    first?.type === 'Identifier' &&
    /session|cookie|passport/i.test(first.name)
  );
}
/** `cookie: { sameSite: 'lax' }`: browsers do not send the cookie with a WebSocket that a page of another site opens. */
function keepsCookieAtHome(node: TSESTree.Node): boolean {
  return (
    node.type === 'Property' &&
    node.parent.type === 'ObjectExpression' &&
    keyName(node) === 'sameSite' &&
    !(node.value.type === 'Literal' && /^(none|false)$/i.test(String(node.value.value)))
  );
}

function isOrigin(node: TSESTree.Node): boolean {
  if (node.type === 'Identifier')
    return /origin|csrf|allowRequest|sameSite/i.test(node.name) && !/original/i.test(node.name);
  return node.type === 'Literal' && typeof node.value === 'string' && /^(sec-websocket-)?origin$/i.test(node.value);
}
