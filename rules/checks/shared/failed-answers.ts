import type { TSESTree } from '@typescript-eslint/utils';
import type { RuleContext } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
import type { Module } from '../../semantics/module';
import { displayName, isFunction, memberName, methodName, unwrap } from '../../semantics/syntax';
import { firstHop, type LabelFlow } from '../../semantics/value';
import { conditionsOf } from './conditions';
import { expressionOf, lastName, pieces } from './expressions';
import { words } from './secrets';

/** What a server says went wrong. */
const ERROR_TEXT =
  /^(msg|message|errors?|err|error_?(message|msg|text|description|details?)|status_?text|reason|details?)$/i;
const LISTS = /^(forEach|map|flatMap|filter|reduce|each)$/;
const OK = /^(ok|is_?ok|success|succeeded|is_?success(ful)?)$/i;
const FAILED = /^(error|err|failed|failure|is_?error|has_?errors?)$/i;
const STATUS = /^(status|status_?code|code)$/i;

/**
 * True for what went wrong, in the words of the server that was asked, how many there are of something, or a drawing: whether
 * it puts text of others into that, its code tells and not the page's.
 * @param node what is rendered, or is handed on to where some of its fields are
 */
export function isToldOfServer(
  { node, parts: fields = [] }: Pick<Arrival, 'node' | 'parts'>,
  { label, hop }: LabelFlow,
  { semantics }: Pick<RuleContext, 'semantics'>,
): boolean {
  if (label !== 'untrusted.response') return false;
  if (fields.length > 0 && fields.every((path) => isNumber(path) || ERROR_TEXT.test(path.at(-1) ?? ''))) return true;
  const shown = expressionOf(node);
  if (isAfterFailure(shown) || isDrawing(fieldOf(firstHop(hop)?.node))) return true;
  for (let at = hop; at; at = at.from) if (isAfterFailure(at.node)) return true;
  const parts = pieces(shown, semantics.module).filter(
    (part) => semantics.value(part).labelled('untrusted.response', 'html').length > 0,
  );
  return (
    parts.length > 0 &&
    parts.every(
      (part) =>
        isErrorText(part, semantics.module) ||
        isDrawing(part) ||
        isNumber((displayName(unwrap(part)) ?? '').split('.')),
    )
  );
}

/** `answer.data.svg` of the `answer.data` that a flow begins with. */
function fieldOf(source: TSESTree.Node | undefined): TSESTree.Node | undefined {
  let at = source;
  while (at?.parent?.type === 'MemberExpression' && at.parent.object === at) at = at.parent;
  return at;
}

/** True for what is a drawing by its name, `answer.svg`: markup as a whole, which the program makes itself. */
export function isDrawing(node: TSESTree.Node | undefined): boolean {
  const name = node && lastName(unwrap(node));
  return DRAWINGS.has(words(name ?? '').at(-1) ?? '');
}
const DRAWINGS = new Set(['icon', 'icons', 'svg', 'image', 'img', 'logo', 'captcha', 'qr', 'qrcode', 'barcode']);

/** `answer.numbers.games`, `answer.total`. */
function isNumber(path: readonly string[]): boolean {
  const [last, before] = [path.at(-1), path.at(-2)];
  return COUNT.test(last ?? '') || /^(numbers|counts|totals)$/i.test(before ?? '');
}
const COUNT = /^(counts?|totals?|size|length|percent(age)?)$/i;

/**
 * True for the field of an answer that tells what went wrong, `answer.error.msg`. A message of a list of messages is data.
 */
function isErrorText(node: TSESTree.Node, module: Module): boolean {
  const at = unwrap(node);
  if (at.type !== 'MemberExpression' || !ERROR_TEXT.test(memberName(at) ?? '')) return false;
  let root = unwrap(at.object);
  while (root.type === 'MemberExpression') {
    if (root.computed && root.property.type !== 'Literal') return false;
    root = unwrap(root.object);
  }
  return root.type !== 'Identifier' || !isItem(root, module);
}

/** `for (const message of messages)`, `messages.forEach((message) => …)` */
function isItem(name: TSESTree.Identifier, module: Module): boolean {
  return (module.variableOf(name)?.defs ?? []).some(({ node }) => {
    const declared = node as TSESTree.Node;
    if (isFunction(declared))
      return declared.parent.type === 'CallExpression' && LISTS.test(methodName(declared.parent) ?? '');
    return declared.type === 'VariableDeclarator' && declared.parent.parent?.type === 'ForOfStatement';
  });
}

/** True for code that runs only where a server has not given what it was asked for: `if (!response.ok) …`, `catch { … }`. */
function isAfterFailure(node: TSESTree.Node): boolean {
  for (const { test, holds } of conditionsOf(node)) if (tellsFailure(test, holds)) return true;
  return false;
}

function tellsFailure(test: TSESTree.Node, holds: boolean): boolean {
  const at = unwrap(test);
  switch (at.type) {
    case 'UnaryExpression':
      return at.operator === '!' && tellsFailure(at.argument, !holds);
    case 'LogicalExpression': {
      const sides = [at.left, at.right].map((side) => tellsFailure(side, holds));
      return at.operator === (holds ? '&&' : '||') ? sides.includes(true) : !sides.includes(false);
    }
    case 'BinaryExpression':
      return comparesStatus(at, holds);
    default:
      return (holds ? FAILED : OK).test(lastName(at) ?? '');
  }
}

/** `response.status !== 200`, `status >= 400`. */
function comparesStatus({ left, right, operator }: TSESTree.BinaryExpression, holds: boolean): boolean {
  const status = unwrap(left);
  const code = right.type === 'Literal' ? right.value : undefined;
  if (typeof code !== 'number' || !STATUS.test(lastName(status) ?? '')) return false;
  if (/^[!=]==?$/.test(operator)) return (operator[0] === '=') === holds ? code >= 400 : code === 200 || code === 201;
  return holds ? operator.startsWith('>') && code >= 299 : operator.startsWith('<') && code <= 400;
}
