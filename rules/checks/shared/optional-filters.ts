import type { TSESTree } from '@typescript-eslint/utils';
import type { Module } from '../../semantics/module';
import { sameReference } from '../../semantics/references';
import { inside, isFunction, isNothing, outermostFunction, unwrap } from '../../semantics/syntax';
import type { ObjectEntry } from '../../semantics/value';
import { someNode } from './walk';

/** Queries that give all that they find: without a condition they give more. */
const LISTS = /(^|\.)(find|findAndCount|count|countDocuments|paginate|distinct)$/;

/**
 * True for a condition of a list that is set only where something was sent for it: whoever leaves it out is given all the
 * records that an operator could pick, and more. Not where the code refuses to go on without it, nor where another value
 * stands in its place then.
 * @param entry the condition
 * @param entries all of the query that it is one of
 * @param call by which the query is made
 */
export function onlyNarrows(
  entry: ObjectEntry,
  entries: readonly ObjectEntry[],
  call: string,
  module: Module,
): boolean {
  if (!('key' in entry) || !LISTS.test(call)) return false;
  const chosen = choiceOf(entry.node);
  return (
    chosen !== undefined &&
    asksFor(chosen.test, chosen.value, module) &&
    !entries.some((one) => one !== entry && maySet(one, entry.key)) &&
    !isDemanded(chosen.value, chosen.at, module)
  );
}

interface Choice {
  readonly at: TSESTree.Node;
  readonly test: TSESTree.Node;
  readonly value: TSESTree.Node;
}

/** `if (ward) query.ward = ward`, `...(ward && { ward })`, `...(ward ? { ward } : {})`. */
function choiceOf(node: TSESTree.Node): Choice | undefined {
  if (node.type === 'AssignmentExpression') {
    for (
      let at: TSESTree.Node | undefined = node.parent, from: TSESTree.Node = node;
      at && !isFunction(at);
      at = at.parent
    ) {
      if (at.type === 'IfStatement')
        return at.consequent === from ? { at, test: at.test, value: node.right } : undefined;
      from = at;
    }
    return undefined;
  }
  if (node.type !== 'Property' || node.parent.type !== 'ObjectExpression') return undefined;
  let at: TSESTree.Node = node.parent;
  while (at.parent?.type.startsWith('TS')) at = at.parent;
  const { parent } = at;
  if (parent?.parent?.type !== 'SpreadElement') return undefined;
  if (parent.type === 'LogicalExpression' && parent.operator === '&&' && parent.right === at)
    return { at: parent, test: parent.left, value: node.value };
  return parent.type === 'ConditionalExpression' && parent.consequent === at && isEmpty(parent.alternate)
    ? { at: parent, test: parent.test, value: node.value }
    : undefined;
}

function isEmpty(node: TSESTree.Node): boolean {
  const at = unwrap(node);
  return isNothing(at) || (at.type === 'ObjectExpression' && at.properties.length === 0);
}

/** `ward`, `ward !== undefined`, `ward && isOpen`: false where nothing was sent. */
function asksFor(test: TSESTree.Node, value: TSESTree.Node, module: Module): boolean {
  const at = unwrap(test);
  const isIt = (one: TSESTree.Node): boolean => sameReference(unwrap(one), unwrap(value), { module });
  if (at.type === 'LogicalExpression' && at.operator === '&&')
    return asksFor(at.left, value, module) || asksFor(at.right, value, module);
  if (at.type === 'BinaryExpression' && /^!==?$/.test(at.operator)) return isIt(at.left) && isNothing(unwrap(at.right));
  return isIt(at);
}

function maySet(entry: ObjectEntry, key: string): boolean {
  if ('key' in entry) return entry.key === key;
  return entry
    .spread()
    .atoms.some(
      (atom) =>
        atom.kind !== 'const' &&
        (atom.kind !== 'object' || atom.object.open || atom.object.entries.some((one) => maySet(one, key))),
    );
}

/** True where the function looks at the value besides and refuses by what it sees. */
function isDemanded(value: TSESTree.Node, choice: TSESTree.Node, module: Module): boolean {
  const around = outermostFunction(choice);
  const isIt = (one: TSESTree.Node): boolean => sameReference(one, unwrap(value), { module });
  return (
    around === undefined ||
    someNode(
      around,
      (one) =>
        one.type === 'IfStatement' &&
        !inside(choice, one) &&
        someNode(one.test, isIt) &&
        someNode(one.consequent, ({ type }) => type === 'ReturnStatement' || type === 'ThrowStatement'),
    )
  );
}
