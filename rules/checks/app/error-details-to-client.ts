import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import { functionAround, isFunction, memberName, unwrap } from '../../semantics/syntax';
import { once } from '../shared/once';
import { someNode } from '../shared/walk';

/** Errors that are made for the client: own classes, validation, an explicit mark. */
const FOR_CLIENT =
  /instanceof|isOperational|expose|isAxiosError|ValidationError|ZodError|\.errors\b|(?<!\bres|\bresponse|\breply|\bctx)\.status(Code)?\b(?!\s*\()|isJoi|HttpError|NODE_ENV|development|\bdebug\b|=== 'test'/i;

export default defineRule({
  id: 'error-details-to-client',
  title: 'The inside of an error is sent to the client',
  threats: ['IOMT-APP-15'],
  cwe: ['CWE-209'],
  severity: 'info',
  confidence: 'medium',
  preset: 'strict',
  group: 'Web, API and session',
  messages: {
    stack:
      'The stack of an error is sent to the client: paths, packages and versions of the server, and with them which known flaw fits. Log it with an id and send the id.',
    details:
      'What an unexpected error says is sent to the client: statements of the database, hosts, at times the patient it was about. Log it with an id and send the id.',
  },
  roles: {
    'http.response.body'(arrival, rule) {
      const error = errorAround(arrival.node);
      if (!error) return;
      const refers = (one: TSESTree.Node): boolean =>
        one.type === 'Identifier' && one.name === error.name && !isKey(one);
      if (!someNode(arrival.node, refers) || FOR_CLIENT.test(rule.sourceCode.getText(error.scope))) return;
      const property = memberOf(arrival.node, error.name);
      if (property !== undefined && !/^(stack|message|sqlMessage|sql|detail|response|toString)$/.test(property)) return;
      if (!once(rule, arrival.node)) return;
      rule.report(
        property === 'stack'
          ? { node: arrival.node, messageId: 'stack', severity: 'warning' }
          : { node: arrival.node, messageId: 'details' },
      );
    },
  },
});

/** The error that is at hand where a response is sent: of a `catch`, a rejection, a callback or an error handler. */
function errorAround(node: TSESTree.Node): { readonly name: string; readonly scope: TSESTree.Node } | undefined {
  for (let at = node.parent; at; at = at.parent) {
    if (at.type === 'CatchClause')
      return at.param?.type === 'Identifier' ? { name: at.param.name, scope: at.body } : undefined;
    if (!isFunction(at)) continue;
    const [first] = at.params;
    const parent = at.parent;
    const isRejection =
      parent?.type === 'CallExpression' &&
      parent.callee.type === 'MemberExpression' &&
      (memberName(parent.callee) === 'catch' ||
        memberName(parent.callee) === 'setErrorHandler' ||
        (memberName(parent.callee) === 'then' && parent.arguments[1] === at));
    if (first?.type === 'Identifier' && (isRejection || at.params.length === 4 || /^(err|error|e)$/.test(first.name)))
      return { name: first.name, scope: at.body ?? at };
    if (functionAround(at) === undefined) return undefined;
  }
  return undefined;
}
/** The property of the error that is read in the expression; undefined when the error goes out whole. */
function memberOf(node: TSESTree.Node, name: string): string | undefined {
  let found: string | undefined;
  someNode(node, (one) => {
    if (
      one.type !== 'MemberExpression' ||
      unwrap(one.object).type !== 'Identifier' ||
      (unwrap(one.object) as TSESTree.Identifier).name !== name
    )
      return false;
    const property = memberName(one);
    if (found !== 'stack') found = property;
    return property === 'stack';
  });
  return found;
}
function isKey(node: TSESTree.Identifier): boolean {
  const { parent } = node;
  return (
    (parent.type === 'Property' && parent.key === node && !parent.shorthand) ||
    (parent.type === 'MemberExpression' && parent.property === node && !parent.computed)
  );
}
