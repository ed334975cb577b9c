import type { TSESTree } from '@typescript-eslint/utils';
import { foundInList, ofElements } from './element-facts';
import type { Evaluator, Site } from './evaluate';
import { factsOf, type Fact } from './facts';
import { failedBy } from './failures';
import { hostChecked } from './host-facts';
import { answered } from './own-checks';
import { belowFolder, notAbove } from './path-facts';
import { patternMissed, patternTest } from './pattern-facts';
import { keyOfRecord } from './record-facts';
import { jsonSchema, schemaAmong, type Schema } from './schemas';
import { memberName, unwrap } from './syntax';
import { checked, EVERYTHING, isInTable, isTable, listed } from './tables';
import { numberClears } from './text';
import { isTrusted } from './trust';
import type { Value } from './value';

const MEMBERSHIP = new Set(['includes', 'has', 'hasOwn', 'hasOwnProperty']);

/** Functions that answer whether a value is acceptable. */
export function predicate(
  ev: Evaluator,
  call: TSESTree.CallExpression,
  polarity: boolean,
  site: Site,
  depth: number,
): readonly Fact[] {
  const callee = unwrap(call.callee);
  const [first, second] = call.arguments;
  const method = callee.type === 'MemberExpression' ? memberName(callee) : undefined;
  const path =
    callee.type === 'MemberExpression' && callee.object.type === 'Identifier'
      ? `${callee.object.name}.${method}`
      : callee.type === 'Identifier'
        ? callee.name
        : undefined;
  if (
    first &&
    (path === 'Number.isFinite' ||
      path === 'Number.isInteger' ||
      path === 'Number.isSafeInteger' ||
      path === 'isFinite')
  ) {
    return polarity ? checked(first).map((target) => ({ target, at: call, finite: true, clears: numberClears })) : [];
  }
  if (first && /^(_\.|lodash\.)?isFunction$/.test(path ?? ''))
    return polarity ? [{ target: unwrap(first), at: call, clears: EVERYTHING }] : [];
  if (first && (path === 'Number.isNaN' || path === 'isNaN')) {
    // Not being NaN limits nothing.
    return [];
  }
  if (path === 'Object.hasOwn' && first && second)
    return polarity && isTrusted(ev, first, site) ? [{ target: unwrap(second), at: call, clears: EVERYTHING }] : [];
  if (callee.type === 'MemberExpression' && method === 'includes' && first && !polarity && separates(ev, first, site)) {
    return [{ target: unwrap(callee.object), at: call, clears: ['path'] }];
  }
  if (callee.type === 'MemberExpression' && method === 'startsWith' && first && !polarity)
    return notAbove(ev, callee.object, first, call, site);
  if (!polarity) {
    const missed = patternMissed(ev, call, site);
    if (missed.length > 0) return missed;
  }
  if (callee.type === 'MemberExpression' && method !== undefined && first && polarity) {
    if (MEMBERSHIP.has(method) && isTable(ev, callee.object, site))
      return listed(first, site).map((target) => ({ target, at: call, clears: EVERYTHING }));
    const matched = patternTest(ev, call, site);
    if (matched) return matched;
    if (method === 'startsWith') return startsWith(ev, callee.object, first, call, site);
  }
  return [
    ...(polarity ? failedBy(call) : []),
    ...hostChecked(ev, call, site),
    ...modelGuards(ev, call, 'result', polarity, site),
    ...answered(ev, call, polarity ? 'truthy' : 'falsy', site, depth),
    ...(polarity ? [...isInTable(ev, call, site), ...foundInList(ev, call, site), ...keyOfRecord(ev, call, site)] : []),
    ...ofElements(ev, call, polarity, site, depth, factsOf),
  ];
}

/** A text without separators or without `..` names nothing outside its folder. */
function separates(ev: Evaluator, node: TSESTree.Node, site: Site): boolean {
  const text = ev.evaluate(node, site).only()?.value;
  return text === '/' || text === '..' || text === '../' || text === '\\';
}

/** `resolved.startsWith(root)` keeps a path below a directory, `url.startsWith('https://host/')` on a host. */
export function startsWith(
  ev: Evaluator,
  subject: TSESTree.Node,
  prefix: TSESTree.Node,
  at: TSESTree.Node,
  site: Site,
): readonly Fact[] {
  const given = ev.evaluate(prefix, site);
  // Who writes the settings of a program names its folders; a path is below them all the same.
  if (given.labelled('untrusted').some(({ label }) => label !== 'untrusted.file')) return [];
  const known = given.texts();
  const onHost =
    isTrusted(ev, prefix, site) && known.length > 0 && known.every((text) => /^[a-z]+:\/\/[^/]+\//i.test(text.prefix));
  return onHost ? [{ target: unwrap(subject), at, clears: ['url', 'path'] }] : belowFolder(ev, subject, at, site);
}

/** What the models of libraries say of an argument that one of their checks let pass. */
export function modelGuards(
  ev: Evaluator,
  call: TSESTree.CallExpression,
  how: 'result' | 'throws',
  polarity: boolean,
  site: Site,
): readonly Fact[] {
  const callee = ev.evaluate(call.callee, site);
  return callee.atoms.flatMap((atom): Fact[] => {
    const model =
      atom.kind === 'member'
        ? atom.model.call
        : atom.kind === 'modelled-call'
          ? atom.call
          : atom.kind === 'instance'
            ? ev.models.type(atom.type)?.call
            : undefined;
    const guard = model?.guards;
    const target = guard && call.arguments[guard.param];
    const wanted = how === 'throws' ? how : polarity ? 'returns-true' : 'returns-false';
    if (!target || guard.how !== wanted) return [];
    const schema = compiledSchema(ev, atom, call, guard.param, site);
    return [
      {
        target: unwrap(target),
        at: call,
        clears: guard.clears === 'all' ? EVERYTHING : guard.clears,
        ...(schema && { schema }),
      },
    ];
  });
}

/** The JSON schema that a validator was compiled from, or that stands beside the value in the same call. */
function compiledSchema(
  ev: Evaluator,
  atom: Value['atoms'][number],
  call: TSESTree.CallExpression,
  param: number,
  site: Site,
): Schema | undefined {
  const given =
    atom.kind === 'instance' && atom.made
      ? atom.made.args[0]
      : param > 0 && call.arguments[0]
        ? ev.evaluate(call.arguments[0], site)
        : undefined;
  const known = given?.atoms.some((one) => one.kind === 'object')
    ? jsonSchema(ev, given, call, site)
    : given && schemaAmong(ev, [given]);
  return known?.kind === 'any' ? undefined : known;
}
