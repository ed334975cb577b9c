import type { TSESTree } from '@typescript-eslint/utils';
import type { RuleContext } from '../../rule';
import type { Module } from '../../semantics/module';
import { inside, keyName, memberName, unwrap } from '../../semantics/syntax';
import type { Atom, Value } from '../../semantics/value';
import type { Piece } from './mentions';

type Rule = RuleContext<never> | RuleContext<string>;

const MAX_HOPS = 4;

/**
 * The expressions that an expression stands for: those by which its variable, property or getter is set, and those that a
 * called function of the workspace returns. What is not one of these stands for itself.
 */
export function writtenBehind(node: TSESTree.Node, module: Module, rule: Rule, hops = 0): readonly Piece[] {
  const at = settled(node);
  const behind = hops < MAX_HOPS ? oneStep(at, module, rule) : [];
  return behind.length === 0
    ? [{ node: at, module }]
    : behind.flatMap((one) => writtenBehind(one.node, one.module, rule, hops + 1));
}

/** One step of the way: nothing where the expression stands for itself. */
export function oneStep(node: TSESTree.Node, module: Module, rule: Rule): readonly Piece[] {
  const at = settled(node);
  switch (at.type) {
    case 'Identifier':
      return ofVariable(at, module, rule);
    case 'MemberExpression': {
      const name = memberName(at);
      return name === undefined ? [] : ofProperty(rule.semantics.value(at.object, module), name);
    }
    case 'CallExpression':
      return rule.semantics
        .value(at.callee, module)
        .atoms.flatMap((atom) =>
          atom.kind === 'function'
            ? atom.module.returnsOf(atom.node).map((one) => ({ node: one, module: atom.module }))
            : [],
        );
    default:
      return [];
  }
}

function settled(node: TSESTree.Node): TSESTree.Node {
  const at = unwrap(node);
  return at.type === 'AwaitExpression' ? settled(at.argument) : at;
}

/** `const a = …`, `const { a } = …`; a variable that is set again stands for itself. */
function ofVariable(node: TSESTree.Identifier, module: Module, rule: Rule): readonly Piece[] {
  const variable = module.variableOf(node);
  const declarator = variable?.defs[0]?.node;
  if (declarator?.type !== 'VariableDeclarator' || !declarator.init) return [];
  if (variable!.references.some((one) => one.isWrite() && !inside(one.identifier, declarator))) return [];
  if (declarator.id.type === 'Identifier') return [{ node: declarator.init, module }];
  if (declarator.id.type !== 'ObjectPattern') return [];
  for (const property of declarator.id.properties) {
    if (property.type !== 'Property') continue;
    const target = property.value.type === 'AssignmentPattern' ? property.value.left : property.value;
    const name = keyName(property);
    if (target.type === 'Identifier' && target.name === node.name && name !== undefined)
      return ofProperty(rule.semantics.value(declarator.init, module), name);
  }
  return [];
}

function ofProperty(value: Value, name: string): readonly Piece[] {
  return value.atoms.flatMap((atom): readonly Piece[] =>
    atom.kind === 'object' ? ofEntry(atom, name) : atom.kind === 'object-of' ? ofMember(atom, name) : [],
  );
}

function ofEntry({ object }: Atom & { kind: 'object' }, name: string): readonly Piece[] {
  return object.entries.flatMap((entry): readonly Piece[] => {
    if (!('key' in entry) || entry.key !== name) return [];
    const { node } = entry;
    if (node.type === 'Property') return [{ node: node.value, module: object.module }];
    return node.type === 'AssignmentExpression' ? [{ node: node.right, module: object.module }] : [];
  });
}

/** A getter by what it returns, a field by its initialiser. */
function ofMember({ node, module }: Atom & { kind: 'object-of' }, name: string): readonly Piece[] {
  for (const member of node.body.body) {
    if (!('key' in member) || keyName(member) !== name) continue;
    if (member.type === 'MethodDefinition' && member.kind === 'get')
      return module.returnsOf(member.value).map((one) => ({ node: one, module }));
    if (member.type === 'PropertyDefinition' && member.readonly && member.value)
      return [{ node: member.value, module }];
  }
  return [];
}
