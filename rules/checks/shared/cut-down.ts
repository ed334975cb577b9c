import type { TSESTree } from '@typescript-eslint/utils';
import type { RuleContext } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
import { displayName, functionAround, keyName, memberName, unwrap } from '../../semantics/syntax';
import type { Leaf } from './leaves';
import { fieldOf, isLeftOutByFormat } from './log-formats';
import { isIdentityName } from './phi-names';
import { isSecretName } from './secrets';
import { valueName } from './expressions';
import { someNode } from './walk';

/** What of an object never gets into the log, though the object is given to it. */

type Rule = RuleContext<string>;

/** True where something that must not be logged was taken out of an object before it is: overwritten, deleted, filtered. */
export function isCutDown(node: TSESTree.Node, rule: Rule): boolean {
  const names = new Set([rule.sourceCode.getText(unwrap(node))]);
  for (let at = node; at.parent; at = at.parent) {
    const { parent } = at;
    if (parent.type === 'ObjectExpression' && overwrites(parent.properties, at)) return true;
    if (parent.type === 'CallExpression' && (isFiltered(parent, at) || isMergedOver(parent, at))) return true;
    if (parent.type === 'VariableDeclarator' && parent.init === at && parent.id.type === 'Identifier')
      names.add(parent.id.name);
    if (/Statement$|Declaration$/.test(parent.type)) break;
  }
  const around = functionAround(node) ?? rule.sourceCode.ast;
  return someNode(around, (one) => {
    const member =
      one.type === 'UnaryExpression' && one.operator === 'delete'
        ? unwrap(one.argument)
        : one.type === 'AssignmentExpression'
          ? unwrap(one.left)
          : undefined;
    return (
      member?.type === 'MemberExpression' &&
      isSensitive(memberName(member)) &&
      names.has(rule.sourceCode.getText(unwrap(member.object)))
    );
  });
}

const isSensitive = (name: string | undefined): boolean =>
  name !== undefined && (isSecretName(name) || isIdentityName(name, true) || /^(authorization|cookie)$/i.test(name));

/** `{ ...request.body, password: '***' }` */
function overwrites(properties: readonly TSESTree.ObjectLiteralElement[], spread: TSESTree.Node): boolean {
  const after = properties.slice(properties.findIndex((one) => one === spread) + 1);
  return spread.type === 'SpreadElement' && after.some((one) => one.type === 'Property' && isSensitive(keyName(one)));
}

/** `Object.assign({}, request.body, { password: '***' })` */
function isMergedOver({ callee, arguments: given }: TSESTree.CallExpression, at: TSESTree.Node): boolean {
  if (displayName(callee) !== 'Object.assign') return false;
  return given
    .slice(given.findIndex((one) => one === at) + 1)
    .some(
      (one) =>
        one.type === 'ObjectExpression' &&
        one.properties.some((part) => part.type === 'Property' && isSensitive(keyName(part))),
    );
}

/** `JSON.stringify(request.body, withoutSecrets)`: a function or a list says what is written. */
function isFiltered({ callee, arguments: [first, filter] }: TSESTree.CallExpression, at: TSESTree.Node): boolean {
  if (displayName(callee) !== 'JSON.stringify' || first !== at || !filter) return false;
  return !(filter.type === 'Literal' || valueName(filter) === 'undefined');
}

/**
 * True where the logger itself leaves things out of a part of an entry: by the `redact` or `serializers` of pino, by those
 * that Fastify has for `req`, or by a format of winston that the program put together.
 */
export function isCutDownByLogger(
  { node, key }: Pick<Leaf, 'node' | 'key'>,
  arrival: Arrival,
  { semantics }: Pick<Rule, 'semantics'>,
): boolean {
  const { call } = arrival;
  if (isLeftOutByFormat(node, arrival, semantics)) return true;
  const names = [key, valueName(node)].filter((name) => name !== undefined);
  if (call.library === 'fastify' && key === 'req') return true;
  return (call.receiver?.atoms ?? []).some((atom) => {
    if (atom.kind !== 'instance' || !atom.made) return false;
    return atom.made.args.some((options) => {
      const redact = semantics.property(options, 'redact');
      const paths = [redact, semantics.property(redact, 'paths')]
        .flatMap(({ atoms }) => atoms.flatMap((one) => (one.kind === 'array' ? one.items : [])))
        .flatMap((item) => item.texts().map(({ exact }) => exact?.split(/[.[\]"']+/) ?? names));
      const serializers = semantics.property(options, 'serializers');
      return (
        paths.some((path) => path.some((part) => names.includes(part))) ||
        (key !== undefined && semantics.property(serializers, key).atoms.some((one) => one.kind === 'function'))
      );
    });
  });
}

/** The same of a field of the object that is logged; what stands in a text is beyond the reach of a logger. */
export function isFieldLeftOut(node: TSESTree.Node, arrival: Arrival, rule: Pick<Rule, 'semantics'>): boolean {
  const key = fieldOf(node, arrival.call.node).at(-1);
  return key !== undefined && isCutDownByLogger({ node, key }, arrival, rule);
}
