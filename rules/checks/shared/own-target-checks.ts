import type { TSESTree } from '@typescript-eslint/utils';
import type { RuleContext } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
import type { Module } from '../../semantics/module';
import { displayName, functionAround, inside, keyName, leaves, memberName, unwrap } from '../../semantics/syntax';
import type { LabelFlow } from '../../semantics/value';
import { conditionsOf } from './conditions';
import { definitionOf, expressionOf, lastName } from './expressions';
import { mentions, type Piece } from './mentions';
import { mountingOf } from './mounted';
import { mentionsAny, namesIn, type Named } from './named-parts';
import { words } from './secrets';
import { asksOnlyForContent } from './target-checks';
import { someNode } from './walk';

type Rule = RuleContext<string>;

/** What decides to which address a connection goes, whatever the URL says. */
const AGENTS = /^(dispatcher|agent|agents|httpAgent|httpsAgent|lookup|dnsLookup)$/;
const PINS = /lookup|ssrf|private|block(ed|list)|safe/i;
/** `isSafePublicUrl(url)`, `assertNotPrivateAddress(host)`, `isAllowedHost(host)`. */
const ASKS =
  /safe|public|private|pinned|internal|intranet|loopback|local_?(address|host|ip|net)|ssrf|block(ed|list)|black_?list|deny|denied|forbid|allow(ed|list|s)?(_|[A-Z]|$)|white_?list|permitted|trusted/i;
/** `validateUrl(url)` and `ssrf.check(url)`, which may ask for no more than the form of an address. */
const VALIDATES = /(valid|check|verif|assert|ensure|sanitiz|filter|guard)/i;
const OF_TARGET = /^(ur[li]s?|host(name)?s?|address(es)?|targets?|endpoints?|domains?|ips?|webhooks?|callbacks?|ssrf)$/;
/** Of a middleware: one that asks for an address or host mostly means that of the client. */
const OF_BODY = /^(ur[li]s?|targets?|webhooks?|callbacks?|ssrf)$/;
/** What such a function looks at that asks for more. */
const LOOKS_AT = /^(hostname|host|origin|lookup|resolve[46]?|isIP(v[46])?)$|ssrf|private|block|allow/i;
/** `allowedHosts.includes(url.hostname)` */
const IS_AMONG = /^(includes|has|some|indexOf|find)$/;
const ALLOWED = /allow|white_?list|permitted|trusted|known|safe|valid/i;

/**
 * True where the program sees to it itself where a request goes: a function that asks whether the address is safe, public or
 * allowed stands before it, here or in a wrapper that it passes, or the connection is made by an agent with a lookup of
 * its own. How good the check is, what is known of it here does not tell.
 * @param arrival of the address
 * @param flow by which somebody else's text came into it
 */
export function isLeftToOwnCheck(arrival: Arrival, flow: LabelFlow, rule: Rule): boolean {
  const { node, passedAs = [], call } = arrival;
  const places: readonly Piece[] = [
    { node, module: rule.semantics.module },
    ...passedAs,
    { node: call.argumentNode(0) ?? call.node, module: call.module },
  ];
  return (
    hasOwnAgent(arrival, rule) ||
    isAskedOnTheWay(flow, rule) ||
    isAskedByRoute(node, rule) ||
    places.some((one) => isAskedBefore(one, rule))
  );
}

function isAskedBefore({ node, module }: Piece, rule: Rule): boolean {
  const names = namesIn(expressionOf(node), module);
  const asks = (one: TSESTree.Node): boolean => isAsk(one, module, rule) && mentionsAny(one, names);
  for (const { test } of conditionsOf(node))
    if (someNode(test, asks) || namesIn(test, module).nodes.some((made) => someNode(made, asks))) return true;
  if (names.nodes.some((made) => isAsk(awaited(made), module, rule))) return true;
  if (isHandedByCheck(node, names, module, rule)) return true;
  const around = functionAround(node);
  return (
    around !== undefined && someNode(around, (one) => isStatementBefore(one, node) && asks(awaited(one.expression)))
  );
}

/** `resolvePublic(host).then((address) => connect(address))`, `assertPublic(url).then(() => fetch(url))`. */
function isHandedByCheck(node: TSESTree.Node, names: Named, module: Module, rule: Rule): boolean {
  for (let fn = functionAround(node); fn; fn = functionAround(fn)) {
    const call = fn.parent.type === 'CallExpression' && fn.parent.arguments[0] === fn ? fn.parent : undefined;
    const callee = call && unwrap(call.callee);
    if (callee?.type !== 'MemberExpression' || memberName(callee) !== 'then') continue;
    const check = unwrap(callee.object);
    const isGiven = fn.params.some((param) => mentionsAny(param, names));
    if (isAsk(check, module, rule) && (isGiven || mentionsAny(check, names))) return true;
  }
  return false;
}

/** A statement that is passed on every way to a node, also by a `try` whose `catch` leaves. */
function isStatementBefore(one: TSESTree.Node, node: TSESTree.Node): one is TSESTree.ExpressionStatement {
  if (one.type !== 'ExpressionStatement' || one.range[1] > node.range[0]) return false;
  const { parent } = one.parent;
  const isTried =
    parent?.type === 'TryStatement' &&
    parent.block === one.parent &&
    parent.handler !== null &&
    leaves(parent.handler.body);
  return inside(node, one.parent) || (isTried && inside(node, parent.parent));
}

/** `fetch(await assertSafeUrl(url))` */
function isAskedOnTheWay({ hop }: LabelFlow, rule: Rule): boolean {
  for (let at = hop; at; at = at.from) if (isAsk(awaited(at.node), at.module, rule)) return true;
  return false;
}

function awaited(node: TSESTree.Node): TSESTree.Node {
  const at = unwrap(node);
  return at.type === 'AwaitExpression' ? unwrap(at.argument) : at;
}

function isAsk(node: TSESTree.Node, module: Module, rule: Rule): boolean {
  if (node.type !== 'CallExpression') return false;
  const semantics = rule.semantics.of(module);
  const name = lastName(node.callee) ?? '';
  const whole = displayName(node.callee) ?? name;
  if (IS_AMONG.test(name))
    return ALLOWED.test(whole.slice(0, -name.length)) && !asksOnlyForContent(node, { semantics });
  if (ASKS.test(name)) return !asksOnlyForContent(node, { semantics });
  if (!VALIDATES.test(name) || !words(whole).some((word) => OF_TARGET.test(word))) return false;
  const functions = semantics.called(node);
  return functions.length === 0 || functions.some((one) => mentions(one, LOOKS_AT, rule, 1));
}

/** `router.post('/hooks', validateWebhookUrl('url'), …)` on each route that leads here. */
function isAskedByRoute(node: TSESTree.Node, rule: Rule): boolean {
  for (let fn = functionAround(node); fn; fn = functionAround(fn)) {
    const { chains } = mountingOf(fn, rule);
    if (chains.length > 0) return chains.every((chain) => chain.some((part) => isMiddlewareAsking(part)));
  }
  return false;
}
function isMiddlewareAsking({ node }: Piece): boolean {
  const at = unwrap(node);
  const name = lastName(at.type === 'CallExpression' ? at.callee : at) ?? '';
  return VALIDATES.test(name) && words(name).some((word) => OF_BODY.test(word));
}

/** `fetch(url, { dispatcher: pinnedDispatcher })`, `axios.get(url, { httpsAgent: new Agent({ lookup: refusePrivate }) })`. */
function hasOwnAgent({ call }: Arrival, rule: Rule): boolean {
  const { module } = call;
  const options = 'arguments' in call.node ? call.node.arguments : [];
  return options.some((option) => {
    const at = unwrap(definitionOf(option, module) ?? option);
    return (
      at.type === 'ObjectExpression' &&
      at.properties.some(
        (one) =>
          one.type === 'Property' &&
          AGENTS.test(keyName(one) ?? '') &&
          pins({ node: one.value, module }, keyName(one)!, rule),
      )
    );
  });
}

function pins(piece: Piece, key: string, rule: Rule): boolean {
  if (/lookup/i.test(key) || mentions(piece, PINS, rule, 1)) return true;
  return rule.semantics
    .value(piece.node, piece.module)
    .atoms.some((atom) => atom.kind === 'instance' && atom.made !== undefined && mentions(atom.made, PINS, rule, 1));
}
