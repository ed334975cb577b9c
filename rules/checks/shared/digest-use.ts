import type { TSESTree } from '@typescript-eslint/utils';
import type { RuleContext } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
import { memberName } from '../../semantics/syntax';
import { lastName } from './expressions';

/** What becomes of a digest, and of what it is made. */
export interface DigestUse {
  /** The expressions that have the digest, as far as this file shows. */
  readonly ends: readonly TSESTree.Node[];
  /** What is hashed. */
  readonly inputs: readonly TSESTree.Node[];
}

/** `createHash(…).update(secret).digest()`, the same in steps through a variable, or a call of a wrapper. */
export function digestUse(arrival: Arrival, rule: Pick<RuleContext, 'semantics'>): DigestUse {
  const wrapper = arrival.node.parent;
  if (!arrival.direct)
    return wrapper?.type === 'CallExpression'
      ? { ends: [wrapper], inputs: wrapper.arguments.filter((one) => one !== arrival.node) }
      : { ends: [arrival.node], inputs: [] };
  const chain = chainOf(arrival.call.node);
  const declarator = chain.end.parent;
  const variable =
    declarator?.type === 'VariableDeclarator' && declarator.id.type === 'Identifier'
      ? rule.semantics.module.variableOf(declarator.id)
      : undefined;
  if (!variable) return { ends: [chain.end], inputs: chain.inputs };
  const steps = variable.references.flatMap(({ identifier }) =>
    identifier.parent?.type === 'MemberExpression' && identifier.parent.object === identifier
      ? [chainOf(identifier as TSESTree.Node)]
      : [],
  );
  return {
    ends: [
      chain.end,
      ...variable.references.map(({ identifier }) => identifier as TSESTree.Node),
      ...steps.map(({ end }) => end),
    ],
    inputs: [...chain.inputs, ...steps.flatMap(({ inputs }) => inputs)],
  };
}

function chainOf(start: TSESTree.Node): { end: TSESTree.Node; inputs: readonly TSESTree.Node[] } {
  const inputs: TSESTree.Node[] = [];
  let end = start;
  if (start.type === 'CallExpression' && start.arguments[0]) inputs.push(start.arguments[start.arguments.length - 1]!);
  while (
    end.parent?.type === 'MemberExpression' &&
    end.parent.object === end &&
    end.parent.parent.type === 'CallExpression'
  ) {
    if (memberName(end.parent) === 'update') inputs.push(...end.parent.parent.arguments);
    end = end.parent.parent;
  }
  return { end, inputs };
}

/** What the digest is compared with, where it decides by that. */
export function comparedWith(end: TSESTree.Node): readonly TSESTree.Node[] | undefined {
  const { parent } = end;
  if (parent?.type === 'BinaryExpression') {
    const sides = [parent.left, parent.right] as readonly TSESTree.Node[];
    return /^[=!]==?$/.test(parent.operator) && !sides.some((side) => side.type === 'Literal')
      ? sides.filter((side) => side !== end)
      : undefined;
  }
  return parent?.type === 'CallExpression' &&
    parent.arguments.some((one) => one === end) &&
    /^(timingSafeEqual|equals?|isEqual|compare\w*|verify\w*)$/.test(lastName(parent.callee) ?? '')
    ? [
        ...parent.arguments.filter((one) => one !== end),
        ...(parent.callee.type === 'MemberExpression' && lastName(parent.callee) === 'equals'
          ? [parent.callee.object]
          : []),
      ]
    : undefined;
}
