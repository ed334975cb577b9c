import type { TSESTree } from '@typescript-eslint/utils';
import type { Site } from './evaluate';
import type { Fact } from './facts';
import { sameReference } from './references';
import { displayName, isNothing, unwrap } from './syntax';

/**
 * What is known behind `if (id) { if (!known(id)) return; }`, whichever way was taken: `id` has passed what stands in the
 * block, or there is none, and nothing does no harm.
 * @param inside what is known at the end of the block
 */
export function ofGivenOnly(test: TSESTree.Node, inside: readonly Fact[], site: Site): readonly Fact[] {
  const given = inside.length > 0 ? nothingUnless(test) : [];
  return inside.flatMap(({ target, at, clears }) =>
    clears && given.some((one) => sameReference(target, one, site)) ? [{ target, at, clears }] : [],
  );
}

/** The expressions that are empty, `undefined` or `null` whenever a condition does not hold. */
function nothingUnless(test: TSESTree.Node): readonly TSESTree.Node[] {
  const at = unwrap(test);
  switch (at.type) {
    case 'Identifier':
    case 'MemberExpression':
      return [at];
    case 'LogicalExpression':
      return at.operator === '||' ? [...nothingUnless(at.left), ...nothingUnless(at.right)] : [];
    case 'BinaryExpression':
      return /^!==?$/.test(at.operator) ? comparedWithNothing(at) : [];
    case 'UnaryExpression': {
      const inner = unwrap(at.argument);
      return at.operator === '!' && inner.type === 'UnaryExpression' && inner.operator === '!'
        ? nothingUnless(inner.argument)
        : [];
    }
    case 'CallExpression':
      return displayName(at.callee) === 'Boolean' && at.arguments[0] ? nothingUnless(at.arguments[0]) : [];
    default:
      return [];
  }
}

function comparedWithNothing({ left, right }: TSESTree.BinaryExpression): readonly TSESTree.Node[] {
  const isEmpty = (side: TSESTree.Node): boolean =>
    isNothing(side) || (side.type === 'Literal' && (side.value === '' || side.value === null));
  return isEmpty(right) ? [unwrap(left)] : isEmpty(left) ? [unwrap(right)] : [];
}
