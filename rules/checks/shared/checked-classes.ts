import type { TSESTree } from '@typescript-eslint/utils';
import type { RuleContext } from '../../rule';
import { firstHop, type LabelFlow } from '../../semantics/value';
import { decorations, lineage, type NestClass } from './nest-decorators';

/**
 * True for what a controller of NestJS takes as a class of which class-validator checks the fields, `@Body() order:
 * OrderDto`. A pipe makes an object of that class of what was sent, most often without the fields that it does not list.
 */
export function isOfCheckedClass({ hop }: LabelFlow, rule: RuleContext<string>): boolean {
  const first = firstHop(hop);
  const parameter = first?.node.type === 'Decorator' ? first.node.parent : undefined;
  const type = parameter?.type === 'Identifier' ? parameter.typeAnnotation?.typeAnnotation : undefined;
  if (!first || type?.type !== 'TSTypeReference' || type.typeName.type !== 'Identifier') return false;
  return rule.semantics
    .value(type.typeName, first.module)
    .atoms.some(
      (atom) => atom.kind === 'class' && lineage({ node: atom.node, module: atom.module }, rule).some(hasChecks(rule)),
    );
}

function hasChecks(rule: RuleContext<string>): (cls: NestClass) => boolean {
  const isCheck = (decorator: TSESTree.Decorator, { module }: NestClass): boolean =>
    decorations([decorator], module, rule).some(({ library }) => library === 'class-validator');
  return (cls) =>
    cls.node.body.body.some(
      (member) => member.type === 'PropertyDefinition' && member.decorators.some((one) => isCheck(one, cls)),
    );
}
