import { read, ruleFiles } from './rule-files';

export const INDEX_FILE = 'rules/index.ts';

/**
 * The catalogue of rules: one import per rule that has its page, sorted by id. A rule being written joins it with its
 * page; one that is in the catalogue stays there when its page is missing, so that a lost page is noticed as what it is.
 */
export async function generate(): Promise<Map<string, string>> {
  const present = read(INDEX_FILE) ?? '';
  const rules = ruleFiles()
    .map(({ id, layer, page }) => ({ name: camelCase(id), from: `./checks/${layer}/${id}`, page }))
    .filter(({ from, page }) => page !== undefined || present.includes(`'${from}'`));
  const text = [
    ...rules.map(({ name, from }) => `import ${name} from '${from}';`),
    `import type { Rule } from './rule';`,
    '',
    '/** Every rule of the catalogue. */',
    ...(rules.length === 0
      ? ['export const rules: readonly Rule[] = [];']
      : ['export const rules: readonly Rule[] = [', ...rules.map(({ name }) => `  ${name},`), '];']),
    '',
  ];
  return Promise.resolve(new Map([[INDEX_FILE, text.join('\n')]]));
}

function camelCase(id: string): string {
  return id.replace(/-+([a-z0-9])/gu, (_, letter: string) => letter.toUpperCase());
}
