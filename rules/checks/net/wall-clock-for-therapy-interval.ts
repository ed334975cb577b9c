import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import type { Module } from '../../semantics/module';
import { displayName, functionAround, leaves, unwrap } from '../../semantics/syntax';
import { oneStep, writtenBehind } from '../shared/behind';
import { once } from '../shared/once';
import { words } from '../shared/secrets';
import { valueName } from '../shared/expressions';
import { functionName, isTherapyCommand, namesAround } from '../shared/therapy';
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
/** Names of times that somebody else set an end with. */
const EXPIRY = new Set([
  'expires',
  'expiry',
  'expiration',
  'exp',
  'ttl',
  'valid',
  'until',
  'refresh',
  'timeout',
  'stale',
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
      const what = wordsOf(node).find((word) => THERAPY.has(word)) ?? guardedCommand(node, rule);
      const interval = what === undefined ? undefined : intervalIn(node, rule.semantics.module, rule);
      if (interval) report(interval, what!, rule);
    },
    /** `if (!due) return`, `if (this.lockout.active) return`: the comparison stands elsewhere. */
    IfStatement(node) {
      const elsewhere = operands(node.test).filter(({ type }) => type !== 'BinaryExpression');
      const what = elsewhere.length > 0 ? commandBehind(node, rule) : undefined;
      if (what === undefined) return;
      const { module } = rule.semantics;
      for (const operand of elsewhere) {
        const found = writtenBehind(operand, module, rule)
          .map((one) => ({ module: one.module, interval: intervalIn(one.node, one.module, rule) }))
          .find(({ interval }) => interval);
        if (found) report(found.module === module ? found.interval! : operand, what, rule);
      }
    },
  }),
});

function report(node: TSESTree.Node, what: string, rule: Rule): void {
  if (!once(rule, node)) return;
  const named = `a ${what}`.replace('a lockout', 'the lockout').replace('a delivered', 'a delivery');
  rule.report({ node, messageId: 'wall', data: { what: THERAPY.has(what) ? named : what } });
}

/** The interval of the wall clock that a comparison measures, or the deadline that it waits for; none of what is stored. */
function intervalIn(node: TSESTree.Node, module: Module, rule: Rule): TSESTree.Node | undefined {
  const at = unwrap(node);
  if (at.type !== 'BinaryExpression' || !/^[<>]=?$/.test(at.operator)) return undefined;
  const sides = [at.left as TSESTree.Node, at.right];
  const found =
    sides.find((side) => differenceIn(side, module, rule)) ??
    (isDeadline(sides[0]!, sides[1]!, module, rule) || isDeadline(sides[1]!, sides[0]!, module, rule) ? at : undefined);
  if (!found || wordsOf(at).some((word) => STORED.has(word))) return undefined;
  return found === at ? at : placeOf(found, module, rule);
}

/** `Date.now() < nextAllowed`, with a time that was itself made of the clock here. */
function isDeadline(clock: TSESTree.Node, other: TSESTree.Node, module: Module, rule: Rule): boolean {
  const at = unwrap(other);
  return (
    (at.type === 'Identifier' || at.type === 'MemberExpression') &&
    isClock(clock, module, rule) &&
    rule.semantics.value(at, module).labelled('clock').length > 0 &&
    !words(valueName(at) ?? '').some((word) => EXPIRY.has(word))
  );
}

/** `Date.now() - last` here or in the variable that is compared; a call of what measures it stands for itself. */
function placeOf(side: TSESTree.Node, module: Module, rule: Rule): TSESTree.Node {
  const behind = writtenBehind(side, module, rule).filter((one) => one.module === module);
  const difference = behind.map(({ node }) => unwrap(node)).find((one) => one.type === 'BinaryExpression');
  const at = difference ?? unwrap(side);
  return at.type === 'BinaryExpression' && at.operator === '/' ? placeOf(at.left as TSESTree.Node, module, rule) : at;
}

/** True for `Date.now() - last`, for what a date library calls so, and for what stands for one of them. */
function differenceIn(node: TSESTree.Node, module: Module, rule: Rule): boolean {
  return writtenBehind(node, module, rule).some((one) => isDifference(one.node, one.module, rule));
}

function isDifference(node: TSESTree.Node, module: Module, rule: Rule): boolean {
  const at = unwrap(node);
  if (at.type === 'BinaryExpression')
    return at.operator === '/'
      ? differenceIn(at.left as TSESTree.Node, module, rule)
      : at.operator === '-' && isClock(at.left as TSESTree.Node, module, rule);
  if (at.type !== 'CallExpression') return false;
  const callee = unwrap(at.callee);
  const [first] = at.arguments;
  const name = valueName(callee) ?? '';
  if (/^(floor|round|ceil|trunc|abs|Number)$/.test(name))
    return first !== undefined && differenceIn(first, module, rule);
  // `differenceInMinutes(new Date(), last)`, `dayjs().diff(last, 'minute')`
  if (/^differenceIn(Milliseconds|Seconds|Minutes|Hours)$/.test(name))
    return first !== undefined && isClock(first, module, rule);
  const receiver = callee.type === 'MemberExpression' && name === 'diff' ? unwrap(callee.object) : undefined;
  return (
    receiver?.type === 'CallExpression' &&
    receiver.arguments.length === 0 &&
    /^(dayjs|moment|now|utc|local)$/.test(valueName(receiver.callee) ?? '')
  );
}

function isClock(node: TSESTree.Node, module: Module, rule: Rule): boolean {
  const at = unwrap(node);
  if (at.type === 'NewExpression') return displayName(at.callee) === 'Date' && at.arguments.length === 0;
  if (at.type === 'UnaryExpression' && at.operator === '+') return isClock(at.argument, module, rule);
  if (
    at.type === 'CallExpression' &&
    at.callee.type === 'MemberExpression' &&
    /^(getTime|valueOf)$/.test(valueName(at.callee) ?? '')
  )
    return isClock(at.callee.object, module, rule);
  if (rule.semantics.value(at, module).labelled('clock').length > 0) return true;
  const [behind] = at.type === 'Identifier' ? oneStep(at, module, rule) : [];
  return (
    behind !== undefined && unwrap(behind.node).type !== 'BinaryExpression' && isClock(behind.node, behind.module, rule)
  );
}

/** What a condition asks, without its negations: the operands of `!a || !b`. */
function operands(test: TSESTree.Node): readonly TSESTree.Node[] {
  const at = unwrap(test);
  if (at.type === 'LogicalExpression') return [...operands(at.left), ...operands(at.right)];
  return at.type === 'UnaryExpression' && at.operator === '!' ? operands(at.argument) : [at];
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
  return branch?.type === 'IfStatement' && branch.test === test ? commandBehind(branch, rule) : undefined;
}

/** The therapy command in the branch of a condition, or behind it when the branch leaves. */
function commandBehind(branch: TSESTree.IfStatement, rule: Rule): string | undefined {
  const fn = functionAround(branch);
  const scope = leaves(branch.consequent) && fn?.body ? fn.body : branch.consequent;
  const call = rule.semantics.module
    .callsIn(scope)
    .find(
      (one) =>
        one.type === 'CallExpression' &&
        isTherapyCommand(
          valueName(one.callee) ?? '',
          `${displayName(one.callee) ?? ''} ${namesAround(one, rule.semantics.module)}`,
        ),
    );
  if (call?.type === 'CallExpression') return displayName(call.callee);
  const own = fn && functionName(fn);
  return own !== undefined && isTherapyCommand(own, own) ? own : undefined;
}
