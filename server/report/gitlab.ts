import { createHash } from 'node:crypto';
import { nameOf } from '../../rules/taxonomy/index';
import type { Severity } from '../../rules/rule';
import type { Finding } from '../engine/finding';
import { noticesOf, openFindings, type ScanReport } from './scan-report';
import { chiefThreat, relativeTo } from './summary';

/** Version of GitLab's schema for SAST reports that this is written for. */
const SCHEMA_VERSION = '15.0.6';
/** Longest name that the schema admits. */
const NAME_LENGTH = 255;

const severities: Readonly<Record<Severity, 'High' | 'Medium' | 'Info'>> = {
  error: 'High',
  warning: 'Medium',
  info: 'Info',
};

/** A SAST report for GitLab's security dashboard. Accepted findings are left out: GitLab has no place for them. */
export function gitlab(report: ScanReport): string {
  const tool = { id: 'vitalint', name: 'Vitalint', version: report.toolVersion, vendor: { name: 'Vitalint' } };
  const messages = noticesOf(report).map(({ file, reason, incomplete }) => ({
    level: incomplete ? 'warn' : 'info',
    value: `${relativeTo(report.root, file)}: ${reason}`,
  }));
  const document = {
    version: SCHEMA_VERSION,
    scan: {
      analyzer: tool,
      scanner: tool,
      type: 'sast',
      start_time: time(report.startedAt),
      end_time: time(new Date(report.startedAt.getTime() + report.durationMs)),
      status: report.complete ? 'success' : 'failure',
      messages,
    },
    vulnerabilities: report.files.flatMap((file) =>
      openFindings(file).map((finding) => vulnerability(report.root, finding)),
    ),
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}

function vulnerability(root: string, finding: Finding): object {
  const { rule, message, severity, place, cwe, threats, fingerprint } = finding;
  const threat = chiefThreat(finding);
  const file = relativeTo(root, place.file);
  return {
    id: uuid(`${file}\0${rule}\0${fingerprint}`),
    name: (threat ? `${rule}: ${threat.name}` : rule).slice(0, NAME_LENGTH),
    description: [message, threat?.description, threat?.patientImpact].filter(Boolean).join('\n\n'),
    severity: severities[severity],
    ...(threat && { solution: threat.mitigations.join('\n') }),
    location: { file, start_line: place.start.line + 1, end_line: place.end.line + 1 },
    identifiers: [
      { type: 'vitalint_rule', name: `Vitalint ${rule}`, value: rule },
      ...threats.map((id) => ({ type: 'iomt_threat', name: id, value: id })),
      ...cwe.map((id) => {
        const number = id.slice('CWE-'.length);
        const name = nameOf(id);
        return {
          type: 'cwe',
          name: name === undefined ? id : `${id}: ${name}`.slice(0, NAME_LENGTH),
          value: number,
          url: `https://cwe.mitre.org/data/definitions/${number}.html`,
        };
      }),
    ],
  };
}

/** The same finding has the same id in every scan: a UUID of version 8, whose bits are the application's to give. */
function uuid(key: string): string {
  const hex = createHash('sha256').update(key).digest('hex');
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

/** The schema wants UTC without fractions or zone. */
function time(date: Date): string {
  return date.toISOString().slice(0, 'YYYY-MM-DDTHH:MM:SS'.length);
}
