import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import { displayName, functionAround, leaves, unwrap } from '../../semantics/syntax';
import { words } from '../shared/secrets';
import { functionName, isTherapyCommand, lastName, namesAround } from '../shared/therapy';
import { someNode } from '../shared/walk';

type Rule = RuleContext<'wall'>;

const THERAPY = new Set([
  'bolus',
  'dose',
  'basal',
  'lockout',
  'shock',
  'pacing',
  'infusion',
  'delivery',
  'delivered',
  'injection',
  'stim',
  'stimulation',
  'defib',
  'pca',
  'smb',
  'therapy',
]);
/** Times that outlive the process need the wall clock. */
const STORED = new Set([
  'stored',
  'saved',
  'persisted',
  'history',
  'entry',
  'record',
  'treatment',
  'treatments',
  'created',
  'updated',
  'db',
  'row',
  'doc',
  'profile',
  'mills',
  'date',
  'timestamp',
  'iso',
  'cache',
  'token',
  'session',
  'storage',
]);

export default defineRule({
  id: 'wall-clock-for-therapy-interval',
  title: 'The time between two doses is measured with a clock that can be set',
  threats: ['IOMT-NET-09', 'IOMT-DEV-07'],
  cwe: ['CWE-682'],
  severity: 'info',
  confidence: 'medium',
  preset: 'audit',
  group: 'Therapy safety and fail-safe behaviour',
  triggers: ['Date'],
  messages: {
    wall: 'This interval guards {{what}} and is measured with the wall clock, which NTP, a user or a forged time source can set forward or back: a dose comes too early, or never. Measure with performance.now() or process.hrtime.bigint().',
  },
  nodes: (rule) => ({
    BinaryExpression(node) {
      if (!/^[<>]=?$/.test(node.operator)) return;
      const difference = [node.left as TSESTree.Node, node.right]
        .map((side) => differenceIn(side, rule))
        .find((one) => one !== undefined);
      if (!difference) return;
      const names = wordsOf(node);
      if (names.some((word) => STORED.has(word))) return;
      const what = names.find((word) => THERAPY.has(word)) ?? guardedCommand(node, rule);
      if (what !== undefined)
        rule.report({
          node: difference,
          messageId: 'wall',
          data: {
            what: THERAPY.has(what)
              ? `a ${what}`.replace('a lockout', 'the lockout').replace('a delivered', 'a delivery')
              : what,
          },
        });
    },
  }),
});

/** `Date.now() - last`, here or in the variable that is compared. */
function differenceIn(node: TSESTree.Node, rule: Rule): TSESTree.Node | undefined {
  const at = unwrap(node);
  if (at.type === 'BinaryExpression' && at.operator === '/') return differenceIn(at.left as TSESTree.Node, rule);
  if (at.type === 'BinaryExpression' && at.operator === '-')
    return isClock(at.left as TSESTree.Node, rule) ? at : undefined;
  if (at.type !== 'Identifier') return undefined;
  const definition = rule.semantics.module.variableOf(at)?.defs[0]?.node as TSESTree.Node | undefined;
  const init = definition?.type === 'VariableDeclarator' ? definition.init : undefined;
  return init && unwrap(init).type === 'BinaryExpression' ? differenceIn(init, rule) : undefined;
}

function isClock(node: TSESTree.Node, rule: Rule): boolean {
  const at = unwrap(node);
  if (at.type === 'NewExpression') return displayName(at.callee) === 'Date' && at.arguments.length === 0;
  if (
    at.type === 'CallExpression' &&
    at.callee.type === 'MemberExpression' &&
    /^(getTime|valueOf)$/.test(lastName(at.callee) ?? '')
  )
    return isClock(at.callee.object, rule);
  return rule.semantics.value(at).labelled('clock').length > 0;
}

/** The words of all names in a comparison. */
function wordsOf(node: TSESTree.Node): readonly string[] {
  const names: string[] = [];
  someNode(node, (one) => {
    if (one.type === 'Identifier') names.push(...words(one.name));
    return false;
  });
  return names.filter((word) => word !== 'date' || names.filter((other) => other === 'date').length > 1);
}

/** The therapy command that the condition lets through or keeps back. */
function guardedCommand(node: TSESTree.Node, rule: Rule): string | undefined {
  let test: TSESTree.Node = node;
  while (test.parent && (test.parent.type === 'LogicalExpression' || test.parent.type === 'UnaryExpression'))
    test = test.parent;
  const branch = test.parent;
  if (branch?.type !== 'IfStatement' || branch.test !== test) return undefined;
  const fn = functionAround(node);
  const scope = leaves(branch.consequent) && fn?.body ? fn.body : branch.consequent;
  const call = rule.semantics.module
    .callsIn(scope)
    .find(
      (one) =>
        one.type === 'CallExpression' &&
        isTherapyCommand(
          lastName(one.callee) ?? '',
          `${displayName(one.callee) ?? ''} ${namesAround(one, rule.semantics.module)}`,
        ),
    );
  if (call?.type === 'CallExpression') return displayName(call.callee);
  const own = fn && functionName(fn);
  return own !== undefined && isTherapyCommand(own, own) ? own : undefined;
}
