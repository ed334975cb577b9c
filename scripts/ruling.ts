/**
 * Scans real code, pinned packages of the field, and compares with the findings that were read and accepted before.
 *   tsx scripts/ruling.ts              prints what is new and what is gone; exit code 1 when there is any
 *   tsx scripts/ruling.ts --update     accepts what was found
 *   tsx scripts/ruling.ts NAME…        only these packages
 * It needs the npm registry the first time, so it is no part of the tests. docs/ruling.md tells how to use it.
 */
import { parseArgs } from 'node:util';
import { difference, readExpected, scanPackage, writeExpected, type Located } from './ruling/findings';
import { fetchPackages, readPackages } from './ruling/packages';

interface Tally {
  findings: number;
  added: number;
  gone: number;
}

async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { update: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const all = readPackages();
  const unknown = positionals.filter((name) => !all.some((entry) => entry.name === name));
  if (unknown.length > 0) {
    console.error(`Not in test/ruling/packages.json: ${unknown.join(', ')}`);
    return 2;
  }
  const packages = positionals.length === 0 ? all : all.filter(({ name }) => positionals.includes(name));
  fetchPackages(packages, (line) => console.error(line));

  const tallies = new Map<string, Tally>();
  let files = 0;
  let changes = 0;
  for (const entry of packages) {
    const scan = await scanPackage(entry);
    const { added, gone } = difference(scan.findings, readExpected(entry));
    count(tallies, scan.findings, added, gone);
    files += scan.files;
    changes += added.length + gone.length;
    console.log(`${entry.name}@${entry.version}: ${scan.files} files, ${scan.findings.length} findings`);
    for (const reason of scan.incomplete) console.log(`  ! ${reason}`);
    for (const one of added) console.log(`  + ${one.file}:${one.line} ${one.rule}`);
    for (const one of gone) console.log(`  - ${one.file}:${one.line} ${one.rule}`);
    if (values.update) writeExpected(entry, scan.findings);
  }
  console.log(`\n${table(tallies)}\n\n${packages.length} packages, ${files} files`);
  if (values.update)
    console.log('The findings are now the expected ones. Read each new one at its line before you commit them.');
  else if (changes > 0) console.log('Read each difference at its line. When all are right: npm run ruling -- --update');
  return changes > 0 && !values.update ? 1 : 0;
}

function count(tallies: Map<string, Tally>, ...[findings, added, gone]: readonly (readonly Located[])[]): void {
  const add = (list: readonly Located[] | undefined, what: keyof Tally): void => {
    for (const { rule } of list ?? []) {
      const tally = tallies.get(rule) ?? { findings: 0, added: 0, gone: 0 };
      tally[what]++;
      tallies.set(rule, tally);
    }
  };
  add(findings, 'findings');
  add(added, 'added');
  add(gone, 'gone');
}

/** One line per rule, the most frequent first, and their sum. */
function table(tallies: ReadonlyMap<string, Tally>): string {
  const rows = [...tallies].sort(([a, one], [b, other]) => other.findings - one.findings || (a < b ? -1 : 1));
  const sum = rows.reduce(
    (total, [, tally]) => ({
      findings: total.findings + tally.findings,
      added: total.added + tally.added,
      gone: total.gone + tally.gone,
    }),
    { findings: 0, added: 0, gone: 0 },
  );
  const width = Math.max(4, ...rows.map(([rule]) => rule.length));
  const line = (name: string, findings: string | number, added: string | number, gone: string | number): string =>
    `${name.padEnd(width)}  ${String(findings).padStart(8)}  ${String(added).padStart(5)}  ${String(gone).padStart(5)}`;
  return [
    line('rule', 'findings', 'new', 'gone'),
    ...rows.map(([rule, tally]) => line(rule, tally.findings, tally.added, tally.gone)),
    line('all', sum.findings, sum.added, sum.gone),
  ].join('\n');
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 2;
  },
);
