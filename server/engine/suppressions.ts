import type { TSESTree } from '@typescript-eslint/utils';
import { isExpired, readDirective, type Comment, type Directive } from './directives';
import type { Finding, Fix, TextEdit } from './finding';
import { removableRange, scopeAfter } from './suppression-scope';
import { nearest, type Lines } from './text';

type Range = readonly [number, number];

export interface SuppressionInput {
  readonly file: string;
  readonly lines: Lines;
  readonly ast: TSESTree.Program;
  readonly comments: readonly Comment[];
  readonly findings: readonly Finding[];
  /** Id of a rule by id or former id, or undefined. */
  readonly ruleId: (name: string) => string | undefined;
  readonly ruleIds: readonly string[];
  /** True when the rule is on and looked at the whole file, so that finding nothing means something. */
  readonly judged: (rule: string) => boolean;
  readonly now: Date;
}

/** Something wrong with a suppression, to become a finding of one of the rules `suppression-*`. */
export interface SuppressionReport {
  readonly rule: string;
  readonly messageId: string;
  readonly range: Range;
  readonly data: Readonly<Record<string, string>>;
  readonly fixes: readonly Fix[];
}

export interface SuppressionOutcome {
  /** The findings given, those accepted with `suppression` set. */
  readonly findings: readonly Finding[];
  readonly reports: readonly SuppressionReport[];
}

interface Bound {
  readonly directive: Directive;
  readonly covers: (finding: Range) => boolean;
  /** The comment that closes the block, when it is one. */
  readonly end?: Directive;
}

/** Applies the directives of a file to its findings and judges the directives themselves. */
export function applySuppressions(input: SuppressionInput): SuppressionOutcome {
  const reports: SuppressionReport[] = [];
  const directives: Directive[] = [];
  for (const comment of input.comments) {
    const read = readDirective(comment);
    if (!read) continue;
    if ('message' in read) {
      const { message, fix } = read;
      const fixes: Fix[] = fix
        ? [{ title: fix.title, safe: false, edits: [{ range: fix.range, text: fix.text }] }]
        : [];
      reports.push({
        rule: 'suppression-malformed',
        messageId: 'malformed',
        range: comment.range,
        data: { why: message },
        fixes,
      });
    } else directives.push(read);
  }
  const findings = [...input.findings];
  for (const bound of bind(input, directives, reports)) {
    for (const named of bound.directive.rules) judge(input, bound, named, findings, reports);
  }
  return { findings, reports };
}

function judge(
  input: SuppressionInput,
  bound: Bound,
  named: Directive['rules'][number],
  findings: Finding[],
  reports: SuppressionReport[],
): void {
  const { directive } = bound;
  const rule = input.ruleId(named.name);
  if (!rule) {
    reports.push(unknownRule(input, named));
    return;
  }
  const covered = findings.flatMap((finding, index) =>
    finding.rule === rule && bound.covers(finding.place.range) ? [index] : [],
  );
  const removal = { title: 'Remove the suppression', edits: removalOf(input, bound, named) };
  if (covered.length === 0) {
    if (input.judged(rule)) {
      reports.push({
        rule: 'suppression-unused',
        messageId: 'unused',
        range: named.range,
        data: { name: rule },
        fixes: [{ ...removal, safe: true }],
      });
    }
    return;
  }
  if (isExpired(directive.until, input.now)) {
    const data = { name: rule, until: directive.until! };
    reports.push({
      rule: 'suppression-expired',
      messageId: 'expired',
      range: named.range,
      data,
      fixes: [{ ...removal, safe: false }],
    });
    return;
  }
  const place = input.lines.place(input.file, directive.comment.range);
  const { reason, by, until } = directive;
  for (const index of covered) {
    const finding = findings[index]!;
    if (!finding.suppression)
      findings[index] = { ...finding, suppression: { kind: 'comment', reason, by, until, place } };
  }
}

function unknownRule(input: SuppressionInput, { name, range }: Directive['rules'][number]): SuppressionReport {
  const near = nearest(name, input.ruleIds);
  return {
    rule: 'suppression-unknown-rule',
    messageId: 'unknown',
    range,
    data: { name, advice: near ? `Did you mean ${near}?` : 'See "vitalint rules" for the list.' },
    fixes: near ? [{ title: `Change to ${near}`, safe: false, edits: [{ range, text: near }] }] : [],
  };
}

/** Gives each directive the code it speaks for. */
function bind(input: SuppressionInput, directives: readonly Directive[], reports: SuppressionReport[]): Bound[] {
  const bound: Bound[] = [];
  const open: Directive[] = [];
  for (const directive of directives) {
    switch (directive.kind) {
      case 'file':
        bound.push({ directive, covers: () => true });
        break;
      case 'next-line': {
        const scope = scopeAfter(input.ast, directive.comment, input.lines);
        bound.push({ directive, covers: (range) => scope?.covers(range) ?? false });
        break;
      }
      case 'start':
        open.push(directive);
        break;
      case 'end': {
        const at = open.findLastIndex(
          (start) =>
            directive.rules.length === 0 ||
            start.rules.some(({ name }) => directive.rules.some((r) => r.name === name)),
        );
        const [start] = at < 0 ? [] : open.splice(at, 1);
        if (!start)
          reports.push(
            unpaired(directive, 'There is no open vitalint-ignore-start before this end. Remove it, or add the start.'),
          );
        else {
          const [from, to] = [start.comment.range[1], directive.comment.range[0]];
          bound.push({ directive: start, end: directive, covers: (range) => range[0] >= from && range[0] < to });
        }
        break;
      }
    }
  }
  for (const start of open) {
    reports.push(
      unpaired(
        start,
        'The block is never closed, so nothing is suppressed. Add a comment "vitalint-ignore-end" where it ends.',
      ),
    );
  }
  return bound;
}

function unpaired({ comment }: Directive, why: string): SuppressionReport {
  return { rule: 'suppression-malformed', messageId: 'malformed', range: comment.range, data: { why }, fixes: [] };
}

/** Edits that take a rule out of a directive, and with the last rule the directive. */
function removalOf(
  input: SuppressionInput,
  { directive, end }: Bound,
  named: Directive['rules'][number],
): readonly TextEdit[] {
  const { rules } = directive;
  if (rules.length === 1) {
    return [directive, ...(end ? [end] : [])].map(({ comment }) => ({
      range: wholeLines(input.lines, removableRange(input.ast, comment)),
      text: '',
    }));
  }
  const at = rules.indexOf(named);
  const range: Range =
    at + 1 < rules.length ? [named.range[0], rules[at + 1]!.range[0]] : [rules[at - 1]!.range[1], named.range[1]];
  return [{ range, text: '' }];
}

/** Widens a range to its lines when nothing else stands on them, else to the blank before it. */
function wholeLines(lines: Lines, [start, end]: Range): Range {
  const { text } = lines;
  const first = lines.startOf(lines.at(start).line);
  const last = lines.endOf(lines.at(end).line);
  const aloneBefore = text.slice(first, start).trim() === '';
  const aloneAfter = text.slice(end, last).trim() === '';
  if (aloneBefore && aloneAfter) {
    const lineBreak = text.startsWith('\r\n', last) ? 2 : last < text.length ? 1 : 0;
    return [first, last + lineBreak];
  }
  if (aloneBefore) return [start, end + /^[ \t]*/.exec(text.slice(end, last))![0].length];
  return [start - /[ \t]*$/.exec(text.slice(first, start))![0].length, end];
}
