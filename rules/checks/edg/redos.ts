import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import { keyName, memberName, unwrap } from '../../semantics/syntax';
import { fieldCause } from '../shared/causes';
import { lastName } from '../shared/expressions';
import { fromSource, worstSource } from '../shared/flows';
import { isStartedByHand } from '../shared/programs';
import { isOfHead } from '../shared/request-parts';
import { slowness, type Pattern, type Slowness } from '../shared/slow-patterns';

type Message = 'exponential' | 'polynomial' | 'unknown';
const ON_TEXT = new Set(['match', 'matchAll', 'replace', 'replaceAll', 'search', 'split']);

export default defineRule<Message>({
  id: 'redos',
  title: 'A regular expression takes far longer for some texts than for others',
  threats: ['IOMT-EDG-07'],
  cwe: ['CWE-1333', 'CWE-400'],
  severity: 'error',
  confidence: 'high',
  preset: 'recommended',
  group: 'Injection and parsing',
  triggers: ['.test(', '.exec(', '.match', '.replace', '.search(', '.split(', 'RegExp', 'regex', 'pattern'],
  messages: {
    exponential:
      'A text of {{start}}{{times}} times "{{character}}" from {{source}}, with an end that does not match, keeps this regular expression, and with it the whole process, busy for minutes: alarms and commands wait. Rewrite {{part}} so that it matches in one way only.',
    polynomial:
      'A long run of "{{character}}" from {{source}} takes this regular expression time that grows with the square of its length. Limit the length first, or rewrite {{part}}.',
    unknown:
      'A text of {{start}}{{times}} times "{{character}}", with an end that does not match, keeps this regular expression busy for minutes: should the text come from others, the process stops. Rewrite {{part}} so that it matches in one way only.',
  },
  nodes: (rule) => ({
    Literal(node) {
      if ('regex' in node && !isUsedOnText(node))
        reportUnknown(node, { source: node.regex.pattern, flags: node.regex.flags }, rule);
    },
    CallExpression(node) {
      const callee = unwrap(node.callee);
      if (callee.type !== 'MemberExpression') return;
      const name = memberName(callee) ?? '';
      const [first] = node.arguments;
      if (!first || first.type === 'SpreadElement') return;
      if (name === 'test' || name === 'exec') judge(callee.object, first, rule);
      else if (ON_TEXT.has(name)) judge(first, callee.object, rule);
    },
  }),
});

/** True when `judge` sees the literal together with the text it is used on. */
function isUsedOnText(node: TSESTree.Node): boolean {
  const { parent } = node;
  if (parent?.type === 'MemberExpression' && parent.object === node)
    return ['test', 'exec'].includes(memberName(parent) ?? '') && parent.parent.type === 'CallExpression';
  return (
    parent?.type === 'CallExpression' &&
    parent.arguments[0] === node &&
    parent.callee.type === 'MemberExpression' &&
    ON_TEXT.has(memberName(parent.callee) ?? '')
  );
}

function judge(regex: TSESTree.Node, text: TSESTree.Node, rule: RuleContext<Message>): void {
  const at = unwrap(regex);
  const patterns: Pattern[] =
    at.type === 'Literal' && 'regex' in at
      ? [{ source: at.regex.pattern, flags: at.regex.flags }]
      : rule.semantics
          .value(regex)
          .atoms.flatMap((atom) =>
            atom.kind === 'unknown' && atom.regex ? [{ source: atom.regex.pattern, flags: atom.regex.flags }] : [],
          );
  for (const pattern of patterns) {
    const report = slowness(pattern);
    if (!report) continue;
    // What a check of its form let through is short or harmless; how long it is nobody has looked at otherwise.
    const source =
      worstSource(rule.semantics.value(text), 'type', [
        'untrusted.archive',
        'untrusted.file',
        'untrusted.response',
        'untrusted.link',
      ]) ??
      worstSource(rule.semantics.value(text), 'regex', [
        'untrusted.archive',
        'untrusted.file',
        'untrusted.response',
        'untrusted.link',
      ]);
    if (!source) {
      if (at.type === 'Literal') reportUnknown(at, pattern, rule);
      continue;
    }
    const data = { source: source.phrase, ...told(report) };
    const place = { node: regex, via: [] };
    if (report.isExponential)
      rule.report({ node: regex, messageId: 'exponential', data, ...fromSource(place, source, rule) });
    else
      rule.report({
        node: regex,
        messageId: 'polynomial',
        data,
        trace: fromSource(place, source, rule).trace,
        // One limit of its length mends all patterns that a text is held against.
        cause: fieldCause(text, rule.semantics.module),
        severity: 'info',
        confidence: isOfHead(source.flow) ? 'low' : 'medium',
      });
    return;
  }
}

/** A slowness as the messages tell it. */
function told({ start, times, character, part }: Slowness): Record<string, string> {
  return { start: start === '' ? '' : `"${start}" and then `, times, character, part };
}

function reportUnknown(node: TSESTree.Node, pattern: Pattern, rule: RuleContext<Message>): void {
  const report = slowness(pattern);
  if (report?.isExponential)
    rule.report({
      node,
      messageId: 'unknown',
      data: told(report),
      severity: 'info',
      confidence: isCheckOfInput(node) && !keepsOnlyItsUserWaiting(rule) ? 'medium' : 'low',
    });
}

/**
 * `z.string().regex(/…/)`, `@Matches(/…/)`, `match: /…/`: a check of what others send. Of any other pattern nobody knows
 * whether a text that others wrote ever meets it.
 */
function isCheckOfInput(node: TSESTree.Node): boolean {
  const { parent } = node;
  if (parent?.type === 'ArrayExpression') return isCheckOfInput(parent);
  if (parent?.type === 'Property') return /^(match|pattern|regex|validate)$/.test(keyName(parent) ?? '');
  return (
    parent?.type === 'CallExpression' &&
    parent.callee !== node &&
    /^(regex|pattern|matches|match)$/i.test(lastName(parent.callee) ?? '')
  );
}

/** What people type into a page, or hand to a script of their own, keeps nobody else waiting. */
function keepsOnlyItsUserWaiting(rule: RuleContext<Message>): boolean {
  return rule.semantics.module.jsx.length > 0 || isStartedByHand(rule as RuleContext<string>);
}
