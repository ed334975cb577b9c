import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { RuleContext, RuleReport } from '../../rule';
import { displayName, isNothing, keyName, memberName, outermostFunction, unwrap } from '../../semantics/syntax';
import type { Atom, Value } from '../../semantics/value';
import { isAbsent, isKnownObject, lacks } from '../shared/absent';
import { conditionsOf } from '../shared/conditions';
import { isAskedOnCommandLine, isOutsideProduction } from '../shared/dev-guard';
import { definitionOf, lastName, literalText } from '../shared/expressions';
import { isFallback } from '../shared/literals';
import { said } from '../shared/mentions';
import { isUnreached } from '../shared/mounted';
import { once } from '../shared/once';
import { words } from '../shared/secrets';
import { isNeverServed } from '../shared/unserved';
import { someNode } from '../shared/walk';

type Rule = RuleContext<'any' | 'reflected'>;
const PLUGINS = /^(@fastify\/cors|fastify-cors|@koa\/cors|koa2-cors|koa-cors)$/;
/** Where the options of the libraries say that cookies come along. */
const CREDENTIALS = ['credentials', 'cors.credentials', 'routes.cors.credentials', 'options.cors.credentials'];
const ROUTES = /^(get|post|put|patch|delete|options|head|all|use)$/;
/** What is public by its purpose. */
const PUBLIC =
  /well-known|metadata|health|public|static|assets|fonts|docs|swagger|openapi|capabilit|ping|status|images?\b/i;

export default defineRule({
  id: 'cors-wildcard',
  title: 'Any web site may call the server from a browser',
  threats: ['IOMT-APP-07'],
  cwe: ['CWE-942'],
  severity: 'warning',
  confidence: 'medium',
  preset: 'recommended',
  group: 'Web, API and session',
  triggers: ['cors', 'access-control-allow-origin'],
  messages: {
    any: 'Every web site may read the answers of this server through the browser of whoever visits it, from inside the hospital network too. List the origins of your own portals.',
    reflected:
      'Every web site may call this server {{with}}, so a page that a clinician visits reads and changes patient data in their name. List the origins of your own portals.',
  },
  roles: {
    'cors.allow'(arrival, rule) {
      if (
        !arrival.direct ||
        arrival.call.node.type !== 'CallExpression' ||
        !lacks(arrival, 0, 'origin', rule) ||
        decidesByRequest(arrival.call.argument(0)) ||
        isPublic(arrival.call.node, rule)
      )
        return;
      report(arrival.node, 'any', rule);
    },
    'cors.origin'(arrival, rule) {
      const open = openTo(arrival.value);
      // Without a list the libraries say `*`, which no browser takes together with credentials.
      const atom = open ?? withoutOrigin(arrival.value, rule);
      if (!atom || isPublic(arrival.call.node, rule)) return;
      const credentials = CREDENTIALS.some((path) => {
        const given = arrival.call.option(path);
        return given !== undefined && sendsAlong(given);
      });
      // Of `*` hapi makes the origin that asks, which browsers do take together with credentials.
      const reflects =
        arrival.call.library === '@hapi/hapi' || (open !== undefined && (open.kind !== 'const' || open.value !== '*'));
      if (atom.kind === 'const' && atom.node && atom.module) {
        if (isOutsideProduction(atom.node, rule.semantics.of(atom.module))) return;
      }
      report(arrival.node, credentials && reflects ? 'reflected' : 'any', rule, {
        trace: rule.semantics.trace(arrival, atom),
        ...(isChosen(arrival.value, atom) && DOUBTFUL),
      });
    },
    'http.response.header'(arrival, rule) {
      const { call } = arrival;
      if (!arrival.direct || call.node.type !== 'CallExpression' || arrival.node === call.argumentNode(0)) return;
      const name = call.argument(0)?.only()?.value;
      if (typeof name !== 'string' || name.toLowerCase() !== 'access-control-allow-origin') return;
      const [flow] = arrival.value.labelled('untrusted.http', 'header');
      const star = arrival.value.atoms.find((atom) => atom.kind === 'const' && atom.value === '*');
      if (flow && sendsCredentials(rule))
        report(arrival.node, 'reflected', rule, {
          trace: rule.semantics.trace(arrival, flow),
          ...((isComparedBefore(call.node, rule) || isChosenByOrigin(arrival.node, rule)) && DOUBTFUL),
        });
      else if (star && !isPublic(call.node, rule))
        report(arrival.node, 'any', rule, { trace: rule.semantics.trace(arrival, star) });
    },
  },
  nodes: (rule) => ({
    CallExpression(node) {
      const callee = unwrap(node.callee);
      const isRegister = callee.type === 'MemberExpression' && memberName(callee) === 'register';
      const [first, second] = node.arguments;
      const plugin = isRegister ? first : node.callee;
      if (
        !plugin ||
        !rule.semantics.value(plugin).atoms.some((atom) => atom.kind === 'external' && PLUGINS.test(atom.package))
      )
        return;
      const options = isRegister ? second : first;
      const value = options && rule.semantics.value(options);
      const origin = value && rule.semantics.property(value, 'origin');
      const atom = origin && openTo(origin);
      const credentials = value && sendsAlong(rule.semantics.property(value, 'credentials'));
      if (atom) report(node, credentials && !(atom.kind === 'const' && atom.value === '*') ? 'reflected' : 'any', rule);
      else if (origin && givesBackOrigin(origin)) report(node, credentials ? 'reflected' : 'any', rule);
      else if (options === undefined || (isKnownObject(value) && isAbsent(origin))) report(node, 'any', rule);
    },
    // `{ statusCode, headers: { … } }` that a function of a cloud gives back, `new Response(body, { headers })`.
    ObjectExpression(node) {
      const origin = headerOf(node, 'access-control-allow-origin');
      const along = origin && headerOf(node, 'access-control-allow-credentials');
      if (!along || String(rule.semantics.value(along).only()?.value) !== 'true') return;
      const [flow] = rule.semantics.value(origin).labelled('untrusted.http', 'header');
      if (!flow) return;
      report(origin, 'reflected', rule, {
        trace: rule.semantics.trace({ node: origin, via: [] }, flow),
        ...((isComparedBefore(node, rule) || isChosenByOrigin(origin, rule)) && DOUBTFUL),
      });
    },
  }),
});

/** The value of a header in an object of headers. */
function headerOf(node: TSESTree.ObjectExpression, name: string): TSESTree.Node | undefined {
  const found = node.properties.find((one) => one.type === 'Property' && keyName(one)?.toLowerCase() === name);
  return found?.type === 'Property' ? found.value : undefined;
}

/** `(ctx) => ctx.get('Origin')` of Koa: whoever asks is told that they may. */
function givesBackOrigin(value: Value): boolean {
  return value.atoms.some((atom) => {
    if (atom.kind !== 'function') return false;
    const returned = atom.module.returnsOf(atom.node);
    return returned.length > 0 && returned.every((one) => isOriginOfRequest(unwrap(one)));
  });
}
function isOriginOfRequest(node: TSESTree.Node): boolean {
  if (node.type === 'LogicalExpression') return isOriginOfRequest(unwrap(node.left));
  if (node.type === 'CallExpression')
    return (
      /^(get|header)$/.test(lastName(node.callee) ?? '') &&
      /^origin$/i.test(literalText(node.arguments[0] ?? node) ?? '')
    );
  return (
    node.type === 'MemberExpression' &&
    memberName(node)?.toLowerCase() === 'origin' &&
    /^headers?$/.test(lastName(node.object) ?? '')
  );
}

function report(
  node: TSESTree.Node,
  messageId: 'any' | 'reflected',
  rule: Rule,
  more: Pick<RuleReport, 'trace' | 'severity' | 'confidence'> = {},
): void {
  if (isOutsideProduction(node, rule.semantics) || isNeverServed(node, rule.semantics.module)) return;
  const router = routerAround(node, rule);
  // Router by router it is decided once; each route of it repeats that.
  if (!once(rule, node) || (messageId === 'any' && router && !once(rule, router))) return;
  rule.report({
    node,
    messageId,
    // To `*`, and to a request without credentials, a browser shows no page what its visitor alone may see: only what the
    // server tells everybody who reaches it, and whether that is too much the code does not say.
    ...(messageId === 'any'
      ? DOUBTFUL
      : { data: { with: 'with the cookies of its visitor' }, severity: 'error' as const, confidence: 'high' as const }),
    ...((isAskedOnCommandLine(node, rule) || isUnreached(node, rule) || givesBackOnly(node, rule)) && DOUBTFUL),
    ...more,
  });
}

/**
 * True in a handler that only answers, with what it was sent and what is fixed: it calls nothing but the request and the
 * response, and does not ask who is there. What a preflight says is said for other handlers.
 */
function givesBackOnly(node: TSESTree.Node, { semantics: { module } }: Rule): boolean {
  const handler = outermostFunction(node);
  const own = handler?.params.map((one) => (one.type === 'Identifier' ? module.variableOf(one) : undefined)) ?? [];
  if (!handler || own.length < 2) return false;
  const isOwn = (callee: TSESTree.Node): boolean => {
    let root = unwrap(callee);
    if (root.type !== 'MemberExpression') return false;
    while (root.type === 'MemberExpression' || root.type === 'CallExpression')
      root = unwrap(root.type === 'CallExpression' ? root.callee : root.object);
    const variable = root.type === 'Identifier' ? module.variableOf(root) : undefined;
    return variable !== undefined && own.slice(0, 2).includes(variable);
  };
  return (
    module.callsIn(handler).every((call) => call.type === 'CallExpression' && isOwn(call.callee)) &&
    module
      .callsIn(handler)
      .some((call) => call.type === 'CallExpression' && ANSWERS.test(lastName(call.callee) ?? '')) &&
    !someNode(
      handler,
      (one) =>
        (one.type === 'MemberExpression' && WHO.test(memberName(one) ?? '')) ||
        (one.type === 'Literal' &&
          /^(access-control-allow-(methods|headers)|cookie|authorization)$/i.test(String(one.value))),
    )
  );
}
const ANSWERS = /^(send|json|jsonp|end|sendStatus)$/;
const WHO = /^(user|session|cookies|signedCookies|auth|account|render|locals)$/;

/**
 * `if (settings.open || origins.some((one) => one === req.get('origin'))) …`: the origin is looked for in a list, and what
 * else lets it in is a setting, or the list is nobody's that the code tells.
 */
function isComparedBefore(node: TSESTree.Node, rule: Rule): boolean {
  for (const { test } of conditionsOf(node)) {
    const made = definitionOf(test, rule.semantics.module);
    if (someNode(made ?? test, (one) => comparesOrigin(one) || asksOwnFunction(one, rule))) return true;
  }
  return false;
}

/** `list.has(origin) ? origin : PORTAL`: which of them is said hangs on a list. */
function isChosenByOrigin(node: TSESTree.Node, rule: Rule): boolean {
  return someNode(
    definitionOf(node, rule.semantics.module) ?? node,
    (one) => one.type === 'ConditionalExpression' && someNode(one.test, comparesOrigin),
  );
}

/** `origin`, `requestOrigin`, `'referer'`. */
function saysOrigin(node: TSESTree.Node): boolean {
  return /^(origin|referer)$/.test(words(said(node) ?? '').at(-1) ?? '');
}

/** `check(origin)`, a function of the workspace: what it says of the origin is not followed. */
function asksOwnFunction(node: TSESTree.Node, { semantics }: Rule): boolean {
  return node.type === 'CallExpression' && node.arguments.some(saysOrigin) && semantics.called(node).length > 0;
}
function comparesOrigin(node: TSESTree.Node): boolean {
  const isOrigin = saysOrigin;
  switch (node.type) {
    case 'BinaryExpression':
      return (
        /^[=!]==?$/.test(node.operator) &&
        [node.left, node.right].some((side) => someNode(side, isOrigin)) &&
        ![node.left, node.right].some((side) => isNothing(side) || /^(Literal|UnaryExpression)$/.test(side.type))
      );
    case 'CallExpression':
      return ASKS_LIST.test(lastName(node.callee) ?? '') && node.arguments.some((one) => someNode(one, isOrigin));
    default:
      return false;
  }
}
const ASKS_LIST = /^(includes|has|indexOf|test|match|(is|are|check|validate|verify|allow|match)\w*Origins?\w*)$/i;

const DOUBTFUL = { severity: 'info', confidence: 'low' } as const;

/** The declaration of the router to which the call is handed: `router.get('/x', cors(), …)`, `app.use(cors())`. */
function routerAround(node: TSESTree.Node, rule: Rule): TSESTree.Node | undefined {
  let at: TSESTree.Node = node;
  for (let parent = node.parent; parent; at = parent, parent = parent.parent) {
    const callee = parent.type === 'CallExpression' ? unwrap(parent.callee) : undefined;
    if (callee?.type !== 'MemberExpression' || !ROUTES.test(memberName(callee) ?? '')) continue;
    if (callee === at || callee.object.type !== 'Identifier') return undefined;
    return rule.semantics.module.variableOf(callee.object)?.defs[0]?.name;
  }
  return undefined;
}

/** The possibility by which every origin is let in: `'*'`, `true`, a function that always says yes. */
function openTo(value: Value): Atom | undefined {
  return value.atoms.find(
    (atom) =>
      (atom.kind === 'const' && (atom.value === '*' || atom.value === true)) ||
      (atom.kind === 'function' && saysYes(atom.node)),
  );
}

/** True when cookies come along, in every installation or in those that do not say otherwise: `options.credentials ?? true`. */
function sendsAlong(credentials: Value): boolean {
  return (
    credentials.truthiness() === true ||
    credentials.atoms.some((atom) => atom.kind === 'const' && atom.value === true && isFallback(atom))
  );
}

/**
 * True when every origin is let in by one of several choices that an installation has, `hosted ? '*' : settings.url`. What
 * stands in for an environment variable that is missing nobody has chosen.
 */
function isChosen(value: Value, open: Atom): boolean {
  return open.kind === 'const' && !isFallback(open) && value.atoms.some((atom) => atom.kind !== 'const');
}

/** `cors: { credentials: true }`: what names no origin lets in every one. */
function withoutOrigin(value: Value, rule: Rule): Atom | undefined {
  return isKnownObject(value) && isAbsent(rule.semantics.property(value, 'origin')) ? value.atoms[0] : undefined;
}

/** `cors((req, callback) => …)`: options that are made for each request, unless they let everybody in whoever asks. */
function decidesByRequest(value: Value | undefined): boolean {
  return (
    value !== undefined &&
    value.atoms.length > 0 &&
    value.atoms.every((atom) => atom.kind === 'function' && !saysYes(atom.node))
  );
}

/** `(origin, callback) => callback(null, true)`, without a condition anywhere; also `callback(null, { origin: true })`. */
function saysYes(fn: TSESTree.Node): boolean {
  const decides = someNode(
    fn,
    (one) =>
      one.type === 'IfStatement' ||
      one.type === 'ConditionalExpression' ||
      one.type === 'LogicalExpression' ||
      one.type === 'SwitchStatement',
  );
  return (
    !decides &&
    someNode(
      fn,
      (one) =>
        one.type === 'CallExpression' &&
        one.arguments.length === 2 &&
        isLiteral(one.arguments[0]!, null) &&
        (isLiteral(one.arguments[1]!, true) || namesAll(one.arguments[1]!)),
    )
  );
}
function namesAll(node: TSESTree.Node): boolean {
  return (
    node.type === 'ObjectExpression' &&
    node.properties.some(
      (one) =>
        one.type === 'Property' &&
        keyName(one) === 'origin' &&
        one.value.type === 'Literal' &&
        (one.value.value === true || one.value.value === '*'),
    )
  );
}
function isLiteral(node: TSESTree.Node, value: null | true): boolean {
  return node.type === 'Literal' && node.value === value;
}

/** The call, or the route or middleware it stands in, is for paths that are public by purpose. */
function isPublic(node: TSESTree.Node, rule: Rule): boolean {
  for (let at: TSESTree.Node | undefined = node; at; at = at.parent) {
    if (at.type !== 'CallExpression') continue;
    const path = at.arguments[0] && rule.semantics.value(at.arguments[0]).texts()[0]?.prefix;
    if (path?.startsWith('/') && PUBLIC.test(path)) return true;
    if (/^(describe|it|test)$/.test(displayName(at.callee) ?? '')) return true;
  }
  return false;
}

function sendsCredentials(rule: Rule): boolean {
  return rule.semantics.module.calls.some((call) => {
    if (call.type !== 'CallExpression' || call.arguments.length < 2) return false;
    const [name, value] = call.arguments.map((one) => rule.semantics.value(one).only()?.value);
    return (
      typeof name === 'string' &&
      name.toLowerCase() === 'access-control-allow-credentials' &&
      (value === true || value === 'true')
    );
  });
}
