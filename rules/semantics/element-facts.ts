import type { TSESTree } from '@typescript-eslint/utils';
import { initOf } from './bindings';
import type { Evaluator, Site } from './evaluate';
import type { Fact } from './facts';
import { sameReference } from './references';
import { isFunction, methodName, unwrap } from './syntax';

/** What is known when an expression was truthy or falsy. */
type Facts = (
  ev: Evaluator,
  expression: TSESTree.Node,
  polarity: boolean,
  site: Site,
  depth: number,
) => readonly Fact[];

/**
 * `[name, mail].some((one) => one.trim() === '')` that was false, `[…].every((one) => typeof one === 'string')` that was
 * true: what the function tells of its parameter holds for each element that is written.
 */
export function ofElements(
  ev: Evaluator,
  call: TSESTree.CallExpression,
  polarity: boolean,
  site: Site,
  depth: number,
  factsOf: Facts,
): readonly Fact[] {
  const method = methodName(call);
  if (method !== (polarity ? 'every' : 'some') || call.callee.type !== 'MemberExpression') return [];
  const elements = listed(call.callee.object, site);
  const test = call.arguments[0] && unwrap(call.arguments[0]);
  const [parameter] = test && isFunction(test) ? test.params : [];
  if (!elements || !test || !isFunction(test) || parameter?.type !== 'Identifier') return [];
  const [returned, ...others] = site.module.returnsOf(test);
  if (!returned || others.length > 0) return [];
  return factsOf(ev, returned, polarity, site, depth + 1)
    .filter(({ target }) => sameReference(target, parameter, site))
    .flatMap((fact) => elements.map((target) => ({ ...fact, target, at: call })));
}

/** The elements of a list that is written out, here or under a name. */
function listed(given: TSESTree.Node, site: Site): readonly TSESTree.Node[] | undefined {
  const at = unwrap(given);
  const list = at.type === 'Identifier' ? initOf(at, site) : at;
  if (list?.type !== 'ArrayExpression') return undefined;
  return list.elements.flatMap((one) => (one && one.type !== 'SpreadElement' ? [unwrap(one)] : []));
}
