import * as fs from 'node:fs';
import * as path from 'node:path';

/** What a form shows: a cleartext broker URL, patient data in a log, or an untrusted message in a shell. */
export type Family = 'A' | 'B' | 'C';

/** A place where a finding must be. Lines count from 1 in the section of the file. */
export interface Expected {
  readonly file: string;
  readonly line: number;
  readonly kind: string;
}

export interface Variant {
  /** Texts by path below the root of the project. */
  readonly files: Readonly<Record<string, string>>;
  readonly expected: readonly Expected[];
}

/** One way a value reaches a place where it does harm, and the smallest change after which it does not. */
export interface Form {
  readonly id: string;
  readonly family: Family;
  /** Path of the fixture below the matrix. */
  readonly fixture: string;
  readonly bad: Variant;
  readonly twin: Variant;
}

const FORM = /^\/\/ @form: (\S+)\s+@family: ([ABC])\s*$/;
const FILE = /^\/\/ @file: (\S+)\s*$/;
const EXPECT = /^\s*(?:\/\/|\{\/\*) expect: ([a-z-]+)/;

/**
 * The forms of all fixtures in a folder. A fixture is a text file of sections, each opened by a line of its own:
 * `// @form: <id>   @family: <A|B|C>`, then `// @bad` and `// @twin`, each with one `// @file: <path>` per file. Files
 * that the twin does not repeat are those of the bad variant. In bad files, `// expect: <mqtt|phi-log|exec>` stands on the
 * line before the one to blame.
 */
export function readForms(folder: string): readonly Form[] {
  const names = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.txt'));
  return names.sort().flatMap((name) => parseForms(name, fs.readFileSync(path.join(folder, name), 'utf8')));
}

export function parseForms(fixture: string, text: string): readonly Form[] {
  const forms: Form[] = [];
  let head: { id: string; family: Family } | undefined;
  let sections: Record<'bad' | 'twin', Map<string, string[]>> = { bad: new Map(), twin: new Map() };
  let section: Map<string, string[]> | undefined;
  let lines: string[] | undefined;
  const finish = (): void => {
    if (head) forms.push(formOf(head, fixture, sections));
  };
  text.split('\n').forEach((line, index) => {
    const form = FORM.exec(line);
    const file = FILE.exec(line);
    if (form) {
      finish();
      head = { id: form[1]!, family: form[2] as Family };
      sections = { bad: new Map(), twin: new Map() };
      section = lines = undefined;
    } else if (line === '// @bad' || line === '// @twin') {
      section = sections[line === '// @bad' ? 'bad' : 'twin'];
      lines = undefined;
    } else if (file && section) {
      section.set(file[1]!, (lines = []));
    } else if (lines) {
      lines.push(line);
    } else if (line.trim() !== '') {
      throw new Error(`${fixture}:${index + 1}: this line belongs to no file: ${line}`);
    }
  });
  finish();
  return forms;
}

function formOf(
  head: { id: string; family: Family },
  fixture: string,
  { bad, twin }: Record<'bad' | 'twin', Map<string, string[]>>,
): Form {
  if (bad.size === 0 || twin.size === 0)
    throw new Error(`${fixture}: form ${head.id} needs files under @bad and under @twin`);
  const texts = (files: Map<string, string[]>): Record<string, string> =>
    Object.fromEntries([...files].map(([name, lines]) => [name, lines.join('\n')]));
  const expected = [...bad].flatMap(([file, lines]) =>
    lines.flatMap((line, index): Expected[] => {
      const found = EXPECT.exec(line);
      return found ? [{ file, line: index + 2, kind: found[1]! }] : [];
    }),
  );
  if (expected.length === 0) throw new Error(`${fixture}: form ${head.id} expects no finding`);
  return {
    ...head,
    fixture,
    bad: { files: texts(bad), expected },
    twin: { files: { ...texts(bad), ...texts(twin) }, expected: [] },
  };
}
