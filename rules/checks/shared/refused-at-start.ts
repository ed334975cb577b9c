import type { TSESTree } from '@typescript-eslint/utils';
import type { Semantics } from '../../semantics/semantics';
import { functionAround, leaves, operandsOf } from '../../semantics/syntax';
import { conditionsOf } from './conditions';
import { keepsOut } from './dev-guard';

/**
 * Whether a program stops while it starts when a constant of a module is still a text:
 * `const KEY = env.KEY || 'dev'; if (isProduction && KEY === 'dev') throw …`.
 * @param value the expression that the constant is set to
 * @returns `'always'` when it stops in each installation, `'sometimes'` when it asks for more than the kind of installation
 */
export function refusedAtStart(
  value: TSESTree.Node,
  text: string,
  semantics: Semantics,
): 'always' | 'sometimes' | undefined {
  const { parent } = value;
  if (parent?.type !== 'VariableDeclarator' || parent.parent.kind !== 'const' || functionAround(value))
    return undefined;
  const stops = (semantics.module.variableOf(parent.id)?.references ?? []).flatMap(
    ({ identifier }) => stopAt(identifier, text, semantics) ?? [],
  );
  return stops.includes('always') ? 'always' : stops[0];
}

function stopAt(read: TSESTree.Node, text: string, semantics: Semantics): 'always' | 'sometimes' | undefined {
  const compared = read.parent;
  if (compared?.type !== 'BinaryExpression' || !/^===?$/.test(compared.operator) || functionAround(read))
    return undefined;
  const other = compared.left === read ? compared.right : compared.left;
  if (semantics.value(other).only()?.value !== text) return undefined;
  let at: TSESTree.Node = compared;
  while (at.parent?.type === 'LogicalExpression' && at.parent.operator === '&&') at = at.parent;
  const stop = at.parent;
  if (stop?.type !== 'IfStatement' || stop.test !== at || !leaves(stop.consequent)) return undefined;
  const isOfStage = [
    ...operandsOf(at, '&&').flatMap((side) => (side === compared ? [] : keepsOut(side, false, semantics))),
    ...[...conditionsOf(stop)].map(({ test, holds }) => keepsOut(test, !holds, semantics)),
  ];
  if (isOfStage.every(Boolean)) return 'always';
  return isOfStage.some(Boolean) ? 'sometimes' : undefined;
}
