import guidance from '../../rules/guidance.json';
import type { Rule } from '../../rules/rule';
import { nameOf, threats as taxonomy } from '../../rules/taxonomy/index';
import type { Finding } from './finding';
import { registry, type Registry } from './registry';

/** A foreign id, alone or with its name. */
type Mapped = string | { readonly id: string; readonly name?: string };

/** What of a taxonomy entry is explained. */
export interface ExplainedThreat {
  readonly id: string;
  readonly name: string;
  readonly layer: string;
  readonly summary: string;
  readonly description: string;
  readonly attackScenario: string;
  readonly patientImpact: string;
  readonly mitigations: readonly string[];
  readonly mappings: Readonly<Record<string, readonly Mapped[] | undefined>>;
}

/** What the page of a rule says, in Markdown: why it matters for medical devices, and how to mend it. */
export interface Guidance {
  readonly why: string;
  readonly fix: string;
}

export interface Knowledge {
  readonly rules: Registry;
  readonly threats: ReadonlyMap<string, ExplainedThreat>;
  /** By the ids of rules. */
  readonly guidance: ReadonlyMap<string, Guidance>;
}

/** What a hover shows: Markdown, at most 12 lines. */
export interface HoverContent {
  readonly lines: readonly string[];
  readonly markdown: string;
}

export interface HoverLinks {
  /** Where the chief threat's entry opens. */
  readonly threat?: string;
}

const guides: Knowledge['guidance'] = new Map(Object.entries(guidance));

const MAX_LINES = 12;
/** A hover is read at a glance; the entry behind the link has the whole text. */
const MAX_SENTENCE = 240;

const layers: Readonly<Record<string, string>> = {
  DEV: 'device',
  NET: 'network',
  EDG: 'edge and gateway',
  APP: 'application and cloud',
  PRV: 'privacy',
  LCM: 'lifecycle',
};

/** Mappings in the order in which they are shown, with the names people know. */
const catalogues: readonly (readonly [string, string])[] = [
  ['cwe', 'CWE'],
  ['emb3d', 'MITRE EMB3D'],
  ['capec', 'CAPEC'],
  ['owaspIoT', 'OWASP IoT'],
  ['isvs', 'OWASP ISVS'],
  ['fda', 'FDA premarket cybersecurity'],
  ['hipaa', 'HIPAA'],
];

/** The shipped rules and taxonomy. */
export function knowledge(): Knowledge {
  return {
    rules: registry(),
    threats: taxonomy as unknown as Knowledge['threats'],
    guidance: guides,
  };
}

/**
 * What the message of a finding does not say: the threat, why it matters here, what it can mean for the patient, what to
 * do, where the standards speak of it. A threat covers many rules (broken cryptography: hashes, nonces, keys), so the
 * reason and the remedy are those of the rule's page; a rule without one is explained by the threat.
 */
export function explainFinding(finding: Finding, links: HoverLinks = {}, known: Knowledge = knowledge()): HoverContent {
  const threat = known.threats.get(finding.threats[0] ?? '');
  const lines: (string | undefined)[] = threat ? threatLines(threat, finding, known.guidance.get(finding.rule)) : [];
  const extra = [
    finding.severityReason && `**Severity:** ${finding.severity} (${finding.severityReason})`,
    finding.suppression &&
      `**Accepted:** ${finding.suppression.reason}${finding.suppression.until ? `, until ${finding.suppression.until}` : ''}`,
  ];
  const link = threat && links.threat ? `[${threat.id}: the whole entry](${links.threat})` : undefined;
  const shown = [...lines, ...extra].filter(
    (line): line is string => Boolean(line) && !line!.includes(finding.message),
  );
  const kept = [...shown.slice(0, link ? MAX_LINES - 1 : MAX_LINES), ...(link ? [link] : [])];
  // A hard line break each: hovers would otherwise run the lines together.
  return { lines: kept, markdown: kept.join('  \n') };
}

function threatLines(threat: ExplainedThreat, finding: Finding, guide: Guidance | undefined): string[] {
  const mapped = catalogues.flatMap(([key, name]) => {
    const ids = key === 'cwe' ? finding.cwe : idsOf(threat.mappings[key]);
    // CWE and CAPEC ids name their catalogue themselves.
    return ids.length > 0
      ? [ids[0]!.startsWith(name) ? ids.slice(0, 4).join(', ') : `${name} ${ids.slice(0, 3).join(', ')}`]
      : [];
  });
  const fix = guide?.fix ?? threat.mitigations[0];
  return [
    `**${threat.name}** (${threat.id}, ${layerName(threat.layer)})`,
    guide ? `**Why here:** ${brief(guide.why)}` : `**An attacker** ${lowerFirst(brief(threat.attackScenario))}`,
    `**For the patient:** ${brief(threat.patientImpact)}`,
    ...(fix ? [`**Mend it:** ${brief(fix)}`] : []),
    ...(mapped.length > 0 ? [`**See:** ${mapped.join(' · ')}`] : []),
  ];
}

/** A rule in Markdown, for terminals and views; undefined when there is no such rule. */
export function explainRule(name: string, known: Knowledge = knowledge()): string | undefined {
  const rule = known.rules.get(name);
  return rule && ruleText(rule, known);
}

function ruleText({ vitalint: rule }: Rule, known: Knowledge): string {
  const guide = known.guidance.get(rule.id);
  const threats = rule.threats.map((id) => {
    const threat = known.threats.get(id);
    return `- ${id}${threat ? `: ${threat.name}. ${threat.summary}` : ''}`;
  });
  return [
    `# ${rule.id}`,
    '',
    `${rule.title}.`,
    '',
    `- Group: ${rule.group}`,
    `- Severity: ${rule.severity}`,
    `- Confidence: ${rule.confidence}`,
    `- Preset: ${rule.preset}`,
    ...(rule.cwe.length > 0 ? [`- CWE: ${rule.cwe.join(', ')}`] : []),
    ...(rule.aliases?.length ? [`- Former names: ${rule.aliases.join(', ')}`] : []),
    '',
    ...(guide ? [...section('Why it matters in IoMT', [guide.why]), ...section('How to fix', [guide.fix])] : []),
    '## Threats',
    '',
    ...threats,
    '',
    '## Suppress it',
    '',
    `    // vitalint-ignore-next-line ${rule.id} -- <reason> [until YYYY-MM-DD] [by NAME]`,
    '',
  ].join('\n');
}

/** A threat in Markdown; undefined when there is no such threat. Ids compare case-insensitively. */
export function explainThreat(id: string, known: Knowledge = knowledge()): string | undefined {
  const threat = known.threats.get(id.toUpperCase());
  if (!threat) return undefined;
  const rules = known.rules.rules.filter(
    ({ vitalint }) => vitalint.threats.includes(threat.id) && vitalint.group !== 'Suppressions',
  );
  const mapped = catalogues.flatMap(([key, name]) => {
    const entries = threat.mappings[key] ?? [];
    return entries.length > 0 ? [`- ${name}: ${entries.map(labelOf).join('; ')}`] : [];
  });
  return [
    `# ${threat.id}: ${threat.name}`,
    '',
    `Layer: ${layerName(threat.layer)}`,
    '',
    threat.description,
    '',
    ...section('What an attacker does', [threat.attackScenario]),
    ...section('What it can mean for a patient', [threat.patientImpact]),
    ...section(
      'What to do',
      threat.mitigations.map((mitigation) => `- ${mitigation}`),
    ),
    ...section(
      'Rules',
      rules.map(({ vitalint }) => `- ${vitalint.id}: ${vitalint.title}`),
    ),
    ...section('Where standards speak of it', mapped),
  ].join('\n');
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length > 0 ? [`## ${title}`, '', ...lines, ''] : [];
}

function idsOf(entries: readonly Mapped[] = []): readonly string[] {
  return entries.map((entry) => (typeof entry === 'string' ? entry : entry.id));
}

function labelOf(entry: Mapped): string {
  const { id, name } = typeof entry === 'string' ? { id: entry, name: nameOf(entry) } : entry;
  return [id, name].filter(Boolean).join(' ');
}

/** `network` of `NET`; a layer that is spelled out stays. */
function layerName(layer: string): string {
  return layers[layer] ?? layer;
}

/** As many whole sentences as fit on a hover's line; a first sentence that is longer is cut at a word. */
function brief(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  if (flat.length <= MAX_SENTENCE) return flat;
  const sentences = flat.slice(0, MAX_SENTENCE).match(/^.*[.!?](?=\s)/)?.[0];
  return sentences ?? `${flat.slice(0, MAX_SENTENCE).replace(/\s+\S*$/, '')} …`;
}

/** "**An attacker** reads …": scenarios that begin with "An attacker" do not say it twice. */
function lowerFirst(text: string): string {
  const rest = /^(?:an|the) attacker\s+(?=[a-z])/i.exec(text);
  return rest ? text.slice(rest[0].length) : `could do this: ${text}`;
}
