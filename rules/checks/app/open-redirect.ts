import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
import { displayName, functionAround } from '../../semantics/syntax';
import type { LabelFlow } from '../../semantics/value';
import { once } from '../shared/once';
import { someNode } from '../shared/walk';

/** Functions and methods by which a target is compared with what is allowed. */
const CHECKS =
  /^(startsWith|is\w*(Relative|Safe|Valid|Allowed|Local|Same|Trusted)\w*|allow\w*|validate\w*|sanitize\w*|safe\w*|check\w*|has|includes|test|indexOf|match)$/i;

export default defineRule({
  id: 'open-redirect',
  title: 'A link decides to which site a user is sent',
  threats: ['IOMT-APP-07'],
  cwe: ['CWE-601'],
  severity: 'warning',
  confidence: 'medium',
  preset: 'recommended',
  group: 'Web, API and session',
  messages: {
    open: 'The target of this redirect comes from the {{from}}, so a link with the address of your portal leads to a foreign login page. Redirect to paths of your own only, or to a list of sites.',
  },
  roles: {
    'http.redirect'(arrival, rule) {
      const flow = [
        ...arrival.value.labelled('untrusted.http', 'url'),
        ...arrival.value.labelled('untrusted.link', 'url'),
      ][0];
      if (
        !flow ||
        hasOwnStart(arrival) ||
        isSameRequest(arrival, rule) ||
        isOwnAddress(flow) ||
        isChecked(arrival.node) ||
        !once(rule, arrival.node)
      )
        return;
      rule.report({
        node: arrival.node,
        messageId: 'open',
        data: { from: flow.label === 'untrusted.http' ? 'request' : 'link' },
        trace: rule.semantics.trace(arrival, flow),
      });
    },
  },
});

/** What comes in stands behind a site or path that is fixed. */
function hasOwnStart(arrival: Arrival): boolean {
  const texts = arrival.value.texts().filter((text) => text.holes.length > 0);
  return (
    texts.length > 0 && texts.every((text) => /^(\w+:\/\/[^/?#]+[/?#]|\/[^/\\]|\/$|[?#]|[\w-]+[/?#])/.test(text.prefix))
  );
}

/** To HTTPS, to the address with a slash: the same request once more. */
function isSameRequest(arrival: Arrival, rule: RuleContext<string>): boolean {
  return /originalUrl|\b(req|request|ctx|location)\.(url|path|pathname|href|hostname|host)\b/.test(
    rule.sourceCode.getText(arrival.node),
  );
}

/** The address of this very page, without its query: a reload. */
function isOwnAddress(flow: LabelFlow): boolean {
  let source = flow.hop;
  while (source?.from) source = source.from;
  return (
    source !== undefined &&
    /location(\.(href|pathname|host|origin))?$/.test(
      source.module.text.slice(source.node.range[0], source.node.range[1]),
    )
  );
}

function isChecked(node: TSESTree.Node): boolean {
  const around = functionAround(node);
  return (
    around !== undefined &&
    someNode(
      around,
      (one) => one.type === 'CallExpression' && CHECKS.test((displayName(one.callee) ?? '').replace(/^.*\./, '')),
    )
  );
}
