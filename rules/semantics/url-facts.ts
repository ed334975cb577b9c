import type { TSESTree } from '@typescript-eslint/utils';
import { definitionsOf, onlyValueOf } from './bindings';
import type { Evaluator, Site } from './evaluate';
import type { Fact } from './facts';
import { sameReference } from './references';
import { displayName, keyName, memberName, unwrap } from './syntax';
import { checked, EVERYTHING } from './tables';

/**
 * What is known behind `url.hostname = OWN_HOST` and `url.host = …`: whoever wrote the address, it leads to that host.
 * @param expression that is evaluated as a statement
 */
export function setHost(ev: Evaluator, expression: TSESTree.Node, site: Site): readonly Fact[] {
  const at = unwrap(expression);
  if (at.type !== 'AssignmentExpression' || at.operator !== '=') return [];
  const left = unwrap(at.left);
  if (left.type !== 'MemberExpression' || !/^host(name)?$/.test(memberName(left) ?? '')) return [];
  if (!isUrl(ev, left.object, site)) return [];
  return isOwnHost(ev, at.right, site) ? [{ target: left.object, at, clears: ['url'] }] : [];
}

/**
 * What is known where `url.origin === OWN.origin` held: whoever wrote the address, it leads to a server of the program's
 * own. A host alone says nothing of the scheme.
 * @param side of the comparison whose address is judged
 * @param other what it is compared with
 */
export function sameOrigin(
  ev: Evaluator,
  side: TSESTree.Node,
  other: TSESTree.Node,
  at: TSESTree.Node,
  site: Site,
): readonly Fact[] {
  const asked = unwrap(side);
  const isAsked = asked.type === 'MemberExpression' && memberName(asked) === 'origin';
  if (!isAsked || !isUrl(ev, asked.object, site) || !isOwnHost(ev, other, site)) return [];
  return [{ target: unwrap(asked.object), at, clears: ['url'] }];
}

/** What a caller gives is judged with the caller, where it may come from anywhere. */
function isOwnHost(ev: Evaluator, node: TSESTree.Node, site: Site): boolean {
  const host = ev.evaluate(node, site);
  return host.labelled('untrusted', 'url').length === 0 && host.atoms.every(({ kind }) => kind !== 'parameter');
}

/** Options of a request and objects of other kinds keep what they were given beside the host. */
function isUrl(ev: Evaluator, node: TSESTree.Node, site: Site): boolean {
  return !ev.evaluate(node, site).atoms.some(({ kind }) => kind === 'object' || kind === 'array');
}

/**
 * What a check of the host alone tells of the address: `HOSTS.includes(url.hostname)` holds for `url`, and for the text that
 * it was parsed from, so the request goes to a host of the program's own list. The scheme stays the sender's, and pages run
 * what stands behind some: a link is checked by its origin only.
 */
export function ofHost(ev: Evaluator, fact: Fact, node: TSESTree.Node, site: Site): readonly Fact[] {
  if (!fact.clears || !EVERYTHING.every((hazard) => hazard === 'prototype' || fact.clears!.includes(hazard))) return [];
  const asked = hostAsked(fact.target, site);
  if (!asked || !addressesOf(asked.url, site).some((one) => sameReference(one, node, site))) return [];
  if (isUnseen(ev, fact.at, site)) return [];
  return [{ target: node, at: fact.at, clears: ['url'], schemeOpen: asked.part !== 'origin' }];
}

/** A list of a package that cannot be seen: which hosts it holds, and whether it holds hosts, nobody can say from here. */
function isUnseen(ev: Evaluator, check: TSESTree.Node, site: Site): boolean {
  const callee = check.type === 'CallExpression' ? unwrap(check.callee) : undefined;
  return (
    callee?.type === 'MemberExpression' &&
    ev.evaluate(callee.object, site).atoms.some(({ kind }) => kind === 'external')
  );
}

interface HostAsked {
  readonly url: TSESTree.Node;
  readonly part: string;
}
const HOST = /^(host|hostname|origin)$/;
const MAX_NAMES = 3;

/** `url.hostname`, a name for it, and the name it is taken apart to: `const { hostname } = new URL(text)`. */
function hostAsked(asked: TSESTree.Node, site: Site, depth = 0): HostAsked | undefined {
  const at = unwrap(asked);
  if (at.type === 'MemberExpression') {
    const part = memberName(at) ?? '';
    return HOST.test(part) ? { url: at.object, part } : undefined;
  }
  if (at.type === 'CallExpression') {
    const callee = unwrap(at.callee);
    return callee.type === 'MemberExpression' && memberName(callee) === 'toLowerCase' && depth < MAX_NAMES
      ? hostAsked(callee.object, site, depth + 1)
      : undefined;
  }
  if (at.type !== 'Identifier' || depth >= MAX_NAMES) return undefined;
  const value = onlyValueOf(at, site);
  return value ? hostAsked(value, site, depth + 1) : takenApart(at, site);
}

function takenApart(name: TSESTree.Identifier, site: Site): HostAsked | undefined {
  const variable = site.module.variableOf(name);
  const [only, ...others] = variable ? definitionsOf(variable) : [];
  if (only?.kind !== 'value' || others.length > 0 || only.source.type !== 'VariableDeclarator') return undefined;
  const { id, init } = only.source;
  if (id.type !== 'ObjectPattern' || !init) return undefined;
  for (const one of id.properties) {
    if (one.type !== 'Property' || one.value !== only.identifier) continue;
    const part = keyName(one) ?? '';
    return HOST.test(part) ? { url: init, part } : undefined;
  }
  return undefined;
}

/** A URL that was parsed here, by its name, and the whole text that it was parsed from; nothing for other objects. */
function addressesOf(url: TSESTree.Node, site: Site): readonly TSESTree.Node[] {
  const at = unwrap(url);
  const made = unwrap((at.type === 'Identifier' ? onlyValueOf(at, site) : undefined) ?? at);
  const isParsed =
    (made.type === 'NewExpression' && displayName(made.callee) === 'URL') ||
    (made.type === 'CallExpression' && displayName(made.callee) === 'URL.parse');
  if (!isParsed) return [];
  const [text, base] = made.arguments;
  return [at, ...(text && !base ? checked(text) : [])];
}
