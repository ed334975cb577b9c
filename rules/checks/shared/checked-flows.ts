import type { TSESTree } from '@typescript-eslint/utils';
import type { Hazard } from '../../models/labels';
import type { RuleContext } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
import type { Module } from '../../semantics/module';
import { OF_KEYS } from '../../semantics/record-facts';
import { sameReference } from '../../semantics/references';
import { functionAround, isFunction, keyName, memberName, outermostFunction, unwrap } from '../../semantics/syntax';
import { firstHop, type FunctionNode, type LabelFlow, type Value } from '../../semantics/value';
import { expressionOf } from './expressions';
import { checkOnRoutes, requestField } from './field-checks';
import { isFoundByGuards, isFoundOnRoutes } from './found-records';
import type { Piece } from './mentions';
import { mountingOf } from './mounted';
import { isRewrittenOnRoutes } from './rewritten-fields';
import { isCheckedBefore, isUnreadCheck, type About, type Regard } from './unread-checks';
import { someNode } from './walk';

/**
 * True where a value that somebody sends, or the object that it is a field of, goes through a check of the workspace's own
 * that cannot be read, somewhere on its way to its use or on each route to the handler: whether it helps, the code does not
 * tell. One is that a record of this key is found there, or the request refused: what keys are made of, others say.
 * @param hazard the way in which the value does harm: a record that is found helps against what no key holds
 */
export function isCheckedOnTheWay(
  arrival: Pick<Arrival, 'node' | 'passedAs' | 'parts'>,
  flow: LabelFlow,
  rule: RuleContext<string>,
  hazard?: Hazard,
): boolean {
  const way: Piece[] = [
    ...arriving(arrival).map((node) => ({ node, module: rule.semantics.module })),
    ...(arrival.passedAs ?? []).map(({ node, module }) => ({ node: expressionOf(node), module })),
  ];
  for (let { hop } = flow; hop; hop = hop.from) way.push({ node: expressionOf(hop.node), module: hop.module });
  return way.some((one) => isCheckedAt(one, flow, rule, hazard)) || isCheckedOnRoutes(flow, rule);
}

/** Of an object that is handed to a wrapper, what of it arrives. */
function arriving({ node, parts = [] }: Pick<Arrival, 'node' | 'parts'>): readonly TSESTree.Node[] {
  const at = expressionOf(node);
  if (at.type !== 'ObjectExpression' || parts.length === 0) return [at];
  return at.properties.flatMap((one) =>
    one.type === 'SpreadElement' ? [one.argument] : parts.some(([name]) => name === keyName(one)) ? [one.value] : [],
  );
}

function isCheckedAt(place: Piece, flow: LabelFlow, rule: RuleContext<string>, hazard: Hazard | undefined): boolean {
  const names = namesAt(place, flow, rule);
  if (names.length === 0) return false;
  const { module } = place;
  const about: About = Object.assign((node: TSESTree.Node) => regardOf(node, names, module), {
    countsKeys: hazard !== undefined && OF_KEYS.includes(hazard),
  });
  return names.some((name) => goesThrough(name.node, module, about, rule)) || isCheckedBefore(place, about, rule);
}

/** What the value comes by: an expression, and the field that is taken out of it. */
interface Name {
  readonly node: TSESTree.Node;
  readonly field?: string | undefined;
}

/** The names in an expression that the value comes by, and what these were made of, the longest first. */
function namesAt({ node, module }: Piece, flow: LabelFlow, rule: RuleContext<string>): readonly Name[] {
  const semantics = rule.semantics.of(module);
  const found = new Map<TSESTree.Node, Name>();
  const carries = (at: TSESTree.Node): boolean => {
    const value = semantics.value(at, module);
    return value.labels.some(({ label }) => label === flow.label) || isOfCaller(value);
  };
  const visit = ({ node: at, field }: Name): void => {
    someNode(
      at,
      (one) => {
        if (!/^(Identifier|MemberExpression|CallExpression)$/.test(one.type) || found.has(one) || !carries(one))
          return false;
        found.set(one, one === at ? { node: one, field } : { node: one });
        const { root, below } = rootOf(one);
        const made = madeOf(root, module);
        if (made) visit({ node: made.node, field: made.field ?? below });
        return false;
      },
      // The object of a member is found by its member.
      (one) => (!isFunction(one) || one === at) && one.type !== 'MemberExpression',
    );
  };
  if (!isFunction(node)) visit({ node });
  return [...found.values()];
}

/** What a caller gives, or a text that holds it. */
function isOfCaller({ atoms }: Value): boolean {
  return atoms.some(
    (atom) =>
      atom.kind === 'parameter' ||
      (atom.kind === 'text' && atom.parts.some((part) => typeof part !== 'string' && isOfCaller(part))),
  );
}

/** `body` of `body.mail`, and the field that is taken of it. */
function rootOf(node: TSESTree.Node): { readonly root: TSESTree.Node; readonly below: string | undefined } {
  let root = unwrap(node);
  let below: string | undefined;
  while (root.type === 'MemberExpression') {
    below = memberName(root);
    root = unwrap(root.object);
  }
  return { root, below };
}

/** `req.body` of `const { mail } = req.body`, `body.items` of `for (const item of body.items)`. */
function madeOf(name: TSESTree.Node, module: Module): Name | undefined {
  const definition = name.type === 'Identifier' ? module.variableOf(name)?.defs[0] : undefined;
  const declarator = definition?.node as TSESTree.Node | undefined;
  if (declarator?.type !== 'VariableDeclarator') return undefined;
  const loop = declarator.parent.parent;
  const node = declarator.init ?? (loop.type === 'ForOfStatement' ? loop.right : undefined);
  if (!node) return undefined;
  const taken =
    declarator.id.type === 'ObjectPattern'
      ? declarator.id.properties.find((one) => one.type === 'Property' && bound(one.value) === definition!.name)
      : undefined;
  return { node: unwrap(node), field: taken?.type === 'Property' ? keyName(taken) : undefined };
}
function bound(node: TSESTree.Node): TSESTree.Node {
  return node.type === 'AssignmentPattern' ? node.left : node;
}

/** A call on the way, `safeRelativeResolve(name)`, that refuses what it is given. */
function goesThrough(node: TSESTree.Node, module: Module, about: About, rule: RuleContext<string>): boolean {
  return node.type === 'CallExpression' && isUnreadCheck({ node, module }, about, 'statement', rule);
}

const PARTS = /^(body|query|params|headers|cookies|payload|files?)$/;

function regardOf(node: TSESTree.Node, names: readonly Name[], module: Module): Regard | undefined {
  const at = unwrap(node);
  if (at.type !== 'Identifier' && at.type !== 'MemberExpression') return undefined;
  const fields = new Set<string>();
  let isHolder = false;
  for (const { node: name, field } of names) {
    let below = field;
    for (let whole = unwrap(name); ; whole = unwrap(whole.object)) {
      if (sameReference(whole, at, { module })) {
        if (below === undefined) return isHolder ? { fields: [...fields] } : {};
        if (PARTS.test(below)) return { part: below };
        isHolder = true;
        fields.add(below);
      }
      if (whole.type !== 'MemberExpression') break;
      below = memberName(whole);
    }
  }
  return isHolder ? { fields: [...fields] } : undefined;
}

function isCheckedOnRoutes(flow: LabelFlow, rule: RuleContext<string>): boolean {
  const source = firstHop(flow.hop);
  if (!source || source.module !== rule.semantics.module) return false;
  if (isFoundByGuards(source.node, rule)) return true;
  const at = expressionOf(source.node);
  const read = at.parent?.type === 'MemberExpression' && at.parent.object === at ? at.parent : at;
  const field = requestField(read, source.module);
  const handler = field && handlerAround(source.node, rule);
  if (!handler || !field) return false;
  const mounting = mountingOf(handler, rule);
  return (
    checkOnRoutes(field, mounting, handler, rule) === 'perhaps' ||
    isFoundOnRoutes(field, mounting, rule) ||
    isRewrittenOnRoutes(field, mounting, rule)
  );
}

/** The function around a node that routes lead to; the outermost where none is seen. A handler may stand in what registers it. */
function handlerAround(node: TSESTree.Node, rule: RuleContext<string>): FunctionNode | undefined {
  for (let fn = functionAround(node); fn; fn = functionAround(fn))
    if (mountingOf(fn, rule).chains.length > 0) return fn;
  return outermostFunction(node);
}
