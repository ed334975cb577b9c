import type { TSESTree } from '@typescript-eslint/utils';
import type { RuleContext } from '../../rule';
import type { Module } from '../../semantics/module';
import { keyName, unwrap } from '../../semantics/syntax';
import { firstHop, type LabelFlow } from '../../semantics/value';
import { lastName, literalText } from './expressions';
import { decorations, lineage, type NestClass } from './nest-decorators';

/**
 * True for what a controller of NestJS takes as a class of which class-validator checks the fields, `@Body() order:
 * OrderDto`. A pipe makes an object of that class of what was sent, most often without the fields that it does not list.
 */
export function isOfCheckedClass(flow: LabelFlow, rule: RuleContext<string>): boolean {
  return classesTaken(flow, rule).some((cls) => lineage(cls, rule).some(hasChecks(rule)));
}

/**
 * The names of the fields that a route of NestJS takes by the class of its parameter, those of the classes among them that it is
 * made of by `PartialType`, `PickType`, `OmitType` and `IntersectionType`; undefined where that is no class of the workspace, or
 * not all of it is known.
 */
export function fieldsTakenByClass(flow: LabelFlow, rule: RuleContext<string>): readonly string[] | undefined {
  const [cls, ...others] = classesTaken(flow, rule);
  return cls && others.length === 0 ? fieldsOf(cls, rule) : undefined;
}

function classesTaken({ hop }: LabelFlow, rule: RuleContext<string>): readonly NestClass[] {
  const first = firstHop(hop);
  const parameter = first?.node.type === 'Decorator' ? first.node.parent : undefined;
  const type = parameter?.type === 'Identifier' ? parameter.typeAnnotation?.typeAnnotation : undefined;
  if (!first || type?.type !== 'TSTypeReference' || type.typeName.type !== 'Identifier') return [];
  return classesIn(type.typeName, first.module, rule);
}

function classesIn(node: TSESTree.Node, module: Module, rule: RuleContext<string>): readonly NestClass[] {
  return rule.semantics
    .value(node, module)
    .atoms.flatMap((atom) => (atom.kind === 'class' ? [{ node: atom.node, module: atom.module }] : []));
}

const MAX_DEPTH = 5;

function fieldsOf(cls: NestClass, rule: RuleContext<string>, depth = 0): readonly string[] | undefined {
  const { superClass, body } = cls.node;
  const above = superClass ? fieldsMade(unwrap(superClass), cls.module, rule, depth + 1) : [];
  return (
    above && [
      ...above,
      ...body.body.flatMap((member) => (member.type === 'PropertyDefinition' ? (keyName(member) ?? []) : [])),
    ]
  );
}

/** The fields of a class that an expression names or makes: `OmitType(StaffDto, ['password'])`. */
function fieldsMade(
  node: TSESTree.Node,
  module: Module,
  rule: RuleContext<string>,
  depth: number,
): readonly string[] | undefined {
  if (depth > MAX_DEPTH) return undefined;
  const [cls, ...others] = classesIn(node, module, rule);
  if (cls) return others.length === 0 ? fieldsOf(cls, rule, depth) : undefined;
  if (node.type !== 'CallExpression') return undefined;
  const made = lastName(node.callee) ?? '';
  const of = (one: TSESTree.Node | undefined): readonly string[] | undefined =>
    one && fieldsMade(unwrap(one), module, rule, depth + 1);
  const named = (): readonly string[] | undefined => {
    const list = node.arguments[1] && unwrap(node.arguments[1]);
    const texts = list?.type === 'ArrayExpression' ? list.elements.map((one) => literalText(one ?? undefined)) : [];
    return list?.type === 'ArrayExpression' && texts.every((text) => text !== undefined) ? texts : undefined;
  };
  switch (made) {
    case 'PartialType':
      return of(node.arguments[0]);
    case 'PickType':
      return named() ?? of(node.arguments[0]);
    case 'OmitType': {
      const left = named() ?? [];
      return of(node.arguments[0])?.filter((field) => !left.includes(field));
    }
    case 'IntersectionType': {
      const all = node.arguments.map(of);
      return all.every((one) => one !== undefined) ? all.flat() : undefined;
    }
    default:
      return undefined;
  }
}

function hasChecks(rule: RuleContext<string>): (cls: NestClass) => boolean {
  const isCheck = (decorator: TSESTree.Decorator, { module }: NestClass): boolean =>
    decorations([decorator], module, rule).some(({ library }) => library === 'class-validator');
  return (cls) =>
    cls.node.body.body.some(
      (member) => member.type === 'PropertyDefinition' && member.decorators.some((one) => isCheck(one, cls)),
    );
}
