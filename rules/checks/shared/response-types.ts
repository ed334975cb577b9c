import type { TSESTree } from '@typescript-eslint/utils';
import type { RuleContext } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
import { functionAround, inside, keyName, methodName, unwrap } from '../../semantics/syntax';

/** Methods that set headers: one by name and value, or several in an object. */
const SETS = /^(setHeader|set|header|headers|append|writeHead|code)$/;
const OBJECT = 'ObjectExpression';

/**
 * True when a response is no page of its own: it is saved as a file (`Content-Disposition: attachment`), or its type is one
 * that browsers do not read as HTML. Said by the call itself, or by one that comes before it on every way.
 * @param arrival of the body
 */
export function isNoPage(arrival: Arrival, rule: RuleContext<string>): boolean {
  return isSaid(arrival, { isMeant: isOtherType, isSaved: true }, rule);
}

/**
 * True when a response is said to be HTML, by the call itself or by one that comes before it on every way.
 * @param arrival of the body
 */
export function isPage(arrival: Arrival, rule: RuleContext<string>): boolean {
  return isSaid(arrival, { isMeant: isHtmlType, isSaved: false }, rule);
}

/** What is looked for in headers: a kind of type, and whether a file to be saved counts as well. */
interface Wanted {
  readonly isMeant: (type: TSESTree.Node, rule: RuleContext<string>) => boolean;
  readonly isSaved: boolean;
}

function isSaid({ call }: Arrival, wanted: Wanted, rule: RuleContext<string>): boolean {
  const fn = functionAround(call.node);
  const before = (fn ? rule.semantics.module.callsIn(fn) : rule.semantics.module.calls).filter(
    (one): one is TSESTree.CallExpression => one.type === 'CallExpression' && comesBefore(one, call.node),
  );
  return (
    before.some((one) => setsType(one, wanted, rule)) ||
    ('arguments' in call.node && call.node.arguments.some((one) => optionsSetType(one, wanted, rule)))
  );
}

/** True when the first stands earlier in a block that the second is in, or is what the second is called on. */
function comesBefore(first: TSESTree.Node, second: TSESTree.Node): boolean {
  if (first === second || inside(first, second)) return first !== second;
  let block = first.parent;
  while (block && block.type !== 'BlockStatement' && block.type !== 'Program' && block.type !== 'SwitchCase')
    if (
      /^(ConditionalExpression|LogicalExpression|IfStatement|(For|ForIn|ForOf|While|DoWhile)Statement)$/.test(
        block.type,
      )
    )
      return false;
    else block = block.parent;
  return block !== undefined && inside(second, block) && first.range[1] <= second.range[0];
}

function setsType(call: TSESTree.CallExpression, wanted: Wanted, rule: RuleContext<string>): boolean {
  const method = methodName(call) ?? '';
  const [first, second] = call.arguments;
  if (method === 'attachment') return wanted.isSaved;
  if (/^(type|contentType)$/.test(method)) return first !== undefined && wanted.isMeant(first, rule);
  if (!SETS.test(method) || !first) return false;
  const name = rule.semantics.value(first).only()?.value;
  if (typeof name === 'string' && second) return isWanted(name, second, wanted, rule);
  return call.arguments.some((one) => setIn(one, wanted, rule));
}

/** `new Response(body, { headers: { 'content-type': 'text/csv' } })`. */
function optionsSetType(node: TSESTree.Node, wanted: Wanted, rule: RuleContext<string>): boolean {
  const at = unwrap(node);
  return (
    at.type === OBJECT &&
    at.properties.some((one) => one.type === 'Property' && keyName(one) === 'headers' && setIn(one.value, wanted, rule))
  );
}

function setIn(node: TSESTree.Node, wanted: Wanted, rule: RuleContext<string>): boolean {
  const at = unwrap(node);
  return (
    at.type === OBJECT &&
    at.properties.some((one) => one.type === 'Property' && isWanted(keyName(one) ?? '', one.value, wanted, rule))
  );
}

function isWanted(header: string, value: TSESTree.Node, wanted: Wanted, rule: RuleContext<string>): boolean {
  switch (header.toLowerCase()) {
    case 'content-disposition':
      return (
        wanted.isSaved &&
        rule.semantics
          .value(value)
          .texts()
          .some(({ prefix }) => /^\s*attachment/i.test(prefix))
      );
    case 'content-type':
      return wanted.isMeant(value, rule);
    default:
      return false;
  }
}

/** A type that is known, and none that browsers run scripts of. */
function isOtherType(node: TSESTree.Node, rule: RuleContext<string>): boolean {
  const value = rule.semantics.value(node);
  const texts = value.texts();
  return (
    texts.length > 0 &&
    texts.length === value.atoms.length &&
    texts.every(({ prefix }) => /^\.?[a-z]/i.test(prefix) && !/html|xml|svg/i.test(prefix))
  );
}

function isHtmlType(node: TSESTree.Node, rule: RuleContext<string>): boolean {
  const texts = rule.semantics.value(node).texts();
  return texts.length > 0 && texts.every(({ prefix }) => /^\.?(text\/)?html/i.test(prefix));
}
