import type { TSESTree } from '@typescript-eslint/utils';
import { initOf } from './bindings';
import type { Evaluator, Site } from './evaluate';
import type { Fact } from './facts';
import { matchesOnlyHarmless, matchedHazards, removedHazards, type Regex } from './patterns';
import { memberName, unwrap } from './syntax';
import { checked } from './tables';
import { injectionHazards } from './text';

/**
 * What is known of a text where a regular expression matched it: `ID.test(id)`, `ID.exec(id)`, `id.match(ID)`, wherever
 * the pattern is written.
 * @returns undefined for a call that matches nothing
 */
export function patternTest(ev: Evaluator, call: TSESTree.CallExpression, site: Site): readonly Fact[] | undefined {
  const asked = patternAsked(ev, call, site);
  if (!asked) return undefined;
  const { regex, text } = asked;
  const clears = matchesOnlyHarmless(regex.pattern, regex.flags)
    ? injectionHazards
    : matchedHazards(regex.pattern, regex.flags);
  return clears.length === 0 ? [] : checked(text).map((target) => ({ target, at: call, clears }));
}

/** What is known of a text in which a regular expression found nothing: `/[/\\]/.test(file)` or `/\.\./.test(file)` was false. */
export function patternMissed(ev: Evaluator, call: TSESTree.CallExpression, site: Site): readonly Fact[] {
  const asked = patternAsked(ev, call, site);
  // One that goes on where it last stopped, `/\.\./g.test(file)`, has not seen the whole.
  if (!asked || /[gy]/.test(asked.regex.flags)) return [];
  const clears = removedHazards(asked.regex.pattern, `${asked.regex.flags}g`, () => ['']);
  return clears.length === 0 ? [] : [{ target: unwrap(asked.text), at: call, clears }];
}

/** The pattern that a call looks for, and the text in which it does. */
function patternAsked(
  ev: Evaluator,
  call: TSESTree.CallExpression,
  site: Site,
): { readonly regex: Regex; readonly text: TSESTree.Node } | undefined {
  const callee = unwrap(call.callee);
  const [first] = call.arguments;
  if (callee.type !== 'MemberExpression' || !first) return undefined;
  const method = memberName(callee) ?? '';
  const isOfPattern = method === 'test' || method === 'exec';
  if (!isOfPattern && method !== 'match') return undefined;
  const regex = regexAt(ev, isOfPattern ? callee.object : first, site);
  return regex && { regex, text: isOfPattern ? first : callee.object };
}

/** The same for `id.search(ID) === 0` and its like, where the comparison says that there was a match. */
export function searchTest(
  ev: Evaluator,
  { left, operator, right }: TSESTree.BinaryExpression,
  polarity: boolean,
  site: Site,
): readonly Fact[] {
  const call = unwrap(left);
  const callee = call.type === 'CallExpression' ? unwrap(call.callee) : undefined;
  if (call.type !== 'CallExpression' || callee?.type !== 'MemberExpression' || memberName(callee) !== 'search')
    return [];
  const limit = ev.evaluate(right, site).only()?.value;
  const isFound =
    (limit === -1 && /^(!==?|>)$/.test(operator)) || (limit === 0 && /^(>=|===?)$/.test(operator))
      ? true
      : (limit === -1 && /^(===?|<=)$/.test(operator)) || (limit === 0 && /^(<|!==?)$/.test(operator))
        ? false
        : undefined;
  const regex = isFound === polarity && call.arguments[0] && regexAt(ev, call.arguments[0], site);
  if (!regex || !matchesOnlyHarmless(regex.pattern, regex.flags)) return [];
  return [{ target: unwrap(callee.object), at: call, clears: injectionHazards }];
}

/** The pattern that an expression is: a literal, a constant of this or another file, `new RegExp('^[a-z]+$')`. */
function regexAt(ev: Evaluator, node: TSESTree.Node, site: Site): Regex | undefined {
  const { atoms } = ev.evaluate(node, site);
  const [atom] = atoms;
  if (atoms.length !== 1 || !atom) return undefined;
  if (atom.kind === 'unknown' && atom.regex) return atom.regex;
  const named = unwrap(node);
  const made = named.type === 'Identifier' ? unwrap(initOf(named, site) ?? named) : named;
  if (made.type !== 'NewExpression' && made.type !== 'CallExpression') return undefined;
  if (made.callee.type !== 'Identifier' || made.callee.name !== 'RegExp' || !made.arguments[0]) return undefined;
  const given = ev.evaluate(made.arguments[0], site);
  const [known] = given.atoms;
  if (known?.kind === 'unknown' && known.regex) return known.regex;
  const pattern = given.only()?.value;
  const flags = made.arguments[1] ? ev.evaluate(made.arguments[1], site).only()?.value : '';
  return typeof pattern === 'string' && typeof flags === 'string' ? { pattern, flags } : undefined;
}
