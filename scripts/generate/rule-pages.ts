import { rules } from '../../rules/index';
import { presetNames } from '../../rules/presets/presets';
import type { RuleDefinition } from '../../rules/rule';
import { layers, threat } from '../../rules/taxonomy/index';
import { foreign, generatedFrom, list, page, section, table } from './markdown';
import { read, ruleFiles } from './rule-files';

const INDEX_FILE = 'docs/rules/README.md';

/** A page per rule, from the one beside the rule with a head from its definition, and the index by group. */
export async function generate(): Promise<Map<string, string>> {
  const definitions = new Map(rules.map(({ vitalint }) => [vitalint.id, vitalint]));
  const pages = ruleFiles().flatMap(({ id, page: source }) => {
    const rule = definitions.get(id);
    return rule && source ? [[`docs/rules/${id}.md`, rulePage(rule, source, read(source) ?? '')] as const] : [];
  });
  const withPage = new Set(pages.map(([file]) => file));
  return Promise.resolve(new Map([[INDEX_FILE, indexPage([...definitions.values()], withPage)], ...pages]));
}

/** The head goes under the title, so that the page beside the rule stays readable without it. */
function rulePage(rule: RuleDefinition, source: string, text: string): string {
  const [title = '', ...rest] = text.trim().split('\n');
  if (title !== `# ${rule.id}`) throw new Error(`${source} must begin with "# ${rule.id}".`);
  return page([
    generatedFrom(`${source} and the rule beside it`),
    '',
    title,
    '',
    `${rule.title}.`,
    '',
    ...head(rule),
    ...rest.join('\n').trim().split('\n'),
  ]);
}

function head(rule: RuleDefinition): string[] {
  const lines: (readonly [string, string])[] = [
    ['Threats', rule.threats.map(threatLink).join('; ')],
    ['Layer', layers.find(({ id }) => id === threat(rule.threats[0])?.layer)?.name ?? ''],
    ['CWE', rule.cwe.map((id) => foreign(id)).join('; ')],
    ['Severity', rule.severity],
    ['Confidence', rule.confidence],
    ['Preset', presetsWith(rule)],
    ['Fixes', fixes(rule)],
    ['Former names', (rule.aliases ?? []).join(', ')],
  ];
  return table(
    ['Property', 'Value'],
    lines.filter(([, value]) => value !== ''),
  );
}

function threatLink(id: string): string {
  const known = threat(id);
  if (!known) throw new Error(`A rule names the threat ${id}, which the taxonomy does not have.`);
  return `[${id}](../threats/${id}.md): ${known.name}`;
}

/** Presets nest, so that a rule of `recommended` is in all of them. */
function presetsWith({ preset }: RuleDefinition): string {
  return presetNames.slice(presetNames.indexOf(preset)).join(', ');
}

function fixes({ fixable, hasSuggestions }: RuleDefinition): string {
  const kinds = [fixable && 'safe fix, part of "fix all"', hasSuggestions && 'suggestions to choose from'];
  return kinds.filter(Boolean).join('; ') || 'none: the change needs a decision';
}

function indexPage(definitions: readonly RuleDefinition[], withPage: ReadonlySet<string>): string {
  const groups = [...new Set(definitions.map(({ group }) => group))].sort();
  return page([
    generatedFrom('the rules under rules/checks'),
    '',
    '# Rules',
    '',
    `The ${definitions.length} rules of Vitalint by group. A rule of the preset \`recommended\` is also in \`strict\` and \`audit\`, one of \`strict\` also in \`audit\`.`,
    '',
    ...groups.flatMap((group) =>
      section(
        group,
        groupTable(
          definitions.filter((rule) => rule.group === group),
          withPage,
        ),
      ),
    ),
    ...section('See also', list(['[Threats](../threats/README.md) that the rules look for'])),
  ]);
}

function groupTable(definitions: readonly RuleDefinition[], withPage: ReadonlySet<string>): string[] {
  return table(
    ['Rule', 'What it finds', 'Threat', 'Severity', 'Confidence', 'Preset', 'Fixes'],
    definitions.map((rule) => [
      withPage.has(`docs/rules/${rule.id}.md`) ? `[${rule.id}](${rule.id}.md)` : rule.id,
      rule.title,
      `[${rule.threats[0]}](../threats/${rule.threats[0]}.md)`,
      rule.severity,
      rule.confidence,
      rule.preset,
      [rule.fixable && 'fix', rule.hasSuggestions && 'suggestions'].filter(Boolean).join(', ') || '-',
    ]),
  );
}
