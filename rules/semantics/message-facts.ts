import type { TSESTree } from '@typescript-eslint/utils';
import type { Evaluator, Site } from './evaluate';
import type { Fact } from './facts';
import { keyName, memberName, unwrap } from './syntax';
import { EVERYTHING } from './tables';
import { isTrusted } from './trust';

/** What hears nobody but who was given its other end, or pages and workers of the same origin. */
const OWN_ENDS = /^(MessagePort|BroadcastChannel|Worker|SharedWorker)$/;

/**
 * What is known where `event.origin === OWN_ORIGIN` held, be the own origin a setting or `location.origin`: which page has
 * sent the message. A value that somebody else may have chosen tells nothing.
 * @param side of the comparison that may be the origin of a message
 */
export function originAsked(
  ev: Evaluator,
  side: TSESTree.Node,
  other: TSESTree.Node,
  at: TSESTree.Node,
  site: Site,
): readonly Fact[] {
  const isOrigin = partOf(side, site)?.part === 'origin' && isTrusted(ev, side, site);
  // The page's own `location.origin` comes with its address, and leads to no other host.
  if (!isOrigin || ev.evaluate(other, site).labelled('untrusted', 'url').length > 0) return [];
  return [{ target: unwrap(side), at, clears: EVERYTHING }];
}

/** What is known where `event.target instanceof MessagePort` held: no window of another site has sent the message. */
export function endAsked(left: TSESTree.Node, right: TSESTree.Node, at: TSESTree.Node, site: Site): readonly Fact[] {
  const kind = unwrap(right);
  const isEnd = kind.type === 'Identifier' && OWN_ENDS.test(kind.name);
  return isEnd && /^(currentT|t)arget$/.test(partOf(left, site)?.part ?? '')
    ? [{ target: unwrap(left), at, clears: EVERYTHING }]
    : [];
}

/**
 * True when a fact about the sender of an event bears on its data: `event.origin` was found among the own ones, and the
 * node is `event.data`, or what either was taken out as.
 */
export function isOfKnownSender({ target, clears }: Fact, node: TSESTree.Node, site: Site): boolean {
  const asked = clears && EVERYTHING.every((one) => clears.includes(one)) ? partOf(target, site) : undefined;
  if (!asked || !/^(origin|(currentT|t)arget)$/.test(asked.part)) return false;
  const read = partOf(node, site);
  return read?.part === 'data' && read.of === asked.of;
}

interface Part {
  /** The variable that holds the event, or the pattern that takes it apart. */
  readonly of: object;
  readonly part: string;
}

/** `event.data`, `data` of `({ data }) => …`, of `const { data } = event` and of `const data = event.data`. */
function partOf(node: TSESTree.Node, site: Site, depth = 0): Part | undefined {
  const at = unwrap(node);
  if (depth > 3) return undefined;
  // `event.origin || event.originalEvent.origin`, as older browsers had it.
  if (at.type === 'LogicalExpression' && at.operator !== '&&') return partOf(at.left, site, depth + 1);
  if (at.type === 'MemberExpression') {
    const of = at.object.type === 'Identifier' ? site.module.variableOf(at.object) : undefined;
    const part = memberName(at);
    return of && part !== undefined ? { of, part } : undefined;
  }
  const definition = at.type === 'Identifier' ? site.module.variableOf(at)?.defs[0] : undefined;
  const name = definition?.name as TSESTree.Node | undefined;
  const declarator = definition?.node as TSESTree.Node | undefined;
  if (!name || !declarator) return undefined;
  const pattern = patternAround(name);
  if (declarator.type !== 'VariableDeclarator') return pattern && { of: pattern.node, part: pattern.part };
  if (!declarator.init) return undefined;
  if (!pattern) return partOf(declarator.init, site, depth + 1);
  const of = declarator.init.type === 'Identifier' ? site.module.variableOf(declarator.init) : undefined;
  return of && pattern.node === declarator.id ? { of, part: pattern.part } : undefined;
}

function patternAround({ parent }: TSESTree.Node): { node: TSESTree.Node; part: string } | undefined {
  const property = parent?.type === 'AssignmentPattern' ? parent.parent : parent;
  const part = property?.type === 'Property' ? keyName(property) : undefined;
  return part !== undefined && property?.parent?.type === 'ObjectPattern' ? { node: property.parent, part } : undefined;
}
