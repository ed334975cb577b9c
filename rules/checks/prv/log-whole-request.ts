import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
import { displayName, functionAround, isFunction, memberName, unwrap } from '../../semantics/syntax';
import type { Place } from '../../semantics/trace';
import { placeOf } from '../../semantics/value';
import { isCutDown, isCutDownByLogger } from '../shared/cut-down';
import { leavesArriving, placed, setTo, type Leaf } from '../shared/leaves';
import { isOutsideProduction, neverRuns } from '../shared/dev-guard';
import { isCleanedOnTheWay, isOffByDefault, withoutArgument } from '../shared/logging';
import { onceACall } from '../shared/once';
import { sound, textOf } from '../shared/phi';
import { isPrintedByCommand } from '../shared/programs';
import { namesAround } from '../shared/therapy';
import { someNode } from '../shared/walk';

const WHOLE = new Set(['body', 'headers', 'rawHeaders', 'cookies', 'signedCookies', 'rawBody']);
const REQUESTS = /#(Request|FastifyRequest|IncomingMessage|Context|RequestHandler)$/;

export default defineRule({
  id: 'log-whole-request',
  title: 'A whole request or message is written to a log',
  threats: ['IOMT-PRV-01'],
  cwe: ['CWE-532'],
  severity: 'warning',
  confidence: 'high',
  preset: 'recommended',
  group: 'Privacy',
  hasSuggestions: true,
  messages: {
    request:
      '{{what}} is logged whole: with it go passwords, tokens and whatever readings a client sends. Log the route, the status and a request id.',
    message:
      '{{what}} is logged whole: readings and commands of a device, and who wears it, end in the log. Log the topic or type and the length.',
  },
  roles: {
    'log.entry'(arrival, rule) {
      if (neverRuns(arrival.node, rule.semantics) || isElsewhere(arrival, rule)) return;
      for (const leaf of leavesArriving(arrival, rule)) {
        const kind = leaf.isRead ? undefined : whole(leaf, rule);
        if (!kind || aboutPolicyReports(leaf.node, rule) || isCutDown(leaf.node, rule)) continue;
        if (isCutDownByLogger(leaf, arrival, rule) || !onceACall(rule, arrival)) continue;
        const what = textOf(leaf.node, rule);
        rule.report({
          node: placed(leaf.node, arrival.node),
          messageId: kind,
          data: { what },
          trace: rule.semantics.trace(arrival, leaf.value.labelled('untrusted')[0]),
          cause: handler(leaf.node, rule),
          ...((isPrintedByCommand(arrival.call.name, rule) ||
            isOffByDefault(arrival, rule) ||
            isInCatch(arrival.node) ||
            (!arrival.direct && !standsBeforeRoutes(arrival.node))) && { confidence: 'low' as const }),
          ...((kind === 'message' || isOutsideProduction(arrival.node, rule.semantics)) && {
            severity: 'info' as const,
          }),
          ...withoutArgument(arrival, leaf.node, what),
        });
        return;
      }
    },
  },
});

/**
 * True for what the functions of the workspace through which an entry goes clean or never write, and for a request as a
 * whole, of which they take what they want: a body that is named for the log is meant to be written.
 */
function isElsewhere(arrival: Arrival, rule: RuleContext): boolean {
  if (arrival.direct) return false;
  return (
    isCleanedOnTheWay(arrival, rule) ||
    (arrival.passedAs ?? []).some(({ node, module }) => neverRuns(node, rule.semantics.of(module))) ||
    unwrap(arrival.node).type !== 'ObjectExpression'
  );
}

/** Where a request failed, so that few are written, and somebody has to find out why. */
function isInCatch(node: TSESTree.Node): boolean {
  for (let at = node.parent; at && !isFunction(at); at = at.parent) if (at.type === 'CatchClause') return true;
  return false;
}

/** In a middleware, which sees what is sent to all routes behind it, passwords among them. */
function standsBeforeRoutes(node: TSESTree.Node): boolean {
  for (let fn = functionAround(node); fn; fn = functionAround(fn)) {
    const passes = fn.params.some((one) => one.type === 'Identifier' && one.name === 'next');
    if (passes && someNode(fn, (one) => one.type === 'CallExpression' && displayName(one.callee) === 'next'))
      return true;
  }
  return false;
}

/** What a handler logs of one request, in however many lines, is one thing to mend. */
function handler(node: TSESTree.Node, { semantics: { module } }: RuleContext): Place {
  return placeOf(module, functionAround(node) ?? module.ast);
}

function whole({ node, value }: Leaf, rule: RuleContext): 'request' | 'message' | undefined {
  const at = unwrap(node);
  if (value.types().some((type) => REQUESTS.test(type)) && at.type === 'Identifier')
    return isMadeText(node) ? undefined : 'request';
  const http = value.labelled('untrusted.http').find((flow) => flow.certain);
  if (http) return isPart(at, rule) ? 'request' : undefined;
  if (isHandshake(at, rule)) return 'request';
  // A message known to hold patient data is the matter of phi-in-log.
  if (
    sound(value).length > 0 ||
    at.type !== 'Identifier' ||
    !/^(payload|message|msg|packet|body|raw|data|buffer|buf)$/i.test(at.name)
  )
    return undefined;
  return value.labelled('untrusted.mqtt').some((flow) => flow.certain && !/topic/i.test(at.name))
    ? 'message'
    : undefined;
}

/** `socket.handshake.auth`, its headers and query, or all of it: by them a client of Socket.IO shows its token. */
function isHandshake(node: TSESTree.Node, rule: RuleContext): boolean {
  const at = node.type === 'Identifier' ? unwrap(setTo(node, rule) ?? node) : node;
  if (at.type !== 'MemberExpression') return false;
  const whole = HANDSHAKE.has(memberName(at) ?? '') ? unwrap(at.object) : at;
  return (
    whole.type === 'MemberExpression' &&
    memberName(whole) === 'handshake' &&
    rule.semantics
      .value(whole)
      .labelled('untrusted.websocket')
      .some(({ certain }) => certain)
  );
}
const HANDSHAKE = new Set(['auth', 'headers', 'query']);

/** `${request}`, `request.toString()`: of an object that says no more than what it is. */
function isMadeText(node: TSESTree.Node): boolean {
  let at = node;
  while (at.parent && unwrap(at.parent) === unwrap(node)) at = at.parent;
  const { parent } = at;
  return (
    parent?.type === 'TemplateLiteral' ||
    (parent?.type === 'BinaryExpression' && parent.operator === '+') ||
    (parent?.type === 'MemberExpression' && memberName(parent) === 'toString') ||
    (parent?.type === 'CallExpression' && displayName(parent.callee) === 'String')
  );
}

/** True for `req.body`, for a constant that is set to it, and for each of what is sent in a list; not for a field of it. */
function isPart(node: TSESTree.Node, rule: RuleContext): boolean {
  const at = unwrap(node);
  const read = at.type === 'Identifier' ? (setTo(at, rule) ?? listOf(at, rule)) : at;
  const member = read && sent(read, rule);
  if (member?.type !== 'MemberExpression' || !WHOLE.has(memberName(member) ?? '')) return false;
  return rule.semantics.value(member.object).labelled('untrusted.http').length === 0;
}

/** `events` of `for (const event of events)` and of `events.forEach((event) => …)`. */
function listOf(name: TSESTree.Identifier, { semantics: { module } }: RuleContext): TSESTree.Node | undefined {
  const [definition] = module.variableOf(name)?.defs ?? [];
  const at = definition?.node as TSESTree.Node | undefined;
  if (at?.type === 'VariableDeclarator') {
    const loop = at.parent.parent;
    return at.id.type === 'Identifier' && loop.type === 'ForOfStatement' && loop.left === at.parent
      ? loop.right
      : undefined;
  }
  const call = at && isFunction(at) && at.params[0] === definition!.name ? at.parent : undefined;
  const callee = call?.type === 'CallExpression' && call.arguments[0] === at ? unwrap(call.callee) : undefined;
  return callee?.type === 'MemberExpression' && /^(forEach|map|flatMap|filter)$/.test(memberName(callee) ?? '')
    ? callee.object
    : undefined;
}

/** What came in, behind what makes a list of it or stands in for nothing: `[].concat(req.body || [])`, `[req.body].flat()`. */
function sent(node: TSESTree.Node, rule: RuleContext, depth = 0): TSESTree.Node {
  const at = unwrap(node);
  if (depth > 4) return at;
  const next = (one: TSESTree.Node): TSESTree.Node => sent(one, rule, depth + 1);
  switch (at.type) {
    case 'Identifier': {
      const set = setTo(at, rule);
      return set ? next(set) : at;
    }
    case 'LogicalExpression':
      return at.operator === '&&' ? at : next(at.left);
    case 'ConditionalExpression':
      // `Array.isArray(req.body) ? req.body : [req.body]`
      return lastCallee(at.test) === 'isArray' ? next(at.consequent) : at;
    case 'ArrayExpression': {
      const [only] = at.elements;
      return only && at.elements.length === 1 ? next(only.type === 'SpreadElement' ? only.argument : only) : at;
    }
    case 'CallExpression': {
      const callee = unwrap(at.callee);
      if (callee.type !== 'MemberExpression') return at;
      const [given] = at.arguments;
      const list = unwrap(callee.object);
      if (memberName(callee) === 'concat' && list.type === 'ArrayExpression' && list.elements.length === 0 && given)
        return next(given);
      return memberName(callee) === 'flat' ? next(list) : at;
    }
    default:
      return at;
  }
}
function lastCallee(node: TSESTree.Node): string | undefined {
  const at = unwrap(node);
  const callee = at.type === 'CallExpression' ? unwrap(at.callee) : undefined;
  return callee?.type === 'MemberExpression' ? memberName(callee) : undefined;
}

/** Browsers' reports of policy violations hold nothing of a patient, and a log is the place for them. */
function aboutPolicyReports(node: TSESTree.Node, rule: RuleContext): boolean {
  if (/csp|violation|reportto/i.test(namesAround(node, rule.semantics.module))) return true;
  for (let at = node.parent; at; at = at.parent) {
    const first = at.type === 'CallExpression' ? at.arguments[0] : undefined;
    if (first?.type === 'Literal' && /csp|violation/i.test(String(first.value)) && displayName(at)?.includes('.'))
      return true;
  }
  return false;
}
