import escapeMarkup from 'escape-html';
import type { FileResult, Finding } from '../engine/finding';
import { printable } from './safe-text';
import { isIncomplete, openFindings, type ScanReport } from './scan-report';
import { chiefThreat, relativeTo } from './summary';

/**
 * JUnit XML, for services that show test results: a suite per file, a case per finding. A file without findings is one
 * passed case, an accepted finding a skipped one, a file that was not analysed an error.
 */
export function junit(report: ScanReport): string {
  const suites = report.files.map((file) => suite(report, file));
  const interrupted = report.finished
    ? []
    : element('testsuite', { name: 'scan', tests: 1, failures: 0, errors: 1, skipped: 0 }, [
        ...element('testcase', { name: 'completeness', classname: 'vitalint' }, [
          empty('error', { message: 'The scan was ended before its time; files are missing.' }),
        ]),
      ]);
  const body = [...suites.flat(), ...interrupted];
  const attributes = { name: 'Vitalint', time: (report.durationMs / 1000).toFixed(3) };
  return `${['<?xml version="1.0" encoding="UTF-8"?>', ...element('testsuites', attributes, body)].join('\n')}\n`;
}

function suite({ root }: ScanReport, result: FileResult): readonly string[] {
  const path = relativeTo(root, result.file);
  const reason = isIncomplete(result) && 'reason' in result.status ? result.status.reason : undefined;
  const cases = [
    ...result.findings.flatMap((finding) => testCase(path, finding)),
    ...(reason === undefined
      ? []
      : element('testcase', { name: 'completeness', classname: path }, [empty('error', { message: reason })])),
  ];
  const all = cases.length > 0 ? cases : [empty('testcase', { name: 'no findings', classname: path })];
  const failures = openFindings(result).length;
  const tests = result.findings.length + (reason === undefined ? 0 : 1);
  const skipped = result.findings.length - failures;
  return element(
    'testsuite',
    { name: path, tests: Math.max(tests, 1), failures, errors: reason === undefined ? 0 : 1, skipped },
    all,
  );
}

function testCase(path: string, finding: Finding): readonly string[] {
  const { rule, place, message, severity, suppression } = finding;
  const where = `${path}:${place.start.line + 1}:${place.start.column + 1}`;
  const attributes = { name: `${rule} at ${place.start.line + 1}:${place.start.column + 1}`, classname: path };
  if (suppression)
    return element('testcase', attributes, [empty('skipped', { message: `Accepted: ${suppression.reason}` })]);
  const threat = chiefThreat(finding);
  const text = [where, threat && `${threat.id} ${threat.name}. ${threat.patientImpact}`, finding.snippet.text]
    .filter(Boolean)
    .join('\n');
  return element('testcase', attributes, [
    `<failure message="${escaped(message)}" type="${severity}">${escaped(text)}</failure>`,
  ]);
}

type Attributes = Readonly<Record<string, string | number>>;

function element(name: string, attributes: Attributes, content: readonly string[]): readonly string[] {
  return [`<${name}${written(attributes)}>`, ...content.map((line) => `  ${line}`), `</${name}>`];
}

function empty(name: string, attributes: Attributes): string {
  return `<${name}${written(attributes)}/>`;
}

function written(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join('');
}

/** XML has no way to write most control characters, nor half a surrogate pair: they are shown by their numbers. */
function escaped(text: string): string {
  const shown = printable(text, true).replace(
    /[\ufffe\uffff]|\p{Surrogate}/gu,
    (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`,
  );
  return escapeMarkup(shown);
}
