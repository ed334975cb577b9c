import type * as Sarif from 'sarif';
import { nameOf, threats } from '../../rules/taxonomy/index';
import type { Confidence, RuleDefinition, Severity } from '../../rules/rule';
import { explainRule } from '../engine/explain';
import type { Finding } from '../engine/finding';
import { registry } from '../engine/registry';
import type { ScanReport } from './scan-report';

/** What the tool says of a scan beyond findings. */
export const NOTICES = {
  failed: { id: 'file-not-analysed', text: 'A file could not be analysed.' },
  partly: { id: 'file-partly-analysed', text: 'A file was analysed as far as was possible.' },
  link: { id: 'link-not-followed', text: 'A link out of the scanned folders was not followed.' },
  interrupted: { id: 'scan-interrupted', text: 'The scan was ended before its time.' },
  configuration: { id: 'configuration-problem', text: 'A configuration file has a fault.' },
} as const;

export const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};
const precisions: Readonly<Record<Confidence, string>> = { high: 'very-high', medium: 'high', low: 'medium' };
/** GitHub sorts security alerts by a number between 0 and 10: 7 and more is "high", 4 and more "medium". */
const securitySeverities: Readonly<Record<Severity, string>> = { error: '8.0', warning: '5.5', info: '2.0' };

const IOMT = 'IoMT threats';
const CWE = 'CWE';

/** The parts of a run that speak of rules and of the catalogues they refer to. */
export class SarifTool {
  private readonly rules: readonly RuleDefinition[];
  private readonly threatIds: readonly string[];
  private readonly cweIds: readonly string[];

  constructor(private readonly report: ScanReport) {
    const findings = report.files.flatMap((file) => file.findings);
    this.rules = withFound(report.rules, findings);
    const unique = (ids: readonly string[]): readonly string[] => [...new Set(ids)].sort();
    this.threatIds = unique([...this.rules, ...findings].flatMap((each) => each.threats));
    this.cweIds = unique([...this.rules, ...findings].flatMap((each) => each.cwe));
  }

  ruleIndex(id: string): number {
    return this.rules.findIndex((rule) => rule.id === id);
  }

  driver(): Sarif.ToolComponent {
    return {
      name: 'Vitalint',
      version: this.report.toolVersion,
      // Only a version of that form may stand here; a build from a working folder has none.
      ...(/^\d+\.\d+\.\d+/u.test(this.report.toolVersion) && { semanticVersion: this.report.toolVersion }),
      shortDescription: { text: 'Finds insecure patterns in Internet-of-Medical-Things TypeScript and JavaScript.' },
      supportedTaxonomies: [
        { name: IOMT, index: 0 },
        { name: CWE, index: 1 },
      ],
      rules: this.rules.map((rule) => this.descriptor(rule)),
      notifications: Object.values(NOTICES).map(({ id, text }) => ({ id, shortDescription: { text } })),
    };
  }

  taxonomies(): Sarif.ToolComponent[] {
    return [
      {
        name: IOMT,
        version: this.report.toolVersion,
        organization: 'Vitalint',
        shortDescription: { text: 'Threats to systems of the Internet of Medical Things, by layer.' },
        isComprehensive: false,
        taxa: this.threatIds.map((id) => threatTaxon(id)),
      },
      {
        name: CWE,
        organization: 'MITRE',
        informationUri: 'https://cwe.mitre.org/',
        shortDescription: { text: 'Common Weakness Enumeration.' },
        isComprehensive: false,
        taxa: this.cweIds.map((id) => ({
          id,
          ...(nameOf(id) !== undefined && { shortDescription: { text: nameOf(id)! } }),
          helpUri: `https://cwe.mitre.org/data/definitions/${id.slice('CWE-'.length)}.html`,
        })),
      },
    ];
  }

  taxaOf({ threats: ids, cwe }: Pick<Finding, 'threats' | 'cwe'>): Sarif.ReportingDescriptorReference[] {
    return [
      ...ids.map((id) => ({ id, index: this.threatIds.indexOf(id), toolComponent: { name: IOMT, index: 0 } })),
      ...cwe.map((id) => ({ id, index: this.cweIds.indexOf(id), toolComponent: { name: CWE, index: 1 } })),
    ];
  }

  private descriptor(rule: RuleDefinition): Sarif.ReportingDescriptor {
    const chief = threats.get(rule.threats[0]);
    const markdown = explainRule(rule.id);
    const text = [`${rule.title}.`, chief?.summary, chief?.patientImpact].filter(Boolean).join(' ');
    return {
      id: rule.id,
      ...(rule.aliases?.length && { deprecatedIds: [...rule.aliases] }),
      shortDescription: { text: rule.title },
      fullDescription: { text },
      help: { text, ...(markdown !== undefined && { markdown }) },
      defaultConfiguration: { level: levels[rule.severity] },
      relationships: this.taxaOf(rule).map((target) => ({ target, kinds: ['relevant'] })),
      properties: {
        tags: ['security', ...rule.cwe.map((id) => `external/cwe/${id.toLowerCase()}`), ...rule.threats],
        precision: precisions[rule.confidence],
        'problem.severity': rule.severity === 'info' ? 'recommendation' : rule.severity,
        'security-severity': securitySeverities[rule.severity],
        preset: rule.preset,
        group: rule.group,
      },
    };
  }
}

/** The rules looked for, and those of findings that none of them accounts for. */
function withFound(rules: readonly RuleDefinition[], findings: readonly Finding[]): readonly RuleDefinition[] {
  const known = new Set(rules.map(({ id }) => id));
  const missing = [...new Set(findings.map(({ rule }) => rule))].filter((id) => !known.has(id));
  return [...rules, ...missing.flatMap((id) => registry().get(id)?.vitalint ?? [])];
}

function threatTaxon(id: string): Sarif.ReportingDescriptor {
  const threat = threats.get(id);
  if (!threat) return { id };
  return {
    id,
    name: threat.name,
    shortDescription: { text: threat.summary },
    fullDescription: { text: threat.description },
    help: { text: [threat.patientImpact, ...threat.mitigations].join(' ') },
  };
}
