import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import { memberName, unwrap } from '../../semantics/syntax';
import type { Value } from '../../semantics/value';
import { arrivingSource, fromSource, worstSource } from '../shared/flows';

type Message = 'source' | 'unknown' | 'bypass' | 'response';
const PROPERTIES = new Set(['innerHTML', 'outerHTML', 'srcdoc']);
const TAG = /<[a-z!/]/i;

export default defineRule<Message>({
  id: 'dom-xss',
  title: 'Text of patients, devices or requests is rendered as HTML',
  threats: ['IOMT-APP-03'],
  cwe: ['CWE-79'],
  severity: 'error',
  confidence: 'high',
  preset: 'recommended',
  group: 'Injection and parsing',
  triggers: [
    'innerHTML',
    'outerHTML',
    'srcdoc',
    'insertAdjacentHTML',
    'document.write',
    'dangerouslySetInnerHTML',
    'bypassSecurityTrust',
    '.html(',
  ],
  messages: {
    source:
      'Text from {{source}} is rendered as HTML: a script in a name or note runs with the rights of the clinician who looks at it. Use textContent, or clean it with DOMPurify.',
    unknown:
      'Text that is not fixed is rendered as HTML: should it hold a name, a note or a reading, a script in it runs here. Use textContent, or clean it with DOMPurify.',
    bypass:
      '{{call}} switches the protection of Angular off for text that is not fixed: a script in it runs with the rights of who looks at it. Bind the text, or clean it with DomSanitizer.sanitize.',
    response:
      'Text from {{source}} stands unescaped in this HTML page: a link with a script in it runs with the rights of the clinician who opens it. Escape it, or send JSON.',
  },
  roles: {
    'http.response.body'(arrival, rule) {
      if (
        /json/i.test(arrival.call.name) ||
        !arrival.value.texts().some((text) => text.pieces.some((piece) => TAG.test(piece)))
      )
        return;
      const source = arrivingSource(arrival, 'html');
      if (source)
        rule.report({
          node: arrival.node,
          messageId: 'response',
          data: { source: source.phrase },
          ...fromSource(arrival, source, rule),
        });
    },
  },
  nodes: (rule) => ({
    AssignmentExpression(node) {
      const left = unwrap(node.left);
      if (
        (node.operator === '=' || node.operator === '+=') &&
        left.type === 'MemberExpression' &&
        PROPERTIES.has(memberName(left) ?? '')
      )
        judge(node.right, rule);
    },
    CallExpression(node) {
      const callee = unwrap(node.callee);
      const name = callee.type === 'MemberExpression' ? memberName(callee) : undefined;
      if (callee.type !== 'MemberExpression' || name === undefined) return;
      const [first, second] = node.arguments;
      if (name === 'insertAdjacentHTML' && second) judge(second, rule);
      else if (
        (name === 'write' || name === 'writeln') &&
        callee.object.type === 'Identifier' &&
        callee.object.name === 'document' &&
        first
      )
        judge(first, rule);
      else if (/^bypassSecurityTrust(Html|Script|Style|Url|ResourceUrl)$/.test(name) && first) judge(first, rule, name);
      else if (name === 'html' && first && isJQuery(callee.object)) judge(first, rule);
    },
    JSXAttribute(node) {
      if (node.name.name !== 'dangerouslySetInnerHTML' || node.value?.type !== 'JSXExpressionContainer') return;
      const html = rule.semantics.property(rule.semantics.value(node.value.expression), '__html');
      report(node.value.expression, html, rule);
    },
  }),
});

function judge(node: TSESTree.Node, rule: RuleContext<Message>, bypass?: string): void {
  report(node, rule.semantics.value(node), rule, bypass);
}

function report(node: TSESTree.Node, value: Value, rule: RuleContext<Message>, bypass?: string): void {
  const source = worstSource(value, 'html');
  if (source)
    return rule.report({
      node,
      messageId: 'source',
      data: { source: source.phrase },
      ...fromSource({ node, via: [] }, source, rule),
    });
  // Cleaned on the way, or fixed.
  if (
    value.closed ||
    value.labels.some((flow) => flow.cleared.includes('html')) ||
    isCleaned(node) ||
    onlyNumbers(value)
  )
    return;
  if (bypass !== undefined)
    rule.report({ node, messageId: 'bypass', data: { call: bypass }, severity: 'warning', confidence: 'medium' });
  else rule.report({ node, messageId: 'unknown', severity: 'info', confidence: 'low' });
}

function onlyNumbers(value: Value): boolean {
  return value.atoms.every((atom) => atom.kind === 'const' || (atom.kind === 'unknown' && atom.type === 'number'));
}

/** Code of which nothing is known, but whose name says that it cleans. */
function isCleaned(node: TSESTree.Node): boolean {
  const at = unwrap(node);
  if (at.type !== 'CallExpression') return false;
  const callee = unwrap(at.callee);
  const name =
    callee.type === 'MemberExpression' ? memberName(callee) : callee.type === 'Identifier' ? callee.name : undefined;
  return name !== undefined && /sanitiz|escape|purify|encode|stringify/i.test(name);
}

function isJQuery(node: TSESTree.Node): boolean {
  let at = unwrap(node);
  while (at.type === 'CallExpression' && at.callee.type === 'MemberExpression') at = unwrap(at.callee.object);
  if (at.type === 'Identifier') return at.name.startsWith('$');
  return (
    at.type === 'CallExpression' &&
    at.callee.type === 'Identifier' &&
    (at.callee.name === '$' || at.callee.name === 'jQuery')
  );
}
