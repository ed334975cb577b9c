import type { TSESTree } from '@typescript-eslint/utils';
import type { RuleContext } from '../../rule';
import { leaves, unwrap } from '../../semantics/syntax';
import { lastName } from './expressions';
import { isSecretName } from './secrets';
import { someNode } from './walk';

type Rule = RuleContext<string>;

/** Calls that hold what a caller shows against what is known of it. */
const VERIFIES = /^(timingSafeEqual|safeEquals?|safeCompare|constantTimeEquals?|compare(Sync)?|verify\w*)$/i;

/**
 * True when a claim of the caller, `request.headers['x-internal'] === 'true'`, is not what lets it in: besides it the
 * caller must show a secret of this installation, in the same condition or in a check beside it that leaves.
 */
export function isProvedBesides(claim: TSESTree.BinaryExpression, rule: Rule): boolean {
  let isDemanded = !claim.operator.startsWith('!');
  let at: TSESTree.Node = claim;
  for (let parent = claim.parent as TSESTree.Node | undefined; parent; at = parent, parent = parent.parent) {
    if (parent.type === 'UnaryExpression' && parent.operator === '!') isDemanded = !isDemanded;
    else if (parent.type === 'LogicalExpression') {
      const other = parent.left === at ? parent.right : parent.left;
      // `claimed && proved`, and of what refuses `!claimed || !proved`; the other way round either is enough.
      if (parent.operator !== (isDemanded ? '&&' : '||')) return false;
      if (asksProof(other, rule)) return true;
    } else
      return (
        parent.type === 'IfStatement' &&
        parent.test === at &&
        (isDemanded ? behind : beside)(parent).some(refuses(rule))
      );
  }
  return false;
}

/** What else is checked where a caller without the claim was refused. */
function beside(node: TSESTree.IfStatement): readonly TSESTree.Node[] {
  return leaves(node.consequent) && node.parent.type === 'BlockStatement'
    ? node.parent.body.filter((one) => one !== node)
    : [];
}

/** What a caller with the claim is checked for. */
function behind({ consequent }: TSESTree.IfStatement): readonly TSESTree.Node[] {
  return consequent.type === 'BlockStatement' ? consequent.body : [];
}

function refuses(rule: Rule): (node: TSESTree.Node) => boolean {
  return (node) => node.type === 'IfStatement' && leaves(node.consequent) && asksProof(node.test, rule);
}

/** True when a condition holds what the caller gives against a secret that is not written in the source. */
function asksProof(test: TSESTree.Node, rule: Rule): boolean {
  const isGiven = (node: TSESTree.Node): boolean => rule.semantics.value(node).labelled('untrusted').length > 0;
  const isKept = (node: TSESTree.Node): boolean => {
    const value = rule.semantics.value(node);
    if (value.closed) return false;
    const isSetting = ['environment', 'config', 'secret'] as const;
    return isSetting.some((label) => value.labelled(label).length > 0) || isSecretName(lastName(unwrap(node)) ?? '');
  };
  return someNode(test, (one) => {
    if (one.type === 'CallExpression')
      return VERIFIES.test(lastName(unwrap(one.callee)) ?? '') && one.arguments.some(isGiven);
    if (one.type !== 'BinaryExpression' || !/^[!=]==?$/.test(one.operator)) return false;
    const [left, right] = [one.left as TSESTree.Node, one.right];
    return (isGiven(left) && isKept(right)) || (isGiven(right) && isKept(left));
  });
}
