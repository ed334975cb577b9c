import type { TSESTree } from '@typescript-eslint/utils';
import type { RuleContext } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
import type { Module } from '../../semantics/module';
import { functionAround, isFunction, keyName, memberName, unwrap } from '../../semantics/syntax';
import type { FunctionNode } from '../../semantics/value';
import { definitionOf, valueName } from './expressions';
import { constantTexts } from './literals';
import { someNode } from './walk';

type Rule = RuleContext<string>;

/**
 * True when a function opens the one file that it is told to, and another beside it closes the same again:
 * `publish(path) { bucket.file(path).makePublic() }`, `withdraw(path) { bucket.file(path).makePrivate() }`. To publish is
 * what its callers ask for.
 * @param isOpen whether a permission opens a file to everybody
 */
export function isPublishedOnDemand(arrival: Arrival, isOpen: (acl: string) => boolean, rule: Rule): boolean {
  const { module } = rule.semantics;
  const fn = functionAround(arrival.node);
  const target = arrival.direct ? targetOf(arrival) : undefined;
  if (!fn || !target || !target.what.some((one) => isOfParameter(one, fn, module))) return false;
  const closes = (node: TSESTree.Node, own: FunctionNode): boolean => {
    const other = target.closing(node, isOpen, rule);
    return (
      other?.length === target.what.length &&
      target.what.every((one, at) => isAlike([one, fn], [other[at]!, own], module))
    );
  };
  return besides(fn).some((one) => someNode(one, (node) => closes(node, one)));
}

/** What is opened, and how the call that closes looks: it gives what that one closes. */
interface Target {
  readonly what: readonly TSESTree.Node[];
  readonly closing: (
    node: TSESTree.Node,
    isOpen: (acl: string) => boolean,
    rule: Rule,
  ) => readonly TSESTree.Node[] | undefined;
}

function targetOf({ node, call }: Arrival): Target | undefined {
  const callee = call.node.type === 'CallExpression' ? unwrap(call.node.callee) : undefined;
  if (node === call.node)
    return callee?.type === 'MemberExpression' && memberName(callee) === 'makePublic'
      ? { what: [callee.object], closing: madePrivate }
      : undefined;
  const property = node.parent;
  const settings = property?.type === 'Property' && property.value === node ? property.parent : undefined;
  const name = property?.type === 'Property' ? keyName(property) : undefined;
  const command = settings?.parent;
  if (settings?.type !== 'ObjectExpression' || name === undefined || !isCall(command)) return undefined;
  const what = placeIn(settings);
  // With a body a new file is written, which is no switch of one that is there.
  return what && !entry(settings, 'Body')
    ? {
        what,
        closing: (one, isOpen, rule) => {
          const [given] = isCall(one) && valueName(one.callee) === valueName(command.callee) ? one.arguments : [];
          const acl = given?.type === 'ObjectExpression' ? entry(given, name) : undefined;
          const isClosed = acl && constantTexts(rule.semantics.value(acl)).some(({ value }) => !isOpen(value));
          return isClosed ? placeIn(given as TSESTree.ObjectExpression) : undefined;
        },
      }
    : undefined;
}

function madePrivate(node: TSESTree.Node): readonly TSESTree.Node[] | undefined {
  const callee = node.type === 'CallExpression' ? unwrap(node.callee) : undefined;
  return callee?.type === 'MemberExpression' && memberName(callee) === 'makePrivate' ? [callee.object] : undefined;
}

/** The bucket and the key that the settings of a command name. */
function placeIn(settings: TSESTree.ObjectExpression): readonly TSESTree.Node[] | undefined {
  const [bucket, key] = [entry(settings, 'Bucket'), entry(settings, 'Key')];
  return bucket && key ? [bucket, key] : undefined;
}
function entry({ properties }: TSESTree.ObjectExpression, name: string): TSESTree.Node | undefined {
  const found = properties.find((one) => one.type === 'Property' && keyName(one) === name);
  return found?.type === 'Property' ? found.value : undefined;
}
function isCall(node: TSESTree.Node | undefined): node is TSESTree.CallExpression | TSESTree.NewExpression {
  return node?.type === 'CallExpression' || node?.type === 'NewExpression';
}

/** The other methods of the same object or class, or the other functions of the same block. */
function besides(fn: FunctionNode): readonly FunctionNode[] {
  const around = holderOf(fn);
  const found: FunctionNode[] = [];
  if (around)
    someNode(around, (one) => {
      if (isFunction(one) && one !== fn && holderOf(one) === around) found.push(one);
      return false;
    });
  return found;
}
function holderOf(fn: FunctionNode): TSESTree.Node | undefined {
  const { parent } = fn;
  switch (parent.type) {
    case 'Property':
    case 'MethodDefinition':
    case 'PropertyDefinition':
      return parent.parent;
    case 'VariableDeclarator':
    case 'AssignmentExpression':
      return blockOf(parent.parent);
    default:
      return fn.type === 'FunctionDeclaration' ? blockOf(fn) : undefined;
  }
}
function blockOf(statement: TSESTree.Node): TSESTree.Node | undefined {
  const { parent } = statement;
  return parent?.type === 'ExportNamedDeclaration' ? parent.parent : parent;
}

function isOfParameter(node: TSESTree.Node, fn: FunctionNode, module: Module): boolean {
  return someNode(resolved(node, module), (one) => one.type === 'Identifier' && positionOf(one, fn) >= 0);
}
function positionOf({ name }: TSESTree.Identifier, fn: FunctionNode): number {
  return fn.params.findIndex((one) => one.type === 'Identifier' && one.name === name);
}

function resolved(node: TSESTree.Node, module: Module): TSESTree.Node {
  const at = unwrap(node);
  return at.type === 'Identifier' ? unwrap(definitionOf(at, module) ?? at) : at;
}

function isSameName(a: TSESTree.Node, b: TSESTree.Node, module: Module): boolean {
  const variable = a.type === 'Identifier' ? module.variableOf(a) : undefined;
  return variable !== undefined && b.type === 'Identifier' && module.variableOf(b) === variable;
}

type Within = readonly [node: TSESTree.Node, fn: FunctionNode];

/** True when two expressions say the same of the parameters of their functions: `bucket.file(path)`, `bucket.file(name)`. */
function isAlike([a, inA]: Within, [b, inB]: Within, module: Module): boolean {
  if (isSameName(a, b, module)) return true;
  const [left, right] = [resolved(a, module), resolved(b, module)];
  const same = (x: TSESTree.Node, y: TSESTree.Node): boolean => isAlike([x, inA], [y, inB], module);
  const all = (x: readonly TSESTree.Node[], y: readonly TSESTree.Node[]): boolean =>
    x.length === y.length && x.every((one, at) => same(one, y[at]!));
  if (left.type === 'Identifier' && right.type === 'Identifier') {
    const position = positionOf(left, inA);
    return position === positionOf(right, inB) && (position >= 0 || left.name === right.name);
  }
  if (left.type === 'ThisExpression') return right.type === 'ThisExpression';
  if (left.type === 'Literal') return right.type === 'Literal' && left.raw === right.raw;
  if (left.type === 'MemberExpression' && right.type === 'MemberExpression')
    return memberName(left) !== undefined && memberName(left) === memberName(right) && same(left.object, right.object);
  if (left.type === 'CallExpression' && right.type === 'CallExpression')
    return same(left.callee, right.callee) && all(left.arguments, right.arguments);
  if (left.type === 'TemplateLiteral' && right.type === 'TemplateLiteral')
    return (
      left.quasis.every(({ value }, at) => value.raw === right.quasis[at]?.value.raw) &&
      all(left.expressions, right.expressions)
    );
  return false;
}
