import { rules } from '../../rules/index';
import type { Rule } from '../../rules/rule';
import { impacts, incidents, layers, sources, threatPagePath, threats } from '../../rules/taxonomy/index';
import type { Citation, Mappings, Source, Threat } from '../../rules/taxonomy/index';
import { foreign, generatedFrom, list, page, section, table } from './markdown';
import { ruleFiles } from './rule-files';

const INDEX_FILE = 'docs/threats/README.md';

/** Other people's catalogues in the order in which they are shown. */
const catalogues: readonly (readonly [keyof Mappings, string, (id: string) => string])[] = [
  ['cwe', 'CWE', (id) => foreign(id)],
  ['emb3d', 'MITRE EMB3D', (id) => foreign(id)],
  ['capec', 'CAPEC', (id) => foreign(id)],
  ['owaspIoT', 'OWASP IoT Top 10 (2018)', (id) => foreign(id)],
  ['isvs', 'OWASP ISVS 1.0', (id) => foreign(id)],
  ['fda', 'FDA premarket guidance, Appendix 1', (id) => foreign(id, `(${id})`)],
  ['hipaa', 'HIPAA', (id) => foreign(id)],
];

const verdicts: Readonly<Record<Threat['detectability'], string>> = { yes: 'yes', partly: 'in part', no: 'no' };

const readings: Readonly<Record<Source['read'], string>> = {
  whole: 'read whole',
  parts: 'the parts used were read',
  abstract: 'its abstract was read',
  existence: 'not verified beyond its existence and title',
};

/** A page per threat, and the index by layer. */
export async function generate(): Promise<Map<string, string>> {
  const withPage = new Set(ruleFiles().flatMap(({ id, page: written }) => (written ? [id] : [])));
  const pages = [...threats.values()].map(
    (threat) => [threatPagePath(threat.id), threatPage(threat, withPage)] as const,
  );
  return Promise.resolve(new Map([[INDEX_FILE, indexPage()], ...pages]));
}

function rulesOf(threat: Threat): readonly Rule[] {
  return rules.filter(({ vitalint }) => vitalint.threats.includes(threat.id));
}

function threatPage(threat: Threat, withPage: ReadonlySet<string>): string {
  const layer = layers.find(({ id }) => id === threat.layer)!;
  const found = rulesOf(threat).map(({ vitalint: rule }) => {
    const name = withPage.has(rule.id) ? `[${rule.id}](../rules/${rule.id}.md)` : rule.id;
    return `${name}: ${rule.title}.`;
  });
  return page([
    generatedFrom(`rules/taxonomy/threats/${threat.layer.toLowerCase()}.json`),
    '',
    `# ${threat.id}: ${threat.name}`,
    '',
    threat.summary,
    '',
    ...table(
      ['Layer', 'Worst harm', 'Security properties lost', 'STRIDE', 'Visible in source code'],
      [
        [
          layer.name,
          harmName(threat),
          threat.properties.join(', '),
          threat.stride.join(', '),
          verdicts[threat.detectability],
        ],
      ],
    ),
    ...section('What it is', [threat.description]),
    ...section('How an attacker does it', [threat.attackScenario]),
    ...section('What it can mean for the patient', [threat.patientImpact]),
    ...section('How to prevent it', [...list(threat.mitigations), '', ...mitigationNames(threat)]),
    ...section('Rules that find it', found.length > 0 ? list(found) : ['None in this version.']),
    ...section('Where other catalogues speak of it', mappingTable(threat)),
    ...section('Incidents', threat.incidents.length > 0 ? list(threat.incidents.map(incidentLine)) : ['None cited.']),
    ...section('Visible in source code', [threat.detectabilityNote]),
  ]);
}

function harmName(threat: Threat): string {
  return impacts.find(({ id }) => id === threat.harm)!.name;
}

/** The mitigations of MITRE EMB3D that the sentences refer to by id, with their names. */
function mitigationNames(threat: Threat): string[] {
  const ids = new Set(threat.mitigations.flatMap((mitigation) => mitigation.match(/MID-\d{3}/gu) ?? []));
  if (ids.size === 0) return [];
  return ['In brackets: mitigations of MITRE EMB3D.', '', ...list([...ids].sort().map((id) => foreign(id)))];
}

function mappingTable({ mappings }: Threat): string[] {
  return table(
    ['Catalogue', 'Entries'],
    catalogues.map(([key, title, show]) => [title, mappings[key].map(show).join('; ')]),
  );
}

function incidentLine({ id, cves = [], note }: Citation): string {
  const incident = incidents.get(id)!;
  const details = [note, cves.map((cve) => foreign(cve)).join(', ')].filter(Boolean).join('; ');
  return `${incident.title}${details ? `: ${details}` : ''}. Source: [${id}](${incident.url}).`;
}

function indexPage(): string {
  return page([
    generatedFrom('rules/taxonomy'),
    '',
    '# Threats',
    '',
    `The ${threats.size} threats to systems of medical devices that Vitalint knows, by the layer in which they strike. "Visible" says whether a threat can be recognised in TypeScript and JavaScript at all; what cannot is listed too, so that nobody takes silence for safety.`,
    '',
    ...layers.flatMap((layer) => [
      `## ${layer.name}`,
      '',
      layer.description,
      '',
      ...table(
        ['Threat', 'Name', 'Worst harm', 'Visible', 'Rules'],
        [...threats.values()]
          .filter((threat) => threat.layer === layer.id)
          .map((threat) => [
            `[${threat.id}](${threat.id}.md)`,
            threat.name,
            harmName(threat),
            verdicts[threat.detectability],
            String(rulesOf(threat).length),
          ]),
      ),
    ]),
    ...section('Degrees of harm', list(impacts.map(({ name, description }) => `**${name}**: ${description}`))),
    ...section('Sources', list(sources.map(sourceLine))),
  ]);
}

function sourceLine({ title, publisher, date, edition, url, gives, read }: Source): string {
  const dated = [publisher, edition && `edition ${edition}`, date].filter(Boolean).join(', ');
  return `${url ? `[${title}](${url})` : title} (${dated}): ${lowerFirst(gives)} (${readings[read]})`;
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}
