import type { TSESTree } from '@typescript-eslint/utils';
import type { Evaluator, Site } from './evaluate';
import { arithmetic, concat } from './text';
import { Value, type Atom } from './value';

export function logical(ev: Evaluator, node: TSESTree.LogicalExpression, site: Site): Value {
  const left = ev.evaluate(node.left, site);
  const truth = left.truthiness();
  if (node.operator === '&&') {
    if (truth === false) return left;
    const right = ev.evaluate(node.right, site);
    return truth === true ? right : Value.join([falsyPart(left), right]);
  }
  const nullish = node.operator === '??';
  if (nullish ? neverNullish(left) : truth === true) return left;
  const right = ev.evaluate(node.right, site).via(site.module, node.right, 'this fallback is used when nothing is set');
  // `!x || false` is `!x`.
  if (!nullish && right.only()?.value === false && isBoolean(left)) return left;
  const rest = dropAtoms(
    left,
    (atom) => atom.kind === 'const' && (nullish ? atom.value === null || atom.value === undefined : !atom.value),
  );
  return rest.atoms.length === 0 ? right : Value.join([rest, right]);
}

export function conditional(ev: Evaluator, node: TSESTree.ConditionalExpression, site: Site): Value {
  const truth = ev.evaluate(node.test, site).truthiness();
  if (truth === true) return ev.evaluate(node.consequent, site);
  if (truth === false) return ev.evaluate(node.alternate, site);
  return Value.join([ev.evaluate(node.consequent, site), ev.evaluate(node.alternate, site)]);
}

export function unary(ev: Evaluator, node: TSESTree.UnaryExpression, site: Site): Value {
  const argument = ev.evaluate(node.argument, site);
  switch (node.operator) {
    case '!': {
      const truth = argument.truthiness();
      return truth === undefined ? Value.of({ kind: 'unknown', type: 'boolean' }) : Value.constant(!truth);
    }
    case 'typeof':
      return Value.of({ kind: 'unknown', type: 'string' });
    case 'void':
      return Value.undefined;
    case 'delete':
      return Value.of({ kind: 'unknown', type: 'boolean' });
    default:
      return arithmetic(node.operator, argument);
  }
}

/** `a = b`, `url += path`, `port ??= 443`, `rate *= 2` */
export function assigned(ev: Evaluator, { operator, left, right }: TSESTree.AssignmentExpression, site: Site): Value {
  const given = ev.evaluate(right, site);
  if (operator === '=') return given;
  const before = ev.evaluate(left, site);
  switch (operator) {
    case '+=':
      return concat(before, given, true);
    case '||=':
    case '&&=':
    case '??=':
      return Value.join([before, given]);
    default:
      return arithmetic(operator.slice(0, -1), before, given);
  }
}

export function binary(ev: Evaluator, node: TSESTree.BinaryExpression, site: Site): Value {
  if (node.left.type === 'PrivateIdentifier') return Value.of({ kind: 'unknown', type: 'boolean' });
  switch (node.operator) {
    case '==':
    case '===':
    case '!=':
    case '!==': {
      const left = ev.evaluate(node.left, site).only();
      const right = ev.evaluate(node.right, site).only();
      if (!left || !right) return Value.of({ kind: 'unknown', type: 'boolean' });
      return Value.constant((left.value === right.value) === (node.operator === '==' || node.operator === '==='));
    }
    case '<':
    case '<=':
    case '>':
    case '>=':
    case 'in':
    case 'instanceof':
      return Value.of({ kind: 'unknown', type: 'boolean' });
    case '+':
      return concat(ev.evaluate(node.left, site), ev.evaluate(node.right, site), true);
    default:
      return arithmetic(node.operator, ev.evaluate(node.left, site), ev.evaluate(node.right, site));
  }
}

/** `a + b` */
export function isSum(node: TSESTree.Node): node is TSESTree.BinaryExpression & { readonly operator: '+' } {
  return node.type === 'BinaryExpression' && node.operator === '+';
}

/** The sums that one begins with, the outermost first, as far as they are not known: `a + b` of `a + b + c`. */
export function sumsBelow(
  node: TSESTree.BinaryExpression,
  known: ReadonlyMap<TSESTree.Node, Value>,
): TSESTree.BinaryExpression[] {
  const below: TSESTree.BinaryExpression[] = [];
  for (let at: TSESTree.Node = node.left; isSum(at) && !known.has(at); at = at.left) below.push(at);
  return below;
}

function dropAtoms(value: Value, drop: (atom: Atom) => boolean): Value {
  const atoms = value.atoms.filter((atom) => !drop(atom));
  return atoms.length === value.atoms.length ? value : new Value(atoms, value.labels);
}
function falsyPart(value: Value): Value {
  return dropAtoms(value, (atom) => (atom.kind === 'const' ? Boolean(atom.value) : atom.kind !== 'unknown'));
}
function isBoolean({ atoms }: Value): boolean {
  return atoms.length > 0 && atoms.every((atom) => atom.kind === 'unknown' && atom.type === 'boolean');
}
function neverNullish(value: Value): boolean {
  return value.atoms.every((atom) =>
    atom.kind === 'const'
      ? atom.value !== null && atom.value !== undefined
      : (atom.kind === 'unknown' && atom.type === 'boolean') ||
        !['unknown', 'parameter', 'external', 'member'].includes(atom.kind),
  );
}
