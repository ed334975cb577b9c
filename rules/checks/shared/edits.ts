import type { TSESTree } from '@typescript-eslint/utils';
import type { TSESLint } from '@typescript-eslint/utils';
import { unwrap } from '../../semantics/syntax';

/** The string literal or template that a node is, when a known text at its start can be exchanged there. */
function textNode(node: TSESTree.Node): TSESTree.Node | undefined {
  const at = unwrap(node);
  if (at.type === 'Literal' && typeof at.value === 'string') return at;
  if (at.type === 'TemplateLiteral') return at;
  if (at.type === 'BinaryExpression' && at.operator === '+') return textNode(at.left as TSESTree.Node);
  return undefined;
}

/** Exchanges the beginning of a string written at the node; undefined when no such text stands there. */
export function replaceStart(
  node: TSESTree.Node,
  from: string,
  to: string,
  source: string,
): TSESLint.ReportFixFunction | undefined {
  const text = textNode(node);
  if (!text) return undefined;
  const start = text.range[0] + 1;
  if (source.slice(start, start + from.length).toLowerCase() !== from.toLowerCase()) return undefined;
  return (fixer) => fixer.replaceTextRange([start, start + from.length], to);
}

/** Removes a property from an object literal, its comma included; undefined when the node is no such property's value. */
export function removeProperty(value: TSESTree.Node, source: string): TSESLint.ReportFixFunction | undefined {
  const property = value.type === 'Property' ? value : value.parent;
  if (property?.type !== 'Property' || property.parent.type !== 'ObjectExpression') return undefined;
  const [start, end] = property.range;
  const after = /^\s*,[^\S\n]*/.exec(source.slice(end))?.[0].length;
  if (after !== undefined) return (fixer) => fixer.removeRange([start, end + after]);
  const before = /,\s*$/.exec(source.slice(0, start))?.[0].length ?? 0;
  return (fixer) => fixer.removeRange([start - before, end]);
}

/** The name a value is written under: the variable, property, parameter or field it is assigned to. */
export function bindingName(node: TSESTree.Node): string | undefined {
  let at: TSESTree.Node = node;
  for (let parent = node.parent; parent; at = parent, parent = parent.parent) {
    switch (parent.type) {
      case 'VariableDeclarator':
        return parent.init === at && parent.id.type === 'Identifier' ? parent.id.name : undefined;
      case 'AssignmentPattern':
        return parent.right === at && parent.left.type === 'Identifier' ? parent.left.name : undefined;
      case 'AssignmentExpression':
        return parent.right === at ? targetName(parent.left) : undefined;
      case 'Property':
      case 'PropertyDefinition':
        return parent.value === at ? keyText(parent) : undefined;
      case 'TSEnumMember':
        return parent.id.type === 'Identifier' ? parent.id.name : undefined;
      case 'JSXExpressionContainer':
        break;
      case 'JSXAttribute':
        return parent.name.type === 'JSXIdentifier' ? parent.name.name : undefined;
      case 'TSAsExpression':
      case 'TSNonNullExpression':
      case 'TSSatisfiesExpression':
      case 'ChainExpression':
      case 'AwaitExpression':
      case 'LogicalExpression':
      case 'ConditionalExpression':
        break;
      default:
        return undefined;
    }
  }
  return undefined;
}

function targetName(node: TSESTree.Node): string | undefined {
  if (node.type === 'Identifier') return node.name;
  if (node.type === 'MemberExpression')
    return node.property.type === 'Identifier' || node.property.type === 'PrivateIdentifier'
      ? node.computed
        ? undefined
        : node.property.name
      : node.property.type === 'Literal'
        ? String(node.property.value)
        : undefined;
  return undefined;
}

function keyText(node: TSESTree.Property | TSESTree.PropertyDefinition): string | undefined {
  if (node.key.type === 'Identifier' && !node.computed) return node.key.name;
  if (node.key.type === 'PrivateIdentifier') return node.key.name;
  return node.key.type === 'Literal' ? String(node.key.value) : undefined;
}
