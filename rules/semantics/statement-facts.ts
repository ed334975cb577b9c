import type { TSESTree } from '@typescript-eslint/utils';
import { ofGivenOnly } from './absent-facts';
import type { Evaluator, Site } from './evaluate';
import { areTexts, factsOf, type Fact } from './facts';
import { hostAsserted } from './host-facts';
import { assertion, throws } from './own-checks';
import { leaves, unwrap } from './syntax';
import { EVERYTHING } from './tables';
import { setHost } from './url-facts';

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
  const { cuts } = ev.bounds;
  facts = judgeStatement(ev, statement, site);
  if (ev.bounds.isWhole(cuts, memo, statement)) memo.set(statement, facts);
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
