import type { TSESTree } from '@typescript-eslint/utils';
import type { Arrival } from '../../semantics/arrival';
import { isFunction, isNothing, unwrap } from '../../semantics/syntax';
import type { TextView } from '../../semantics/value';
import type { CleartextUrl } from './cleartext-urls';
import { someNode } from './walk';

/**
 * Who decides between this URL and the same one with TLS, when both are possible: the page that loads the script, which is
 * then as safe as the page; a setting; or a setting by which somebody has asked to do without TLS (`asked`), so that it is
 * not done unless it is meant. Undefined when TLS is no possibility.
 * @param secure the scheme with TLS, `https`
 */
export function schemeChoice(
  url: CleartextUrl,
  arrival: Pick<Arrival, 'node' | 'value'>,
  secure: string,
): 'page' | 'setting' | 'asked' | undefined {
  const rest = (text: TextView, scheme: string): string => text.pieces.join('\0').slice(scheme.length);
  const hasTwin = arrival.value
    .texts()
    .some(
      (text) =>
        text.prefix.toLowerCase().startsWith(`${secure}://`) && rest(text, secure) === rest(url.text, url.scheme),
    );
  if (!hasTwin) return undefined;
  if (url.text.holes.some((hole) => hole.labelled('untrusted.link').length > 0)) return 'page';
  return isAskedFor(url, arrival.node) ? 'asked' : 'setting';
}

/** True when the place where the scheme is chosen can be seen, and the one without TLS is taken only when something is set. */
function isAskedFor(url: CleartextUrl, node: TSESTree.Node): boolean {
  const places = [node];
  for (let hop = url.atom.hop; hop; hop = hop.from) places.push(written(hop.node));
  for (const place of places) {
    let answer: boolean | undefined;
    someNode(
      place,
      (one) => {
        if (one.type !== 'ConditionalExpression') return false;
        const [yes, no] = [one.consequent, one.alternate].map((branch) => isOfScheme(branch, url.scheme));
        if (yes !== no) answer = yes === isTrueWhenSet(one.test);
        return answer !== undefined;
      },
      (one) => one === place || !isFunction(one),
    );
    if (answer !== undefined) return answer;
  }
  return false;
}

/** The expression by which what stands there gets its value. */
function written(node: TSESTree.Node): TSESTree.Node {
  const { parent } = node;
  if (parent?.type === 'VariableDeclarator' && parent.id === node) return parent.init ?? node;
  return parent?.type === 'AssignmentExpression' && parent.left === node ? parent.right : node;
}

/** True for a text that begins with the scheme, or is its name. */
function isOfScheme(given: TSESTree.Node, scheme: string): boolean {
  const node = unwrap(given);
  const text =
    node.type === 'Literal'
      ? String(node.value)
      : node.type === 'TemplateLiteral'
        ? (node.quasis[0]?.value.cooked ?? '')
        : node.type === 'BinaryExpression' && node.left.type === 'Literal'
          ? String(node.left.value)
          : '';
  return new RegExp(`^${scheme}(:|$)`, 'i').test(text.trim());
}

/** True when a condition holds only once somebody has set something: `X === 'true'`, `options.insecure`, not `!options.tls`. */
function isTrueWhenSet(given: TSESTree.Node): boolean {
  const test = unwrap(given);
  switch (test.type) {
    case 'UnaryExpression':
      return test.operator === '!' ? !isTrueWhenSet(test.argument) : true;
    case 'LogicalExpression':
      return test.operator === '&&'
        ? isTrueWhenSet(test.left) || isTrueWhenSet(test.right)
        : isTrueWhenSet(test.left) && isTrueWhenSet(test.right);
    case 'BinaryExpression': {
      const isEqual = test.operator === '===' || test.operator === '==';
      if (!isEqual && test.operator !== '!==' && test.operator !== '!=') return false;
      return isEqual !== [test.left, test.right].some(isUnset);
    }
    default:
      return true;
  }
}

function isUnset(node: TSESTree.Node): boolean {
  return isNothing(node) || (node.type === 'Literal' && node.value === '');
}
