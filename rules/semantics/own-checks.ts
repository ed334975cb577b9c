import type { TSESTree } from '@typescript-eslint/utils';
import type { Evaluator, Site } from './evaluate';
import { either, factsOf, ofGiven, type Fact } from './facts';
import { modelGuards } from './predicate-facts';
import { before, endOf } from './statement-facts';
import { toArguments } from './handed-facts';
import { keyAsserted } from './record-facts';
import { factsAt } from './standing';
import { sameReference } from './references';
import { isNothing, leaves, memberName, unwrap } from './syntax';
import type { Atom, FunctionNode, Value } from './value';

/** What a caller knows of an answer: it was truthy, falsy, or neither `null` nor `undefined`. */
export type Answer = 'truthy' | 'falsy' | 'given';

/**
 * `isSafeDose(x)`, `findPump(x)` of the workspace: what held of the parameters wherever the function answers like that
 * holds for the arguments.
 */
export function answered(
  ev: Evaluator,
  call: TSESTree.CallExpression,
  answer: Answer,
  site: Site,
  depth: number,
): readonly Fact[] {
  return ev.evaluate(call.callee, site).atoms.flatMap((atom): readonly Fact[] => {
    if (atom.kind !== 'function') return [];
    const inner = { module: atom.module };
    return toArguments(factsOfAnswer(ev, atom, answer, inner, depth), atom.node, call, inner);
  });
}

/** What holds of its parameters wherever a function gives such an answer. Asked at every call, so it is kept. */
function factsOfAnswer(
  ev: Evaluator,
  { node, module }: Atom & { kind: 'function' },
  answer: Answer,
  site: Site,
  depth: number,
): readonly Fact[] {
  if (!node.body) return [];
  let known = module.facts.get(node.body) as Partial<Record<Answer, readonly Fact[]>> | undefined;
  if (!known) module.facts.set(node.body, (known = {}));
  if (!known[answer]) {
    // A function that asks itself learns nothing by that.
    known[answer] = [];
    known[answer] = judgeAnswer(ev, node, answer, site, depth);
  }
  return known[answer];
}

function judgeAnswer(ev: Evaluator, fn: FunctionNode, answer: Answer, site: Site, depth: number): readonly Fact[] {
  const endsByItself = fn.body?.type === 'BlockStatement' && !leaves(fn.body);
  if (fn.generator || (answer === 'falsy' && endsByItself)) return [];
  const [first, ...others] = site.module
    .returnsOf(fn)
    .filter((way) => mayBe(ev.evaluate(way, site), answer))
    .map((way) => [...factsAt(ev, way, site, fn), ...inAnswer(ev, way, answer, site, depth + 1)]);
  return others.reduce<readonly Fact[]>((all, one) => either(all, one, site), first ?? []);
}

function inAnswer(ev: Evaluator, way: TSESTree.Node, answer: Answer, site: Site, depth: number): readonly Fact[] {
  return answer === 'given' ? ofGiven(ev, way, site, depth) : factsOf(ev, way, answer === 'truthy', site, depth);
}

function mayBe(value: Value, answer: Answer): boolean {
  if (answer !== 'given') return value.truthiness() !== (answer === 'falsy');
  return (
    !value.closed ||
    value.constants().length < value.atoms.length ||
    value.constants().some((one) => one !== null && one !== undefined)
  );
}

const ASSERTS = new Set(['assert', 'ok', 'invariant', 'strictAssert', 'assert.ok', 'assert.strict', 'ctx.assert']);

/** A call that throws when something does not hold. */
export function assertion(ev: Evaluator, expression: TSESTree.Node, site: Site): readonly Fact[] {
  const call = expression.type === 'AwaitExpression' ? unwrap(expression.argument) : expression;
  if (call.type !== 'CallExpression') return [];
  const callee = unwrap(call.callee);
  const name =
    callee.type === 'Identifier'
      ? callee.name
      : callee.type === 'MemberExpression'
        ? `${callee.object.type === 'Identifier' ? callee.object.name : ''}.${memberName(callee)}`
        : '';
  const [first] = call.arguments;
  const facts: Fact[] = [];
  if (first && ASSERTS.has(name)) facts.push(...factsOf(ev, first, true, site));
  facts.push(...modelGuards(ev, call, 'throws', true, site), ...keyAsserted(ev, call, site));
  for (const atom of ev.evaluate(call.callee, site).atoms) {
    if (atom.kind !== 'function' || !atom.node.body || atom.node.body.type !== 'BlockStatement') continue;
    const inner = { module: atom.module };
    facts.push(...toArguments(onceReturned(ev, atom.node.body, inner), atom.node, call, inner));
  }
  return facts;
}

/** What holds of its parameters when a function has come back, by whichever of its ways. */
function onceReturned(ev: Evaluator, body: TSESTree.BlockStatement, site: Site): readonly Fact[] {
  const facts: Fact[] = [];
  /** Where it came back before, and what was asked there; undefined where that is not one question. */
  const ways: (TSESTree.Node | undefined)[] = [];
  for (const statement of body.body) {
    if (statement.type === 'ReturnStatement') break;
    if (isKept(ev, statement, site))
      facts.push(...before(ev, [statement], endOf(body), site).flatMap((fact) => onEveryWay(ev, fact, ways, site)));
    if (comesBack(statement))
      ways.push(statement.type === 'IfStatement' && !statement.alternate ? statement.test : undefined);
  }
  return facts;
}

/** What is left of a fact where the function has come back before as well: `if (NAMES.includes(name)) return;` checks as much. */
function onEveryWay(
  ev: Evaluator,
  fact: Fact,
  ways: readonly (TSESTree.Node | undefined)[],
  site: Site,
): readonly Fact[] {
  let left: readonly Fact[] = [fact];
  for (const test of ways) {
    if (test === undefined) return [];
    if (!isNothingWhere(test, fact.target, site)) left = either(left, factsOf(ev, test, true, site), site);
  }
  return left;
}

/** True for a statement in which the function may return, other than by an error. */
function comesBack(node: TSESTree.Node): boolean {
  switch (node.type) {
    case 'ReturnStatement':
      return true;
    case 'IfStatement':
      return comesBack(node.consequent) || (node.alternate !== null && comesBack(node.alternate));
    case 'BlockStatement':
      return node.body.some(comesBack);
    case 'TryStatement':
      return comesBack(node.block) || (node.handler !== null && comesBack(node.handler.body));
    case 'ForStatement':
    case 'ForOfStatement':
    case 'ForInStatement':
    case 'WhileStatement':
    case 'DoWhileStatement':
      return comesBack(node.body);
    case 'SwitchStatement':
      return node.cases.some((one) => one.consequent.some(comesBack));
    default:
      return false;
  }
}

/** `!path`, `path == null`: where this holds there is nothing in the target that could do harm. */
function isNothingWhere(test: TSESTree.Node, target: TSESTree.Node, site: Site): boolean {
  const at = unwrap(test);
  switch (at.type) {
    case 'UnaryExpression':
      return at.operator === '!' && sameReference(unwrap(at.argument), target, site);
    case 'BinaryExpression': {
      if (!/^===?$/.test(at.operator)) return false;
      const [left, right] = [unwrap(at.left as TSESTree.Node), unwrap(at.right)];
      return (
        (isConstantOf(right) && sameReference(left, target, site)) ||
        (isConstantOf(left) && sameReference(right, target, site))
      );
    }
    case 'LogicalExpression': {
      const sides = [at.left, at.right].map((side) => isNothingWhere(side, target, site));
      return at.operator === '&&' ? sides.some(Boolean) : sides.every(Boolean);
    }
    default:
      return false;
  }
}
function isConstantOf(node: TSESTree.Node): boolean {
  return node.type === 'Literal' || isNothing(node);
}

/** Unlike a return, a throw keeps the caller from going on. */
function isKept(ev: Evaluator, statement: TSESTree.Node, site: Site): boolean {
  switch (statement.type) {
    case 'IfStatement':
      return throws(ev, statement.consequent, site) || throws(ev, statement.alternate, site);
    case 'TryStatement':
      return throws(ev, statement.handler?.body, site) && isKept(ev, statement.block, site);
    case 'BlockStatement':
      return statement.body.every((one) => isKept(ev, one, site));
    default:
      return true;
  }
}

export function throws(ev: Evaluator, node: TSESTree.Node | null | undefined, site: Site): boolean {
  if (!node) return false;
  if (node.type === 'ThrowStatement') return true;
  if (node.type === 'BlockStatement') return node.body.some((one) => throws(ev, one, site));
  return node.type === 'ExpressionStatement' && neverReturns(ev, node.expression, site);
}

/** `fail('…')`: a call of nothing but a function that throws whatever it is given. */
function neverReturns(ev: Evaluator, expression: TSESTree.Node, site: Site): boolean {
  const call = unwrap(expression);
  if (call.type !== 'CallExpression') return false;
  const { atoms } = ev.evaluate(call.callee, site);
  return (
    atoms.length > 0 &&
    atoms.every(
      (atom) =>
        atom.kind === 'function' &&
        !atom.node.async &&
        atom.node.body?.type === 'BlockStatement' &&
        atom.node.body.body.some((one) => one.type === 'ThrowStatement'),
    )
  );
}
