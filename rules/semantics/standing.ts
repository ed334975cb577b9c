import type { TSESTree } from '@typescript-eslint/utils';
import type { Evaluator, Site } from './evaluate';
import { factsOf, type Fact } from './facts';
import { before } from './statement-facts';
import { EVERYTHING } from './tables';

const MAX_CLIMB = 60;

/** The facts that hold at a node: from the conditions it stands under and the checks that left before it. */
export function factsAt(ev: Evaluator, node: TSESTree.Node, site: Site, within?: TSESTree.Node): readonly Fact[] {
  const facts: Fact[] = [];
  let child = node;
  for (
    let parent = node.parent, steps = 0;
    parent && child !== within && steps < MAX_CLIMB;
    child = parent, parent = parent.parent, steps++
  ) {
    switch (parent.type) {
      case 'IfStatement':
      case 'ConditionalExpression':
        if (child === parent.consequent) facts.push(...factsOf(ev, parent.test, true, site));
        else if (child === parent.alternate) facts.push(...factsOf(ev, parent.test, false, site));
        break;
      case 'LogicalExpression':
        if (child === parent.right && parent.operator !== '??')
          facts.push(...factsOf(ev, parent.left, parent.operator === '&&', site));
        break;
      case 'WhileStatement':
      case 'ForStatement':
        if (child === parent.body && parent.test) facts.push(...factsOf(ev, parent.test, true, site));
        break;
      case 'SwitchCase':
        if (parent.test && child !== parent.test && parent.test.type === 'Literal')
          facts.push({
            target: (parent.parent as TSESTree.SwitchStatement).discriminant,
            at: parent.test,
            clears: EVERYTHING,
          });
        facts.push(...before(ev, parent.consequent, child, site));
        break;
      case 'BlockStatement':
      case 'Program':
        facts.push(...before(ev, parent.body, child, site));
        break;
      default:
    }
  }
  return facts;
}
