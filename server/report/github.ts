import type { Finding } from '../engine/finding';
import { printable } from './safe-text';
import { noticesOf, openFindings, type ScanReport } from './scan-report';
import { chiefThreat, relativeTo } from './summary';

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const;

/**
 * Workflow commands of GitHub Actions: each finding becomes an annotation at its line. Paths are relative to the scanned
 * root, which must be the repository's for GitHub to find the lines.
 */
export function github(report: ScanReport): string {
  const lines = [
    ...report.files.flatMap((file) => openFindings(file).map((finding) => annotation(report, finding))),
    ...noticesOf(report)
      .filter(({ incomplete }) => incomplete)
      .map(({ file, reason }) =>
        command('warning', { file: relativeTo(report.root, file), title: 'Vitalint: not analysed' }, reason),
      ),
    ...(report.finished
      ? []
      : [command('warning', { title: 'Vitalint' }, 'The scan was ended before its time; files are missing.')]),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function annotation({ root }: ScanReport, finding: Finding): string {
  const { rule, severity, message, place } = finding;
  const threat = chiefThreat(finding);
  const oneLine = place.start.line === place.end.line;
  const properties = {
    file: relativeTo(root, place.file),
    line: place.start.line + 1,
    endLine: place.end.line + 1,
    // Columns are understood only where an annotation stays in its line.
    ...(oneLine && { col: place.start.column + 1, endColumn: place.end.column + 1 }),
    title: threat ? `${rule} (${threat.id} ${threat.name})` : rule,
  };
  return command(commands[severity], properties, message);
}

function command(name: string, properties: Readonly<Record<string, string | number>>, message: string): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${inProperty(String(value))}`);
  return `::${name} ${list.join(',')}::${inMessage(message)}`;
}

/** What the runner decodes; a line break left as it is would begin a command of its own. */
function inMessage(text: string): string {
  return printable(text, true).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function inProperty(text: string): string {
  return inMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
