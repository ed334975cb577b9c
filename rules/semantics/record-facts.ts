import type { TSESTree } from '@typescript-eslint/utils';
import type { Hazard } from '../models/labels';
import type { Evaluator, Site } from './evaluate';
import type { Fact } from './facts';
import { keyName, memberName, unwrap } from './syntax';
import { checked } from './tables';

/** What finds the one record that has a key: `getById`, `findUserById`, `findByPk`. A key says what kind it is. */
const BY_KEY = /^(find|get|fetch|load|look_?up|retrieve)\w*By(Id|Pk|Uuid|Guid|PrimaryKey)$/;
/** What finds one record by the columns that are given: `findOne({ where: { id } })`. */
const BY_COLUMNS = /^find(One|First|Unique)(By|OrThrow|OrFail|ByOrFail)?$/;
/** Columns whose values the program makes itself. */
export const KEY = /^(id|_id|uuid|guid|pk)$/;
/** Such a call fails by itself where there is no record. */
const FAILS = /Or(Throw|Fail)$/;
/**
 * Keys are made by the program and hold no more than letters, digits and dashes. Some data bases take `1; DROP …` for the
 * number 1, which is told where such a text is parsed as a language.
 */
export const OF_KEYS: readonly Hazard[] = ['path', 'header', 'url', 'html', 'element', 'attribute', 'log'];

/**
 * What `findById(id)` and `findOne({ where: { id } })` tell where they gave something: a record has this key. Of functions
 * of the workspace it is known what they do; this is about those of libraries and interfaces.
 */
export function keyOfRecord(ev: Evaluator, call: TSESTree.CallExpression, site: Site): readonly Fact[] {
  const keys = keysLookedUp(call);
  if (keys.length === 0 || ev.evaluate(call.callee, site).atoms.some(({ kind }) => kind === 'function')) return [];
  return keys.flatMap(checked).map((target) => ({ target, at: call, clears: OF_KEYS }));
}

/** The same of a call that throws where there is no such record, whatever is done with what it gives. */
export function keyAsserted(ev: Evaluator, call: TSESTree.CallExpression, site: Site): readonly Fact[] {
  return failsWithoutRecord(call) ? keyOfRecord(ev, call, site) : [];
}

/** What a call gives as keys of the one record that it looks for, told by its name: nothing for any other call. */
export function keysLookedUp(call: TSESTree.CallExpression): readonly TSESTree.Node[] {
  const name = methodOf(call) ?? '';
  const [first] = call.arguments;
  if (!first || first.type === 'SpreadElement') return [];
  return BY_KEY.test(name) ? [first] : BY_COLUMNS.test(name) ? columns(first) : [];
}

/** True for `findFirstOrThrow(…)` and its like. */
export function failsWithoutRecord(call: TSESTree.CallExpression): boolean {
  return FAILS.test(methodOf(call) ?? '');
}

function methodOf(call: TSESTree.CallExpression): string | undefined {
  const callee = unwrap(call.callee);
  return callee.type === 'MemberExpression'
    ? memberName(callee)
    : callee.type === 'Identifier'
      ? callee.name
      : undefined;
}

/** The values of the columns that are keys, of a condition that asks for all that it names. */
function columns(condition: TSESTree.Node): readonly TSESTree.Node[] {
  const at = unwrap(condition);
  if (at.type !== 'ObjectExpression') return [];
  return at.properties.flatMap((one): readonly TSESTree.Node[] => {
    const name = one.type === 'Property' ? keyName(one) : undefined;
    if (one.type !== 'Property' || name === undefined) return [];
    return name === 'where' ? columns(one.value) : KEY.test(name) ? [unwrap(one.value)] : [];
  });
}
