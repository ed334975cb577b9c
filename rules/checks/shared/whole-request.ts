import type { TSESTree } from '@typescript-eslint/utils';
import type { RuleContext } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
import { memberName, unwrap } from '../../semantics/syntax';
import type { LabelFlow, Value } from '../../semantics/value';
import { definitionOf } from './expressions';

/**
 * The label of a body (or another part of a request) that goes in whole, or is spread into what goes in, and that no schema
 * has gone over. Undefined for objects whose properties are named one by one.
 * @param parts names of the parts that count
 * @param isPinned true for a spread after which the program sets what matters
 */
export function wholeRequest(
  node: TSESTree.Node,
  rule: RuleContext<string>,
  parts: RegExp,
  isPinned: (object: TSESTree.ObjectExpression, spread: number) => boolean = () => false,
  depth = 0,
): LabelFlow | undefined {
  const at = unwrap(node);
  if (depth > 4) return undefined;
  if (at.type === 'ObjectExpression') {
    const spreads = at.properties.flatMap((one, index) =>
      one.type === 'SpreadElement' && !isPinned(at, index) ? [one.argument] : [],
    );
    return spreads.map((one) => wholeRequest(one, rule, parts, isPinned, depth + 1)).find((flow) => flow);
  }
  if (at.type === 'Identifier') {
    const definition = definitionOf(at, rule.semantics.module);
    return definition ? wholeRequest(definition, rule, parts, isPinned, depth + 1) : undefined;
  }
  if (at.type !== 'MemberExpression' || !parts.test(memberName(at) ?? '')) return undefined;
  return rule.semantics.value(at).labelled('untrusted.http', 'type')[0];
}

/**
 * True when a function of the workspace lies between, and takes fields of what it is given, or puts it under a name:
 * `show(req.body)` with `res.render('page', { form })` in it.
 */
export function isTakenByName({ parts, inner }: Arrival): boolean {
  return parts !== undefined || (inner !== undefined && !isWhole(inner));
}

/** True when a function hands on what it is given as it is, or spread into an object. */
function isWhole({ atoms }: Value, depth = 0): boolean {
  return atoms.some(
    (atom) =>
      atom.kind === 'parameter' ||
      (atom.kind === 'object' &&
        depth < 4 &&
        atom.object.entries.some((entry) => 'spread' in entry && isWhole(entry.spread(), depth + 1))),
  );
}
