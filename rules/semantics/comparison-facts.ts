import type { TSESTree } from '@typescript-eslint/utils';
import type { Hazard } from '../models/labels';
import type { Evaluator, Site } from './evaluate';
import { ofGiven, type Fact } from './facts';
import { failedInstance } from './failures';
import { endAsked, originAsked } from './message-facts';
import { belowFolder, isPath, lastPart, notAbove, prefixTest } from './path-facts';
import { searchTest } from './pattern-facts';
import { startsWith } from './predicate-facts';
import { sameReference } from './references';
import { resourceKind } from './resource-kinds';
import { isNothing, unwrap } from './syntax';
import { checked, EVERYTHING, indexOfMember } from './tables';
import { numberClears } from './text';
import { isConstant, isTrusted } from './trust';
import { sameOrigin } from './url-facts';

/** What a comparison tells of its sides where it held (`polarity`) or did not. */
export function comparison(
  ev: Evaluator,
  test: TSESTree.BinaryExpression,
  polarity: boolean,
  site: Site,
  depth: number,
): readonly Fact[] {
  const asked = prefixTest(ev, test, site);
  if (asked)
    return asked.begins === polarity
      ? startsWith(ev, asked.subject, asked.prefix, test, site)
      : notAbove(ev, asked.subject, asked.prefix, test, site);
  const member = indexOfMember(ev, test, polarity, site);
  if (member) return member;
  const searched = searchTest(ev, test, polarity, site);
  if (searched.length > 0) return searched;
  const { operator, right } = test;
  const left = test.left as TSESTree.Node;
  switch (operator) {
    case '<':
    case '<=':
    case '>':
    case '>=': {
      const small = operator.startsWith('<');
      // `x < MAX` taken: x is below. Not taken: x is not below, or is no number.
      const facts = (target: TSESTree.Node, below: boolean): readonly Fact[] =>
        checked(target).map((node) => ({
          target: node,
          at: test,
          ...(below === polarity ? { upper: true } : { lower: true }),
        }));
      return [
        ...(isTrusted(ev, right, site) ? facts(left, small) : []),
        ...(isTrusted(ev, left, site) ? facts(right, !small) : []),
      ];
    }
    case '===':
    case '==':
    case '!==':
    case '!=': {
      if ((operator === '===' || operator === '==') !== polarity) {
        const something = isNothing(right) ? left : isNothing(left) ? right : undefined;
        return something ? ofGiven(ev, something, site, depth + 1) : [];
      }
      if (left.type === 'UnaryExpression' && left.operator === 'typeof' && right.type === 'Literal') {
        return [{ target: unwrap(left.argument), at: test, clears: ofType(right.value) }];
      }
      const facts: Fact[] = [
        ...resourceKind(ev, left, right, test, site),
        ...resourceKind(ev, right, left, test, site),
        ...sameOrigin(ev, left, right, test, site),
        ...sameOrigin(ev, right, left, test, site),
        ...originAsked(ev, left, right, test, site),
        ...originAsked(ev, right, left, test, site),
        ...lastPart(ev, left, right, test, site),
        ...lastPart(ev, right, left, test, site),
      ];
      const isKnown = isConstant(ev, right, site);
      const isKnownLeft = isConstant(ev, left, site);
      if (isKnown) facts.push(...checked(left).map((target) => ({ target, at: test, clears: EVERYTHING })));
      if (isKnownLeft) facts.push(...checked(right).map((target) => ({ target, at: test, clears: EVERYTHING })));
      facts.push(...sameFile(ev, left, right, test, site), ...sameFile(ev, right, left, test, site));
      // Objects that were parsed are equal to nothing but themselves: what is the same as something else is no operator.
      if (operator.length === 3 && !isKnown && !isKnownLeft && !sameReference(left, right, site))
        facts.push(...[left, right].map((side): Fact => ({ target: unwrap(side), at: test, clears: ['nosql'] })));
      return facts;
    }
    case 'instanceof':
      return polarity ? [...failedInstance(left, right, test), ...endAsked(left, right, test, site)] : [];
    case 'in':
      return polarity && isTrusted(ev, right, site) ? [{ target: unwrap(left), at: test, clears: EVERYTHING }] : [];
    default:
      return [];
  }
}

/** What can no longer be wrong with a value of which `typeof` is known: nobody sends a function. */
function ofType(type: TSESTree.Literal['value']): readonly Hazard[] {
  switch (type) {
    case 'number':
    case 'boolean':
    case 'bigint':
      return numberClears;
    case 'function':
    case 'undefined':
    case 'symbol':
      return EVERYTHING;
    case 'string':
      return ['nosql'];
    default:
      return [];
  }
}

/** `path.resolve(root, file) === root`: the same file as one that the program names. */
function sameFile(
  ev: Evaluator,
  file: TSESTree.Node,
  own: TSESTree.Node,
  at: TSESTree.Node,
  site: Site,
): readonly Fact[] {
  return isPath(ev, file, site) && isTrusted(ev, own, site) ? belowFolder(ev, file, at, site) : [];
}
