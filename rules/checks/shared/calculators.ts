import type { TSESTree } from '@typescript-eslint/utils';
import type { RuleContext } from '../../rule';
import type { Module } from '../../semantics/module';
import { displayName, memberName, unwrap } from '../../semantics/syntax';
import type { FunctionNode } from '../../semantics/value';
import { valueName } from './expressions';
import { isTherapyCommand } from './therapy';
import { someNode } from './walk';

/** A function, and the module in which it stands. */
export interface Body {
  readonly node: FunctionNode;
  readonly module: Module;
}

const BUILTIN =
  /^(Number|String|Boolean|BigInt|parseFloat|parseInt|isNaN|isFinite|structuredClone|Math\.\w+|JSON\.\w+|console\.\w+|Object\.(keys|values|entries|fromEntries|freeze)|Array\.(isArray|from|of)|Number\.\w+|String\.\w+|Date\.(now|parse|UTC))$/;
/** Methods of numbers, texts and lists that change nothing, and those by which a schema looks at what it is given. */
const HARMLESS =
  /^(to(Fixed|Precision|String|UpperCase|LowerCase|ISOString|LocaleString|JSON)|map|flatMap|filter|reduce|some|every|includes|indexOf|trim|slice|split|join|concat|startsWith|endsWith|padStart|getTime|parse|safeParse|safeParseAsync|parseAsync|flatten|format)$/;
const ANSWERS = /^(json|send|status|code|end|type|set|header|sendStatus|text|get)$/;
const MADE = /^(Date|Map|Set|Array|\w*Error)$/;

/**
 * True for a handler that makes an answer of numbers that it is sent, and does nothing else: it calls nothing but what
 * computes, looks at its input and answers, and sets nothing that outlives it. Nothing is commanded by it.
 */
export function onlyComputes(body: Body, rule: RuleContext<string>): boolean {
  return isPure(body, rule, 0) && someNode(body.node, isArithmetic);
}

function isArithmetic(node: TSESTree.Node): boolean {
  return node.type === 'BinaryExpression' && /^[*/-]$/.test(node.operator);
}

function isPure(body: Body, rule: RuleContext<string>, depth: number): boolean {
  return !someNode(body.node, (node) => {
    switch (node.type) {
      case 'CallExpression':
        return !isHarmlessCall(node, body, rule, depth);
      case 'NewExpression':
        return !MADE.test(displayName(node.callee) ?? '');
      case 'AssignmentExpression':
        return !isOwn(node.left, body);
      case 'UpdateExpression':
        return !isOwn(node.argument, body);
      case 'UnaryExpression':
        return node.operator === 'delete';
      case 'TaggedTemplateExpression':
      case 'ImportExpression':
      case 'YieldExpression':
        return true;
      default:
        return false;
    }
  });
}

function isHarmlessCall(call: TSESTree.CallExpression, body: Body, rule: RuleContext<string>, depth: number): boolean {
  const callee = unwrap(call.callee);
  const path = displayName(callee) ?? '';
  if (isTherapyCommand(valueName(callee) ?? '', path)) return false;
  if (BUILTIN.test(path)) return true;
  const name = callee.type === 'MemberExpression' ? (memberName(callee) ?? '') : '';
  if (HARMLESS.test(name)) return true;
  // `res.status(400).json(…)`, `next(error)`: what the handler was handed to answer by.
  if (isOfParameter(callee, body) && (callee.type === 'Identifier' || ANSWERS.test(name))) return true;
  const functions = depth < 2 ? rule.semantics.of(body.module).called(call) : [];
  return functions.length > 0 && functions.every(({ node, module }) => isPure({ node, module }, rule, depth + 1));
}

function rootOf(node: TSESTree.Node): TSESTree.Node {
  let at = unwrap(node);
  while (at.type === 'MemberExpression' || at.type === 'CallExpression')
    at = unwrap(at.type === 'CallExpression' ? at.callee : at.object);
  return at;
}

function isOfParameter(node: TSESTree.Node, { node: fn, module }: Body): boolean {
  const root = rootOf(node);
  const declared = root.type === 'Identifier' ? module.variableOf(root)?.defs[0] : undefined;
  return declared?.type === 'Parameter' && declared.node === fn;
}

/** A variable of the function itself, or a part of what one holds; not of what came in as a parameter. */
function isOwn(node: TSESTree.Node, { node: fn, module }: Body): boolean {
  const root = rootOf(node);
  const declared = root.type === 'Identifier' ? module.variableOf(root)?.defs[0] : undefined;
  return (
    declared?.type === 'Variable' && declared.name.range[0] >= fn.range[0] && declared.name.range[1] <= fn.range[1]
  );
}
