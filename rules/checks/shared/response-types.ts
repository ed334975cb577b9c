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
export function isNoPage({ call }: Arrival, rule: RuleContext<string>): boolean {
  const fn = functionAround(call.node);
  const before = (fn ? rule.semantics.module.callsIn(fn) : rule.semantics.module.calls).filter(
    (one): one is TSESTree.CallExpression => one.type === 'CallExpression' && comesBefore(one, call.node),
  );
  return (
    before.some((one) => setsOtherType(one, rule)) ||
    ('arguments' in call.node && call.node.arguments.some((one) => optionsSetOtherType(one, rule)))
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

function setsOtherType(call: TSESTree.CallExpression, rule: RuleContext<string>): boolean {
  const method = methodName(call) ?? '';
  const [first, second] = call.arguments;
  if (method === 'attachment') return true;
  if (/^(type|contentType)$/.test(method)) return first !== undefined && isOtherType(first, rule);
  if (!SETS.test(method) || !first) return false;
  const name = rule.semantics.value(first).only()?.value;
  if (typeof name === 'string' && second) return isOther(name, second, rule);
  return call.arguments.some((one) => setIn(one, rule));
}

/** `new Response(body, { headers: { 'content-type': 'text/csv' } })`. */
function optionsSetOtherType(node: TSESTree.Node, rule: RuleContext<string>): boolean {
  const at = unwrap(node);
  return (
    at.type === OBJECT &&
    at.properties.some((one) => one.type === 'Property' && keyName(one) === 'headers' && setIn(one.value, rule))
  );
}

function setIn(node: TSESTree.Node, rule: RuleContext<string>): boolean {
  const at = unwrap(node);
  return (
    at.type === OBJECT &&
    at.properties.some((one) => one.type === 'Property' && isOther(keyName(one) ?? '', one.value, rule))
  );
}

function isOther(header: string, value: TSESTree.Node, rule: RuleContext<string>): boolean {
  switch (header.toLowerCase()) {
    case 'content-disposition':
      return rule.semantics
        .value(value)
        .texts()
        .some(({ prefix }) => /^\s*attachment/i.test(prefix));
    case 'content-type':
      return isOtherType(value, rule);
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
