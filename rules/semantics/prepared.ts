import type { TSESTree } from '@typescript-eslint/utils';
import { callModelOf } from './callbacks';
import { calleeOf } from './callees';
import type { Evaluator, Site } from './evaluate';
import { functionAround, unwrap } from './syntax';
import { Value } from './value';

/**
 * What handlers find on a request because a callback that runs before them has put it there: `req.report` after
 * `router.param('report', (req, res, next, id) => { req.report = id; next(); })` of the same file. Nothing where something
 * else is known of the property.
 * @param receiver the request
 * @param value what is known of its property so far
 */
export function preparedValue(ev: Evaluator, receiver: Value, name: string, value: Value, site: Site): Value {
  const writes = site.module.writesOf(name);
  if (writes.length === 0 || value.labels.length > 0 || value.atoms.some(({ kind }) => kind !== 'unknown'))
    return value;
  const types = receiver.types();
  if (types.length === 0) return value;
  const set = writes.flatMap((write): readonly Value[] => {
    const left = unwrap(write.left);
    const fn = functionAround(write);
    const call = fn?.parent;
    if (left.type !== 'MemberExpression' || call?.type !== 'CallExpression' || !isPreparation(ev, call, site))
      return [];
    const isSame = ev
      .evaluate(left.object, site)
      .types()
      .some((type) => types.includes(type));
    return isSame ? [ev.evaluate(write.right, site).via(site.module, write, `it is set on the request here`)] : [];
  });
  return set.length > 0 ? Value.join([value, ...set]) : value;
}

function isPreparation(ev: Evaluator, call: TSESTree.CallExpression, site: Site): boolean {
  return calleeOf(ev, call, site).value.atoms.some((atom) => callModelOf(ev, atom, false)?.prepares);
}
