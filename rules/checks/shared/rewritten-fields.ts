import type { TSESTree } from '@typescript-eslint/utils';
import type { RuleContext } from '../../rule';
import { memberName, unwrap } from '../../semantics/syntax';
import type { FunctionNode } from '../../semantics/value';
import type { Part } from './applications';
import { lastName, literalText } from './expressions';
import type { RequestField } from './field-checks';
import type { Mounting } from './mounted';
import { someNode } from './walk';

/**
 * True when something on each route to a handler puts another text in place of a field of the request,
 * `request.params[name] = path.normalize(request.params[name]).replace(…)`: how good that is, the handler does not tell.
 */
export function isRewrittenOnRoutes(field: RequestField, { chains }: Mounting, rule: RuleContext<string>): boolean {
  return chains.length > 0 && chains.every((chain) => chain.some((part) => isRewrittenBy(part, field, rule)));
}

function isRewrittenBy({ node, module }: Part, field: RequestField, { semantics }: RuleContext<string>): boolean {
  const at = unwrap(node);
  // `cleanPath('file')` makes the middleware for one field.
  const isMadeFor = at.type === 'CallExpression' && at.arguments.some((one) => literalText(one) === field.name);
  return semantics
    .value(at, module)
    .atoms.some((atom) => atom.kind === 'function' && rewrites(atom.node, field, isMadeFor));
}

function rewrites(fn: FunctionNode, { part, name }: RequestField, isMadeFor: boolean): boolean {
  return someNode(fn.body!, (one) => {
    const target = one.type === 'AssignmentExpression' && one.operator === '=' ? unwrap(one.left) : undefined;
    if (one.type !== 'AssignmentExpression' || target?.type !== 'MemberExpression') return false;
    const isField = target.computed && target.property.type !== 'Literal' ? isMadeFor : memberName(target) === name;
    return isField && lastName(target.object) === part && someNode(one.right, cleans);
  });
}

/** A call that, by its name, makes of a text what leads to no other place. */
function cleans(node: TSESTree.Node): boolean {
  return node.type === 'CallExpression' && CLEANS.test(lastName(node.callee) ?? '');
}
const CLEANS = /^(normalize|basename|replace(All)?|encodeURIComponent|filenamify)$|sanit|clean|(^|_)safe|strip/i;
