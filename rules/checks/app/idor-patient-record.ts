import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import { displayName, functionAround, memberName, unwrap } from '../../semantics/syntax';
import { once } from '../shared/once';
import { words } from '../shared/secrets';
import { someNode } from '../shared/walk';

const LOADS =
  /^(findById|findByPk|findOne|findOneBy|findUnique|findUniqueOrThrow|findFirst|findOneOrFail|findByIdAndUpdate|findByIdAndDelete|findOneAndUpdate|findOneAndDelete|deleteOne|updateOne)$/;
const RECORD = new Set([
  'patient',
  'patients',
  'observation',
  'observations',
  'record',
  'records',
  'device',
  'devices',
  'infusion',
  'infusions',
  'prescription',
  'prescriptions',
  'treatment',
  'treatments',
  'encounter',
  'encounters',
  'reading',
  'readings',
  'medication',
  'medications',
  'diagnosis',
  'report',
  'reports',
  'pump',
  'pumps',
  'therapy',
  'appointment',
  'chart',
  'vitals',
  'glucose',
]);
/** Who asks, or whose record it is: any of these in the handler or before it is a check that cannot be judged from outside. */
const ASKER =
  /user|session|auth|tenant|org|compartment|owner|hospital|clinic|caller|principal|permission|ability|access|role|admin|claims|jwt|account|member|guard|protect|passport|policy|scope|allow|care_?team|practitioner|doctor|nurse/i;

export default defineRule({
  id: 'idor-patient-record',
  title: 'A record is given to whoever names its number',
  threats: ['IOMT-APP-06'],
  cwe: ['CWE-639'],
  severity: 'warning',
  confidence: 'medium',
  preset: 'strict',
  group: 'Web, API and session',
  triggers: ['findById', 'findByPk', 'findOne', 'findUnique', 'findFirst', 'deleteOne', 'updateOne'],
  messages: {
    open: '{{what}} is loaded by a number of the request alone, and nothing here asks whose it is, so any user reads or changes other patients by counting up. Put the caller into the query: their clinic, care team or patient id.',
  },
  nodes: (rule) => ({
    CallExpression(node) {
      const callee = unwrap(node.callee);
      if (callee.type !== 'MemberExpression' || !LOADS.test(memberName(callee) ?? '')) return;
      const name = displayName(callee.object) ?? '';
      const [key] = node.arguments;
      if (!key || !words(name).some((word) => RECORD.has(word)) || asksWho(node, rule)) return;
      const flow = requestId(key, rule);
      // One handler, one finding: what is missing there is missing once.
      if (!flow || !once(rule, functionAround(node) ?? node)) return;
      rule.report({
        node,
        messageId: 'open',
        data: { what: name.split('.').pop()! },
        trace: rule.semantics.trace({ node, via: [] }, flow),
      });
    },
  }),
});

/** The label of a route or query parameter that alone decides which record it is. */
function requestId(
  key: TSESTree.Node,
  rule: RuleContext<'open'>,
): ReturnType<ReturnType<RuleContext['semantics']['value']>['labelled']>[number] | undefined {
  const at = unwrap(key);
  if (at.type !== 'ObjectExpression') return rule.semantics.value(at).labelled('untrusted.http')[0];
  const properties = at.properties.flatMap((one) => (one.type === 'Property' ? [one] : []));
  if (properties.length !== at.properties.length) return undefined;
  const where = properties.find((one) => one.key.type === 'Identifier' && one.key.name === 'where');
  if (where) return requestId(where.value, rule);
  if (properties.some((one) => ASKER.test(rule.sourceCode.getText(one)))) return undefined;
  return properties.map((one) => rule.semantics.value(one.value).labelled('untrusted.http')[0]).find((flow) => flow);
}

/** The handler, or a middleware that stands before it in the same registration, says who is asking. */
function asksWho(node: TSESTree.Node, rule: RuleContext<'open'>): boolean {
  let outer = functionAround(node);
  for (let at = outer; at; at = functionAround(at)) {
    outer = at;
    if (
      someNode(
        at,
        (one) =>
          (one.type === 'Identifier' && ASKER.test(one.name)) ||
          (one.type === 'Literal' && typeof one.value === 'string' && /authorization/i.test(one.value)),
      )
    )
      return true;
  }
  const call = outer?.parent;
  if (
    call?.type === 'CallExpression' &&
    call.arguments.some((argument) => argument !== outer && ASKER.test(rule.sourceCode.getText(argument)))
  )
    return true;
  // Middlewares of the whole file: `router.use(requireRole('nurse'))`, guards of a class.
  return rule.semantics.module.calls.some(
    (one) =>
      one.type === 'CallExpression' &&
      one.callee.type === 'MemberExpression' &&
      memberName(one.callee) === 'use' &&
      one.arguments.some((argument) => ASKER.test(rule.sourceCode.getText(argument))),
  );
}
