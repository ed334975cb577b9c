import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import { patternIdentifiers } from '../../semantics/module';
import { displayName, functionAround, isFunction, leaves, unwrap } from '../../semantics/syntax';
import { sourceOf, type LabelFlow, type TextView } from '../../semantics/value';
import { conditionsOf } from '../shared/conditions';
import { decoratorName, definitionOf, lastName } from '../shared/expressions';
import { once } from '../shared/once';
import { isOfHeader } from '../shared/request-parts';
import { isHeldByRoute } from '../shared/route-patterns';
import { someNode } from '../shared/walk';

type Rule = RuleContext<string>;

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
      const flow = arrival.value
        .labelled('untrusted', 'header')
        .find((one) => one.certain && !isHeldByRoute(one, 'header', rule));
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
          // A header of the request or a cookie is set by who asks, and nobody else gets the answer.
          ...((isOfHeader(flow) ||
            isKeyOfRecord(arrival.node, flow, rule) ||
            (/^link$/i.test(header) && isWithinBrackets(arrival.value.texts()))) && {
            confidence: 'low' as const,
          }),
        });
    },
  },
});

/**
 * `<https://ward.example/plans/${id}>; rel="alternate"`: between the brackets of an address neither quote nor semicolon
 * means anything (RFC 8288, section 3), and what a bracket would end is a link that browsers do next to nothing with.
 */
function isWithinBrackets(texts: readonly TextView[]): boolean {
  return texts.every(({ pieces, holes }) => {
    let before = '';
    return pieces.slice(0, holes.length).every((piece) => {
      before += piece;
      return /<[^<>]*$/.test(before);
    });
  });
}

/**
 * `filename="plan-${req.params.id}.pdf"` behind `await plans.find(req.params.id)`: an id with a quote in it most likely
 * finds nothing to send, and so does any other key where the answer ends when nothing is found.
 */
function isKeyOfRecord(written: TSESTree.Node, { hop }: LabelFlow, rule: Rule): boolean {
  const origin = sourceOf(hop);
  const handler = functionAround(written);
  if (!origin || !handler) return false;
  // `req.params` of Express, `@Param('id')` of NestJS.
  const isId = origin.type === 'Decorator' ? decoratorName(origin) === 'Param' : lastName(origin) === 'params';
  const keys: string[] = [];
  someNode(written, (one) => {
    const name = one.type === 'MemberExpression' || one.type === 'Identifier' ? fullName(one, rule) : undefined;
    if (name !== undefined) keys.push(name);
    return false;
  });
  return (
    someNode(handler, (one) => {
      if (one.type !== 'AwaitExpression' || one.range[1] >= written.range[0]) return false;
      const found = callsAwaited(one)
        .flatMap((call) => call.arguments.map((given) => fullName(given, rule) ?? ''))
        .filter((name) => keys.includes(name));
      return (isId && found.some((name) => ID.test(name))) || (found.length > 0 && isMissed(one, written, handler));
    }) || isAskedFor(keys, written, rule)
  );
}

/** `if (!recordExists(id)) return`, `if (!plans.has(id)) throw …` before the header is written. */
function isAskedFor(keys: readonly string[], written: TSESTree.Node, rule: Rule): boolean {
  for (const { test } of conditionsOf(written, functionAround(written)))
    if (
      someNode(
        test,
        (one) =>
          one.type === 'CallExpression' &&
          /exist|has|find|found|known|look_?up|get/i.test(lastName(one.callee) ?? '') &&
          one.arguments.some((given) => keys.includes(fullName(given, rule) ?? '')),
      )
    )
      return true;
  return false;
}
const ID = /(^|\.)_?id$|[a-z\d]Id$|_id$/;

/** The name by which a value came, of a constant that holds it too. */
function fullName(node: TSESTree.Node, rule: Rule): string | undefined {
  const at = unwrap(node);
  return displayName((at.type === 'Identifier' && definitionOf(at, rule.semantics.module)) || at);
}

/** The call that is awaited, or all those of `Promise.all([…])`. */
function callsAwaited({ argument }: TSESTree.AwaitExpression): readonly TSESTree.CallExpression[] {
  const call = unwrap(argument);
  if (call.type !== 'CallExpression') return [];
  const [list] = call.arguments;
  return list?.type === 'ArrayExpression'
    ? list.elements.flatMap((one) => (one?.type === 'CallExpression' ? [one] : []))
    : [call];
}

/** `const found = await …; if (!found) return next();` before the header is written. */
function isMissed(awaited: TSESTree.AwaitExpression, written: TSESTree.Node, handler: TSESTree.Node): boolean {
  const { parent } = awaited;
  if (parent.type !== 'VariableDeclarator') return false;
  const names = patternIdentifiers(parent.id).map(({ name }) => name);
  return someNode(
    handler,
    (one) =>
      one.type === 'IfStatement' &&
      one.range[0] > awaited.range[1] &&
      one.range[1] < written.range[0] &&
      leaves(one.consequent) &&
      someNode(one.test, (part) => part.type === 'Identifier' && names.includes(part.name)),
  );
}

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
