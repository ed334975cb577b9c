import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import { memberName, unwrap } from '../../semantics/syntax';
import { passwordOfRecord } from '../shared/account-records';
import { definitionOf, lastName } from '../shared/expressions';
import { once } from '../shared/once';

type Rule = RuleContext<'record' | 'environment'>;

export default defineRule({
  id: 'password-in-response',
  title: 'Password hashes, or the environment with its keys, are sent to a client',
  threats: ['IOMT-APP-15', 'IOMT-APP-09'],
  cwe: ['CWE-201', 'CWE-522'],
  severity: 'warning',
  confidence: 'medium',
  preset: 'recommended',
  group: 'Web, API and session',
  messages: {
    record:
      'This answer holds {{name}} of the account as it lies in the data base: whoever may ask for it takes the hash home and tries passwords of staff and patients against it. Send the fields that the client needs.',
    environment:
      'This answer holds the whole environment of the process, with the passwords and keys that were put there. Send the settings that the client needs.',
  },
  roles: {
    'http.response.body'(arrival, rule) {
      if (!arrival.direct) return;
      for (const part of partsOf(arrival.node, rule)) if (judge(part, rule)) return;
    },
  },
});

function judge(node: TSESTree.Node, rule: Rule): boolean {
  const at = unwrap(node);
  if (isEnvironment(at, rule)) {
    if (once(rule, at)) rule.report({ node: at, messageId: 'environment', severity: 'error', confidence: 'high' });
    return true;
  }
  const name = passwordOfRecord(at, rule);
  if (name === undefined || !once(rule, at)) return false;
  rule.report({ node: at, messageId: 'record', data: { name } });
  return true;
}

/** The body itself, and what is put into an object that is the body: where it is written, and by assignments behind. */
function partsOf(body: TSESTree.Node, rule: Rule): readonly TSESTree.Node[] {
  const at = unwrap(body);
  const made = at.type === 'Identifier' ? definitionOf(at, rule.semantics.module) : at;
  const object = made && unwrap(made);
  if (object?.type === 'CallExpression' && lastName(object.callee) === 'stringify' && object.arguments[0])
    return partsOf(object.arguments[0], rule);
  const written =
    object?.type === 'ObjectExpression'
      ? object.properties.flatMap((one) => (one.type === 'Property' ? [one.value] : [one.argument]))
      : [];
  return [at, ...written, ...(at.type === 'Identifier' ? assignedTo(at, rule) : [])];
}

/** `result.user = user`: what the properties of a variable are set to. */
function assignedTo(name: TSESTree.Identifier, { semantics: { module } }: Rule): readonly TSESTree.Node[] {
  const variable = module.variableOf(name);
  return (variable?.references ?? []).flatMap(({ identifier }) => {
    const member = (identifier as TSESTree.Node).parent;
    const write =
      member?.type === 'MemberExpression' && member.object === (identifier as TSESTree.Node)
        ? member.parent
        : undefined;
    return write?.type === 'AssignmentExpression' && write.left === member ? [write.right] : [];
  });
}

/** `process.env` as a whole. */
function isEnvironment(at: TSESTree.Node, { semantics: { module } }: Rule): boolean {
  if (at.type !== 'MemberExpression' || memberName(at) !== 'env') return false;
  const root = unwrap(at.object);
  return root.type === 'Identifier' && root.name === 'process' && module.variableOf(root) === undefined;
}
