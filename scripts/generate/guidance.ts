import { read, ruleFiles } from './rule-files';

const FILE = 'rules/guidance.json';

/** What hovers, terminals and SARIF say of a rule: why it matters and how to mend it, taken from the rule's page. */
export function generate(): Promise<Map<string, string>> {
  const entries = ruleFiles().flatMap(({ id, page }) => {
    const text = page && read(page);
    if (!text) return [];
    return [[id, { why: prose(text, 'Why it matters in IoMT', page), fix: prose(text, 'How to fix', page) }] as const];
  });
  return Promise.resolve(new Map([[FILE, `${JSON.stringify(Object.fromEntries(entries), undefined, 2)}\n`]]));
}

/** The paragraphs at the beginning of a section, without code, lists and the line that names the threats. */
function prose(text: string, title: string, page: string): string {
  const [, after] = text.split(`\n## ${title}\n`);
  const paragraphs = (after?.split('\n## ')[0] ?? '').trim().split(/\n{2,}/);
  const end = paragraphs.findIndex((one) => /^(```|[-*|] |\d+\. )/.test(one));
  const found = (end < 0 ? paragraphs : paragraphs.slice(0, end))
    .filter((one) => !/^Threats?: /.test(one))
    .join('\n\n');
  if (found === '') throw new Error(`${page} must begin its section "${title}" with a sentence.`);
  return found;
}
