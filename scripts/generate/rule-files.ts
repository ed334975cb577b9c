import * as fs from 'node:fs';
import * as path from 'node:path';

export const root = path.join(__dirname, '..', '..');

const CHECKS = 'rules/checks';

/** One rule on disk: `rules/checks/net/no-cleartext-mqtt.ts` and the page beside it. */
export interface RuleFiles {
  readonly id: string;
  /** Lower-case layer, the folder's name. */
  readonly layer: string;
  /** Path of the page from the root, when it is written. */
  readonly page?: string;
}

/** Every rule under rules/checks by id; helpers shared by rules (rules/checks/shared) are none. */
export function ruleFiles(): readonly RuleFiles[] {
  const layers = fs.readdirSync(path.join(root, CHECKS), { withFileTypes: true });
  return layers
    .filter((entry) => entry.isDirectory() && entry.name !== 'shared')
    .flatMap(({ name: layer }) =>
      fs.readdirSync(path.join(root, CHECKS, layer)).flatMap((file) => {
        if (!file.endsWith('.ts')) return [];
        const id = file.slice(0, -'.ts'.length);
        const page = `${CHECKS}/${layer}/${id}.md`;
        return [{ id, layer, ...(fs.existsSync(path.join(root, page)) && { page }) }];
      }),
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The text of a file by its path from the root; undefined when there is none. */
export function read(file: string): string | undefined {
  const full = path.join(root, file);
  return fs.existsSync(full) ? fs.readFileSync(full, 'utf8') : undefined;
}
