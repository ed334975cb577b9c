import type { Finding } from '../engine/finding';
import { printable } from './safe-text';
import { acceptedFindings, noticesOf, openFindings, type ScanReport } from './scan-report';
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

/** Comments of code review have a limit (65 536 characters at GitHub); findings beyond are counted. */
const DETAILED = 50;

/** For comments on changes and for wikis. */
export function markdown(report: ScanReport): string {
  const open = report.files.flatMap(openFindings);
  const lines = [
    '# Vitalint report',
    '',
    `${headline(report, open)} ${counted(report.files.length, 'file')}, ${(report.durationMs / 1000).toFixed(1)} s, version ${plain(report.toolVersion)}.`,
    '',
    ...layerTable(open),
    ...findingSections(report, open),
    ...acceptedSection(report),
    ...noticeSection(report),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

function headline(report: ScanReport, open: readonly Finding[]): string {
  const found =
    open.length === 0
      ? '**No findings.**'
      : `**${counted(open.length, 'finding')}** (${severityText(countBySeverity(open))}).`;
  return report.complete ? found : `${found} **The scan is incomplete.**`;
}

function layerTable(open: readonly Finding[]): readonly string[] {
  if (open.length === 0) return [];
  const rows = countByLayer(open).map(
    ({ layer, counts }) => `| ${layer.name} | ${counts.error} | ${counts.warning} | ${counts.info} |`,
  );
  return ['| Layer | Errors | Warnings | Infos |', '| --- | ---: | ---: | ---: |', ...rows, ''];
}

function findingSections(report: ScanReport, open: readonly Finding[]): readonly string[] {
  const shown = new Set(open.slice(0, DETAILED));
  const sections = report.files.flatMap((file) => {
    const findings = openFindings(file).filter((finding) => shown.has(finding));
    if (findings.length === 0) return [];
    return [
      `## ${code(relativeTo(report.root, file.file))}`,
      '',
      ...findings.flatMap((finding) => [...details(report, finding), '']),
    ];
  });
  const rest = open.length - shown.size;
  return [...sections, ...(rest > 0 ? [`${counted(rest, 'more finding')}: \`--format json\` lists all.`, ''] : [])];
}

function details({ root }: ScanReport, finding: Finding): readonly string[] {
  const { rule, severity, severityReason, message, place, trace, alsoAt = [], fixes } = finding;
  const threat = chiefThreat(finding);
  return [
    `### Line ${place.start.line + 1}: ${severity}, ${code(rule)}`,
    '',
    plain(message),
    '',
    ...fence(finding.snippet.text),
    '',
    ...(threat
      ? [
          `- Threat: ${threat.id} ${plain(threat.name)}`,
          `- For the patient: ${plain(firstSentence(threat.patientImpact))}`,
        ]
      : []),
    ...(finding.cwe.length > 0 ? [`- ${finding.cwe.join(', ')}`] : []),
    ...(severityReason === undefined ? [] : [`- Severity: ${plain(severityReason)}`]),
    ...trace.map((step) => {
      const where =
        step.place.file === '' ? '' : ` (${code(`${relativeTo(root, step.place.file)}:${step.place.start.line + 1}`)})`;
      return `- How it got here: ${plain(step.message)}${where}`;
    }),
    ...(alsoAt.length === 0
      ? []
      : [`- The same in ${alsoText(place, alsoAt, (file) => plain(relativeTo(root, file)))}: one change mends all.`]),
    ...fixes.map(({ title }) => `- Possible fix: ${plain(title)}`),
  ];
}

function acceptedSection(report: ScanReport): readonly string[] {
  const accepted = report.files.flatMap(acceptedFindings);
  if (accepted.length === 0) return [];
  const rows = accepted.map(({ rule, place, suppression }) => {
    const { reason, by, until } = suppression!;
    return `| ${inCell(code(`${relativeTo(report.root, place.file)}:${place.start.line + 1}`))} | ${code(rule)} | ${inCell(plain(reason))} | ${inCell(plain(by ?? ''))} | ${until ?? ''} |`;
  });
  return ['## Accepted', '', '| Place | Rule | Reason | By | Until |', '| --- | --- | --- | --- | --- |', ...rows, ''];
}

function noticeSection(report: ScanReport): readonly string[] {
  const notices = noticesOf(report).map(
    ({ file, reason }) => `- ${code(relativeTo(report.root, file))}: ${plain(reason)}`,
  );
  const links = report.links.map(
    (link) => `- ${code(relativeTo(report.root, link))}: a link out of the scanned folders, not followed`,
  );
  const interrupted = report.finished ? [] : ['- The scan was ended before its time; files are missing.'];
  const all = [...interrupted, ...notices, ...links];
  return all.length > 0 ? ['## Not analysed, or not to the end', '', ...all, ''] : [];
}

/** Text of one line that stays text: whatever Markdown or HTML would read into it is escaped. */
function plain(text: string): string {
  return (
    printable(text)
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replace(/[\\`*_[\]!|~$]/gu, '\\$&')
      // At the beginning: headings, lists and quotations.
      .replace(/^\s*(?:\d+(?=[.)])|(?=[-+#>=]))/u, '$&\\')
      // Bare addresses would become links.
      .replace(/\b(https?|ftp|mailto|xmpp):/giu, '$1\\:')
      .replace(/\bwww\./giu, 'www\\.')
  );
}

/** A code span whose delimiter is longer than any run of back ticks inside. */
function code(text: string): string {
  const shown = printable(text);
  const ticks = '`'.repeat(longestRun(shown) + 1);
  const pad = shown.startsWith('`') || shown.endsWith('`') ? ' ' : '';
  return `${ticks}${pad}${shown}${pad}${ticks}`;
}

/** A cell ends at a bar even inside a code span, unless it is escaped. */
function inCell(text: string): string {
  return text.replace(/(?<!\\)\|/gu, '\\|');
}

function fence(text: string): readonly string[] {
  const shown = printable(text, true);
  const ticks = '`'.repeat(Math.max(3, longestRun(shown) + 1));
  return [`${ticks}ts`, shown, ticks];
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/gu) ?? []).map(({ length }) => length));
}
