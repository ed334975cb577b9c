import type { TSESTree } from '@typescript-eslint/utils';
import type { Hazard } from '../models/labels';
import { initOf, onlyValueOf } from './bindings';
import { comparison } from './comparison-facts';
import { foundInList } from './element-facts';
import type { Evaluator, Site } from './evaluate';
import { failedResult } from './failures';
import { callBehind, hostChecked } from './host-facts';
import { answered } from './own-checks';
import { patternTest } from './pattern-facts';
import { predicate } from './predicate-facts';
import { keyOfRecord } from './record-facts';
import { sameReference } from './references';
import type { Schema } from './schemas';
import { isNothing, operandsOf, unwrap } from './syntax';
import { isInTable } from './tables';
import { usedAsText } from './used-as';

/** What a check that was passed tells of an expression. */
export interface Fact {
  readonly target: TSESTree.Node;
  /** Where the check stands; later assignments make it void. */
  readonly at: TSESTree.Node;
  readonly clears?: readonly Hazard[];
  readonly lower?: boolean;
  readonly upper?: boolean;
  /** The check fails for NaN and infinities. */
  readonly finite?: boolean;
  /** What is known of the parts of the target. */
  readonly schema?: Schema;
  /** The target is an error, or the answer that something failed: not what was asked for. */
  readonly failed?: boolean;
  /** The target says of itself that it is of a kind which is about no patient. */
  readonly impersonal?: boolean;
  /** Of an address the host is known and the scheme is not. */
  readonly schemeOpen?: boolean;
}

/** What is known when an expression was truthy (`polarity`) or falsy. */
export function factsOf(
  ev: Evaluator,
  expression: TSESTree.Node,
  polarity: boolean,
  site: Site,
  depth = 0,
): readonly Fact[] {
  if (depth > 6) return [];
  const test = unwrap(expression);
  return test.type === 'BinaryExpression' || test.type === 'CallExpression'
    ? [...ofTest(ev, test, polarity, site, depth), ...areTexts(expression)]
    : ofTest(ev, test, polarity, site, depth);
}

/** What was asked as only texts can be asked is no operator of a query. */
export function areTexts(evaluated: TSESTree.Node): readonly Fact[] {
  return usedAsText(evaluated).map((target) => ({ target, at: target, clears: ['nosql'] }));
}

function ofTest(ev: Evaluator, test: TSESTree.Node, polarity: boolean, site: Site, depth: number): readonly Fact[] {
  switch (test.type) {
    case 'UnaryExpression':
      return test.operator === '!' ? factsOf(ev, test.argument, !polarity, site, depth + 1) : [];
    case 'AwaitExpression':
      return factsOf(ev, test.argument, polarity, site, depth + 1);
    case 'LogicalExpression':
      if (test.operator === '??') return polarity ? ofGiven(ev, test, site, depth + 1) : [];
      // However many names a list of allowed ones has, it is one question.
      return ofSides(
        operandsOf(test, test.operator).map((side) => factsOf(ev, side, polarity, site, depth + 1)),
        (test.operator === '&&') === polarity,
        site,
      );
    case 'BinaryExpression':
      return comparison(ev, test, polarity, site, depth);
    case 'CallExpression':
      return predicate(ev, test, polarity, site, depth);
    case 'MemberExpression':
      return polarity ? isInTable(ev, test, site) : failedResult(test);
    case 'ConditionalExpression':
      return polarity ? ofGiven(ev, test, site, depth + 1) : [];
    case 'Identifier': {
      const definition = polarity ? onlyValueOf(test, site) : initOf(test, site);
      if (definition) return factsOf(ev, definition, polarity, site, depth + 1);
      const call = callBehind(test, site);
      return call ? hostChecked(ev, call, site) : [];
    }
    default:
      return [];
  }
}

/** What is known where all sides of a chain turned out so, or one of them that nobody can name. */
function ofSides(sides: readonly (readonly Fact[])[], all: boolean, site: Site): readonly Fact[] {
  return all ? sides.flat() : sides.reduce((known, side) => either(known, side, site));
}

/** What is known where an expression gave something: neither `null` nor `undefined`. */
export function ofGiven(ev: Evaluator, expression: TSESTree.Node, site: Site, depth: number): readonly Fact[] {
  if (depth > 6) return [];
  const at = unwrap(expression);
  const inner = (node: TSESTree.Node): readonly Fact[] => ofGiven(ev, node, site, depth + 1);
  switch (at.type) {
    case 'AwaitExpression':
      return inner(at.argument);
    case 'Identifier': {
      const value = onlyValueOf(at, site);
      return value ? inner(value) : [];
    }
    case 'MemberExpression':
      return isInTable(ev, at, site);
    case 'CallExpression':
      return (
        patternTest(ev, at, site) ?? [
          ...isInTable(ev, at, site),
          ...foundInList(ev, at, site),
          ...keyOfRecord(ev, at, site),
          ...answered(ev, at, 'given', site, depth),
        ]
      );
    case 'LogicalExpression':
      return at.operator === '??' && isNothing(at.right) ? inner(at.left) : [];
    case 'ConditionalExpression':
      if (isNothing(at.alternate)) return [...factsOf(ev, at.test, true, site, depth + 1), ...inner(at.consequent)];
      return isNothing(at.consequent) ? [...factsOf(ev, at.test, false, site, depth + 1), ...inner(at.alternate)] : [];
    default:
      return [];
  }
}

/** What both ways of a choice tell of the same expression. */
export function either(left: readonly Fact[], right: readonly Fact[], site: Site): readonly Fact[] {
  return left.flatMap((fact): Fact[] => {
    const others = right.filter((one) => sameReference(one.target, fact.target, site));
    if (others.length === 0) return [];
    return [
      {
        target: fact.target,
        at: fact.at,
        clears: fact.clears?.filter((hazard) => others.some((one) => one.clears?.includes(hazard))),
        lower: fact.lower && others.some((one) => one.lower),
        upper: fact.upper && others.some((one) => one.upper),
        finite: fact.finite && others.some((one) => one.finite),
        impersonal: fact.impersonal && others.some((one) => one.impersonal),
        failed: fact.failed && others.some((one) => one.failed),
        schemeOpen: fact.schemeOpen || others.some((one) => one.schemeOpen),
      },
    ];
  });
}
