import type { TSESTree } from '@typescript-eslint/utils';
import type { Hazard } from '../models/labels';
import { ofGivenOnly } from './absent-facts';
import { initOf, onlyValueOf } from './bindings';
import { foundInList, ofElements } from './element-facts';
import { answered, assertion, throws } from './own-checks';
import { belowFolder, isPath, notAbove, prefixTest } from './path-facts';
import type { Evaluator, Site } from './evaluate';
import { patternTest, searchTest } from './pattern-facts';
import { sameReference } from './references';
import { keyOfRecord } from './record-facts';
import { resourceKind } from './resource-kinds';
import { isNothing, leaves, memberName, unwrap } from './syntax';
import { numberClears } from './text';
import { jsonSchema, schemaAmong, type Schema } from './schemas';
import { failedBy, failedInstance, failedResult } from './failures';
import { callBehind, hostAsserted, hostChecked } from './host-facts';
import { checked, EVERYTHING, indexOfMember, isInTable, isTable, listed } from './tables';
import { sameOrigin, setHost } from './url-facts';
import { usedAsText } from './used-as';
import type { Value } from './value';

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
function areTexts(evaluated: TSESTree.Node): readonly Fact[] {
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
      if ((test.operator === '&&') !== polarity)
        return either(
          factsOf(ev, test.left, polarity, site, depth + 1),
          factsOf(ev, test.right, polarity, site, depth + 1),
          site,
        );
      return [
        ...factsOf(ev, test.left, polarity, site, depth + 1),
        ...factsOf(ev, test.right, polarity, site, depth + 1),
      ];
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
      },
    ];
  });
}

function comparison(
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
        ...(trusted(ev, right, site) ? facts(left, small) : []),
        ...(trusted(ev, left, site) ? facts(right, !small) : []),
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
      ];
      const isKnown = constant(ev, right, site);
      const isKnownLeft = constant(ev, left, site);
      if (isKnown) facts.push(...checked(left).map((target) => ({ target, at: test, clears: EVERYTHING })));
      if (isKnownLeft) facts.push(...checked(right).map((target) => ({ target, at: test, clears: EVERYTHING })));
      facts.push(...sameFile(ev, left, right, test, site), ...sameFile(ev, right, left, test, site));
      // Objects that were parsed are equal to nothing but themselves: what is the same as something else is no operator.
      if (operator.length === 3 && !isKnown && !isKnownLeft && !sameReference(left, right, site))
        facts.push(...[left, right].map((side): Fact => ({ target: unwrap(side), at: test, clears: ['nosql'] })));
      return facts;
    }
    case 'instanceof':
      return polarity ? failedInstance(left, right, test) : [];
    case 'in':
      return polarity && trusted(ev, right, site) ? [{ target: unwrap(left), at: test, clears: EVERYTHING }] : [];
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
  return isPath(ev, file, site) && trusted(ev, own, site) ? belowFolder(ev, file, at, site) : [];
}

function trusted(ev: Evaluator, node: TSESTree.Node, site: Site): boolean {
  return ev.evaluate(node, site).labelled('untrusted').length === 0;
}
/** A constant, or a name that the module itself gives its one value: `const root = fileURLToPath(…)`. */
function constant(ev: Evaluator, node: TSESTree.Node, site: Site): boolean {
  if (isOfModule(node, site) && trusted(ev, node, site)) return true;
  const value = ev.evaluate(node, site);
  return (
    value.atoms.length > 0 &&
    value.atoms.every((atom) => atom.kind === 'const' && atom.value !== undefined && atom.value !== null)
  );
}

function isOfModule(node: TSESTree.Node, { module }: Site): boolean {
  const at = unwrap(node);
  const variable = at.type === 'Identifier' ? module.variableOf(at) : undefined;
  const definition = variable?.defs[0]?.node;
  return (
    definition?.type === 'VariableDeclarator' &&
    definition.parent.kind === 'const' &&
    definition.init !== null &&
    definition.parent.parent.type === 'Program'
  );
}

const MEMBERSHIP = new Set(['includes', 'has', 'hasOwn', 'hasOwnProperty']);

/** Functions that answer whether a value is acceptable. */
function predicate(
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
    return polarity && trusted(ev, first, site) ? [{ target: unwrap(second), at: call, clears: EVERYTHING }] : [];
  if (callee.type === 'MemberExpression' && method === 'includes' && first && !polarity && separates(ev, first, site)) {
    return [{ target: unwrap(callee.object), at: call, clears: ['path'] }];
  }
  if (callee.type === 'MemberExpression' && method === 'startsWith' && first && !polarity)
    return notAbove(ev, callee.object, first, call, site);
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
function startsWith(
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
    trusted(ev, prefix, site) && known.length > 0 && known.every((text) => /^[a-z]+:\/\/[^/]+\//i.test(text.prefix));
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

/** Checks in the statements before a statement of the same block that would have left otherwise. */
export function before(
  ev: Evaluator,
  body: readonly TSESTree.Node[],
  child: TSESTree.Node,
  site: Site,
): readonly Fact[] {
  const facts: Fact[] = [];
  for (const statement of body) {
    if (statement === child || statement.range[0] >= child.range[0]) break;
    facts.push(...factsAfter(ev, statement, site));
  }
  return facts;
}

/** What stands behind the last statement of a block. */
export function endOf({ range }: TSESTree.BlockStatement): TSESTree.Node {
  return { type: 'EmptyStatement', range: [range[1], range[1]] } as unknown as TSESTree.Node;
}

function throughBlock(ev: Evaluator, block: TSESTree.BlockStatement, site: Site): readonly Fact[] {
  return before(ev, block.body, endOf(block), site);
}

const NONE: readonly Fact[] = [];

/** What is known behind a statement that did not leave. Asked for every reference that stands behind it, so it is kept. */
function factsAfter(ev: Evaluator, statement: TSESTree.Node, site: Site): readonly Fact[] {
  const memo = (site.env ?? site.module).facts;
  let facts = memo.get(statement) as readonly Fact[] | undefined;
  if (facts) return facts;
  // A function that calls itself tells nothing by that.
  memo.set(statement, NONE);
  const { cuts } = ev;
  facts = judgeStatement(ev, statement, site);
  if (ev.cuts === cuts || ev.isLastChance(memo, statement)) memo.set(statement, facts);
  else memo.delete(statement);
  return facts;
}

function judgeStatement(ev: Evaluator, statement: TSESTree.Node, site: Site): readonly Fact[] {
  switch (statement.type) {
    case 'IfStatement':
      if (leaves(statement.consequent) || throws(ev, statement.consequent, site))
        return [...factsOf(ev, statement.test, false, site), ...areTexts(statement.test)];
      return leaves(statement.alternate) || throws(ev, statement.alternate, site)
        ? factsOf(ev, statement.test, true, site)
        : [
            ...areTexts(statement.test),
            ...ofGivenOnly(statement.test, factsAfter(ev, statement.consequent, site), site),
          ];
    case 'ExpressionStatement':
      return [
        ...assertion(ev, unwrap(statement.expression), site),
        ...setHost(ev, statement.expression, site),
        ...assertedHost(ev, statement.expression, undefined, site),
        ...areTexts(statement.expression),
      ];
    case 'VariableDeclaration':
      return statement.declarations.flatMap(({ id, init }) =>
        init ? [...assertion(ev, unwrap(init), site), ...areTexts(init), ...assertedHost(ev, init, id, site)] : NONE,
      );
    case 'TryStatement':
      // Who gets past it did not fail in it, or came in by a handler that does not leave.
      return statement.handler && leaves(statement.handler.body) ? throughBlock(ev, statement.block, site) : NONE;
    case 'BlockStatement':
      return throughBlock(ev, statement, site);
    case 'SwitchStatement':
      return exhaustive(statement) ? [{ target: statement.discriminant, at: statement, clears: EVERYTHING }] : NONE;
    default:
      return NONE;
  }
}

function assertedHost(
  ev: Evaluator,
  expression: TSESTree.Node,
  bound: TSESTree.Node | undefined,
  site: Site,
): readonly Fact[] {
  const at = unwrap(expression);
  const call = at.type === 'AwaitExpression' ? unwrap(at.argument) : at;
  return call.type === 'CallExpression' ? hostAsserted(ev, call, bound, site) : NONE;
}

/** Every other value leaves by the default. */
function exhaustive(statement: TSESTree.SwitchStatement): boolean {
  return statement.cases.some(
    (one) =>
      !one.test && one.consequent.some((inner) => inner.type === 'ThrowStatement' || inner.type === 'ReturnStatement'),
  );
}
