import type { TSESTree } from '@typescript-eslint/utils';
import type { Arrival } from '../../semantics/arrival';
import { functionAround, isFunction, isNothing, memberName, unwrap } from '../../semantics/syntax';
import type { Module } from '../../semantics/module';
import type { Atom, TextView } from '../../semantics/value';
import type { CleartextUrl } from './cleartext-urls';
import { definitionOf } from './expressions';
import type { Piece } from './mentions';
import { someNode } from './walk';
import { conditionsOf } from './conditions';

/**
 * Who decides between this URL and the same one with TLS, when both are possible: an address that has TLS or has none, of
 * the page that loads the script (`page`) or of the server (`address`), and this URL is then as safe as that one; a
 * setting; or a setting by which somebody has asked to do without TLS (`asked`), so that it is not done unless it is
 * meant. Undefined when TLS is no possibility.
 * @param secure the scheme with TLS, `https`
 * @param module in which the URL arrives
 */
export function schemeChoice(
  url: CleartextUrl,
  arrival: Pick<Arrival, 'node' | 'value'>,
  secure: string,
  module: Module,
): 'page' | 'address' | 'setting' | 'asked' | undefined {
  const rest = (text: TextView, scheme: string): string => text.pieces.join('\0').slice(scheme.length);
  const twin = arrival.value
    .texts()
    .find(
      (text) =>
        text.prefix.toLowerCase().startsWith(`${secure}://`) && rest(text, secure) === rest(url.text, url.scheme),
    );
  if (!twin) return undefined;
  if (url.text.holes.some((hole) => hole.labelled('untrusted.link').length > 0)) return 'page';
  const places = [{ node: arrival.node, module }, ...ways(url.atom)];
  if (followsAddress([...places, ...ways(twin.atom)], url.scheme)) return 'address';
  return isAskedFor(places, url.scheme) ? 'asked' : 'setting';
}

/**
 * True for an address of somebody's choice that gets this scheme only when it names none: `if (!/^https?:/.test(address))
 * address = 'http://' + address`, `${parsed.protocol ?? 'mqtt:'}//…`. Who gave the address can ask for TLS in it.
 * @param module in which the URL arrives
 */
export function isSchemeGuessed(url: CleartextUrl, node: TSESTree.Node, module: Module): boolean {
  if (url.host !== '' || !url.text.pieces[0]?.trim().endsWith('://')) return false;
  return [{ node, module }, ...ways(url.atom)].some((way) => {
    const added: TSESTree.Node[] = [];
    someNode(
      way.node,
      (one) => {
        if ((one.type === 'TemplateLiteral' || one.type === 'BinaryExpression') && isOfScheme(one, url.scheme))
          added.push(one);
        return false;
      },
      (one) => one === way.node || !isFunction(one),
    );
    return added.some(standsWithoutScheme) || schemeIsTaken(way, url.scheme);
  });
}

/** `${protocol}://…` where the scheme is that of an address if it has one, and this one else. */
function schemeIsTaken({ node, module }: Piece, scheme: string): boolean {
  const at = unwrap(node);
  const first =
    at.type === 'TemplateLiteral' && at.quasis[0]?.value.raw === ''
      ? at.expressions[0]
      : at.type === 'BinaryExpression' && at.operator === '+'
        ? leftmost(at)
        : undefined;
  const given = first ? givenTo(first, module) : [];
  return given.some((one) => isOfScheme(one, scheme)) && given.some(readsScheme);
}

function leftmost(node: TSESTree.BinaryExpression): TSESTree.Node {
  const left = unwrap(node.left);
  return left.type === 'BinaryExpression' && left.operator === '+' ? leftmost(left) : left;
}

/** What an expression may be: what its variable is set to, and the sides of `||` and `??`. */
function givenTo(node: TSESTree.Node, module: Module): readonly TSESTree.Node[] {
  const at = unwrap(node);
  if (at.type === 'LogicalExpression') return [at.left, at.right].flatMap((side) => givenTo(side, module));
  if (at.type === 'ConditionalExpression') return [at.consequent, at.alternate].map(unwrap);
  const variable = at.type === 'Identifier' ? module.variableOf(at) : undefined;
  if (!variable) return [at];
  const set = variable.references.flatMap(({ identifier }) => {
    const value = written(identifier as TSESTree.Node);
    return value === identifier ? [] : [value];
  });
  const definition = definitionOf(at, module);
  return [...(definition ? [definition] : []), ...set].flatMap((one) =>
    one.type === 'LogicalExpression' ? [one.left, one.right].map(unwrap) : [unwrap(one)],
  );
}

/** `new URL(address).protocol`, perhaps without its colon. */
function readsScheme(node: TSESTree.Node): boolean {
  return someNode(node, (one) => one.type === 'MemberExpression' && /^(protocol|scheme)$/.test(memberName(one) ?? ''));
}

/** The node runs only when a test has found no scheme. */
function standsWithoutScheme(node: TSESTree.Node): boolean {
  for (const { test, holds } of conditionsOf(node, functionAround(node))) if (findsNoScheme(test, holds)) return true;
  return false;
}

/** True when a test that holds, or does not hold, says that a text begins with no scheme, one with TLS included. */
function findsNoScheme(given: TSESTree.Node, holds: boolean): boolean {
  const test = unwrap(given);
  if (test.type === 'UnaryExpression' && test.operator === '!') return findsNoScheme(test.argument, !holds);
  if (test.type === 'LogicalExpression' && test.operator === (holds ? '&&' : '||'))
    return findsNoScheme(test.left, holds) || findsNoScheme(test.right, holds);
  if (test.type === 'BinaryExpression' && /^[!=]==?$/.test(test.operator) && isNothing(test.right))
    return findsNoScheme(test.left, holds === (test.operator[0] === '!'));
  if (holds || test.type !== 'CallExpression' || test.callee.type !== 'MemberExpression') return false;
  if (!/^(startsWith|includes|test|match|search)$/.test(memberName(test.callee) ?? '')) return false;
  return [test.callee.object, ...test.arguments].some((one) => {
    const at = unwrap(one);
    if (at.type !== 'Literal') return false;
    return admitsTls('regex' in at ? at.regex.pattern.replaceAll('\\', '') : String(at.value));
  });
}

/** `http`, `https://`, `^https?:`, `://`, `^[a-z]+://`: a text that begins so may have TLS. */
function admitsTls(start: string): boolean {
  return /^\^?(http|:\/\/)$|https|wss|mqtts|ftps/.test(start) || (/:(\/\/)?$/.test(start) && /[?*+]/.test(start));
}

/** The expressions that an atom got its value by. */
function ways(atom: Atom): readonly Piece[] {
  const found: Piece[] = [];
  for (let hop = atom.hop; hop; hop = hop.from) found.push({ node: written(hop.node), module: hop.module });
  return found;
}

/** The choices between the scheme and another that stand in an expression, each with the scheme when its test holds. */
function choices(place: TSESTree.Node, scheme: string): readonly { test: TSESTree.Node; isCleartext: boolean }[] {
  const found: { test: TSESTree.Node; isCleartext: boolean }[] = [];
  someNode(
    place,
    (one) => {
      if (one.type !== 'ConditionalExpression') return false;
      const [yes, no] = [one.consequent, one.alternate].map((branch) => isOfScheme(branch, scheme));
      if (yes !== no) found.push({ test: one.test, isCleartext: yes! });
      return false;
    },
    (one) => one === place || !isFunction(one),
  );
  return found;
}

/** True when the place where the scheme is chosen can be seen, and the one without TLS is taken only when something is set. */
function isAskedFor(places: readonly Piece[], scheme: string): boolean {
  for (const { node } of places) {
    const [choice] = choices(node, scheme);
    if (choice) return choice.isCleartext === isTrueWhenSet(choice.test);
  }
  return false;
}

/** True when the scheme is chosen by whether an address has TLS: `location.protocol === 'https:' ? 'wss:' : 'ws:'`. */
function followsAddress(places: readonly Piece[], scheme: string): boolean {
  return places.some(
    ({ node, module }) =>
      choices(node, scheme).some(({ test }) => asksForTls(test, module)) ||
      conditions(node).some((test) => asksForTls(test, module)),
  );
}

/** The tests of the `if` statements in which a write stands, up to the function around it. */
function conditions(node: TSESTree.Node): readonly TSESTree.Node[] {
  const found: TSESTree.Node[] = [];
  for (let at = node.parent; at && !isFunction(at); at = at.parent) if (at.type === 'IfStatement') found.push(at.test);
  return found;
}

/** True for a test of the scheme of an address: `url.protocol === 'https:'`, `API.startsWith('https')`, `/^https/.test(api)`. */
function asksForTls(test: TSESTree.Node, module: Module, depth = 0): boolean {
  return someNode(test, (one) => {
    if (one.type === 'Literal')
      return /^\^?(https|wss)(:|:\\?\/\\?\/)?$/i.test('regex' in one ? one.regex.pattern : String(one.value));
    const definition = one.type === 'Identifier' && depth < 3 ? definitionOf(one, module) : undefined;
    return definition !== undefined && asksForTls(definition, module, depth + 1);
  });
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
