import type { TSESTree } from '@typescript-eslint/utils';
import { memberName, unwrap } from './syntax';

/**
 * The specifier of what `require` loads: a literal, or a path from the folder of the file that is put together of literals,
 * `require(path.join(__dirname, '..', 'config.js'))`. Undefined where the name is not fixed.
 * @param argument of `require`
 */
export function requiredSource(argument: TSESTree.Node | undefined): string | undefined {
  const at = argument && unwrap(argument);
  switch (at?.type) {
    case 'Literal':
      return typeof at.value === 'string' ? at.value : undefined;
    case 'CallExpression': {
      const callee = unwrap(at.callee);
      const name = callee.type === 'MemberExpression' ? memberName(callee) : undefined;
      const [first, ...rest] = at.arguments;
      return first && isFolder(first) && (name === 'join' || name === 'resolve') ? below(rest) : undefined;
    }
    case 'BinaryExpression':
      return at.operator === '+' && isFolder(at.left) ? below([at.right]) : undefined;
    case 'TemplateLiteral':
      return at.quasis[0]?.value.raw === '' && at.expressions.length === 1 && isFolder(at.expressions[0]!)
        ? beneath([at.quasis[1]?.value.cooked ?? ''])
        : undefined;
    default:
      return undefined;
  }
}

function isFolder(node: TSESTree.Node): boolean {
  return node.type === 'Identifier' && node.name === '__dirname';
}

function below(parts: readonly TSESTree.Node[]): string | undefined {
  const texts = parts.flatMap((one) => (one.type === 'Literal' && typeof one.value === 'string' ? [one.value] : []));
  return texts.length === parts.length ? beneath(texts) : undefined;
}

function beneath(texts: readonly string[]): string | undefined {
  const path = texts.map((text) => text.replace(/^(\.?\/)+|\/+$/g, '')).filter(Boolean);
  return path.length > 0 ? `./${path.join('/')}` : undefined;
}
