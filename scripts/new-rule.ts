import * as fs from 'node:fs';
import * as path from 'node:path';
import { threats } from '../rules/taxonomy/index';

const root = path.join(__dirname, '..');
const USAGE = 'Usage: npm run new-rule -- <layer> <rule-id> [threat-id]';

interface NewRule {
  readonly layer: string;
  readonly id: string;
  readonly threat: string;
}

/** `npm run new-rule`: the files of a rule, to be filled in. Overwrites nothing. */
function main([layer, id, threat]: readonly string[]): void {
  const rule = checked(layer, id, threat);
  const files = filesOf(rule);
  const present = [...files.keys()].filter((file) => fs.existsSync(path.join(root, file)));
  if (present.length > 0) throw new Error(`There already: ${present.join(', ')}. Nothing was written.`);
  for (const [file, text] of files) {
    fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    fs.writeFileSync(path.join(root, file), text);
    console.log(file);
  }
  console.log(
    `\nNow see docs/adding-a-rule.md; when the page is written: npm run generate, then the tests with -g '${rule.id}'.`,
  );
}

/** @throws with a sentence for whoever typed the command */
function checked(layer = '', id = '', threat?: string): NewRule {
  const layers = [...new Set([...threats.keys()].map(layerOf))];
  if (!layers.includes(layer))
    throw new Error(`${USAGE}\nThere is no layer "${layer}": take one of ${layers.join(', ')}.`);
  if (!/^[a-z][a-z\d]*(-[a-z\d]+)+$/.test(id))
    throw new Error(`${USAGE}\n"${id}" is no rule id: lower-case words joined by hyphens, as in no-cleartext-mqtt.`);
  const known = [...threats.keys()].filter((name) => layerOf(name) === layer);
  const chief = threat ?? known[0]!;
  if (!known.includes(chief))
    throw new Error(`"${chief}" is no threat of the layer ${layer}: take one of ${known.join(', ')}.`);
  return { layer, id, threat: chief };
}

/** `IOMT-NET-04` is of the layer `net`. */
function layerOf(threat: string): string {
  return threat.split('-')[1]!.toLowerCase();
}

function filesOf({ layer, id, threat }: NewRule): ReadonlyMap<string, string> {
  const folder = `rules/checks/${layer}/${id}`;
  return new Map([
    [`${folder}.ts`, definition(id, threat)],
    [`${folder}.md`, page(id, threat)],
    [`test/rules/checks/${id}/bad.ts`, cases(id, 'bad')],
    [`test/rules/checks/${id}/good.ts`, cases(id, 'good')],
  ]);
}

function definition(id: string, threat: string): string {
  return `import { defineRule } from '../../define-rule';

export default defineRule({
  id: '${id}',
  title: '',
  threats: ['${threat}'],
  cwe: [],
  severity: 'warning',
  confidence: 'medium',
  preset: 'audit',
  group: '',
  messages: {
    found: '',
  },
  roles: {
    'transport.url'(arrival, rule) {
      for (const text of arrival.value.texts()) {
        if (text.exact === undefined) continue;
        rule.report({ node: arrival.node, messageId: 'found', trace: rule.semantics.trace(arrival, text.atom) });
        return;
      }
    },
  },
});
`;
}

function page(id: string, threat: string): string {
  const parts = [
    'What it finds',
    `Why it matters in IoMT\n\nThreat: ${threat}.`,
    'Bad\n\n```ts bad\n```',
    'Good\n\n```ts good\n```',
    'How to fix',
    'When to suppress',
    'References',
  ];
  return `# ${id}\n\n${parts.map((part) => `## ${part}\n`).join('\n')}`;
}

function cases(id: string, kind: 'bad' | 'good'): string {
  return kind === 'bad' ? `// @case: \n// expect: ${id}\n` : '// @case: \n';
}

try {
  main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
