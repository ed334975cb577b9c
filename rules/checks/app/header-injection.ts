import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import { displayName, functionAround, isFunction } from '../../semantics/syntax';
import { sourceOf, type LabelFlow } from '../../semantics/value';
import { lastName } from '../shared/expressions';
import { once } from '../shared/once';
import { someNode } from '../shared/walk';

/** Headers whose value is a small language, in which a quote or semicolon begins something new. */
const STRUCTURED = /^(content-disposition|set-cookie|content-security-policy|link|www-authenticate|refresh)$/i;

export default defineRule({
  id: 'header-injection',
  title: 'A request writes headers of the response',
  threats: ['IOMT-APP-07'],
  cwe: ['CWE-113', 'CWE-644'],
  severity: 'warning',
  confidence: 'medium',
  preset: 'recommended',
  group: 'Web, API and session',
  messages: {
    name: "Which header is set comes from the request, so the sender sets cookies and lifts the protection of the page in a clinician's browser. Take the name from a list.",
    part: "The {{header}} header is put together with a value of the request, so a quote or semicolon in it adds attributes of the sender's. Encode it (encodeURIComponent, content-disposition) or take it from a list.",
  },
  roles: {
    'http.response.header'(arrival, rule) {
      const flow = arrival.value.labelled('untrusted', 'header').find(({ certain }) => certain);
      if (!flow || flow.label === 'untrusted.response') return;
      const { call } = arrival;
      const isMap = arrival.value.atoms.some((atom) => atom.kind === 'object') || call.count === 1;
      const isName =
        call.argumentNode(0) === arrival.node ||
        (!arrival.direct &&
          call.argument(0)?.labelled('untrusted', 'header').length &&
          call.argument(0) === arrival.value);
      const trace = rule.semantics.trace(arrival, flow);
      if (isMap) {
        if (!arrival.value.atoms.some((atom) => atom.kind === 'object') && once(rule, arrival.node))
          rule.report({ node: arrival.node, messageId: 'name', trace });
        return;
      }
      if (isName) {
        if (once(rule, arrival.node)) rule.report({ node: arrival.node, messageId: 'name', trace });
        return;
      }
      const header = call.argument(0)?.only()?.value;
      const composed = arrival.value
        .texts()
        .some((text) => text.holes.length > 0 && text.pieces.some((piece) => piece.trim() !== ''));
      if (typeof header !== 'string' || !STRUCTURED.test(header) || !composed) return;
      // Who asks gets the file: a name of the sender's own needs a link that somebody follows.
      const isFileName = /^content-disposition$/i.test(header);
      if (isFileName && losesQuotes(arrival.node, flow)) return;
      if (once(rule, arrival.node))
        rule.report({
          node: arrival.node,
          messageId: 'part',
          data: { header },
          trace,
          ...(isFileName && { severity: 'info' as const }),
          ...(isFileName && isKeyOfRecord(arrival.node, flow) && { confidence: 'low' as const }),
        });
    },
  },
});

/**
 * `filename="plan-${req.params.id}.pdf"` behind `await plans.find(req.params.id)`: an id with a quote in it most likely
 * finds nothing to send.
 */
function isKeyOfRecord(written: TSESTree.Node, { hop }: LabelFlow): boolean {
  const origin = sourceOf(hop);
  const handler = functionAround(written);
  if (!origin || !handler || lastName(origin) !== 'params') return false;
  const keys: string[] = [];
  someNode(written, (one) => {
    const name = one.type === 'MemberExpression' || one.type === 'Identifier' ? displayName(one) : undefined;
    if (name !== undefined && ID.test(name)) keys.push(name);
    return false;
  });
  return someNode(
    handler,
    (one) =>
      one.type === 'AwaitExpression' &&
      one.range[1] < written.range[0] &&
      one.argument.type === 'CallExpression' &&
      one.argument.arguments.some((given) => keys.includes(displayName(given) ?? '')),
  );
}
const ID = /(^|\.)_?id$|[a-z\d]Id$|_id$/;

/** Within quotes nothing but a quote ends a file name: `name.replace(/"/g, '')`. */
function losesQuotes(written: TSESTree.Node, { hop }: LabelFlow): boolean {
  const ways = [written];
  for (let at = hop; at; at = at.from)
    ways.push((at.node.parent?.type === 'VariableDeclarator' && at.node.parent.init) || at.node);
  return ways.some((way) => someNode(way, replacesQuotes, (node) => !isFunction(node)));
}
function replacesQuotes(node: TSESTree.Node): boolean {
  if (node.type !== 'CallExpression') return false;
  const [what, by] = node.arguments;
  const method = lastName(node.callee);
  if (what?.type !== 'Literal' || by?.type !== 'Literal' || /["\\]/.test(String(by.value))) return false;
  if ('regex' in what)
    return what.regex.flags.includes('g') && what.value instanceof RegExp && matchesQuote(what.value);
  return method === 'replaceAll' && what.value === '"';
}
function matchesQuote(pattern: RegExp): boolean {
  return new RegExp(pattern.source, pattern.flags.replace('g', '')).test('"');
}
