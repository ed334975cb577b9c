import { codeFrameColumns } from '@babel/code-frame';
import picocolors from 'picocolors';
import type { Finding } from '../engine/finding';
import type { Severity } from '../../rules/rule';
import { printable } from './safe-text';
import { acceptedFindings, noticesOf, openFindings, type Notice, type ScanReport } from './scan-report';
import {
  alsoText,
  chiefThreat,
  countByLayer,
  countBySeverity,
  counted,
  firstSentence,
  relativeTo,
  severityText,
} from './summary';

export interface PrettyOptions {
  readonly color: boolean;
}

/** `startLine` is missing from the published types. */
type FrameOptions = NonNullable<Parameters<typeof codeFrameColumns>[2]> & { readonly startLine: number };
type Colors = ReturnType<typeof picocolors.createColors>;

/** Lines of a code frame; a finding that spans more is cut. */
const FRAME_LINES = 6;
/** Characters of a line that are shown of a longer one, and how many of them stand before the finding. */
const FRAME_WIDTH = 240;
const FRAME_BEFORE = 80;
/** Files listed with a reason each; the rest is counted. */
const LISTED = 50;

/** For people at a terminal: findings by file with their code, then what was found, layer by layer, and what was not looked at. */
export function pretty(report: ScanReport, options: PrettyOptions): string {
  const colors = picocolors.createColors(options.color);
  const printer = new Printer(report, colors);
  return `${printer.print().join('\n')}\n`;
}

class Printer {
  constructor(
    private readonly report: ScanReport,
    private readonly colors: Colors,
  ) {}

  print(): readonly string[] {
    const sections = this.report.files.flatMap((result) => {
      const open = openFindings(result);
      return open.length > 0 ? [this.file(relativeTo(this.report.root, result.file), open)] : [];
    });
    return [...sections.flat(), ...this.summary()];
  }

  private file(path: string, findings: readonly Finding[]): readonly string[] {
    return [
      this.colors.bold(this.colors.underline(printable(path))),
      '',
      ...findings.flatMap((finding) => [...this.finding(path, finding), '']),
    ];
  }

  private finding(path: string, finding: Finding): readonly string[] {
    const { dim, bold } = this.colors;
    const { line, column } = finding.place.start;
    const where = dim(`${printable(path)}:${line + 1}:${column + 1}`);
    const threat = chiefThreat(finding);
    return [
      `  ${this.severity(finding.severity)}  ${printable(finding.message)}`,
      `  ${bold(finding.rule)}${threat ? `  ${threat.id} ${threat.name}` : ''}  ${where}`,
      ...this.frame(finding),
      ...(threat ? [`  ${bold('For the patient:')} ${firstSentence(threat.patientImpact)}`] : []),
      ...(finding.severityReason ? [dim(`  Severity ${finding.severity}: ${printable(finding.severityReason)}`)] : []),
      ...this.trace(finding),
      ...this.alsoAt(finding),
      ...finding.fixes.map(({ title }) => `  ${this.colors.green('Possible fix:')} ${printable(title)}`),
    ];
  }

  private frame({ snippet, place }: Finding): readonly string[] {
    const lines = printable(snippet.text, true).split('\n');
    const first = place.start.line + 1;
    const last = Math.min(place.end.line, snippet.firstLine + FRAME_LINES - 1) + 1;
    // Data may stand in one line of thousands of characters: what is around the finding is enough.
    const from = Math.max(0, place.start.column - FRAME_BEFORE);
    const cut = (line: string): string => (line.length > FRAME_WIDTH ? line.slice(from, from + FRAME_WIDTH) : line);
    const isCut = (lines[place.start.line - snippet.firstLine]?.length ?? 0) > FRAME_WIDTH;
    const shown = lines.slice(0, FRAME_LINES).map(cut).join('\n');
    const before = isCut ? from : 0;
    const column = place.start.column + 1 - before;
    // Masking may have changed the length of the line: only the start is sure to fit.
    const width = cut(lines[place.start.line - snippet.firstLine] ?? '').length + 1;
    const end =
      last === first
        ? { line: first, column: Math.max(column + 1, Math.min(place.end.column + 1 - before, width)) }
        : { line: last, column: 1 };
    const frame = codeFrameColumns(shown, { start: { line: first, column }, end }, {
      linesBelow: FRAME_LINES,
      startLine: snippet.firstLine + 1,
    } as FrameOptions);
    return frame.split('\n').map((line) => `    ${this.colors.dim(line)}`);
  }

  private trace({ trace }: Finding): readonly string[] {
    if (trace.length === 0) return [];
    const steps = trace.map(({ place, message }) => {
      // What a type or a model says has no place in a file.
      if (place.file === '') return `      ${printable(message)}`;
      const where = `${printable(relativeTo(this.report.root, place.file))}:${place.start.line + 1}`;
      return `      ${this.colors.dim(where)}  ${printable(message)}`;
    });
    return ['  How it got here:', ...steps];
  }

  private severity(severity: Severity): string {
    const { red, yellow, blue } = this.colors;
    return { error: red, warning: yellow, info: blue }[severity](severity);
  }

  private summary(): readonly string[] {
    const { bold, green } = this.colors;
    const open = this.report.files.flatMap(openFindings);
    const counts = countBySeverity(open);
    const accepted = this.report.files.flatMap(acceptedFindings).length;
    const notices = noticesOf(this.report);
    const looked = counted(this.report.files.filter(({ status }) => status.kind !== 'failed').length, 'file');
    const seconds = `${(this.report.durationMs / 1000).toFixed(1)} s`;
    const headline =
      open.length === 0
        ? `${(this.report.complete ? green : bold)('No findings')} in ${looked} (${seconds}).`
        : `${bold(`${counted(open.length, 'finding')} in ${looked}`)} (${severityText(counts)}; ${seconds}).`;
    return [
      headline,
      ...countByLayer(open).map(
        ({ layer, counts: each }) => `  ${`${layer.id} ${layer.name}`.padEnd(32)} ${severityText(each)}`,
      ),
      ...(accepted > 0
        ? [`${counted(accepted, 'more finding')} ${accepted === 1 ? 'is' : 'are'} accepted with a reason.`]
        : []),
      ...this.list(
        'Not analysed, or not to the end',
        notices.filter(({ incomplete }) => incomplete),
        this.colors.red,
      ),
      ...this.list(
        'Analysed around syntax errors',
        notices.filter(({ incomplete }) => !incomplete),
        this.colors.yellow,
      ),
      ...this.links(),
      ...(this.report.finished ? [] : [bold('The scan was interrupted: what is listed was found until then.')]),
      ...(open.length > 0
        ? [`"vitalint explain ${open[0]!.rule}" tells more about a rule, "vitalint explain <threat>" about a threat.`]
        : []),
    ];
  }

  private links(): readonly string[] {
    const { links, root } = this.report;
    if (links.length === 0) return [];
    const shown = links.slice(0, 5).map((link) => printable(relativeTo(root, link)));
    return [
      `${counted(links.length, 'link')} out of the scanned folders ${links.length === 1 ? 'was' : 'were'} not followed: ${shown.join(', ')}${links.length > 5 ? ' …' : ''}. Name the target to scan it too.`,
    ];
  }

  private list(title: string, files: readonly Notice[], color: (text: string) => string): readonly string[] {
    if (files.length === 0) return [];
    const rest = files.length - LISTED;
    return [
      color(`${title} (${counted(files.length, 'path')}):`),
      ...files
        .slice(0, LISTED)
        .map(({ file, reason }) => `  ${printable(relativeTo(this.report.root, file))}: ${printable(reason)}`),
      ...(rest > 0 ? [`  and ${counted(rest, 'more path')}; --format json lists all`] : []),
    ];
  }

  private alsoAt({ place, alsoAt = [] }: Finding): readonly string[] {
    if (alsoAt.length === 0) return [];
    const where = alsoText(place, alsoAt, (file) => printable(relativeTo(this.report.root, file)));
    return [`  The same in ${where}: one change mends all.`];
  }
}
